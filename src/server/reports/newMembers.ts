import { sql } from 'kysely'
import type { NewMembersReport } from '#contract/reports'
import type { Purpose } from '#domain/access'
import { EDUCATIONS, OCCUPATIONS } from '#domain/admissions/words'
import type { BodyFigures } from '#domain/progress/figures'
import { AGE_BANDS, type CriterionFigures, fillRows, newMembersForm } from '#domain/reports/newMembers'
import { requirePurposeRight } from '../admissions/nameScope'
import { writeAudit } from '../platform/audit'
import type { Db, Trx } from '../platform/database'
import type { Reached, Viewer } from '../platform/viewer'
import { countedRecords } from '../progress/counted'
import { countingOf, lastYearOf, readFigures, readTree, type Span } from '../progress/figureQueries'
import type { Question } from '../progress/question'

/**
 * Biểu 2 for one body. Totals are those of the progress page; what the page does not split is counted through the
 * same definition, where every figure comes from records. Exact numbers of ethnic minority and religious people
 * open for a stated purpose, which is logged (decision 0009).
 */
export async function readNewMembers(
  db: Db,
  organisation: Reached,
  { question, purpose }: { question: Question; purpose: Purpose | undefined },
  viewer: Viewer,
): Promise<NewMembersReport> {
  requirePurposeRight(purpose, [organisation.path], viewer)
  const tree = await readTree(db, organisation.id, question, viewer)
  const before = lastYearOf(question)
  const self = tree.skeleton.nodes.find(({ id }) => id === organisation.id)
  if (self === undefined) throw new Error('the body asked for is always in its own skeleton')
  return db.transaction().execute(async (trx) => {
    const spans: Span[] = [question, before]
    const [now, lastYear] = await Promise.all(
      spans.map(async (span) => {
        const figures = (await readFigures(trx, tree, span, question, viewer)).get(organisation.id)
        return {
          figures,
          values: await valuesOf(trx, { treePath: tree.treePath, figures, span, question }, viewer),
        }
      }),
    )
    if (purpose !== undefined) await logReading(trx, organisation, { question, purpose }, viewer)
    const { id, code, name, kind } = self
    return {
      organisation: { id, code, name, kind },
      period: { from: question.from, to: question.to },
      asOf: question.asOf,
      lastYearAsOf: before.asOf,
      official: question.official,
      form: newMembersForm(question.asOf),
      sealedOpen: purpose !== undefined,
      fromRecords: isFromRecords(now?.figures),
      rows: fillRows(now?.values ?? {}, lastYear?.values ?? {}, purpose !== undefined),
    }
  })
}

function isFromRecords(figures: BodyFigures | undefined): boolean {
  return figures?.source === 'records' && figures.values.admitted !== null
}

interface Asked {
  treePath: string
  figures: BodyFigures | undefined
  span: Span
  question: Question
}

async function valuesOf(
  trx: Trx,
  { treePath, figures, span, question }: Asked,
  viewer: Viewer,
): Promise<CriterionFigures> {
  if (figures === undefined) return {}
  if (!isFromRecords(figures)) return { ...figures.values }
  const counting = countingOf(treePath, span, question)
  const age = sql`extract(year from age(record.day, person.birth_day))::int`
  const columns = [
    ...OCCUPATIONS.map((name) => [`occupation.${name}`, sql`person.occupation = ${name}`] as const),
    ...EDUCATIONS.map((name) => [`education.${name}`, sql`person.education = ${name}`] as const),
    ...AGE_BANDS.map(({ key, from, to }) => [key, sql`${age} between ${from} and ${to}`] as const),
  ]
  const counts = columns.map(([key, holds]) => sql`(count(*) filter (where ${holds}))::int as ${sql.id(key)}`)
  const { rows } = await sql<Record<string, number>>`
    select ${sql.join(counts)}, round(avg(${age}), 1)::float8 as "averageAge" ${countedRecords(counting, viewer)}`.execute(
    trx,
  )
  return { ...figures.values, ...rows[0] }
}

/** A sealed number is a reading of sealed fields: what for, and of which days. */
async function logReading(
  trx: Trx,
  { id: organisationId }: Reached,
  { question, purpose }: { question: Question; purpose: Purpose },
  viewer: Viewer,
): Promise<void> {
  const { from, to, asOf, treeOn, countBy } = question
  const detail = { purpose, query: { report: 'newMembers', from, to, asOf, treeOn, countBy } }
  await writeAudit(trx, { action: 'reports.sealed', organisationId, detail }, viewer)
}
