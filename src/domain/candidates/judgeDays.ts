import { addYears, type Day } from '#domain/dates'
import type { JudgedFinding } from '#domain/findings'
import type { FileContext } from './context'
import { found } from './found'
import { traitsOf } from './kinds'
import type { FileRecord } from './records'

/** Longest that a day to come may lie after the record that names it; a day beyond it is a slip of the hand. */
const MOST_YEARS_AHEAD = 5

/** Nothing in a file is older than the Party. */
const FIRST_DAY: Day = '1930-02-03'

/** A paper dated longer before the act it tells of is looked at again; no text sets this, so that it warns. */
const MOST_YEARS_BEFORE = 1

interface NamedDay {
  readonly field: string
  readonly day: Day
  /** tells of what happened: on the day of the record at the latest; otherwise of what is to come */
  readonly past: boolean
}

/**
 * No act lies in the future; what a record tells of the past lies before it, what it sets for later after it and
 * within a few years. A paper of a resolution dated before its meeting, or any a year before its act,
 * warns.
 */
export function judgeDays(record: FileRecord, { today }: FileContext): JudgedFinding[] {
  const { day, paper, kind } = record
  if (day > today) return [found('block', 'dayInFuture', 'day', { today })]
  if (day < FIRST_DAY) return [found('block', 'dayOutOfOrder', 'day', { day: FIRST_DAY, until: today })]
  const named = namedDays(record).flatMap((each) => judgeNamed(each, day))
  if (record.kind === 'verificationRequest' && (record.detail.receivedDay ?? day) > today) {
    named.push(found('block', 'dayInFuture', 'detail.receivedDay', { today }))
  }
  if (paper === null) return named
  if (paper.day > today) return [...named, found('block', 'dayInFuture', 'paper.day', { today })]
  if (paper.day < FIRST_DAY) {
    return [...named, found('block', 'dayOutOfOrder', 'paper.day', { day: FIRST_DAY, until: today })]
  }
  const oldest = addYears(day, -MOST_YEARS_BEFORE)
  if (paper.day < oldest) named.push(found('warn', 'paperMuchOlder', 'paper.day', { day: oldest }))
  const isOfMeeting = traitsOf(kind).voting !== undefined
  return isOfMeeting && paper.day < day
    ? [...named, found('warn', 'paperBeforeAct', 'paper.day', { day })]
    : named
}

function judgeNamed({ field, day: named, past }: NamedDay, day: Day): JudgedFinding[] {
  if (past) return named <= day ? [] : [found('block', 'dayOutOfOrder', field, { day })]
  const until = addYears(day, MOST_YEARS_AHEAD)
  return named >= day && named <= until ? [] : [found('block', 'dayOutOfOrder', field, { day, until })]
}

function namedDays(record: FileRecord): NamedDay[] {
  const past = (field: string, day: Day | null): NamedDay[] =>
    day === null ? [] : [{ field: `detail.${field}`, day, past: true }]
  const later = (field: string, day: Day | null): NamedDay[] =>
    day === null ? [] : [{ field: `detail.${field}`, day, past: false }]
  switch (record.kind) {
    case 'opening':
      return record.detail.papers.flatMap(({ day }, place) => past(`papers.${place}.day`, day))
    case 'introduction':
      return past('sharedSince', record.detail.sharedSince)
    case 'handover':
      return past('movedDay', record.detail.movedDay)
    case 'verificationRequest':
      // a letter is received after it was sent, and the record may be made on the day of sending
      return later('receivedDay', record.detail.receivedDay)
    case 'ceremony':
      return past('consentDay', record.detail.consentDay)
    case 'trialTask':
      return later('dueDay', record.detail.dueDay)
    case 'returned':
      return later('lastDay', record.detail.lastDay)
    case 'held':
      return later('until', record.detail.until)
    case 'temporaryActivity':
      return later('until', record.detail.until)
    default:
      return []
  }
}
