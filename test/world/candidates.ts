import type { Occupation } from '#domain/admissions/words'
import type { Exit } from '#domain/candidates/kinds'
import { addDays, completedYears, type Day } from '#domain/dates'
import { nameKey } from '#domain/vietnamese'
import type { Username } from './accounts'
import type { Body, World } from './build'
import { BINH_NGOC, HA_LONG, MONG_CAI, type Plan } from './candidatePlans'
import { roll } from './chance'
import { putRecord, someDaysAfter } from './fileRecords'
import { type Road, take } from './fileSteps'
import { accountId, idOf, organisationId } from './ids'
import { inventBirthDay, inventEducation, inventName } from './people'
import { type Step, type Walked, walk } from './road'
import { occupationIn } from './slots'

/** The last day on which anything of the files under way happened. */
export const LAST_DAY: Day = '2026-11-06'

/**
 * People on their way, all of them made up in bulk: in every stage, some of them late, some with a certificate
 * about to run out, two sent back, one on the move, some who left.
 */
export function addCandidates(world: World): void {
  for (const plan of [BINH_NGOC, MONG_CAI, HA_LONG]) {
    const stops = Object.entries(plan.stops).flatMap(
      ([step, ages]) => ages.map((daysAgo) => ({ step: step as Step, daysAgo })), // the keys of the plan
    )
    stops.forEach((stop, index) => addFile(world, plan, { ...stop, index }))
    plan.more.forEach((stop, index) => addFile(world, plan, { ...stop, index: stops.length + index }))
  }
}

/** A file that goes up to a step, and what happens to it then. */
export interface Stop {
  step: Step
  daysAgo: number
  /** code of the cell, where it is not left to the plan */
  cell?: string
  birthDay?: Day
  occupation?: Occupation
  after?:
    | { kind: Exit }
    | { kind: 'returned'; lastDay: Day; reason: 'paperMissing' | 'verificationIncomplete' }
    | { kind: 'handover'; toCell: string }
}

/** Writes the file and tells its road. */
export function addFile(world: World, plan: Plan, stop: Stop & { index: number }): Road {
  const key = `${plan.code} file ${String(stop.index + 1).padStart(3, '0')}`
  const cell = bodyOf(world, stop.cell ?? plan.cells[stop.index % plan.cells.length] ?? '')
  const walked = walk(stop.step, addDays(LAST_DAY, -stop.daysAgo), key)
  const by = cell.code === 'QN-MC-BN-K2' ? 'khu2' : plan.by
  const road: Road = {
    key,
    candidateId: idOf(`candidate ${key}`),
    cell: cell.code,
    committee: cell.parent ?? '',
    competent: plan.competent,
    signs: plan.signs,
    youthUnion: addPerson(world, key, { cell, by, begun: walked[0]?.day ?? LAST_DAY, stop }),
    by,
  }
  for (const step of walked) take(world, road, step)
  finish(world, road, stop, walked)
  return road
}

function bodyOf(world: World, code: string): Body {
  const body = world.bodies.get(code)
  if (body === undefined) throw new Error(`no body has the code ${code}`)
  return body
}

interface Known {
  cell: Body
  by: Username
  begun: Day
  stop: Stop
}

/** Writes the person and says whether they are of the Youth Union. */
function addPerson(world: World, key: string, { cell, by, begun, stop }: Known): boolean {
  const occupation = stop.occupation ?? occupationIn(cell, key)
  const birthDay = stop.birthDay ?? inventBirthDay(key, occupation, begun)
  const sex = roll(`sex ${key}`, 20) < 11 ? 'female' : 'male'
  const fullName = inventName(key, sex, false)
  const youthUnion = completedYears(birthDay, LAST_DAY) <= 30
  const recordedAt = someDaysAfter(begun, 4, key)
  const candidateId = idOf(`candidate ${key}`)
  world.rows.candidate.push({ id: candidateId, created_at: recordedAt })
  world.rows.person_version.push({
    id: idOf(`person ${key}`),
    candidate_id: candidateId,
    full_name: fullName,
    name_key: nameKey(fullName),
    sex,
    birth_day: birthDay,
    birth_precision: 'day',
    ethnic_minority: false,
    religious: false,
    youth_union: youthUnion,
    demobilised: false,
    occupation,
    education: inventEducation(key, occupation),
    generated: true,
    recorded_at: recordedAt,
    recorded_by: accountId(by),
  })
  return youthUnion
}

/** What happened after the last step of the road, a few days later. */
function finish(world: World, road: Road, { after }: Stop, walked: readonly Walked[]): void {
  const last = walked.at(-1)
  if (after === undefined || last === undefined) return
  const shared = { ...road, day: addDays(last.day, 4), body: road.cell }
  if (after.kind === 'returned') {
    const { lastDay, reason: returnReason } = after
    const detail = { returnReason, lastDay, toOrganisationId: organisationId(road.cell) }
    putRecord(world, { ...shared, kind: after.kind, body: road.committee, detail })
  } else if (after.kind === 'handover') {
    const detail = {
      situation: 'beforeResolution',
      movedDay: last.day,
      toOrganisationId: organisationId(after.toCell),
    }
    putRecord(world, { ...shared, kind: after.kind, detail })
  } else {
    const issuer = world.bodies.get(road.cell)?.name ?? road.cell
    const paper = { number: `${1 + roll(`exit ${road.key}`, 30)}-NQ/CB`, issuer, issuerCode: road.cell }
    putRecord(world, { ...shared, kind: after.kind, ...(after.kind === 'removal' && { paper }) })
  }
}
