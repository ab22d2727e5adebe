import { sql } from 'kysely'
import { addDays, type Day } from '#domain/dates'
import { changesWithin, type Opening, openingOf } from '#domain/reports/membershipChange'
import type { Trx } from '../platform/database'
import { knownBy } from '../platform/knownAt'
import type { Viewer } from '../platform/viewer'
import { readFigures, readTree } from '../progress/figureQueries'
import type { Side } from './asked'
import { type ChangeWindow, readBodies } from './declaredChanges'

interface Stated {
  day: Day
  value: number
}

/**
 * The number of members with which Biểu 1 begins: the one stated for the day before or the first day, else the latest
 * before, carried on by the body's own documents and the people admitted since — only while both tell every day and no
 * body came in or went out, was founded or closed, for its members came or went with it and no document need tell.
 */
export async function readOpening(trx: Trx, side: Side, viewer: Viewer): Promise<Opening> {
  const { organisationId, span, question } = side
  const { treeOn, knownAt } = question
  const before = addDays(span.from, -1)
  const window = { organisationId, from: span.from, to: span.to, treeOn, knownAt }
  const last = await statedMembers(trx, window, { from: null, to: before })
  if (last?.day === before) return openingOf({ stated: last, between: null })
  const first = await statedMembers(trx, window, { from: span.from, to: span.from })
  const stated = first ?? last
  if (stated === null || first !== null) return openingOf({ stated, between: null })
  const days = { from: addDays(stated.day, 1), to: before }
  const { own } = await readBodies(trx, { ...window, ...days }, viewer)
  const tree = await readTree(trx, organisationId, question, viewer)
  const figures = await readFigures(trx, tree, { ...days, asOf: before }, question, viewer)
  return openingOf({
    stated,
    between: {
      admitted: figures.get(organisationId)?.values.admitted ?? null,
      declared: changesWithin(own, days.from, days.to),
      isBoundaryMoved: await isBoundaryMoved(trx, organisationId, days),
    },
  })
}

/** The latest exact number of members stated for one of the days. */
export async function statedMembers(
  trx: Trx,
  { organisationId, knownAt }: Pick<ChangeWindow, 'organisationId' | 'knownAt'>,
  { from, to }: { from: Day | null; to: Day },
): Promise<Stated | null> {
  const { rows } = await sql<Stated>`
    select base.day, base.value from membership_base base
    where base.organisation_id = ${organisationId} and not base.taken_back and base.day <= ${to}::date
      and (${from}::date is null or base.day >= ${from}::date)
      and base.qualifier = 'exactly' and ${knownBy(sql`base.recorded_at`, knownAt)}
      and not exists (select from membership_base later where later.replaces_id = base.id
        and ${knownBy(sql`later.recorded_at`, knownAt)})
    order by base.day desc, base.recorded_at desc limit 1`.execute(trx)
  return rows[0] ?? null
}

/**
 * Whether on one of the days a living body came from elsewhere beneath the body or left it for elsewhere, or one beneath
 * began or ended its life: of a merger, a split or a dissolution nothing tells where its members came from or went to.
 */
async function isBoundaryMoved(
  trx: Trx,
  organisationId: string,
  { from, to }: { from: Day; to: Day },
): Promise<boolean> {
  const isBeneath = (place: string) => sql`${sql.ref(`${place}.path`)} ~ ${beneath(organisationId)}::lquery`
  const { rows } = await sql`
    select 1 from placement was
    join placement became on became.organisation_id = was.organisation_id and lower(became.valid) = upper(was.valid)
    where upper(was.valid) between ${from}::date and ${to}::date
      and (was.alive and became.alive and ${isBeneath('was')} <> ${isBeneath('became')}
        or was.alive <> became.alive and (${isBeneath('was')} or ${isBeneath('became')}))
    limit 1`.execute(trx)
  return rows.length > 0
}

/** Labels of a path are ids in hexadecimal digits: the body itself and all beneath it, wherever it stands. */
function beneath(organisationId: string): string {
  return `*.${organisationId.replaceAll('-', '')}.*`
}
