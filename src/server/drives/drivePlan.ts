import { sql } from 'kysely'
import type { z } from 'zod'
import type { DrivePlan, planDrive as endpoint, PlanItem } from '#contract/drives'
import type { Day } from '#domain/dates'
import { type FilePlan, PLAN_GROUPS, type PlanDays, planFile } from '#domain/drives/plan'
import { admissionClockOn } from '#domain/rulebook/clocks'
import { workingDaysBefore } from '#domain/rulebook/workingDays'
import { bodyJson } from '../candidates/fileScope'
import { writeAudit } from '../platform/audit'
import { decodeCursor, encodeCursor } from '../platform/cursor'
import type { Db, Trx } from '../platform/database'
import { refused } from '../platform/refusal'
import type { Viewer } from '../platform/viewer'
import { type FoundDrive, findDrive } from './driveAccess'
import { type FileToPlan, filesToPlan, knownPace, paceOf } from './planFiles'

type Query = z.output<typeof endpoint.query>

interface Planned extends FileToPlan {
  plan: FilePlan
}

/**
 * The drive planned backwards from a day of its window. Counts are of all files in the viewer's part of the drive;
 * persons are told where their file is open, which is one line in the audit log.
 */
export async function planDrive(db: Db, id: string, query: Query, viewer: Viewer): Promise<DrivePlan> {
  const after = decodeCursor(query.cursor, ['count'])
  return db
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (trx) => {
      const drive = await findDrive(trx, id, viewer)
      const day = dayIn(drive, query.day)
      const pace = await paceOf(trx, drive, viewer)
      const clock = admissionClockOn(viewer.today)
      const decisionWorkingDays = clock?.value.workingDays ?? null
      const days: PlanDays = { from: drive.from, day, today: viewer.today, decisionWorkingDays }
      const { files, isWhole } = await filesToPlan(trx, drive, viewer)
      const known = knownPace(pace)
      const planned = files.map((file) => ({ ...file, plan: planFile(file.file, known, days) }))
      const open = planned.filter(({ isOpen }) => isOpen).sort(byUrgency)
      const asked = open.filter(({ plan }) => query.group === undefined || plan.group === query.group)
      const start = after === null ? 0 : Number(after[0])
      const shown = asked.slice(start, start + query.limit)
      const end = start + query.limit
      return {
        day,
        today: viewer.today,
        pace,
        clock:
          clock === null
            ? null
            : {
                workingDays: clock.value.workingDays,
                cite: clock.cite,
                cellBy: workingDaysBefore(day, clock.value.workingDays),
              },
        counts: countsOf(planned),
        bodies: await countBodies(trx, drive, planned, viewer),
        open: open.length,
        whole: isWhole,
        items: await withNames(trx, drive, shown, viewer),
        next: end < asked.length ? encodeCursor([end]) : null,
      }
    })
}

/** @throws 422 for a day outside the window of the drive */
function dayIn({ from, to }: FoundDrive, asked: Day | undefined): Day {
  if (asked === undefined) return to
  if (asked < from || asked > to) {
    throw refused({ code: 'eventOutsideDrive', field: 'day', params: { from, to } })
  }
  return asked
}

/** Who must act first comes first; those who cannot be in time come last. */
function byUrgency(a: Planned, b: Planned): number {
  const key = ({ plan, id }: Planned): string =>
    [PLAN_GROUPS.indexOf(plan.group), plan.steps[0]?.latest ?? plan.earliest, id].join(' ')
  return key(a) < key(b) ? -1 : 1
}

function countsOf(planned: readonly Planned[]): DrivePlan['counts'] {
  const of = (group: string) => planned.filter(({ plan }) => plan.group === group).length
  return { ready: of('ready'), possible: of('possible'), late: of('late') }
}

async function countBodies(
  trx: Trx,
  { organisationId }: FoundDrive,
  planned: readonly Planned[],
  viewer: Viewer,
): Promise<DrivePlan['bodies']> {
  const byBody = new Map<string, Planned[]>()
  for (const file of planned) byBody.set(file.childId, [...(byBody.get(file.childId) ?? []), file])
  byBody.delete(organisationId)
  const { rows } = await sql<{ id: string; body: DrivePlan['bodies'][number]['organisation'] }>`
    select place.organisation_id as id, ${bodyJson('place', viewer)} as body from placement place
    where place.organisation_id = any(${[...byBody.keys()]}::uuid[]) and place.valid @> ${viewer.today}::date
    order by place.name collate "vi-x-icu", place.organisation_id`.execute(trx)
  return rows.map(({ id, body }) => ({ organisation: body, ...countsOf(byBody.get(id) ?? []) }))
}

async function withNames(
  trx: Trx,
  { id: driveId, organisationId }: FoundDrive,
  shown: readonly Planned[],
  viewer: Viewer,
): Promise<PlanItem[]> {
  if (shown.length === 0) return []
  const ids = shown.map(({ id }) => id)
  const { rows } = await sql<{ id: string; name: string }>`
    select person.candidate_id as id, person.full_name as name from person_version person
    where person.candidate_id = any(${ids}::uuid[])
      and not exists (select from person_version later where later.replaces_id = person.id)`.execute(trx)
  const names = new Map(rows.map(({ id, name }) => [id, name]))
  const detail = { purpose: null, count: ids.length, ids }
  await writeAudit(trx, { action: 'drives.plan', organisationId, subjectId: driveId, detail }, viewer)
  return shown.map(({ id, cell, file, plan, isChosen }) => ({
    candidateId: id,
    cell,
    personName: names.get(id) ?? '',
    stage: file.stage,
    stageDay: file.stageDay,
    group: plan.group,
    steps: plan.steps.map((step) => ({ ...step })),
    earliest: plan.earliest,
    reason: plan.reason,
    tight: plan.tight,
    chosen: isChosen,
  }))
}
