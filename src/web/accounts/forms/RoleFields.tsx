import type { ComponentType } from 'react'
import { ROLES, type Role } from '#domain/access'
import type { Day } from '#domain/dates'
import { SelectField } from '../../ui/ChoiceFields'
import { DayField } from '../../ui/DayField'
import { useText } from '../text'

export interface PickedOrganisation {
  readonly id: string
  readonly name: string
  readonly note: string
}

export interface PickerProps {
  label: string
  hint?: string
  value: PickedOrganisation | null
  onChange: (organisation: PickedOrganisation | null) => void
  error?: string | undefined
  cellsOnly?: boolean
}

/** A field that finds an organisation; it comes from the feature of organisations. */
export interface WithPicker {
  Picker: ComponentType<PickerProps>
}

/** A role while it is typed. */
export interface RoleDraft {
  readonly role: Role | null
  readonly organisation: PickedOrganisation | null
  readonly from: Day | null
  readonly to: Day | null
}

export const NO_ROLE: RoleDraft = { role: null, organisation: null, from: null, to: null }

/** The role as it is sent; null while it is not chosen in full. */
export function roleBody({ role, organisation, from, to }: RoleDraft) {
  if (role === null || organisation === null) return null
  return { role, organisationId: organisation.id, from: from ?? undefined, to: to ?? undefined }
}

interface RoleFieldsProps {
  draft: RoleDraft
  change: (part: Partial<RoleDraft>) => void
  errorAt: (field: string) => string | undefined
  Picker: ComponentType<PickerProps>
}

/** Which role, where, from when to when. */
export function RoleFields({ draft, change, errorAt, Picker }: RoleFieldsProps) {
  const { forms, roles } = useText().accounts
  return (
    <>
      <SelectField
        label={forms.role}
        hint={forms.secretaryHint}
        width="medium"
        value={draft.role}
        options={ROLES.map((value) => ({ value, label: roles[value] }))}
        error={errorAt('role')}
        onChange={(role) => change({ role })}
      />
      <Picker
        label={forms.organisation}
        hint={forms.organisationHint}
        value={draft.organisation}
        cellsOnly={draft.role === 'secretary'}
        error={errorAt('organisationId')}
        onChange={(organisation) => change({ organisation })}
      />
      <div className="account-row">
        <DayField
          label={forms.from}
          hint={forms.fromHint}
          value={draft.from}
          optional
          error={errorAt('from')}
          onChange={(from) => change({ from })}
        />
        <DayField
          label={forms.to}
          hint={forms.toHint}
          value={draft.to}
          optional
          error={errorAt('to')}
          onChange={(to) => change({ to })}
        />
      </div>
    </>
  )
}
