import { classDuties } from '../classes/classDuties'
import { openClassDuties } from '../classes/openClassDuties'
import { awaitDuties, confirmDuties } from '../closings/closingDuties'
import { minutesDuties, prepareDuties, taskDuties } from '../drives/driveDuties'
import { inspectionDuties } from '../inspections/inspectionDuties'
import { obstacleDuties } from '../obstacles/obstacleDuties'
import { planDuties } from '../plans/planDuties'
import type { DutySource } from '../platform/dutySource'
import { answerDuties, visitDuties } from '../responsibilities/responsibilityDuties'
import { screeningDuties } from '../screening/screeningDuties'
import { closingDuties } from '../summaries/summaryDuties'
import { reviewDuties } from './listReviews'

/** What classes ask of those who hold them. */
export const CLASS_SOURCES: readonly DutySource[] = [classDuties, openClassDuties]

/** Everything besides files that asks somebody to do something by a day. */
export const DUTY_SOURCES: readonly DutySource[] = [
  reviewDuties,
  screeningDuties,
  obstacleDuties,
  inspectionDuties,
  planDuties,
  ...CLASS_SOURCES,
  visitDuties,
  answerDuties,
  closingDuties,
  confirmDuties,
  awaitDuties,
  prepareDuties,
  minutesDuties,
  taskDuties,
]
