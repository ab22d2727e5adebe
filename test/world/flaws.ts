import { addDays, type Day } from '#domain/dates'
import { nameKey } from '#domain/vietnamese'
import type { World } from './build'
import { momentOf } from './calendar'
import { MONG_CAI, type Plan } from './candidatePlans'
import { addFile, LAST_DAY } from './candidates'
import { putRecord } from './fileRecords'
import type { Road } from './fileSteps'
import { accountId, idOf, organisationId } from './ids'

/** Files that contradict themselves, each in one way, so that there is something to find; and one decided anew. */
const PLAN: Plan = { ...MONG_CAI, code: 'MC-X', cells: [], stops: {}, more: [] }

export function addFlawedFiles(world: World): void {
  const file = (index: number, cell: string, step: Parameters<typeof addFile>[2]['step'], daysAgo: number) =>
    addFile(world, PLAN, { index, cell, step, daysAgo })
  mentorNotYetOfficial(world, file(0, 'QN-MC-TP-K1', 'personalHistory', 25))
  paperBeforeMeeting(world, file(1, 'QN-MC-TP-K2', 'grassrootsResolution', 12))
  certificateRunOut(world, file(2, 'QN-MC-KL-K1', 'sent', 20))
  numberTwice(world, file(3, 'QN-MC-HH-K2', 'sentUp', 15))
  introducerTooNew(world, file(4, 'QN-MC-BS-T1', 'opinion', 18))
  decidedAnew(world, file(5, 'QN-MC-HX-T2', 'ceremony', 120))
}

function rowOf(world: World, { candidateId }: Road, kind: string) {
  const row = world.rows.record.find((one) => one.candidate_id === candidateId && one.kind === kind)
  if (row === undefined) throw new Error(`the file has no ${kind}`)
  return row
}

/** Somebody who became official after being named. */
function mentorNotYetOfficial(world: World, road: Road): void {
  const id = idOf(`member ${road.key}`)
  const recorded = { recorded_at: momentOf('2026-01-12'), recorded_by: accountId(road.by) }
  const fullName = 'Vũ Văn Tập (giả định)'
  world.rows.member.push({ id, created_at: recorded.recorded_at })
  world.rows.member_version.push({
    id: idOf(`member version ${road.key}`),
    member_id: id,
    organisation_id: organisationId(road.cell),
    full_name: fullName,
    name_key: nameKey(fullName),
    official_day: LAST_DAY,
    ...recorded,
  })
  rowOf(world, road, 'mentorAssigned').detail = JSON.stringify({ memberId: id, replaces: null })
}

function paperBeforeMeeting(world: World, road: Road): void {
  const row = rowOf(world, road, 'cellResolution')
  row.paper_day = addDays(String(row.day), -6)
}

/** Learnt six years before the meeting; the certificate was shown when the file was begun. */
function certificateRunOut(world: World, road: Road): void {
  const row = rowOf(world, road, 'certificate')
  row.day = addDays(String(rowOf(world, road, 'cellResolution').day), -2200)
}

function numberTwice(world: World, road: Road): void {
  rowOf(world, road, 'grassrootsResolution').decision_number = rowOf(
    world,
    road,
    'permission',
  ).decision_number
}

function introducerTooNew(world: World, road: Road): void {
  const row = rowOf(world, road, 'introduction')
  const detail = JSON.parse(String(row.detail)) as { memberId: string; waived: null }
  row.detail = JSON.stringify({ ...detail, sharedSince: addDays(String(row.day), -150) })
}

/** R-ERR-2: decided without the appraisal of the board; that step is done again and a new decision made. */
function decidedAnew(world: World, road: Road): void {
  const { name: issuer, suffix } = road.signs
  const paper = (number: number) => ({ number: `${number}-QĐ/${suffix}`, issuer, issuerCode: road.competent })
  const shared = (daysAgo: number): Road & { day: Day; body: string } => ({
    ...road,
    day: addDays(LAST_DAY, -daysAgo),
    body: road.cell,
  })
  const detail = { ground: 'faultyStep', faultyStep: 'boardAppraisal' }
  putRecord(world, { ...shared(50), kind: 'decisionCancellation', paper: paper(871), detail })
  const appraised = { kind: 'boardAppraisal', body: road.competent, detail: { proposes: true } } as const
  const anew = { key: `${road.key} anew`, attempt: 2 }
  putRecord(world, { ...shared(30), ...appraised, ...anew })
  putRecord(world, { ...shared(10), kind: 'admissionDecision', paper: paper(934), ...anew })
}
