import type { AttendanceItem } from '#contract/classRoster'

/** How many of an enrolment were there; of one person 1 or 0. */
export interface Mark {
  readonly present: number
  readonly excused: boolean
}

/** A sheet while it is marked; null is nobody's word yet. */
export interface Marks {
  readonly form: 'attendance'
  readonly marks: Readonly<Record<string, Mark | null>>
}

export function isMarks(value: unknown): value is Marks {
  return (
    typeof value === 'object' &&
    value !== null &&
    'form' in value &&
    value.form === 'attendance' &&
    'marks' in value &&
    typeof value.marks === 'object'
  )
}

/** What was taken before. */
export function startMarks(items: readonly AttendanceItem[]): Marks {
  return {
    form: 'attendance',
    marks: Object.fromEntries(
      items.map(({ enrolmentId, present, excused }) => [
        enrolmentId,
        present === null ? null : { present, excused },
      ]),
    ),
  }
}

export function markOf({ marks }: Marks, { enrolmentId }: Pick<AttendanceItem, 'enrolmentId'>): Mark | null {
  return marks[enrolmentId] ?? null
}

/** Present, absent, excused, and round again; the first press on somebody unmarked says present. */
export function nextMark(mark: Mark | null): Mark {
  if (mark === null) return { present: 1, excused: false }
  if (mark.present > 0) return { present: 0, excused: false }
  return mark.excused ? { present: 1, excused: false } : { present: 0, excused: true }
}
