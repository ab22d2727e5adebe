import { useEffect, useRef, useState } from 'react'
import { formatNumber, parseNumber } from '#domain/vietnamese'
import { FieldFrame, type FieldProps, useFault } from '../ui/Field'
import { useTried } from '../ui/Form'
import { useText } from './text'

interface DecimalFieldProps extends FieldProps {
  value: number | null
  /** Null while nothing, or no number, is typed. */
  onChange: (value: number | null) => void
}

const shownOf = (value: number | null): string => (value === null ? '' : formatNumber(value))

/** A number with decimals after a comma, as a rate is written: 3,5. */
export function DecimalField({ value, onChange, ...rest }: DecimalFieldProps) {
  const { fields, targets } = useText()
  const tried = useTried()
  const [typed, setTyped] = useState(shownOf(value))
  const [left, setLeft] = useState(false)
  const told = useRef(value)
  useEffect(() => {
    // only a number set from outside replaces what is being typed
    if (value === told.current) return
    told.current = value
    setTyped(shownOf(value))
  }, [value])

  const tell = (next: string) => {
    setTyped(next)
    told.current = parseNumber(next)
    onChange(told.current)
  }
  const isEmpty = typed.trim() === ''
  const missing = rest.optional ? undefined : fields.required
  const fault = isEmpty ? missing : parseNumber(typed) === null ? targets.form.decimalShape : undefined
  const shownError = rest.error ?? ((left && !isEmpty) || tried ? fault : undefined)
  const input = useFault<HTMLInputElement>(fault)
  return (
    <FieldFrame width="short" {...rest} shownError={shownError}>
      {(control) => (
        <input
          {...control}
          ref={input}
          className="input is-number"
          inputMode="decimal"
          autoComplete="off"
          value={typed}
          onChange={(event) => tell(event.target.value)}
          onFocus={() => setLeft(false)}
          onBlur={() => setLeft(true)}
        />
      )}
    </FieldFrame>
  )
}
