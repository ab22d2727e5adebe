import { sql } from 'kysely'
import type { z } from 'zod'
import type { ProgressQuery } from '#contract/progress'
import { type Day, maxDay, minDay } from '#domain/dates'
import type { Milestone } from '#domain/progress/standing'
import { type CountBy, officialKind, type PeriodKind, type TargetKind } from '#domain/targets/words'
import type { Db, Trx } from '../platform/database'
import { knownAtEndOf } from '../platform/knownAt'
import { refused } from '../platform/refusal'
import type { Reached, Viewer } from '../platform/viewer'
import { findPeriod } from '../targets/periods'
import { documentTerms, isStandingEntry } from '../targets/targetQueries'

export interface Period {
  id: string | null
  kind: PeriodKind
  name: string
  from: Day
  to: Day
}

/** A figure's question with nothing left open: what is counted, of which days, on which tree, as known when. */
export interface Question {
  period: Period
  from: Day
  to: Day
  asOf: Day
  treeOn: Day
  /** facts recorded up to this moment count; null = all */
  knownAt: Date | null
  countBy: CountBy
  kind: TargetKind
  /** nothing was chosen other than what the document of the target says */
  official: boolean
  terms: { countBy: CountBy; kind: TargetKind; from: Day; to: Day }
  document: { number: string; day: Day; issuerName: string } | null
  milestones: readonly Milestone[]
}

type Query = z.output<typeof ProgressQuery>
/** What is frozen was known at a moment, not at the end of a day. */
type Asked = Omit<Query, 'knownAt'> & { knownAt?: Day | Date | undefined }

/**
 * Fills what the query leaves open from the document of the target.
 * Default period: the newest in which the organisation was assigned a target, else one right beneath it was.
 * @throws 404 unknown period; 422 dayOrder
 */
export async function resolveQuestion(
  db: Db | Trx,
  organisation: Reached,
  query: Asked,
  viewer: Viewer,
): Promise<Question> {
  const period = await choosePeriod(db, organisation.id, query, viewer)
  const kind = query.target ?? officialKind(period.kind)
  const knownAt = query.knownAt instanceof Date ? query.knownAt : knownAtEndOf(query.knownAt)
  const issuedBy = query.asOf ?? minDay(period.to, viewer.today)
  const official = officialKind(period.kind)
  const terms = await termsOf(db, organisation, period, kind, issuedBy, knownAt)
  const officialTerms =
    kind === official ? terms : await termsOf(db, organisation, period, official, issuedBy, knownAt)
  const from = query.from ?? terms.from
  const to = query.to ?? terms.to
  if (from > to) throw refused({ code: 'dayOrder', field: 'to' })
  const asOf = query.asOf ?? maxDay(from, minDay(to, viewer.today))
  const countBy = query.countBy ?? terms.countBy
  const treeOn = query.treeOn ?? asOf
  const isAsIssued =
    kind === official &&
    from === officialTerms.from &&
    to === officialTerms.to &&
    countBy === officialTerms.countBy
  return {
    period,
    from,
    to,
    asOf,
    treeOn,
    knownAt,
    countBy,
    kind,
    official: isAsIssued && treeOn === asOf && knownAt === null,
    terms: { countBy: officialTerms.countBy, kind: official, from: officialTerms.from, to: officialTerms.to },
    document: terms.document,
    milestones: terms.milestones,
  }
}

async function termsOf(
  db: Db | Trx,
  organisation: Reached,
  period: Period,
  kind: TargetKind,
  asOf: Day,
  knownAt: Date | null,
) {
  const none = {
    from: period.from,
    to: period.to,
    countBy: 'ceremony' as const,
    document: null,
    milestones: [],
  }
  if (period.id === null) return none
  const found = await documentTerms(db, {
    organisationPath: organisation.path,
    periodId: period.id,
    kind,
    asOf,
    knownAt,
  })
  return {
    from: found.window?.from ?? period.from,
    to: found.window?.to ?? period.to,
    countBy: found.countBy ?? none.countBy,
    document: found.document,
    milestones: found.milestones,
  }
}

async function choosePeriod(
  db: Db | Trx,
  organisationId: string,
  query: Asked,
  viewer: Viewer,
): Promise<Period> {
  if (query.period !== undefined) return findPeriod(db, query.period, viewer)
  if (query.year !== undefined) return yearPeriod(db, query.year)
  const own = sql`entry.organisation_id = ${organisationId}`
  const beneath = sql`entry.organisation_id in (select child.organisation_id from placement child
    where child.parent_id = ${organisationId} and child.valid @> ${viewer.today}::date)`
  const assigned = (await newestAssigned(db, own)) ?? (await newestAssigned(db, beneath))
  return assigned ?? yearPeriod(db, Number(viewer.today.slice(0, 4)))
}

/** The newest period, other than a term, in which such a body was assigned a target: the one its official figure is of. */
function newestAssigned(db: Db | Trx, ofBody: ReturnType<typeof sql>): Promise<Period | null> {
  return readPeriod(
    db,
    sql`kind <> 'term' and exists (select from target_entry entry where entry.period_id = period.id
      and entry.kind = 'assigned' and entry.indicator = 'admitted' and ${isStandingEntry('entry')} and ${ofBody})`,
  )
}

async function yearPeriod(db: Db | Trx, year: number): Promise<Period> {
  const name = String(year)
  const found = await readPeriod(db, sql`kind = 'year' and from_day = ${`${name}-01-01`}::date`)
  return found ?? { id: null, kind: 'year', name, from: `${name}-01-01`, to: `${name}-12-31` }
}

async function readPeriod(db: Db | Trx, condition: ReturnType<typeof sql>): Promise<Period | null> {
  const { rows } = await sql<Period>`
    select id, kind, name, from_day as "from", to_day as "to" from period
    where ${condition} order by from_day desc, to_day limit 1`.execute(db)
  return rows[0] ?? null
}
