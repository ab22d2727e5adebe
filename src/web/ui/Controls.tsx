import { type ReactNode, useId } from 'react'
import { Chevron } from './Chevron'
import { Popover } from './Popover'
import './controls.css'

/** What is counted and how: the row of choices above the figures, actions at its end. */
export function ControlsBar({
  label,
  children,
  actions,
}: {
  label: string
  children: ReactNode
  actions?: ReactNode
}) {
  return (
    <div className="controls-bar screen-only" role="group" aria-label={label}>
      {children}
      {actions !== undefined && <div className="controls-actions">{actions}</div>}
    </div>
  )
}

export interface Option<Value extends string = string> {
  readonly value: Value
  readonly label: string
  readonly disabled?: boolean
}

interface PickProps<Value extends string> {
  label: string
  value: Value
  options: readonly Option<Value>[]
  onChange: (value: Value) => void
}

/**
 * "Kỳ Năm 2023 ▾": the browser's own list, laid invisibly over what is chosen. So keyboard, phone and screen
 * reader behave as everywhere, and the control is as wide as its words.
 */
export function Pick<Value extends string>({ label, value, options, onChange }: PickProps<Value>) {
  const id = useId()
  const chosen = options.find((option) => option.value === value)
  return (
    <div className="pick">
      <label htmlFor={id} className="pick-label">
        {label}
      </label>{' '}
      <span aria-hidden="true">{chosen?.label ?? value}</span> <Chevron />
      <select
        id={id}
        value={value}
        onChange={(event) => {
          const next = options.find((option) => option.value === event.target.value)
          if (next) onChange(next.value)
        }}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value} disabled={option.disabled}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  )
}

interface PickPanelProps {
  label: string
  /** What is chosen, as it is read on the button. */
  shown: string
  children: (close: () => void) => ReactNode
}

/** As `Pick`, for what is typed and not chosen from a list: a day, a window. */
export function PickPanel({ label, shown, children }: PickPanelProps) {
  const face = (
    <>
      <span className="pick-label">{label}</span> <span>{shown}</span> <Chevron />
    </>
  )
  return (
    <Popover button={face} buttonClass="pick" label={label}>
      {children}
    </Popover>
  )
}
