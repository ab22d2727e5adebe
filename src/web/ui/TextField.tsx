import { useState } from 'react'
import { useText } from '../i18n'
import { FieldFrame, type FieldProps, useFault } from './Field'
import { useTried } from './Form'

interface TextFieldProps extends FieldProps {
  value: string
  onChange: (value: string) => void
  /** Sentence when it is left empty; a general one otherwise. */
  missing?: string
  maxLength?: number
  lines?: number
  autoComplete?: string
  autoFocus?: boolean
  spellCheck?: boolean
  /** What a phone's keys begin large: each word of a person's name. */
  autoCapitalize?: 'words'
  placeholder?: string
  /** What the page finds wrong with it; the form stops there, and it is said once that was tried. */
  fault?: string | undefined
}

export function TextField(props: TextFieldProps) {
  const { value, onChange, missing, maxLength = 500, lines, fault: own, ...rest } = props
  const text = useText()
  const tried = useTried()
  const empty = rest.optional !== true && value.trim() === ''
  const long = value.length > maxLength ? text.fields.textLong(maxLength) : undefined
  const fault = long ?? (empty ? (missing ?? text.fields.required) : own)
  const shownError = rest.error ?? long ?? (tried ? fault : undefined)
  const input = useFault<HTMLInputElement>(fault)
  const area = useFault<HTMLTextAreaElement>(fault)
  const { autoComplete = 'off', autoFocus, spellCheck = false, autoCapitalize, placeholder } = rest
  const typed = {
    value,
    autoComplete,
    autoFocus,
    spellCheck,
    autoCapitalize,
    placeholder,
    className: 'input',
  }
  return (
    <FieldFrame {...rest} shownError={shownError}>
      {(control) =>
        lines === undefined ? (
          <input {...control} {...typed} ref={input} onChange={(event) => onChange(event.target.value)} />
        ) : (
          <textarea
            {...control}
            {...typed}
            ref={area}
            rows={lines}
            onChange={(event) => onChange(event.target.value)}
          />
        )
      }
    </FieldFrame>
  )
}

interface PasswordFieldProps extends FieldProps {
  value: string
  onChange: (value: string) => void
  missing?: string
  autoComplete?: 'current-password' | 'new-password'
  autoFocus?: boolean
  /** As in `TextField`. */
  fault?: string | undefined
}

/** What is typed can be shown: tones are easily mistyped when the input method is on. */
export function PasswordField(props: PasswordFieldProps) {
  const { value, onChange, missing, autoFocus, fault: own, ...rest } = props
  const text = useText()
  const tried = useTried()
  const [visible, setVisible] = useState(false)
  const fault = value === '' ? (missing ?? text.fields.required) : own
  const input = useFault<HTMLInputElement>(fault)
  const { showPassword, hidePassword, showPasswordLabel, hidePasswordLabel } = text.accounts
  return (
    <FieldFrame {...rest} shownError={rest.error ?? (tried ? fault : undefined)}>
      {(control) => (
        <div className="input-row">
          <input
            {...control}
            ref={input}
            className="input"
            type={visible ? 'text' : 'password'}
            autoComplete={rest.autoComplete ?? 'current-password'}
            autoCapitalize="none"
            spellCheck={false}
            autoFocus={autoFocus}
            value={value}
            onChange={(event) => onChange(event.target.value)}
          />
          <button
            type="button"
            className="input-aside"
            aria-label={visible ? hidePasswordLabel : showPasswordLabel}
            onClick={() => setVisible(!visible)}
          >
            {visible ? hidePassword : showPassword}
          </button>
        </div>
      )}
    </FieldFrame>
  )
}
