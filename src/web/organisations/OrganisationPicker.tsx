import { useEffect, useId, useRef, useState } from 'react'
import { Button } from '../ui/Button'
import { useTried } from '../ui/Form'
import type { FoundOrganisation } from './lookup'
import { noteOf, OrganisationFinder } from './OrganisationFinder'
import { useText } from './text'
import './picker.css'

/** A body as it is kept in a form: its name and what tells it from its namesakes. */
export interface PickedOrganisation {
  readonly id: string
  readonly name: string
  readonly note: string
}

interface OrganisationPickerProps {
  label: string
  hint?: string
  value: PickedOrganisation | null
  onChange: (organisation: PickedOrganisation | null) => void
  error?: string | undefined
  cellsOnly?: boolean
}

/** A field of a form that holds one body: found by name or code, shown with its parent. */
export function OrganisationPicker({
  label,
  hint,
  value,
  onChange,
  error,
  cellsOnly = false,
}: OrganisationPickerProps) {
  const text = useText()
  const { forms } = text.organisations
  const id = useId()
  const tried = useTried()
  const finder = useRef<HTMLDivElement>(null)
  const [touched, setTouched] = useState(false)
  const isEmpty = value === null
  useEffect(() => {
    if (touched && isEmpty) finder.current?.querySelector('input')?.focus()
  }, [touched, isEmpty])
  useEffect(() => {
    // the form stops at the box while nothing is chosen
    finder.current?.querySelector('input')?.setCustomValidity(forms.chosenNone)
  })
  const shown = error ?? (tried && isEmpty ? forms.chosenNone : undefined)
  const set = (organisation: PickedOrganisation | null) => {
    setTouched(true)
    onChange(organisation)
  }
  const choose = (found: FoundOrganisation) =>
    set({ id: found.id, name: found.name, note: noteOf(text, found) })
  return (
    <div className="field" role="group" aria-labelledby={`${id}-label`} aria-describedby={`${id}-notes`}>
      <span className="picker-label" id={`${id}-label`}>
        {label}
      </span>
      {isEmpty ? (
        <div ref={finder}>
          <OrganisationFinder
            label={label}
            placeholder={forms.finderPlaceholder}
            cellsOnly={cellsOnly}
            onChoose={choose}
          />
        </div>
      ) : (
        <div className="picked">
          <p>
            <b>{value.name}</b>
            {value.note !== '' && <small className="soft">{value.note}</small>}
          </p>
          <Button autoFocus={touched} onClick={() => set(null)}>
            {forms.change}
          </Button>
        </div>
      )}
      <div id={`${id}-notes`}>
        {hint !== undefined && isEmpty && <p className="field-hint">{hint}</p>}
        <p className="field-error" aria-live="polite">
          {shown}
        </p>
      </div>
    </div>
  )
}
