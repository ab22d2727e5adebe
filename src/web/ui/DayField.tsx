import { useEffect, useRef, useState } from 'react'
import { type Day, formatDay } from '#domain/dates'
import { useText } from '../i18n'
import type { Text } from '../i18n/vi'
import { type DayProblem, readDay } from './dayInput'
import { FieldFrame, type FieldProps, useFault } from './Field'
import { useTried } from './Form'

interface DayFieldProps extends FieldProps {
  value: Day | null
  /** Null while nothing, or no day, is typed. */
  onChange: (day: Day | null) => void
  min?: Day
  max?: Day
  autoFocus?: boolean
}

/** A day typed as dd/mm/yyyy. What is wrong with it is said when the field is left, not while typing. */
export function DayField({ value, onChange, min, max, autoFocus, ...rest }: DayFieldProps) {
  const text = useText()
  const tried = useTried()
  const [typed, setTyped] = useState(value === null ? '' : formatDay(value))
  const [left, setLeft] = useState(false)
  const told = useRef(value)
  useEffect(() => {
    // only a day set from outside replaces what is being typed
    if (value === told.current) return
    told.current = value
    setTyped(value === null ? '' : formatDay(value))
  }, [value])

  const tell = (next: string) => {
    setTyped(next)
    const read = readDay(next)
    told.current = 'day' in read ? read.day : null
    onChange(told.current)
  }
  const leave = () => {
    setLeft(true)
    const read = readDay(typed)
    if ('day' in read) setTyped(formatDay(read.day))
  }
  const fault = faultOf(text, typed, { optional: rest.optional === true, min, max })
  const shownError = rest.error ?? ((left && typed !== '') || tried ? fault : undefined)
  const input = useFault<HTMLInputElement>(fault)
  return (
    <FieldFrame width="short" {...rest} shownError={shownError}>
      {(control) => (
        <input
          {...control}
          ref={input}
          className="input"
          inputMode="numeric"
          autoComplete="off"
          autoFocus={autoFocus}
          placeholder={text.fields.dayPlaceholder}
          value={typed}
          onChange={(event) => tell(event.target.value)}
          onFocus={() => setLeft(false)}
          onBlur={leave}
        />
      )}
    </FieldFrame>
  )
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
