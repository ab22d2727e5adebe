import { useEffect, useRef, useState } from 'react'
import { formatPartialDate, type PartialDate } from '#domain/dates'
import { useText } from '../i18n'
import type { Text } from '../i18n/vi'
import { FieldFrame, type FieldProps, useFault } from '../ui/Field'
import { useTried } from '../ui/Form'
import { readBirth } from './birthInput'

interface BirthFieldProps extends FieldProps {
  value: PartialDate | null
  /** Null while nothing, or no date, is typed. */
  onChange: (date: PartialDate | null) => void
}

/** A birth date as exact as it is known: day, month or only the year. */
export function BirthField({ value, onChange, ...rest }: BirthFieldProps) {
  const text = useText()
  const tried = useTried()
  const [typed, setTyped] = useState(value === null ? '' : formatPartialDate(value))
  const [left, setLeft] = useState(false)
  const told = useRef(value)
  useEffect(() => {
    // only a date set from outside replaces what is being typed
    if (value === told.current) return
    told.current = value
    setTyped(value === null ? '' : formatPartialDate(value))
  }, [value])

  const tell = (next: string) => {
    setTyped(next)
    const read = readBirth(next)
    told.current = 'date' in read ? read.date : null
    onChange(told.current)
  }
  const leave = () => {
    setLeft(true)
    const read = readBirth(typed)
    if ('date' in read) setTyped(formatPartialDate(read.date))
  }
  const fault = faultOf(text, typed)
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
          placeholder={text.admissions.entry.birthExample}
          value={typed}
          onChange={(event) => tell(event.target.value)}
          onFocus={() => setLeft(false)}
          onBlur={leave}
        />
      )}
    </FieldFrame>
  )
}

function faultOf({ admissions, fields }: Text, typed: string): string | undefined {
  if (typed.trim() === '') return fields.required
  const read = readBirth(typed)
  if ('date' in read) return undefined
  return read.problem === 'year' ? admissions.entry.birthYear : admissions.entry.birthShape
}
