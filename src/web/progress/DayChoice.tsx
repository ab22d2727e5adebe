import { useState } from 'react'
import type { Day } from '#domain/dates'
import { useText } from '../i18n'
import { Button } from '../ui/Button'
import { DayField } from '../ui/DayField'
import { Form, FormEnd } from '../ui/Form'

export interface QuickDay {
  readonly day: Day
  readonly label: string
}

interface DayChoiceProps {
  label: string
  hint?: string
  day: Day
  quick: readonly QuickDay[]
  onChoose: (day: Day) => void
}

/** A day typed, or one of those that are asked for most. */
export function DayChoice({ label, hint, day, quick, onChoose }: DayChoiceProps) {
  const { controls } = useText().progress
  const [typed, setTyped] = useState<Day | null>(day)
  return (
    <div className="stack">
      <Form label={label} onSubmit={() => typed !== null && onChoose(typed)}>
        <DayField label={label} hint={hint} value={typed} onChange={setTyped} />
        <FormEnd>
          <Button type="submit" look="main">
            {controls.apply}
          </Button>
        </FormEnd>
      </Form>
      <ul className="quick-days">
        {quick.map((one) => (
          <li key={one.day}>
            <Button look="plain" onClick={() => onChoose(one.day)}>
              {one.label}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  )
}
