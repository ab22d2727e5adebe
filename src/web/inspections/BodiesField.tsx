import { noteOf, OrganisationFinder } from '../organisations/OrganisationFinder'
import type { PickedOrganisation } from '../organisations/OrganisationPicker'
import { Button } from '../ui/Button'
import { useTried } from '../ui/Form'
import { useText } from './text'

interface BodiesFieldProps {
  value: readonly PickedOrganisation[]
  error: string | undefined
  onChange: (bodies: readonly PickedOrganisation[]) => void
}

/** The bodies inspected: each is found by name, and one more may always be added. */
export function BodiesField({ value, error, onChange }: BodiesFieldProps) {
  const text = useText()
  const { form } = text.inspections
  const tried = useTried()
  const missing = value.length === 0 && tried ? form.bodiesMissing : undefined
  return (
    <div className="field" role="group" aria-label={form.bodies}>
      <span className="picker-label">{form.bodies}</span>
      {value.length > 0 && (
        <ul className="inspection-bodies">
          {value.map(({ id, name }) => (
            <li key={id}>
              {name}{' '}
              <Button
                look="plain"
                aria-label={form.removeBody(name)}
                onClick={() => onChange(value.filter((body) => body.id !== id))}
              >
                {form.remove}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <OrganisationFinder
        label={form.addBody}
        placeholder={form.addBody}
        onChoose={(found) => {
          if (value.some(({ id }) => id === found.id)) return
          onChange([...value, { id: found.id, name: found.name, note: noteOf(text, found) }])
        }}
      />
      <p className="field-error" aria-live="polite">
        {error ?? missing}
      </p>
    </div>
  )
}
