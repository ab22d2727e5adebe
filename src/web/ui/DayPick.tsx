import { useState } from 'react'
import { type Day, formatDay } from '#domain/dates'
import { useText } from '../i18n'
import { Button } from './Button'
import { PickPanel } from './Controls'
import { DayField } from './DayField'
import { Form } from './Form'

interface DayPickProps {
  label: string
  value: Day
  /** Told when the panel is answered, not while typing: each answer asks the server anew. */
  onChange: (day: Day) => void
  min?: Day
  max?: Day
  /** After the day on the button: "trước sắp xếp". */
  note?: string
  /** Under the field: what the day decides. */
  hint?: string
  /** Days worth a press: a quarter's end, the day before a reorganisation. */
  suggestions?: readonly { readonly label: string; readonly day: Day }[]
}

/** "Tính đến 31/08/2023 ▾": a day in the controls row, typed and confirmed. */
export function DayPick({ label, value, note, ...rest }: DayPickProps) {
  const shown = note === undefined ? formatDay(value) : `${formatDay(value)} (${note})`
  return (
    <PickPanel label={label} shown={shown}>
      {(close) => <DayPanel label={label} value={value} close={close} {...rest} />}
    </PickPanel>
  )
}

function DayPanel({
  label,
  value,
  onChange,
  close,
  min,
  max,
  hint,
  suggestions = [],
}: DayPickProps & { close: () => void }) {
  const { fields } = useText()
  const [day, setDay] = useState<Day | null>(value)
  const answer = (chosen: Day | null) => {
    close()
    if (chosen !== null && chosen !== value) onChange(chosen)
  }
  return (
    <Form onSubmit={() => answer(day)} label={label}>
      <DayField label={label} hint={hint} value={day} onChange={setDay} min={min} max={max} />
      {suggestions.length > 0 && (
        <ul>
          {suggestions.map((one) => (
            <li key={one.day}>
              <Button look="plain" onClick={() => answer(one.day)}>
                {one.label}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <Button type="submit" look="main">
        {fields.apply}
      </Button>
    </Form>
  )
}
