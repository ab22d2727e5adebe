import { sql } from 'kysely'
import type { Day } from '#domain/dates'
import type { ImportKind } from '#domain/exchange/imports'
import type { NamedBody } from '#domain/exchange/kinds/bodyFields'
import type { BaseRow, FigureRow } from '#domain/exchange/kinds/statements'
import type { Finding } from '#domain/findings'
import type { Life } from '#domain/organisations/life'
import { judgeBase, judgeFigure } from '#domain/targets/statements'
import { formatNumber } from '#domain/vietnamese'
import type { Db, Trx } from '../../../platform/database'
import { livesOf } from '../../../platform/lives'
import { holdTree, lockEach } from '../../../platform/locks'
import { refused } from '../../../platform/refusal'
import type { Viewer } from '../../../platform/viewer'
import {
  bodiesOfStatements,
  correctedStatements,
  keepBases,
  keepFigures,
  type StatementTable,
  takeBackStatements,
} from '../../../targets/statementRows'
import { type Bodies, bodyNamed, openBodies, stillInReach } from '../bodies'
import type { Job } from '../jobs'
import type { JudgedRow, KindRun, KindWork, ReadyRow, Written } from '../kindWork'
import { block, faultOf } from '../outcomes'
import { firstUsedLine } from '../used'

/** Numbers of members and declared figures: many rows at once, each judged as the ordinary entry judges it. */

interface StatementKind<Row> {
  table: StatementTable
  imported: ImportKind
  /** fields of the ordinary entry by what they are called in a file */
  names: Readonly<Record<string, string>>
  judge: (row: Row, life: Life | undefined, today: Day) => readonly Finding[]
  /** the days it is about: the same body says nothing twice of them */
  days: (row: Row) => { from: Day; to: Day }
  keep: (
    trx: Trx,
    rows: readonly { organisationId: string; ready: ReadyRow<Row> }[],
    viewer: Viewer,
  ) => Promise<void>
}

const BASES: StatementKind<BaseRow> = {
  table: 'membership_base',
  imported: 'membershipBases',
  names: {},
  judge: judgeBase,
  days: ({ day }) => ({ from: day, to: day }),
  keep: (trx, rows, viewer) =>
    keepBases(
      trx,
      rows.map(({ organisationId, ready: { id, row } }) => {
        const { day, value, source } = row
        return { organisationId, body: { commandId: id, id, day, value, source, qualifier: 'exactly' } }
      }),
      viewer,
    ),
}

const FIGURES: StatementKind<FigureRow> = {
  table: 'declared_figure',
  imported: 'declaredFigures',
  names: { 'source.day': 'day' },
  judge: ({ from, to, value, day }, life, today) =>
    judgeFigure({ indicator: 'admitted', from, to, value, sourceDay: day ?? undefined }, life, today),
  days: ({ from, to }) => ({ from, to }),
  keep: (trx, rows, viewer) =>
    keepFigures(
      trx,
      rows.map(({ organisationId, ready: { id, row } }) => {
        const { from, to, value, title, number, day, declaredBy } = row
        const source = { title, number, ...(day !== null && { day }) }
        const told = { from, to, value, source, declaredBy }
        return {
          organisationId,
          body: { commandId: id, id, indicator: 'admitted', qualifier: 'exactly', ...told },
        }
      }),
      viewer,
    ),
}

export const BASES_WORK = workOf(BASES)
export const FIGURES_WORK = workOf(FIGURES)

function workOf<Row extends { body: NamedBody }>(kind: StatementKind<Row>): KindWork<Row> {
  return {
    batch: 500,
    open: async (db, job, viewer) => runOver(kind, await openBodies(db, job, viewer), job),
    builtUpon: (trx, jobId) =>
      firstUsedLine(trx, jobId, (on, ids) => correctedStatements(on, kind.table, ids)),
    async takeBack(trx, rows, reason, viewer) {
      const ids = rows.map(({ subjectId }) => subjectId)
      await holdTree(trx)
      const bodies = await bodiesOfStatements(trx, kind.table, ids)
      const bodyIds = [...new Set(bodies.values())]
      await lockEach(trx, 'statements', bodyIds)
      const inReach = await stillInReach(trx, kind.imported, bodyIds, viewer)
      const corrected = await correctedStatements(trx, kind.table, ids)
      const used = rows.find(
        ({ subjectId }) => corrected.has(subjectId) || !inReach.has(bodies.get(subjectId) ?? ''),
      )
      if (used !== undefined) throw refused({ code: 'importBuiltUpon', params: { line: used.line } })
      await takeBackStatements(trx, kind.table, ids, reason, viewer)
    },
    twinLabels: (db, ids) => labelsOf(db, kind.table, ids),
  }
}

function runOver<Row extends { body: NamedBody }>(
  kind: StatementKind<Row>,
  bodies: Bodies,
  job: Job,
): KindRun<Row> {
  const seen = new Map<string, number>()
  return {
    async judge(db, rows, viewer) {
      const named = rows.map((ready) => ({ ready, of: namedIn(bodies, ready.row.body) }))
      const standing = await standingOf(db, kind, named)
      return named.map(({ ready, of }): JudgedRow => {
        if ('fault' in of) return { faults: [of.fault], twins: [] }
        const { body } = of
        const life = { from: body.founded, to: null }
        const found = kind.judge(ready.row, life, viewer.today).map((one) => faultOf(one, kind.names))
        const slot = slotOf(kind, body.id, ready.row)
        const line = seen.get(slot)
        const twin = ready.isDistinct ? undefined : standing.get(slot)
        const faults = [
          ...found,
          ...(line === undefined ? [] : [block(ready.row.body.field, 'repeatedInFile', { line })]),
          ...(twin === undefined ? [] : [block('value', 'recordedAlready')]),
        ]
        if (faults.length === 0) seen.set(slot, ready.line)
        return { faults, twins: twin === undefined ? [] : [twin] }
      })
    },
    write: (trx, rows, viewer) => write(trx, kind, bodies, job, rows, viewer),
  }
}

function slotOf<Row>(kind: StatementKind<Row>, bodyId: string, row: Row): string {
  const { from, to } = kind.days(row)
  return `${bodyId} ${from} ${to}`
}

function namedIn(bodies: Bodies, { words, above, field }: NamedBody) {
  return bodyNamed(bodies, { field, name: words, above })
}

/** As the ordinary entry: the tree stands still, one writer of a body at a time, each judged on its life. */
async function write<Row extends { body: NamedBody }>(
  trx: Trx,
  kind: StatementKind<Row>,
  bodies: Bodies,
  job: Job,
  rows: readonly ReadyRow<Row>[],
  viewer: Viewer,
): Promise<Written[]> {
  await holdTree(trx)
  const named = rows.map((ready) => ({ ready, of: namedIn(bodies, ready.row.body) }))
  const ids = [...new Set(named.flatMap(({ of }) => ('body' in of ? [of.body.id] : [])))]
  await lockEach(trx, 'statements', ids)
  const inReach = await stillInReach(trx, job.kind, ids, viewer)
  const lives = await livesOf(trx, ids)
  // another file, or somebody by hand, may have told the same since this one was judged
  const standing = await standingOf(trx, kind, named)
  const judged = named.map(({ ready, of }) => {
    if ('fault' in of) return { ready, organisationId: '', faults: [of.fault] }
    const { id } = of.body
    if (!inReach.has(id)) return { ready, organisationId: id, faults: [block('body', 'bodyUnknown')] }
    const findings = kind.judge(ready.row, lives.get(id), viewer.today)
    const faults = findings.map((one) => faultOf(one, kind.names))
    const isTold = !ready.isDistinct && standing.has(slotOf(kind, id, ready.row))
    if (isTold) faults.push(block('value', 'recordedAlready'))
    return { ready, organisationId: id, faults }
  })
  await kind.keep(
    trx,
    judged.filter(({ faults }) => faults.length === 0),
    viewer,
  )
  return judged.map(({ ready, faults }) => (faults.length === 0 ? { subjectId: ready.id } : { faults }))
}

interface NamedRow<Row> {
  ready: ReadyRow<Row>
  of: ReturnType<typeof bodyNamed>
}

/**
 * What already stands of the bodies of the rows for the same days, by body and days. Looked up slot by slot in the
 * index: joined as a whole, PostgreSQL reads the table once for each step, and it grows with every step.
 */
async function standingOf<Row>(
  db: Db | Trx,
  kind: StatementKind<Row>,
  named: readonly NamedRow<Row>[],
): Promise<Map<string, string>> {
  const slots = named.flatMap(({ ready, of }) =>
    'body' in of ? [{ id: of.body.id, ...kind.days(ready.row) }] : [],
  )
  const ofDays =
    kind.table === 'declared_figure'
      ? sql`told.from_day = asked.from_day and told.to_day = asked.to_day and told.indicator = 'admitted'`
      : sql`told.day = asked.from_day`
  const { rows } = await sql<{ id: string; organisation_id: string; from_day: Day; to_day: Day }>`
    select told.id, asked.organisation_id, asked.from_day, asked.to_day
    from unnest(${slots.map(({ id }) => id)}::uuid[], ${slots.map(({ from }) => from)}::date[],
        ${slots.map(({ to }) => to)}::date[]) asked (organisation_id, from_day, to_day)
      cross join lateral (select told.id from ${sql.table(kind.table)} told
        where told.organisation_id = asked.organisation_id and ${ofDays} and not told.taken_back
          and not exists (select from ${sql.table(kind.table)} later where later.replaces_id = told.id)
        offset 0) told`.execute(db)
  return new Map(rows.map((row) => [`${row.organisation_id} ${row.from_day} ${row.to_day}`, row.id]))
}

async function labelsOf(db: Db, table: StatementTable, ids: readonly string[]): Promise<Map<string, string>> {
  const source = table === 'declared_figure' ? sql.ref('source_title') : sql.ref('source')
  const { rows } = await sql<{ id: string; value: number; source: string }>`
    select id, value, ${source} as source from ${sql.table(table)} where id = any(${[...ids]}::uuid[])`.execute(
    db,
  )
  return new Map(rows.map(({ id, value, source: told }) => [id, `${formatNumber(value)} (${told})`]))
}
