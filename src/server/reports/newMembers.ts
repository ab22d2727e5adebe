import { sql } from 'kysely'
import { EDUCATIONS, OCCUPATIONS } from '#domain/admissions/words'
import type { CriterionFigures } from '#domain/reports/criteria'
import { AGE_BANDS, AGE_BANDS_2016 } from '#domain/reports/newMembers'
import type { Trx } from '../platform/database'
import type { Viewer } from '../platform/viewer'
import { countedRecords, isKnownRecord } from '../progress/counted'
import { countingOf } from '../progress/figureQueries'
import type { Question } from '../progress/question'
import { isFromRecords, type OpenSide } from './asked'
import { grassrootsFigures } from './grassroots'

/** Of both sets of forms; the youngest band is one and the same. */
const BANDS = [...AGE_BANDS, ...AGE_BANDS_2016.slice(1)]

/** Numbers of Biểu 2 by the key of their row. */
export async function newMemberFigures(trx: Trx, side: OpenSide, viewer: Viewer): Promise<CriterionFigures> {
  const { treePath, figures, span, question } = side
  if (figures === undefined) return {}
  if (!isFromRecords(figures)) return { ...figures.values }
  const age = sql`extract(year from age(record.day, person.birth_day))::int`
  const columns = [
    ...OCCUPATIONS.map((name) => [`occupation.${name}`, sql`person.occupation = ${name}`] as const),
    ...EDUCATIONS.map((name) => [`education.${name}`, sql`person.education = ${name}`] as const),
    ...BANDS.map(({ key, from, to }) => [key, sql`${age} between ${from} and ${to}`] as const),
    ['readmitted', askedAgain(question)] as const,
  ]
  const counts = columns.map(([key, holds]) => sql`(count(*) filter (where ${holds}))::int as ${sql.id(key)}`)
  const { rows } = await sql<Record<string, number>>`
    select ${sql.join(counts)}, round(avg(${age}), 1)::float8 as "averageAge"
    ${countedRecords(countingOf(treePath, span, question), viewer)}`.execute(trx)
  return { ...figures.values, ...rows[0], ...(await grassrootsFigures(trx, side, viewer)) }
}

/** Re-admission is a fact of the file: its last application says so. */
function askedAgain({ knownAt }: Question) {
  return sql`(select (application.detail ->> 'readmission')::boolean from record application
    where application.candidate_id = record.candidate_id and application.kind = 'application'
      and application.day <= record.day and ${isKnownRecord('application', knownAt)}
    order by application.day desc, application.seq desc limit 1)`
}
