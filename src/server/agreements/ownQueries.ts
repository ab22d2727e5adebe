import { sql } from 'kysely'
import type { OwnAgreements } from '#contract/agreements'
import type { ProgressRow } from '#contract/progress'
import { compareOwn, type OwnBody, type OwnDeclared, type OwnTarget } from '#domain/agreements/own'
import { minDay } from '#domain/dates'
import type { Db } from '../platform/database'
import { knownBy } from '../platform/knownAt'
import type { Reached, Viewer } from '../platform/viewer'
import { readTree } from '../progress/figureQueries'
import { readPipeline } from '../progress/pipeline'
import { readProgress } from '../progress/progressQueries'
import type { Question } from '../progress/question'
import { isStandingEntry, type Members, membersOf } from '../targets/targetQueries'

const MOST_TOLD = 200
/** Figures of documents that are compared; a committee has a few of each body beneath it. */
const MOST_DECLARED = 2000

/** Where the figures kept of a body and of those right beneath it contradict each other. */
export async function readOwnAgreements(
  db: Db,
  organisation: Reached,
  question: Question,
  viewer: Viewer,
): Promise<OwnAgreements> {
  const reply = await readProgress(db, organisation, question, viewer)
  const rows = [reply, ...reply.children]
  const ids = rows.map((row) => row.organisation.id)
  const tree = await readTree(db, organisation.id, question, viewer)
  const [pendingOf, members, { declared, isCut }, targets] = await Promise.all([
    readPipeline(db, tree, question, viewer),
    membersOf(db, { organisationIds: ids, on: question.asOf, knownAt: question.knownAt }),
    readDeclared(db, ids, question),
    readTargets(db, ids, question),
  ])
  const paths = new Map(tree.skeleton.nodes.map(({ id, path }) => [id, path]))
  const toBody = (row: ProgressRow): OwnBody => {
    const { id } = row.organisation
    const path = paths.get(id)
    return ownBody(row, path === undefined ? null : pendingOf(path), members.get(id))
  }
  const { checked, items } = compareOwn({
    window: { from: question.from, to: minDay(question.to, question.asOf) },
    body: toBody(reply),
    children: reply.children.map(toBody),
    declared,
    targets,
  })
  const bodies = new Map(rows.map((row) => [row.organisation.id, row.organisation]))
  const told = items.flatMap(({ organisationId, ...item }) => {
    const body = bodies.get(organisationId)
    return body === undefined ? [] : [{ ...item, organisation: body }]
  })
  return {
    organisation: reply.organisation,
    period: reply.period,
    asOf: reply.asOf,
    checked,
    total: told.length,
    items: told.slice(0, MOST_TOLD),
    isCut,
  }
}

function ownBody(row: ProgressRow, pending: number | null, members: Members | undefined): OwnBody {
  const { cells, villageCells, grassroots } = row.coverage
  return {
    id: row.organisation.id,
    admitted: row.admitted,
    known: row.known,
    source: row.source,
    entered: row.entered?.n ?? null,
    pending,
    target: row.target,
    allocated: row.allocated,
    members:
      members === undefined
        ? null
        : { value: members.value, day: members.day, isExact: members.qualifier === 'exactly' },
    coverage: [
      { indicator: 'cellsWithAdmission', part: cells.withAdmission, whole: cells.total },
      { indicator: 'villageCellsWithAdmission', part: villageCells.withAdmission, whole: villageCells.total },
      { indicator: 'grassrootsCompleted', part: grassroots.completed, whole: grassroots.total },
    ],
  }
}

/** What documents tell of the bodies on days of the period, the latest first; a corrected figure no longer counts. */
async function readDeclared(
  db: Db,
  ids: string[],
  { from, to, knownAt }: Question,
): Promise<{ declared: OwnDeclared[]; isCut: boolean }> {
  const { rows } = await sql<OwnDeclared>`
    select figure.organisation_id as "organisationId", figure.indicator, figure.from_day as "from", figure.to_day as "to",
      figure.value, figure.qualifier = 'exactly' as "isExact"
    from declared_figure figure
    where figure.organisation_id = any(${ids}::uuid[]) and not figure.taken_back
      and figure.from_day <= ${to}::date and figure.to_day >= ${from}::date
      and ${knownBy(sql`figure.recorded_at`, knownAt)}
      and not exists (select from declared_figure later
        where later.replaces_id = figure.id and ${knownBy(sql`later.recorded_at`, knownAt)})
    order by figure.to_day desc, figure.recorded_at desc, figure.id limit ${MOST_DECLARED + 1}`.execute(db)
  return { declared: rows.slice(0, MOST_DECLARED), isCut: rows.length > MOST_DECLARED }
}

/** Of each issuer the number it last set for a body in the period; a rate is not a number. */
async function readTargets(db: Db, ids: string[], { period, asOf, knownAt }: Question): Promise<OwnTarget[]> {
  if (period.id === null) return []
  const { rows } = await sql<OwnTarget>`
    select given.* from (
      select distinct on (entry.organisation_id, entry.kind, issuer.key)
        entry.organisation_id as "organisationId", entry.kind, entry.value
      from target_entry entry
      join target_document document on document.id = entry.document_id
      cross join lateral (select coalesce(document.issuer_organisation_id::text, lower(document.issuer_name)) as key) issuer
      where entry.organisation_id = any(${ids}::uuid[]) and entry.period_id = ${period.id}
        and entry.indicator = 'admitted' and document.day <= ${asOf}::date and ${isStandingEntry('entry', knownAt)}
      order by entry.organisation_id, entry.kind, issuer.key, document.day desc, entry.recorded_at desc, entry.id desc
    ) given where given.value is not null`.execute(db)
  return rows
}
