import { sql } from 'kysely'
import type { InspectionDetail } from '#contract/inspections'
import type { RecommendationEventKind } from '#domain/inspections/words'
import { findPlaces, isFileOpen } from '../candidates/filePlace'
import { bodyJson } from '../candidates/fileScope'
import { writtenFor } from '../candidates/writers'
import { writeAudit } from '../platform/audit'
import type { Db, Trx } from '../platform/database'
import type { Viewer } from '../platform/viewer'
import {
  inspectionColumns,
  isTellable,
  placedRecommendations,
  recommendationColumns,
} from './inspectionReading'
import { type FoundInspection, isStandingEvent, reachInspection } from './inspectionScope'

type Item = InspectionDetail['items'][number]

/**
 * One inspection: whole for those in whose reach the inspecting body stands, else what it says of the viewer's own
 * bodies. Names of tied files open in the circle of each file alone, and are logged.
 */
export async function inspectionDetail(db: Db, id: string, viewer: Viewer): Promise<InspectionDetail> {
  return db
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (trx) => {
      const found = await reachInspection(trx, id, viewer)
      const { rows } = await sql<InspectionDetail & { text: string }>`
        select ${inspectionColumns(viewer)}, inspection.team, inspection.conclusion as text from inspection
        join placement inspector on inspector.organisation_id = inspection.organisation_id and inspector.valid @> ${viewer.today}::date
        where inspection.id = ${id}`.execute(trx)
      const [row] = rows
      if (row === undefined) throw new Error('an inspection that was found is there')
      const { text, ...head } = row
      const items = await itemsOf(trx, found, viewer)
      const isFollowed = items.some(({ events }) => events.length > 0)
      return {
        ...head,
        conclusion: { ...head.conclusion, text: found.isWhole ? text : null },
        whole: found.isWhole,
        mayWithdraw: found.mayWrite && !isFollowed,
        mayCorrect: found.mayWrite,
        findings: await findingsOf(trx, found, viewer),
        items,
        targets: await targetsOf(trx, found, viewer),
        files: await filesOf(trx, found, viewer),
        classes: await namedOf(trx, found, 'training_class', viewer),
        drives: await namedOf(trx, found, 'drive', viewer),
      }
    })
}

async function findingsOf(trx: Trx, { id }: FoundInspection, viewer: Viewer) {
  const { rows } = await sql<InspectionDetail['findings'][number]>`
    select finding.id, ${bodyJson('place', viewer)} as organisation, finding.topic, finding.nature, finding.note,
      finding.reason as corrected
    from inspection_finding finding
    join inspection on inspection.id = finding.inspection_id
    join placement inspector on inspector.organisation_id = inspection.organisation_id and inspector.valid @> ${viewer.today}::date
    join placement place on place.organisation_id = finding.organisation_id and place.valid @> ${viewer.today}::date
    where finding.inspection_id = ${id} and ${isTellable('finding', viewer)}
      and not exists (select from inspection_finding later where later.replaces_id = finding.id)
    order by place.name, place.organisation_id, finding.nature desc, finding.id`.execute(trx)
  return rows
}

async function itemsOf(trx: Trx, found: FoundInspection, viewer: Viewer): Promise<Item[]> {
  const { rows } = await sql<Omit<Item, 'acts'> & { ownerId: string }>`
    select ${recommendationColumns(viewer)}, recommendation.organisation_id as "ownerId",
      (select coalesce(json_agg(json_build_object('id', event.id, 'kind', event.kind, 'day', event.day,
          'organisation', ${bodyJson('actor', viewer)}, 'note', event.note, 'paper', case when event.paper_number is not null
            then json_build_object('number', event.paper_number, 'day', event.paper_day) end,
          'meetingDay', (select meeting.day from meeting where meeting.meeting_id = event.meeting_id
            and not exists (select from meeting later where later.replaces_id = meeting.id)), 'dueDay', event.due_day,
          'corrected', event.reason)
          order by event.position), '[]')
        from recommendation_event event join placement actor on actor.organisation_id = event.organisation_id
          and actor.valid @> ${viewer.today}::date
        where event.recommendation_id = recommendation.id and ${isStandingEvent('event')}) as events
    from ${placedRecommendations(viewer)}
    where recommendation.inspection_id = ${found.id} and ${isTellable('recommendation', viewer)}
    order by owner.name, recommendation.organisation_id, now.due_day, recommendation.id`.execute(trx)
  const owners = rows.map(({ ownerId }) => ownerId)
  const reporting = await writtenFor(trx, owners, 'recommendations.report', viewer)
  return rows.map(({ ownerId, events, ...row }) => {
    const rights = { reports: reporting.has(ownerId), inspects: found.mayWrite }
    return {
      ...row,
      acts: actsOf(row.status, rights),
      events: events.map((event) => ({
        ...event,
        mayCorrect: event.kind === 'reported' ? rights.reports : rights.inspects,
      })),
    }
  })
}

function actsOf(
  status: Item['status'],
  { reports, inspects }: { reports: boolean; inspects: boolean },
): RecommendationEventKind[] {
  return [
    ...(reports && status === 'open' ? (['reported'] as const) : []),
    ...(inspects && status !== 'closed' ? (['closed'] as const) : []),
    ...(inspects && status === 'open' ? (['extended'] as const) : []),
    ...(inspects && status !== 'open' ? (['reopened'] as const) : []),
  ]
}

async function targetsOf(trx: Trx, { id }: FoundInspection, viewer: Viewer) {
  const { rows } = await sql<InspectionDetail['targets'][number]>`
    select ${bodyJson('place', viewer)} as organisation, period.id as "periodId", period.name as "periodName"
    from inspection_tie tie
    join inspection on inspection.id = tie.inspection_id
    join placement inspector on inspector.organisation_id = inspection.organisation_id and inspector.valid @> ${viewer.today}::date
    join target_entry target on target.id = tie.target_entry_id
    join period on period.id = target.period_id
    join placement place on place.organisation_id = target.organisation_id and place.valid @> ${viewer.today}::date
    where tie.inspection_id = ${id} and ${isTellable('tie', viewer)}
    order by place.name, period.from_day, target.id`.execute(trx)
  return rows
}

/** Classes or drives it looked at, each once, as they are called now. */
async function namedOf(trx: Trx, { id }: FoundInspection, table: 'training_class' | 'drive', viewer: Viewer) {
  const key = sql.ref(table === 'drive' ? 'drive_id' : 'class_id')
  const { rows } = await sql<InspectionDetail['classes'][number]>`
    select named.${key} as id, ${bodyJson('place', viewer)} as organisation, named.name
    from ${sql.table(table)} named
    join placement place on place.organisation_id = named.organisation_id and place.valid @> ${viewer.today}::date
    where not exists (select from ${sql.table(table)} later where later.replaces_id = named.id)
      and exists (select from inspection_tie tie
        join inspection on inspection.id = tie.inspection_id
        join placement inspector on inspector.organisation_id = inspection.organisation_id
          and inspector.valid @> ${viewer.today}::date
        where tie.inspection_id = ${id} and tie.${key} = named.${key} and ${isTellable('tie', viewer)})
    order by named.name, named.${key}`.execute(trx)
  return rows
}

/** Files in the viewer's reach, each with its stage; the name where the file is open. */
async function filesOf(trx: Trx, found: FoundInspection, viewer: Viewer): Promise<InspectionDetail['files']> {
  const { rows } = await sql<InspectionDetail['files'][number]>`
    select tie.candidate_id as "candidateId", state.stage, person.full_name as "personName"
    from inspection_tie tie
    join file_state state on state.candidate_id = tie.candidate_id
    left join person_version person on person.candidate_id = tie.candidate_id
      and not exists (select from person_version later where later.replaces_id = person.id)
    where tie.inspection_id = ${found.id} order by tie.candidate_id`.execute(trx)
  const places = await findPlaces(
    trx,
    rows.map(({ candidateId }) => candidateId),
    viewer,
  )
  const told = rows.flatMap((row) => {
    const place = places.get(row.candidateId)
    if (place === undefined) return []
    return [{ ...row, personName: isFileOpen(place, undefined, viewer) ? row.personName : null }]
  })
  const ids = told.flatMap(({ candidateId, personName }) => (personName === null ? [] : [candidateId]))
  if (ids.length > 0) {
    const detail = { purpose: null, count: ids.length, ids }
    await writeAudit(
      trx,
      { action: 'inspections.read', organisationId: found.organisationId, subjectId: found.id, detail },
      viewer,
    )
  }
  return told
}
