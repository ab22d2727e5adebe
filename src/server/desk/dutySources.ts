import type { DutySource } from '../platform/dutySource'
import { reviewDuties } from './listReviews'

/** Everything besides files that asks somebody to do something by a day. */
export const DUTY_SOURCES: readonly DutySource[] = [reviewDuties]
