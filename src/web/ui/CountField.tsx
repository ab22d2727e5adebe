import { useEffect, useRef, useState } from 'react'
import { formatNumber, parseCount } from '#domain/vietnamese'
import { useText } from '../i18n'
import type { Text } from '../i18n/vi'
import { FieldFrame, type FieldProps, useFault } from './Field'
import { useTried } from './Form'

interface CountFieldProps extends FieldProps {
  value: number | null
  /** Null while nothing, or no count, is typed. */
  onChange: (value: number | null) => void
  min?: number
  max?: number
}

/** A whole number of at least zero, typed as offices write it: 2.770. */
export function CountField({ value, onChange, min = 0, max, ...rest }: CountFieldProps) {
  const text = useText()
  const tried = useTried()
  const [typed, setTyped] = useState(value === null ? '' : formatNumber(value))
  const [left, setLeft] = useState(false)
  const told = useRef(value)
  useEffect(() => {
    if (value === told.current) return
    told.current = value
    setTyped(value === null ? '' : formatNumber(value))
  }, [value])

  const tell = (next: string) => {
    setTyped(next)
    told.current = parseCount(next)
    onChange(told.current)
  }
  const leave = () => {
    setLeft(true)
    const count = parseCount(typed)
    if (count !== null) setTyped(formatNumber(count))
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
          className="input is-number"
          inputMode="numeric"
          autoComplete="off"
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
  readonly min: number
  readonly max: number | undefined
}

function faultOf({ fields }: Text, typed: string, { optional, min, max }: Limits): string | undefined {
  if (typed.trim() === '') return optional ? undefined : fields.required
  const count = parseCount(typed)
  if (count === null) return fields.countShape
  if (count < min) return fields.countLow(min)
  return max !== undefined && count > max ? fields.countHigh(max) : undefined
}
