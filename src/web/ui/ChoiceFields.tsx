import { type ReactNode, useId } from 'react'
import { useText } from '../i18n'
import { Chevron } from './Chevron'
import type { Option } from './Controls'
import { FieldFrame, type FieldProps, useFault } from './Field'
import { useTried } from './Form'

interface SelectFieldProps<Value extends string> extends FieldProps {
  value: Value | null
  options: readonly Option<Value>[]
  onChange: (value: Value | null) => void
}

export function SelectField<Value extends string>({
  value,
  options,
  onChange,
  ...rest
}: SelectFieldProps<Value>) {
  const text = useText()
  const tried = useTried()
  const fault = value === null && rest.optional !== true ? text.fields.chooseRequired : undefined
  const select = useFault<HTMLSelectElement>(fault)
  return (
    <FieldFrame {...rest} shownError={rest.error ?? (tried ? fault : undefined)}>
      {(control) => (
        <div className="select">
          <select
            {...control}
            ref={select}
            className="input"
            value={value ?? ''}
            onChange={(event) =>
              onChange(options.find((option) => option.value === event.target.value)?.value ?? null)
            }
          >
            {(value === null || rest.optional) && <option value="">{text.fields.choose}</option>}
            {options.map((option) => (
              <option key={option.value} value={option.value} disabled={option.disabled}>
                {option.label}
              </option>
            ))}
          </select>
          <Chevron />
        </div>
      )}
    </FieldFrame>
  )
}

interface RadioFieldProps<Value extends string> {
  label: string
  /** Null while nothing is chosen; then the form asks for it. */
  value: Value | null
  options: readonly Option<Value>[]
  onChange: (value: Value) => void
  error?: string | undefined
}

/** A few choices that deserve to be seen side by side. */
export function RadioField<Value extends string>({
  label,
  value,
  options,
  onChange,
  error,
}: RadioFieldProps<Value>) {
  const text = useText()
  const tried = useTried()
  const name = useId()
  const shownError = error ?? (tried && value === null ? text.fields.chooseRequired : undefined)
  return (
    <fieldset className="field" aria-describedby={shownError === undefined ? undefined : `${name}-error`}>
      <legend>{label}</legend>
      <div className="radios">
        {options.map((option) => (
          <label key={option.value} className="check">
            <input
              type="radio"
              name={name}
              checked={option.value === value}
              disabled={option.disabled}
              required={value === null}
              onChange={() => onChange(option.value)}
            />
            <span>{option.label}</span>
          </label>
        ))}
      </div>
      <p className="field-error" id={`${name}-error`} aria-live="polite">
        {shownError}
      </p>
    </fieldset>
  )
}

interface CheckFieldProps {
  label: ReactNode
  hint?: string
  checked: boolean
  disabled?: boolean
  onChange: (checked: boolean) => void
}

export function CheckField({ label, hint, checked, disabled, onChange }: CheckFieldProps) {
  const id = useId()
  return (
    <div className="field">
      <label className="check">
        <input
          type="checkbox"
          checked={checked}
          disabled={disabled}
          aria-describedby={hint === undefined ? undefined : id}
          onChange={(event) => onChange(event.target.checked)}
        />
        <span>{label}</span>
      </label>
      {hint !== undefined && (
        <p className="field-hint" id={id}>
          {hint}
        </p>
      )}
    </div>
  )
}
