import {
  CALENDAR_BASIS,
  CALENDAR_NOT_COMPARED,
  CALENDAR_SINCE,
  CALENDAR_TITLE,
  CALENDAR_WORDS,
} from '#contract/calendarWords'
import type { DutyItem } from '#contract/candidates'
import { addDays, type Day, formatDay } from '#domain/dates'

/** Octets of a line, the end of it not counted (RFC 5545 3.1). */
const LONGEST_LINE = 75

/** The duties of a body as all-day events on their last days. No person is named. */
export function calendarOf(bodyName: string, duties: readonly DutyItem[], now: Date): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//ke-thua//VI',
    'CALSCALE:GREGORIAN',
    `X-WR-CALNAME:${escaped(`${CALENDAR_TITLE} – ${bodyName}`)}`,
    ...duties.flatMap((duty) => eventOf(duty, now)),
    'END:VCALENDAR',
  ]
  return lines.map((line) => `${folded(line)}\r\n`).join('')
}

function eventOf(duty: DutyItem, now: Date): string[] {
  const stamp = now.toISOString().replace(/[-:]|\.\d+/g, '')
  return [
    'BEGIN:VEVENT',
    `UID:${duty.id}@ke-thua`,
    `DTSTAMP:${stamp}`,
    `DTSTART;VALUE=DATE:${plain(duty.last)}`,
    `DTEND;VALUE=DATE:${plain(addDays(duty.last, 1))}`,
    `SUMMARY:${escaped(CALENDAR_WORDS[duty.kind])}`,
    `DESCRIPTION:${escaped(basisOf(duty))}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ]
}

function basisOf({ start, rule }: DutyItem): string {
  const since = `${CALENDAR_SINCE} ${formatDay(start)}`
  if (rule === null) return since
  const note = rule.compared ? '' : ` (${CALENDAR_NOT_COMPARED})`
  return `${since}. ${CALENDAR_BASIS}: ${rule.cite}${note}`
}

const plain = (day: Day) => day.replaceAll('-', '')

function escaped(text: string): string {
  return text.replace(/[\\;,]/g, (mark) => `\\${mark}`).replace(/\r?\n/g, '\\n')
}

/** A long line goes on after a line end and a space; no letter is cut. */
function folded(line: string): string {
  const parts: string[] = []
  let part = ''
  for (const letter of line) {
    if (Buffer.byteLength(part + letter) > LONGEST_LINE) {
      parts.push(part)
      part = ' '
    }
    part += letter
  }
  return [...parts, part].join('\r\n')
}
