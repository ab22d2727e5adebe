import { sql } from 'kysely'
import { type Day, minDay, yearAgo } from '#domain/dates'
import { CAUSES, type Cause } from '#domain/obstacles/words'
import { isRecognisedOnTime } from '#domain/summaries/closing'
import { outcomeOf, type Pack, type Quality } from '#domain/summaries/pack'
import type { Db, Trx } from '../platform/database'
import { knownBy } from '../platform/knownAt'
import type { Reached, Viewer } from '../platform/viewer'
import { countedRecords, isKnownRecord, isRecognitionKept } from '../progress/counted'
import { pathOn } from '../progress/figureQueries'
import { readProgress } from '../progress/progressQueries'
import { type Question, resolveQuestion } from '../progress/question'

export interface PackQuestion {
  period: { id: string; to: Day }
  /** the meeting was held on this day: nothing after it counts */
  upTo: Day
  /** facts recorded by then; null for all that is known */
  knownAt: Date | null
}

/** The pack of a body: its progress as the progress page counts it, with what its bodies said and what became of people. */
export async function readPack(
  db: Db | Trx,
  organisation: Reached,
  { period, upTo, knownAt }: PackQuestion,
  viewer: Viewer,
): Promise<Pack> {
  // days and counting are those of the documents of that day, known by then: later ones change nothing that was told
  const asked = { period: period.id, asOf: minDay(period.to, upTo), knownAt: knownAt ?? undefined }
  const open = await resolveQuestion(db, organisation, asked, viewer)
  const asOf = minDay(open.to, upTo)
  const question = { ...open, asOf, treeOn: asOf }
  const progress = await readProgress(db, organisation, question, viewer)
  const ids = progress.children.map((row) => row.organisation.id)
  const causes = await causesOf(db, ids, period.id, knownAt)
  const { grassroots, cells } = progress.coverage
  return {
    asOf,
    from: question.from,
    to: question.to,
    target: progress.target,
    admitted: progress.admitted,
    percent: progress.percent,
    grassroots,
    cells,
    quality: await readQuality(db, organisation, question, viewer),
    bodies: progress.children.map(({ organisation: { id, name }, target, admitted, percent }) => {
      const outcome = outcomeOf(admitted, target)
      return { id, name, target, admitted, percent, outcome, causes: causes.get(id) ?? [] }
    }),
  }
}

/** What each body stated last. */
export async function causesOf(
  db: Db | Trx,
  organisationIds: readonly string[],
  periodId: string,
  knownAt: Date | null,
): Promise<Map<string, Cause[]>> {
  const { rows } = await sql<{ id: string; causes: string[] }>`
    select stated.organisation_id as id, stated.causes from shortfall_statement stated
    where stated.organisation_id = any(${[...organisationIds]}::uuid[]) and stated.period_id = ${periodId}
      and ${knownBy(sql`stated.recorded_at`, knownAt)}
      and not exists (select from shortfall_statement later where later.replaces_id = stated.id
        and ${knownBy(sql`later.recorded_at`, knownAt)})`.execute(db)
  return new Map(rows.map(({ id, causes }) => [id, CAUSES.filter((cause) => causes.includes(cause))]))
}

/** What became, by the day, of those who count in the same days of the year before: few pairs of days, not people. */
async function readQuality(
  db: Db | Trx,
  organisation: Reached,
  { from, to, asOf, treeOn, knownAt }: Question,
  viewer: Viewer,
): Promise<Quality> {
  const treePath = await pathOn(db, organisation.id, treeOn)
  const window = { from: yearAgo(from), until: minDay(yearAgo(to), asOf) }
  const counting = { treePath, ...window, asOf, treeOn, knownAt, countBy: 'ceremony' as const }
  const first = (kind: 'recognitionDecision' | 'deletionDecision') => sql`(
    select min(made.day) from record made where made.candidate_id = counted.candidate_id and made.kind = ${kind}
      and made.day <= ${asOf}::date and ${isKnownRecord('made', knownAt)}
      and ${kind === 'recognitionDecision' ? isRecognitionKept('made', counting) : sql`true`})`
  const { rows } = await sql<{ day: Day; recognised: Day | null; deleted: boolean; count: number }>`
    with counted as (select record.candidate_id, record.day ${countedRecords(counting, viewer)})
    select outcome.day, outcome.recognised, outcome.deleted is not null as deleted, count(*)::int as count
    from (select counted.day, ${first('recognitionDecision')} as recognised, ${first('deletionDecision')} as deleted
      from counted) outcome
    group by 1, 2, 3`.execute(db)
  const sum = (of: (row: (typeof rows)[number]) => boolean) =>
    rows.filter(of).reduce((total, { count }) => total + count, 0)
  return {
    admitted: sum(() => true),
    recognised: sum(({ recognised }) => recognised !== null),
    onTime: sum(({ day, recognised }) => recognised !== null && isRecognisedOnTime(day, recognised) === true),
    deleted: sum(({ deleted }) => deleted),
  }
}
