import { sql } from 'kysely'
import type { z } from 'zod'
import type { InspectionBody } from '#contract/inspections'
import type { InspectionSubjects } from '#contract/inspectionWork'
import type { Finding } from '#domain/findings'
import { findPlaces } from '../candidates/filePlace'
import { bodyJson, filesWithPlaces, hasLeft } from '../candidates/fileScope'
import type { Db, Trx } from '../platform/database'
import { notFound } from '../platform/refusal'
import { isWithin, pathArray, reach, reachPaths, type Viewer } from '../platform/viewer'
import { isStandingEntry } from '../targets/targetQueries'

type Body = z.output<typeof InspectionBody>
type Lists = Pick<Body, 'targetEntryIds' | 'candidateIds' | 'classIds' | 'driveIds'>
type List = keyof Lists

interface Subject {
  list: List
  id: string
  path: string
}

/** Something that was looked at, with the inspected body it belongs to. */
export interface Tie {
  list: List
  id: string
  organisationId: string
}

/** Classes and drives are open to the people of all bodies beneath; targets and files are of one. */
const OPEN_BENEATH: readonly List[] = ['classIds', 'driveIds']

/**
 * What an inspection looked at, each under the inspected body at or above it; a class or drive of a body above under
 * each of those inspected.
 * @throws 404 for what is unknown or out of reach
 */
export async function tiesOf(
  trx: Trx,
  body: Lists & Pick<Body, 'organisationIds'>,
  viewer: Viewer,
): Promise<{ ties: Tie[]; findings: Finding[] }> {
  const subjects = await subjectsNamed(trx, body, viewer)
  if (subjects.length === 0) return { ties: [], findings: [] }
  const { rows: inspected } = await sql<{ id: string; path: string }>`
    select organisation_id as id, path::text as path from placement
    where organisation_id = any(${body.organisationIds}::uuid[]) and valid @> ${viewer.today}::date
    order by nlevel(path) desc`.execute(trx)
  const placed = subjects.map(({ path, ...subject }) => {
    const own = inspected.filter((one) => isWithin(path, one.path)).slice(0, 1)
    const beneath = inspected.filter((one) => isWithin(one.path, path))
    const bodies = own.length === 0 && OPEN_BENEATH.includes(subject.list) ? beneath : own
    return { ...subject, bodies }
  })
  return {
    ties: placed.flatMap(({ bodies, ...subject }) =>
      bodies.map(({ id: organisationId }) => ({ ...subject, organisationId })),
    ),
    findings: placed
      .filter(({ bodies }) => bodies.length === 0)
      .map(({ list }) => ({ code: 'notInspected', field: list })),
  }
}

async function subjectsNamed(trx: Trx, lists: Lists, viewer: Viewer): Promise<Subject[]> {
  const only = (ids: readonly string[]) => [...new Set(ids)]
  const { rows } = await sql<Subject>`
    select subject.list, subject.id, place.path::text as path from (
      select 'targetEntryIds' as list, id, organisation_id from target_entry entry
        where id = any(${only(lists.targetEntryIds)}::uuid[]) and ${isStandingEntry('entry')}
      union all select 'classIds', class_id, organisation_id from training_class
        where class_id = id and id = any(${only(lists.classIds)}::uuid[])
      union all select 'driveIds', drive_id, organisation_id from drive
        where drive_id = id and id = any(${only(lists.driveIds)}::uuid[])) subject
    join placement place on place.organisation_id = subject.organisation_id and place.valid @> ${viewer.today}::date
    where place.path <@ any(${pathArray(reachPaths(viewer, 'inspections.read'))})`.execute(trx)
  const places = await findPlaces(trx, only(lists.candidateIds), viewer)
  const files = [...places.values()].flatMap(({ id, chain: [cell] }): Subject[] =>
    cell === undefined ? [] : [{ list: 'candidateIds', id, path: cell.path }],
  )
  const asked = [lists.targetEntryIds, lists.candidateIds, lists.classIds, lists.driveIds].map(only)
  if (rows.length + files.length < asked.flat().length) throw notFound()
  return [...rows, ...files]
}

/** Of each kind, the newest. */
const LIMIT = 200

/**
 * What there is to look at in a body: the targets that stand, files of its cells by stage and day and never by
 * name, classes and drives of it, of those beneath and of those above in reach.
 */
export async function listSubjects(db: Db, id: string, viewer: Viewer): Promise<InspectionSubjects> {
  const { path } = await reach(db, id, 'inspections.read', viewer)
  const { today } = viewer
  const near = sql`place.valid @> ${today}::date and place.path <@ any(${pathArray(reachPaths(viewer, 'inspections.read'))})
    and (place.path <@ ${path}::ltree or place.path @> ${path}::ltree)`
  const { rows: targets } = await sql<InspectionSubjects['targets'][number]>`
    select entry.id, ${bodyJson('place', viewer)} as organisation, period.name, entry.kind
    from target_entry entry
    join period on period.id = entry.period_id
    join placement place on place.organisation_id = entry.organisation_id and place.valid @> ${today}::date
    where entry.organisation_id = ${id} and entry.indicator = 'admitted' and ${isStandingEntry('entry')}
    order by period.from_day desc, entry.recorded_at desc, entry.id desc limit ${LIMIT}`.execute(db)
  const { rows: files } = await sql<InspectionSubjects['files'][number]>`
    select state.candidate_id as "candidateId", ${bodyJson('cell', viewer)} as cell, state.stage, state.stage_day as "stageDay"
    from ${filesWithPlaces(viewer)}
    where cell.path <@ ${path}::ltree and not ${hasLeft(today)}
    order by state.stage_day desc, state.candidate_id limit ${LIMIT}`.execute(db)
  const { rows: classes } = await sql<InspectionSubjects['classes'][number]>`
    select head.class_id as id, ${bodyJson('place', viewer)} as organisation, head.name
    from training_class head join placement place on place.organisation_id = head.organisation_id
    where ${near} and not head.called_off
      and not exists (select from training_class later where later.replaces_id = head.id)
    order by head.decision_day desc, head.class_id limit ${LIMIT}`.execute(db)
  const { rows: drives } = await sql<InspectionSubjects['drives'][number]>`
    select drive.drive_id as id, ${bodyJson('place', viewer)} as organisation, drive.name
    from drive join placement place on place.organisation_id = drive.organisation_id
    where ${near} and not drive.taken_back
      and not exists (select from drive later where later.replaces_id = drive.id)
    order by drive.to_day desc, drive.drive_id limit ${LIMIT}`.execute(db)
  return { targets, files, classes, drives, limit: LIMIT }
}
