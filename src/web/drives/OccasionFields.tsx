import type { Day } from '#domain/dates'
import { newId } from '../platform/ids'
import { Button } from '../ui/Button'
import { DayField } from '../ui/DayField'
import { TextField } from '../ui/TextField'
import { useDriveWords } from './words'

export interface OccasionDraft {
  readonly key: string
  readonly name: string
  readonly day: Day | null
}

export const newOccasion = (): OccasionDraft => ({ key: newId(), name: '', day: null })

/** As many as the server takes. */
const MOST = 10

interface OccasionFieldsProps {
  value: readonly OccasionDraft[]
  onChange: (value: readonly OccasionDraft[]) => void
}

/** The great days a drive honours: each with its name and day. */
export function OccasionFields({ value, onChange }: OccasionFieldsProps) {
  const { form } = useDriveWords()
  const set = (key: string, changes: Partial<OccasionDraft>) =>
    onChange(value.map((one) => (one.key === key ? { ...one, ...changes } : one)))
  return (
    <>
      {value.map(({ key, name, day }, place) => (
        <div key={key} className="drive-day">
          <TextField
            label={form.occasion(place + 1)}
            value={name}
            maxLength={200}
            onChange={(typed) => set(key, { name: typed })}
          />
          <DayField
            label={form.occasionDay(place + 1)}
            value={day}
            onChange={(typed) => set(key, { day: typed })}
          />
          <Button look="plain" onClick={() => onChange(value.filter((one) => one.key !== key))}>
            {form.dropOccasion(place + 1)}
          </Button>
        </div>
      ))}
      {value.length < MOST && (
        <Button onClick={() => onChange([...value, newOccasion()])}>{form.addOccasion}</Button>
      )}
    </>
  )
}
