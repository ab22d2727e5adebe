import { type Day, formatDay } from '#domain/dates'
import { useText } from '../i18n'
import type { Text } from '../i18n/vi'
import { type DayProblem, readDay } from './dayInput'
import type { FieldProps } from './Field'
import { TypedField } from './TypedField'

interface DayFieldProps extends FieldProps {
  value: Day | null
  /** Null while nothing, or no day, is typed. */
  onChange: (day: Day | null) => void
  min?: Day
  max?: Day
  autoFocus?: boolean
}

/** A day typed as dd/mm/yyyy. What is wrong with it is said when the field is left, not while typing. */
export function DayField({ min, max, ...rest }: DayFieldProps) {
  const text = useText()
  return (
    <TypedField
      {...rest}
      read={dayOf}
      show={formatDay}
      faultOf={(typed) => faultOf(text, typed, { optional: rest.optional === true, min, max })}
      placeholder={text.fields.dayPlaceholder}
    />
  )
}

function dayOf(typed: string): Day | null {
  const read = readDay(typed)
  return 'day' in read ? read.day : null
}

interface Limits {
  readonly optional: boolean
  readonly min: Day | undefined
  readonly max: Day | undefined
}

function faultOf(text: Text, typed: string, { optional, min, max }: Limits): string | undefined {
  if (typed.trim() === '') return optional ? undefined : text.fields.required
  const read = readDay(typed)
  if ('problem' in read) return problemSentence(text, read.problem)
  if (min !== undefined && read.day < min) return text.fields.dayBefore(formatDay(min))
  if (max !== undefined && read.day > max) return text.fields.dayAfter(formatDay(max))
  return undefined
}

function problemSentence({ fields }: Text, problem: DayProblem): string {
  if (problem.kind === 'month') return fields.dayMonth(problem.month)
  if (problem.kind === 'dayOfMonth') return fields.dayOfMonth(problem.last, problem.month, problem.year)
  if (problem.kind === 'year') return fields.dayYear
  return problem.kind === 'zero' ? fields.dayZero : fields.dayShape
}
