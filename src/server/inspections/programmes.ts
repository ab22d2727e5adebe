import { sql } from 'kysely'
import type { z } from 'zod'
import type { ProgrammeBody, ProgrammeReply } from '#contract/inspections'
import type { Finding } from '#domain/findings'
import { nfc } from '#domain/vietnamese'
import { bodyJson } from '../candidates/fileScope'
import { writeAudit } from '../platform/audit'
import type { Db, Trx } from '../platform/database'
import { holdTree, lockEach } from '../platform/locks'
import { conflict, forbidden, notFound, refused } from '../platform/refusal'
import { type Reached, reach, type Viewer } from '../platform/viewer'
import { mayInspectFor, STANDING } from './inspectionScope'
import { namedIn, subjectsOf } from './subjects'

type Body = z.output<typeof ProgrammeBody>

/** The programme of a year as it was last set, and what was carried out of it. */
export async function readProgramme(
  db: Db,
  id: string,
  year: number,
  viewer: Viewer,
): Promise<ProgrammeReply> {
  const organisation = await reach(db, id, 'inspections.read', viewer)
  const { rows } = await sql<NonNullable<ProgrammeReply['programme']>>`
    select version.id, version.programme_id as "programmeId", version.number, version.day,
      (select count(*)::int - 1 from inspection_programme every where every.programme_id = version.programme_id) as changes,
      (select json_agg(json_build_object('id', item.item_id, 'kind', item.kind, 'topics', item.topics, 'month', item.month,
          'bodies', (select json_agg(${bodyJson('place', viewer)} order by place.name, place.organisation_id)
            from inspection_item_body body join placement place on place.organisation_id = body.organisation_id
              and place.valid @> ${viewer.today}::date
            where body.version_id = item.version_id and body.item_id = item.item_id),
          'done', (select coalesce(json_agg(json_build_object('id', inspection.id, 'to', inspection.to_day)
            order by inspection.to_day), '[]') from inspection where inspection.item_id = item.item_id and ${STANDING}))
        order by item.month, item.item_id) from inspection_item item where item.version_id = version.id) as items
    from inspection_programme version
    where version.organisation_id = ${organisation.id} and version.year = ${year}
      and not exists (select from inspection_programme later where later.replaces_id = version.id)`.execute(
    db,
  )
  return {
    year,
    mayWrite: organisation.alive && mayInspectFor(organisation.id, viewer),
    programme: rows[0] ?? null,
  }
}

/**
 * Sets the programme of a year, or another in its place: a later paper changed it. Items keep their ids, so that what
 * was carried out stays with what was planned.
 * @throws 403 for all but inspectors and officers of the body, 404 for bodies out of reach, 409 when it was changed
 * meanwhile, 422 for a body not beneath or closed, a second programme of the year, a change without a reason
 */
export async function setProgramme(trx: Trx, id: string, body: Body, viewer: Viewer): Promise<void> {
  await holdTree(trx)
  const organisation = await reach(trx, id, 'inspections.read', viewer)
  if (!mayInspectFor(organisation.id, viewer)) throw forbidden()
  await lockEach(trx, 'inspections', [organisation.id])
  const earlier = await replacedBy(trx, organisation, body)
  const findings: Finding[] = organisation.alive ? [] : [{ code: 'closedOrganisation' }]
  if (body.day > viewer.today) {
    findings.push({ code: 'dayInFuture', field: 'day', params: { today: viewer.today } })
  }
  const named = body.items.flatMap(({ organisationIds }, index) =>
    namedIn(organisationIds, `items.${index}.`),
  )
  findings.push(...(await subjectsOf(trx, organisation, named, viewer)))
  if (findings.length > 0) throw refused(...findings)
  const row = {
    id: body.id,
    programme_id: earlier?.programme_id ?? body.id,
    organisation_id: organisation.id,
    year: body.year,
    number: nfc(body.number),
    day: body.day,
    reason: body.reason === undefined ? null : nfc(body.reason),
    recorded_at: viewer.now,
    recorded_by: viewer.accountId,
    replaces_id: earlier?.id ?? null,
  }
  await trx.insertInto('inspection_programme').values(row).execute()
  await insertItems(trx, body)
  const detail = { year: body.year, items: body.items.length, replacesId: row.replaces_id }
  const line = {
    action: 'inspections.programme',
    organisationId: organisation.id,
    subjectId: body.id,
    detail,
  }
  await writeAudit(trx, line, viewer)
}

async function insertItems(trx: Trx, { id, items }: Body): Promise<void> {
  await trx
    .insertInto('inspection_item')
    .values(
      items.map(({ id: itemId, kind, topics, month }) => ({
        version_id: id,
        item_id: itemId,
        kind,
        topics,
        month,
      })),
    )
    .execute()
  const bodies = items.flatMap(({ id: itemId, organisationIds }) =>
    [...new Set(organisationIds)].map((organisation_id) => ({
      version_id: id,
      item_id: itemId,
      organisation_id,
    })),
  )
  await trx.insertInto('inspection_item_body').values(bodies).execute()
}

async function replacedBy(trx: Trx, organisation: Reached, { replacesId, reason, year }: Body) {
  const current = await trx
    .selectFrom('inspection_programme as version')
    .selectAll()
    .where('organisation_id', '=', organisation.id)
    .where('year', '=', year)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('inspection_programme as later')
            .select('later.id')
            .whereRef('later.replaces_id', '=', 'version.id'),
        ),
      ),
    )
    .executeTakeFirst()
  if (replacesId === undefined) {
    if (current !== undefined) throw refused({ code: 'programmeExists', field: 'year', params: { year } })
    return null
  }
  const named = await trx
    .selectFrom('inspection_programme')
    .select(['id', 'organisation_id', 'year'])
    .where('id', '=', replacesId)
    .executeTakeFirst()
  if (named?.organisation_id !== organisation.id || named.year !== year) throw notFound()
  if (current === undefined || current.id !== replacesId)
    throw conflict({ code: 'stale', field: 'replacesId' })
  if (reason === undefined) throw refused({ code: 'required', field: 'reason' })
  return current
}

/** The item is one of a programme of this body. */
export async function itemFindings(
  trx: Trx,
  inspector: Reached,
  { itemId }: { itemId?: string | undefined },
): Promise<Finding[]> {
  if (itemId === undefined) return []
  const { rows } = await sql`
    select from inspection_item item join inspection_programme version on version.id = item.version_id
    where item.item_id = ${itemId} and version.organisation_id = ${inspector.id} limit 1`.execute(trx)
  return rows.length > 0 ? [] : [{ code: 'itemUnknown', field: 'itemId' }]
}
