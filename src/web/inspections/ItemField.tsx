import type { ProgrammeReply } from '#contract/inspections'
import type { InspectionKind, Topic } from '#domain/inspections/words'
import type { PickedOrganisation } from '../organisations/OrganisationPicker'
import { SelectField } from '../ui/ChoiceFields'
import { useText } from './text'

export type Item = NonNullable<ProgrammeReply['programme']>['items'][number]

/** What the programme planned, as the forms hold it. */
export interface Planned {
  readonly kind: InspectionKind
  readonly topics: readonly Topic[]
  readonly bodies: readonly PickedOrganisation[]
}

interface ItemFieldProps {
  items: readonly Item[]
  value: string | null
  error: string | undefined
  onChange: (itemId: string | null, planned: Planned | null) => void
}

/** Which item of the programme it is; none where the year has no programme. */
export function ItemField({ items, value, error, onChange }: ItemFieldProps) {
  const { form, programme } = useText().inspections
  if (items.length === 0) return null
  return (
    <SelectField
      label={form.item}
      value={value}
      optional
      options={items.map(({ id, month, bodies }) => ({
        value: id,
        label: `${programme.monthOf(month)}: ${bodies.map(({ name }) => name).join(', ')}`,
      }))}
      error={error}
      onChange={(itemId) => {
        const item = items.find(({ id }) => id === itemId)
        onChange(itemId, item === undefined ? null : plannedIn(item))
      }}
    />
  )
}

export function plannedIn({ kind, topics, bodies }: Pick<Item, 'kind' | 'topics' | 'bodies'>): Planned {
  return {
    kind,
    topics,
    bodies: bodies.flatMap(({ id, name }) => (id === null ? [] : [{ id, name, note: '' }])),
  }
}
