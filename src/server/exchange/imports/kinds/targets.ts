import { type RawBuilder, sql } from 'kysely'
import type { PeriodShape } from '#contract/targets'
import type { Day } from '#domain/dates'
import type { RowFault } from '#domain/exchange/kinds/definition'
import type { TargetRow } from '#domain/exchange/kinds/targets'
import type { Life } from '#domain/organisations/life'
import { judgeBaseDay, judgeEntry } from '#domain/targets/judgeEntry'
import { checkDecision } from '#domain/targets/ledger'
import { periodMatcher } from '#domain/targets/periodWords'
import { formatNumber } from '#domain/vietnamese'
import type { Db, Trx } from '../../../platform/database'
import { newId } from '../../../platform/ids'
import { livesOf } from '../../../platform/lives'
import { refused } from '../../../platform/refusal'
import { findAllInReach, type Reached, rolesFor, type Viewer } from '../../../platform/viewer'
import {
  type EntryToKeep,
  keepEntries,
  lockEntries,
  officeFor,
  type StandingEntry,
  standingEntries,
} from '../../../targets/entryRows'
import { listPeriods } from '../../../targets/periods'
import { entriesThatStay, takeBackEntries } from '../../../targets/takeBackTarget'
import { type Bodies, bodyNamed, openBodies } from '../bodies'
import type { JudgedRow, KindRun, KindWork, ReadyRow, Written } from '../kindWork'
import { block, faultOf } from '../outcomes'
import { firstUsedLine } from '../used'

/** Targets by their papers: many rows at once, each judged as the ordinary entry judges it. */

/** Where a finding of the ordinary entry stands in a file. */
const NAMES = { 'decision.day': 'day', decision: 'number', periodId: 'period' }

export const TARGETS_WORK: KindWork<TargetRow> = {
  batch: 500,
  async open(db, job, viewer) {
    const periods = await listPeriods(db, viewer)
    return runOver({ bodies: await openBodies(db, job, viewer), periodOf: periodMatcher(periods.items) })
  },
  async builtUpon(trx, jobId, viewer) {
    let stay: Awaited<ReturnType<typeof entriesThatStay>> = new Map()
    const line = await firstUsedLine(trx, jobId, async (on, ids) => {
      stay = await entriesThatStay(on, ids, viewer, cameWith(jobId))
      return new Set(stay.keys())
    })
    // with the body whose it is that stands on it
    if (line !== null) throw refused({ code: 'importBuiltUpon', params: { line } }, ...firstOf(stay))
    return null
  },
  async takeBack(trx, rows, reason, viewer, { jobId }) {
    const ids = rows.map(({ subjectId }) => subjectId)
    const stay = await entriesThatStay(trx, ids, viewer, cameWith(jobId))
    const used = rows.find(({ subjectId }) => stay.has(subjectId))
    if (used !== undefined)
      throw refused(
        { code: 'importBuiltUpon', params: { line: used.line } },
        ...(stay.get(used.subjectId) ?? []),
      )
    const going = ids.map((entryId) => ({ entryId, rowId: newId(viewer.now) }))
    await takeBackEntries(trx, going, reason, viewer)
  },
  periodOf: onlyPeriod,
  twinLabels: labelsOf,
}

async function onlyPeriod(db: Db, jobId: string): Promise<string | null> {
  const periods = await db
    .selectFrom('import_row as row')
    .innerJoin('target_entry as entry', 'entry.id', 'row.subject_id')
    .select('entry.period_id as id')
    .where('row.job_id', '=', jobId)
    .where('row.state', '=', 'written')
    .distinct()
    .limit(2)
    .execute()
  const [period, other] = periods
  return period === undefined || other !== undefined ? null : period.id
}

/**
 * All of the file goes, in its turn: a target given on in an earlier line does not stand on one in a later. Looked up
 * entry by entry: a step asks of no more rows than it takes.
 */
const cameWith =
  (jobId: string) =>
  (entry: string): RawBuilder<boolean> =>
    sql`exists (select from import_row came
    where came.subject_id = ${sql.ref(`${entry}.id`)} and came.job_id = ${jobId}::uuid and came.state = 'written'
    offset 0)`

const firstOf = <Value>(of: ReadonlyMap<string, readonly Value[]>): readonly Value[] =>
  [...of.values()][0] ?? []

interface Known {
  bodies: Bodies
  periodOf: (words: string) => PeriodShape | null
}

interface Placed {
  ready: ReadyRow<TargetRow>
  bodyId: string
  period: PeriodShape
}

function runOver(known: Known): KindRun<TargetRow> {
  const seen = new Map<string, number>()
  return {
    async judge(db, rows, viewer) {
      const placed = rows.map((ready) => place(known, ready))
      const facts = await readFacts(db, placed.flatMap(found), viewer)
      return placed.map((one): JudgedRow => {
        if ('fault' in one) return { faults: [one.fault], twins: [] }
        const { ready, bodyId } = one
        const founded = known.bodies.byId.get(bodyId)?.founded ?? null
        const { faults, twin } = judge(one, facts, { from: founded, to: null }, viewer)
        const slot = slotOf(one)
        const line = ready.isDistinct ? undefined : seen.get(slot)
        if (line !== undefined) faults.push(block(ready.row.body.field, 'repeatedInFile', { line }))
        if (faults.length === 0) seen.set(slot, ready.line)
        return { faults, twins: twin === undefined ? [] : [twin.id] }
      })
    },
    write: (trx, rows, viewer) => write(trx, known, rows, viewer),
  }
}

/** Whose target it is, and of which period. */
function place(
  { bodies, periodOf }: Known,
  ready: ReadyRow<TargetRow>,
): Placed | { ready: ReadyRow<TargetRow>; fault: RowFault } {
  const { words, above, field } = ready.row.body
  const named = bodyNamed(bodies, { field, name: words, above })
  if ('fault' in named) return { ready, fault: named.fault }
  const period = periodOf(ready.row.period)
  if (period === null) return { ready, fault: block('period', 'periodUnknown') }
  return { ready, bodyId: named.body.id, period }
}

const found = (one: ReturnType<typeof place>): Placed[] => ('fault' in one ? [] : [one])

/** A paper sets one target of a kind for a body and a period. */
const slotOf = ({ ready: { row }, bodyId, period }: Placed): string =>
  slotKey({ organisationId: bodyId, periodId: period.id, kind: row.kind, day: row.day })

function slotKey(of: Pick<StandingEntry, 'organisationId' | 'periodId' | 'kind'> & { day: Day }): string {
  return `${of.organisationId} ${of.periodId} ${of.kind} ${of.day}`
}

interface Facts {
  reached: ReadonlyMap<string, Reached>
  /** what stands, by its slot */
  standing: ReadonlyMap<string, StandingEntry>
  /** ledgers and kinds in which somebody above wrote */
  writtenAbove: ReadonlySet<string>
}

async function readFacts(db: Db | Trx, placed: readonly Placed[], viewer: Viewer): Promise<Facts> {
  const ids = [...new Set(placed.map(({ bodyId }) => bodyId))]
  const reached = await findAllInReach(db, ids, viewer)
  const ledgers = placed.map(({ bodyId, period }) => ({ organisationId: bodyId, periodId: period.id }))
  const standing = (await standingEntries(db, ledgers)).filter(({ indicator }) => indicator === 'admitted')
  const mayWrite = ({ path }: Reached) => rolesFor(viewer, path, 'targets.write').length > 0
  return {
    reached: new Map(reached.filter(mayWrite).map((body) => [body.id, body])),
    standing: new Map(standing.map((entry) => [slotKey(entry), entry])),
    writtenAbove: new Set(
      standing.filter((entry) => entry.writtenAbove).map((entry) => slotKey({ ...entry, day: '' })),
    ),
  }
}

function judge(
  one: Placed,
  { reached, standing, writtenAbove }: Facts,
  life: Life | undefined,
  viewer: Viewer,
): { faults: RowFault[]; twin: StandingEntry | undefined } {
  const { row, isDistinct } = one.ready
  const body = reached.get(one.bodyId)
  if (body === undefined) return { faults: [block(row.body.field, 'bodyUnknown')], twin: undefined }
  const given = {
    value: row.value,
    rate: row.rate,
    indicator: 'admitted',
    unit: 'people',
    decisionDay: row.day,
  } as const
  const findings = [
    ...judgeEntry(given, life, one.period),
    ...judgeBaseDay(life, row.baseDay, viewer.today),
    ...checkDecision({ status: 'issued', decisionDay: row.day }, viewer.today),
  ]
  const isOwn = officeFor(viewer, body) === body.id
  const { kind } = row
  const slot = { organisationId: body.id, periodId: one.period.id, kind, day: '' }
  const twin = isDistinct ? undefined : standing.get(slotOf(one))
  const faults = [
    ...findings.map((finding) => faultOf(finding, NAMES)),
    ...(isOwn && writtenAbove.has(slotKey(slot)) ? [block(row.body.field, 'targetWrittenAbove')] : []),
    ...(twin === undefined ? [] : [block('value', 'recordedAlready')]),
  ]
  return { faults, twin }
}

/** As the ordinary entry: the ledgers are held, and each row is judged on what stands now. */
async function write(
  trx: Trx,
  known: Known,
  rows: readonly ReadyRow<TargetRow>[],
  viewer: Viewer,
): Promise<Written[]> {
  const placed = rows.map((ready) => place(known, ready))
  const ids = [...new Set(placed.flatMap(found).map(({ bodyId }) => bodyId))]
  const bodies = new Map((await findAllInReach(trx, ids, viewer)).map((body) => [body.id, body]))
  const ledgers = placed.flatMap(found).flatMap(({ bodyId, period }) => {
    const organisation = bodies.get(bodyId)
    return organisation === undefined ? [] : [{ organisation, periodId: period.id }]
  })
  await lockEntries(trx, ledgers)
  const facts = await readFacts(trx, placed.flatMap(found), viewer)
  const lives = await livesOf(trx, ids)
  const kept: EntryToKeep[] = []
  const written = placed.map((one): Written => {
    if ('fault' in one) return { faults: [one.fault] }
    const { faults } = judge(one, facts, lives.get(one.bodyId), viewer)
    const organisation = facts.reached.get(one.bodyId)
    if (faults.length > 0 || organisation === undefined) return { faults }
    kept.push(entryOf(one, organisation))
    return { subjectId: one.ready.id }
  })
  await keepEntries(trx, kept, viewer)
  return written
}

function entryOf({ ready: { id, row }, period }: Placed, organisation: Reached): EntryToKeep {
  const { kind, value, rate, baseDay, qualifier, number, day, issuer, reason } = row
  const decision = { number, day, issuerName: issuer }
  const size = {
    ...(value !== null && { value }),
    ...(rate !== null && { rate }),
    ...(baseDay && { baseDay }),
  }
  const body = { id, periodId: period.id, kind, indicator: 'admitted', ...size, qualifier, decision } as const
  return { organisation, body: { ...body, ...(reason !== '' && { reason }) }, issuerId: null }
}

/** "450 (21-CT/TU)" */
async function labelsOf(db: Db, ids: readonly string[]): Promise<Map<string, string>> {
  const { rows } = await sql<{ id: string; value: number | null; number: string }>`
    select entry.id, entry.value, document.number
    from target_entry entry join target_document document on document.id = entry.document_id
    where entry.id = any(${[...ids]}::uuid[])`.execute(db)
  return new Map(
    rows.map(({ id, value, number }) => [id, value === null ? number : `${formatNumber(value)} (${number})`]),
  )
}
