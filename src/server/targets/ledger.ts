import { sql } from 'kysely'
import type { z } from 'zod'
import type { OrganisationRef } from '#contract/organisations'
import type { AllocationRow, PeriodShape, TargetsReply } from '#contract/targets'
import { type Day, minDay } from '#domain/dates'
import { gap } from '#domain/targets/ledger'
import { officialKind, TARGET_KINDS, type TargetKind } from '#domain/targets/words'
import type { Db } from '../platform/database'
import { knownBy } from '../platform/knownAt'
import { notFound } from '../platform/refusal'
import { type Reached, rolesFor, type Viewer } from '../platform/viewer'
import { type Child, childrenOn } from './children'
import { readEntries } from './ledgerEntries'
import {
  isStandingEntry,
  type Members,
  memberDay,
  membersOf,
  type SlotQuery,
  targetsInForce,
} from './targetQueries'

type Row = z.infer<typeof AllocationRow>

/** How many each body admitted in the period before; another feature's answer. */
export type LastPeriod = (organisationIds: string[]) => Promise<Map<string, number | null>>

interface LedgerOf {
  period: PeriodShape
  /** by default the period's last day or today, whichever is earlier */
  asOf?: Day | undefined
  knownAt: Date | null
  lastPeriod?: LastPeriod | undefined
}

/** An organisation's ledger of a period, and what stands with the bodies directly beneath it. */
export async function readLedger(
  db: Db,
  organisation: Reached,
  of: LedgerOf,
  viewer: Viewer,
): Promise<TargetsReply> {
  const { period, knownAt, asOf = minDay(period.to, viewer.today) } = of
  const query = { organisationId: organisation.id, periodId: period.id, asOf, knownAt }
  const entries = await readEntries(db, query, viewer)
  const children = await childrenOn(db, organisation.id, asOf, viewer)
  const organisationIds = [organisation.id, ...children.map((child) => child.id)]
  const on = await memberDay(db, { organisationId: organisation.id, periodId: period.id, asOf, knownAt })
  const members = await membersOf(db, { organisationIds, on, knownAt })
  const rows = await readRows(db, children, { ...of, asOf, members }, viewer)
  const own = members.get(organisation.id)
  return {
    organisation: await refOn(db, organisation.id, asOf),
    period,
    entries,
    ...summaryOf(entries, period, sumOf(rows.map((row) => row.assigned))),
    draftTotal: sumOf(rows.map((row) => row.draft)),
    members: own?.value ?? null,
    membersOn: own?.day ?? null,
    mayWrite: organisation.alive && rolesFor(viewer, organisation.path, 'targets.write').length > 0,
    children: rows,
  }
}

/** What the entries in force say, and how far what is given out lies from it. */
function summaryOf(entries: TargetsReply['entries'], period: PeriodShape, allocated: number | null) {
  const inForce = TARGET_KINDS.flatMap((kind) => {
    const found = entries.find(
      (entry) => entry.inForce && entry.kind === kind && entry.indicator === 'admitted',
    )
    return found ?? []
  })
  const targetOf = (kind: TargetKind) => inForce.find((entry) => entry.kind === kind)?.target ?? null
  const official = inForce.find((entry) => entry.kind === officialKind(period.kind))
  return {
    inForce: {
      resolution: targetOf('resolution'),
      assigned: targetOf('assigned'),
      registered: targetOf('registered'),
    },
    qualifier: official?.qualifier ?? null,
    rate: official?.rate ?? inForce.find((entry) => entry.rate !== null)?.rate ?? null,
    allocated,
    allocationGap: gap(official?.target ?? null, allocated),
  }
}

/** Null where nobody has a figure: nothing given out is not the same as 0 given out. */
function sumOf(values: readonly (number | null)[]): number | null {
  const figures = values.filter((value) => value !== null)
  return figures.length === 0 ? null : figures.reduce((sum, value) => sum + value, 0)
}

async function readRows(
  db: Db,
  children: readonly Child[],
  of: LedgerOf & { asOf: Day; members: Map<string, Members> },
  viewer: Viewer,
): Promise<Row[]> {
  const organisationIds = children.map((child) => child.id)
  const slot = { periodId: of.period.id, asOf: of.asOf, knownAt: of.knownAt, organisationIds }
  const assigned = await targetsInForce(db, { ...slot, kind: 'assigned' })
  const registered = await targetsInForce(db, { ...slot, kind: 'registered' })
  const drafts = await readDrafts(db, slot)
  const lastPeriod = await of.lastPeriod?.(organisationIds)
  return children.map(({ id, code, name, kind, path, aliveToday }) => ({
    organisation: { id, code, name, kind },
    members: of.members.get(id)?.value ?? null,
    membersOn: of.members.get(id)?.day ?? null,
    admittedLastPeriod: lastPeriod?.get(id) ?? null,
    assigned: assigned.get(id)?.value ?? null,
    rate: assigned.get(id)?.rate ?? null,
    baseDay: assigned.get(id)?.baseDay ?? null,
    qualifier: assigned.get(id)?.qualifier ?? null,
    paper: assigned.get(id)?.paper ?? null,
    draft: drafts.get(id) ?? null,
    registered: registered.get(id)?.value ?? null,
    writable: aliveToday && rolesFor(viewer, path, 'targets.write').length > 0,
  }))
}

/** The latest draft of each body that no entry issued later has overtaken. */
async function readDrafts(
  db: Db,
  {
    organisationIds,
    periodId,
    knownAt,
  }: Pick<SlotQuery, 'periodId' | 'knownAt'> & { organisationIds: string[] },
): Promise<Map<string, number | null>> {
  const { rows } = await sql<{ organisation_id: string; value: number | null }>`
    select distinct on (entry.organisation_id) entry.organisation_id, entry.value
    from target_entry entry
    where entry.organisation_id = any(${organisationIds}::uuid[]) and entry.period_id = ${periodId}
      and entry.kind = 'assigned' and entry.indicator = 'admitted' and entry.status = 'draft' and not entry.taken_back
      and ${knownBy(sql`entry.recorded_at`, knownAt)}
      and not exists (select from target_entry back
        where back.replaces_id = entry.id and ${knownBy(sql`back.recorded_at`, knownAt)})
      and not exists (select from target_entry issued
        where issued.organisation_id = entry.organisation_id and issued.period_id = entry.period_id
          and issued.kind = entry.kind and issued.indicator = entry.indicator
          and issued.recorded_at > entry.recorded_at and ${isStandingEntry('issued', knownAt)})
    order by entry.organisation_id, entry.recorded_at desc, entry.id desc`.execute(db)
  return new Map(rows.map((row) => [row.organisation_id, row.value]))
}

/** The organisation as it stood on the day. */
async function refOn(db: Db, id: string, on: Day): Promise<OrganisationRef> {
  const { rows } = await sql<OrganisationRef>`
    select organisation_id as id, code, name, kind from placement
    where organisation_id = ${id} and valid @> ${on}::date`.execute(db)
  const [row] = rows
  if (row === undefined) throw notFound()
  return row
}
