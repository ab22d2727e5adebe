import { addDays, addYears, type Day } from '#domain/dates'
import type { Admission } from './admissions'
import type { World } from './build'
import { workdayUpTo } from './calendar'
import { roll } from './chance'
import { memberOf, putRecord } from './fileRecords'
import { type Road, take } from './fileSteps'
import { CLOSED_CELL } from './haLongBodies'
import { idOf } from './ids'
import type { Step } from './road'

/** From this day on files are kept; those that were at their end by then were taken up as they stood. */
const FILES_FROM: Day = '2025-04-01'
/** Where the people of the closed cell went. */
const HEIR = 'QN-HL-HLA-K7'
/** The one of 3 July 2023 in Bình Ngọc, whose road to official membership is told step by step. */
const TOLD = { cell: 'QN-MC-BN-K2', ceremonyDay: '2023-07-03' } as const

/** Everybody the world admitted is official by now: one record takes the file up with the decision seen in it. */
export function addRecognitions(world: World): void {
  for (const admission of world.admissions) {
    if (isTold(admission)) tellRecognition(world, admission)
    else takeUp(world, admission)
  }
}

function isTold({ cell, ceremonyDay }: Admission): boolean {
  return cell === TOLD.cell && ceremonyDay === TOLD.ceremonyDay
}

function takeUp(world: World, { key, cell, ceremonyDay, officer, issuer }: Admission): void {
  const day = workdayUpTo(addDays(addYears(ceremonyDay, 1), 30 + roll(`recognised ${key}`, 30)))
  const number = `${1 + roll(`recognition ${key}`, 600)}-QĐ/${issuer.suffix}`
  const detail = { reached: 'recognitionDecision', papers: [{ kind: 'recognitionDecision', day, number }] }
  const candidateId = idOf(`candidate ${key}`)
  const body = cell === CLOSED_CELL ? HEIR : cell
  putRecord(world, { key, candidateId, kind: 'opening', body, day: FILES_FROM, by: officer, detail })
}

const STEPS: readonly (readonly [Step, Day])[] = [
  ['mentorAssigned', '2023-07-03'],
  ['memberEntries', '2023-07-21'],
  ['newMemberClass', '2023-11-10'],
  ['selfReview', '2024-07-08'],
  ['mentorReview', '2024-07-09'],
  ['recognitionOpinion', '2024-07-12'],
  ['recognitionResolution', '2024-07-19'],
  ['recognitionGrassroots', '2024-07-30'],
  ['recognitionDecision', '2024-08-14'],
]

function tellRecognition(world: World, { key, cell, officer, issuer }: Admission): void {
  const road: Road = {
    key,
    candidateId: idOf(`candidate ${key}`),
    cell,
    committee: world.bodies.get(cell)?.parent ?? '',
    competent: issuer.code,
    signs: issuer,
    youthUnion: true,
    by: officer,
  }
  const ceremony = world.rows.record.find(({ id }) => id === idOf(`ceremony ${key}`))
  const memberId = memberOf(world, cell, 1, officer)
  if (ceremony !== undefined) ceremony.detail = JSON.stringify({ oath: true, memberId })
  for (const [step, day] of STEPS) take(world, road, { step, day })
}
