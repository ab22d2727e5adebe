import { type ReactNode, useEffect, useId, useRef } from 'react'
import { useText } from '../i18n'
import './form.css'

/** What every field takes. `error` is a refusal located at this field; the field finds its own faults itself. */
export interface FieldProps {
  label: string
  hint?: ReactNode
  error?: string | undefined
  /** Fields are required unless said otherwise; the word stands beside the label. */
  optional?: boolean
  disabled?: boolean
  width?: 'short' | 'medium' | 'full'
}

interface FrameProps extends FieldProps {
  /** The field's own fault and `error` come here as one sentence. */
  shownError: string | undefined
  children: (control: ControlProps) => ReactNode
}

/** To be spread on the input. */
export interface ControlProps {
  id: string
  'aria-invalid': true | undefined
  'aria-describedby': string | undefined
  disabled: boolean | undefined
  required: boolean
}

export function FieldFrame({
  label,
  hint,
  optional,
  disabled,
  width = 'full',
  shownError,
  children,
}: FrameProps) {
  const text = useText()
  const id = useId()
  const notes = [hint !== undefined && `${id}-hint`, shownError !== undefined && `${id}-error`].filter(
    Boolean,
  )
  const control: ControlProps = {
    id,
    'aria-invalid': shownError !== undefined || undefined,
    'aria-describedby': notes.join(' ') || undefined,
    disabled,
    required: optional !== true,
  }
  return (
    <div className={`field is-${width}`}>
      <label htmlFor={id}>
        {label}
        {optional && <span className="field-optional"> · {text.common.optional}</span>}
      </label>
      {children(control)}
      {hint !== undefined && (
        <p className="field-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <p className="field-error" id={`${id}-error`} aria-live="polite">
        {shownError}
      </p>
    </div>
  )
}

/** Tells the browser about a fault it cannot know, so that `Form` stops there. Give the result as `ref`. */
export function useFault<Control extends HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement>(
  fault: string | undefined,
) {
  const control = useRef<Control>(null)
  useEffect(() => {
    control.current?.setCustomValidity(fault ?? '')
  }, [fault])
  return control
}
