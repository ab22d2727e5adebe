import { useEffect, useRef, useState } from 'react'
import { FieldFrame, type FieldProps, useFault } from './Field'
import { useTried } from './Form'

interface TypedFieldProps<Value extends string | number> extends FieldProps {
  value: Value | null
  /** Null while nothing, or no value, is typed. */
  onChange: (value: Value | null) => void
  /** What is typed, or null when it is none. */
  read: (typed: string) => Value | null
  show: (value: Value) => string
  faultOf: (typed: string) => string | undefined
  placeholder?: string
  autoFocus?: boolean | undefined
  /** Which keys a phone offers; a number stands at the right. */
  keys?: 'numeric' | 'decimal'
  isNumber?: boolean
}

/** A value typed as figures. What is wrong with it is said when the field is left, not while typing. */
export function TypedField<Value extends string | number>(props: TypedFieldProps<Value>) {
  const { value, onChange, read, show, faultOf, placeholder, autoFocus, keys, isNumber, ...rest } = props
  const tried = useTried()
  const [typed, setTyped] = useState(value === null ? '' : show(value))
  const [left, setLeft] = useState(false)
  const told = useRef(value)
  useEffect(() => {
    // only a value set from outside replaces what is being typed
    if (value === told.current) return
    told.current = value
    setTyped(value === null ? '' : show(value))
  }, [value, show])

  const tell = (next: string) => {
    setTyped(next)
    told.current = read(next)
    onChange(told.current)
  }
  const leave = () => {
    setLeft(true)
    const found = read(typed)
    // what the shown form would round stays as it was typed
    if (found !== null && read(show(found)) === found) setTyped(show(found))
  }
  const fault = faultOf(typed)
  const shownError = rest.error ?? ((left && typed !== '') || tried ? fault : undefined)
  const input = useFault<HTMLInputElement>(fault)
  return (
    <FieldFrame width="short" {...rest} shownError={shownError}>
      {(control) => (
        <input
          {...control}
          ref={input}
          className={isNumber ? 'input is-number' : 'input'}
          inputMode={keys ?? 'numeric'}
          autoComplete="off"
          autoFocus={autoFocus}
          placeholder={placeholder}
          value={typed}
          onChange={(event) => tell(event.target.value)}
          onFocus={() => setLeft(false)}
          onBlur={leave}
        />
      )}
    </FieldFrame>
  )
}
