import type { OrganisationDetail } from '#contract/organisations'
import type { ChargeBody } from '#contract/responsibilities'
import type { Day } from '#domain/dates'
import { CHARGE_DUTIES, type ChargeDuty } from '#domain/responsibilities/words'
import { OrganisationFinder } from '../organisations/OrganisationFinder'
import { OrganisationPicker } from '../organisations/OrganisationPicker'
import { newId } from '../platform/ids'
import { useViewer } from '../platform/viewer'
import { Button } from '../ui/Button'
import { SelectField } from '../ui/ChoiceFields'
import { DayField } from '../ui/DayField'
import { Dialog } from '../ui/Dialog'
import { Form } from '../ui/Form'
import { TextField } from '../ui/TextField'
import { useAnnounce } from '../ui/Toast'
import { useWriting } from '../ui/useWriting'
import { WriteEnd } from '../ui/WriteEnd'
import { useKnownMembers } from './queries'
import { useText } from './text'

interface Draft {
  readonly memberId: string | null
  readonly newMemberId: string
  readonly fullName: string
  readonly username: string
  readonly duty: ChargeDuty | null
  readonly number: string
  readonly day: Day | null
  readonly issuer: string
  readonly from: Day | null
  readonly to: Day | null
  readonly units: readonly { readonly id: string; readonly name: string }[]
}

const EMPTY: Omit<Draft, 'newMemberId'> = {
  memberId: null,
  fullName: '',
  username: '',
  duty: 'main',
  number: '',
  day: null,
  issuer: '',
  from: null,
  to: null,
  units: [],
}

function bodyOf(draft: Draft, { commandId, id }: { commandId: string; id: string }): ChargeBody | null {
  const { memberId, newMemberId, fullName, username, duty, number, day, issuer, from, to, units } = draft
  if (day === null || from === null || duty === null || units.length === 0) return null
  return {
    commandId,
    id,
    member: memberId === null ? { id: newMemberId, fullName: fullName.trim() } : { id: memberId },
    ...(username.trim() !== '' && { username: username.trim() }),
    duty,
    decision: { number: number.trim(), day, issuerName: issuer.trim() },
    from,
    ...(to !== null && { to }),
    unitIds: units.map((unit) => unit.id),
  }
}

const FIELDS = ['unitIds', 'username', 'decision.day', 'from', 'to', 'fullName']

/** Who is put in charge of which units, by which decision, for which days. */
export function AssignDialog({ body, onClose }: { body: OrganisationDetail; onClose: () => void }) {
  const { responsibilities: words } = useText()
  const announce = useAnnounce()
  const writing = useWriting<Draft, ChargeBody>({
    form: `assign ${body.id}`,
    path: `/api/organisations/${body.id}/responsibilities`,
    empty: { ...EMPTY, newMemberId: newId() },
    bodyOf,
    onDone: () => {
      announce(words.assigned)
      onClose()
    },
  })
  const { value, type, errorAt } = writing
  return (
    <Dialog title={words.assignTitle} onClose={onClose} busy={writing.isPending}>
      <Form label={words.assignTitle} onSubmit={writing.submit}>
        <PersonFields body={body} {...{ value, type, errorAt }} />
        <UnitFields {...{ value, type, errorAt }} />
        <PaperFields {...{ value, type, errorAt }} />
        <WriteEnd
          submit={words.submit}
          cancel={words.cancel}
          isPending={writing.isPending}
          error={writing.error}
          onCancel={() => {
            writing.drop()
            onClose()
          }}
          fields={FIELDS}
        />
      </Form>
    </Dialog>
  )
}

interface FieldsProps {
  value: Draft
  type: (changes: Partial<Draft>) => void
  errorAt: (field: string) => string | undefined
}

function PersonFields({ body, value, type, errorAt }: FieldsProps & { body: OrganisationDetail }) {
  const { responsibilities: words } = useText()
  const known = useKnownMembers(body.id).data?.items ?? []
  return (
    <>
      {known.length > 0 && (
        <SelectField
          label={words.knownMember}
          hint={words.knownHint}
          optional
          value={value.memberId}
          options={known.map(({ id, fullName }) => ({ value: id, label: fullName }))}
          onChange={(memberId) => type({ memberId })}
        />
      )}
      {value.memberId === null && (
        <TextField
          label={words.newMember}
          value={value.fullName}
          maxLength={120}
          autoCapitalize="words"
          error={errorAt('fullName')}
          onChange={(fullName) => type({ fullName })}
        />
      )}
      <TextField
        label={words.username}
        hint={words.usernameHint}
        value={value.username}
        optional
        maxLength={100}
        error={errorAt('username')}
        onChange={(username) => type({ username })}
      />
      <SelectField
        label={words.duty}
        value={value.duty}
        options={CHARGE_DUTIES.map((duty) => ({ value: duty, label: words.duties[duty] }))}
        onChange={(duty) => type({ duty })}
      />
    </>
  )
}

/** One unit after the other; the field empties when one was chosen. */
function UnitFields({ value: { units }, type, errorAt }: FieldsProps) {
  const { responsibilities: words } = useText()
  const add = ({ id, name }: { id: string; name: string }) => {
    if (!units.some((unit) => unit.id === id)) type({ units: [...units, { id, name }] })
  }
  return (
    <>
      {units.length === 0 ? (
        <OrganisationPicker
          label={words.unit}
          hint={words.unitHint}
          value={null}
          error={errorAt('unitIds')}
          onChange={(unit) => unit !== null && add(unit)}
        />
      ) : (
        <div className="field">
          <OrganisationFinder key={units.length} label={words.unit} onChoose={add} />
          <p className="field-error" aria-live="polite">
            {errorAt('unitIds')}
          </p>
        </div>
      )}
      {units.length > 0 && (
        <ul className="charge-units" aria-label={words.addedUnits}>
          {units.map(({ id, name }) => (
            <li key={id}>
              <span>{name}</span>
              <Button
                look="plain"
                aria-label={words.removeUnit(name)}
                onClick={() => type({ units: units.filter((unit) => unit.id !== id) })}
              >
                {words.visitRemove}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

function PaperFields({ value, type, errorAt }: FieldsProps) {
  const { responsibilities: words } = useText()
  const { today } = useViewer()
  return (
    <>
      <TextField
        label={words.number}
        placeholder={words.numberExample}
        value={value.number}
        maxLength={100}
        onChange={(number) => type({ number })}
      />
      <DayField
        label={words.day}
        value={value.day}
        max={today}
        error={errorAt('decision.day')}
        onChange={(day) => type({ day })}
      />
      <TextField
        label={words.issuer}
        value={value.issuer}
        maxLength={300}
        onChange={(issuer) => type({ issuer })}
      />
      <DayField
        label={words.from}
        value={value.from}
        error={errorAt('from')}
        onChange={(from) => type({ from })}
      />
      <DayField
        label={words.to}
        hint={words.toHint}
        value={value.to}
        optional
        error={errorAt('to')}
        onChange={(to) => type({ to })}
      />
    </>
  )
}
