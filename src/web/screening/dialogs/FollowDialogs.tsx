import type { CellScreeningReply } from '#contract/screening'
import type { Day } from '#domain/dates'
import { educationEnd } from '#domain/screening/judge'
import { SCREENING_OUTCOMES, type ScreeningOutcome } from '#domain/screening/state'
import { useViewer } from '../../platform/viewer'
import { RadioField, SelectField } from '../../ui/ChoiceFields'
import { DayField } from '../../ui/DayField'
import { Dialog } from '../../ui/Dialog'
import { findingFor } from '../../ui/Findings'
import { Form } from '../../ui/Form'
import { TextField } from '../../ui/TextField'
import { useCommandForm } from '../../ui/useCommandForm'
import { WriteEnd } from '../../ui/WriteEnd'
import { useMembers } from '../queries'
import { useText } from '../text'
import type { ListDialogProps } from './props'

type Props = ListDialogProps & { entry: CellScreeningReply['entries'][number] }

interface HelpValue {
  readonly helperId: string | null
  readonly from: Day | null
  readonly until: Day | null
}

/** Who helps, from when to when. */
export function HelpDialog({ cell, told, entry, onClose }: Props) {
  const text = useText()
  const { help: words } = text.screening
  const { today } = useViewer()
  const members = useMembers(cell.id).data?.items ?? []
  const form = useCommandForm(
    `/api/organisations/${cell.id}/screening-helps`,
    (): HelpValue => ({
      helperId: entry.help?.helper?.memberId ?? null,
      from: entry.help?.from ?? null,
      until: entry.help?.until ?? null,
    }),
    words.done,
    onClose,
  )
  const { value, type, findings } = form
  const submit = () =>
    form.send({ roundId: told.round?.id, expectedVersion: told.version, entryId: entry.id, ...value })
  const options = members
    .filter(({ id }) => id !== entry.person?.memberId)
    .map(({ id, fullName }) => ({ value: id, label: fullName }))
  return (
    <Dialog title={`${words.title}: ${entry.person?.fullName ?? ''}`} onClose={onClose} busy={form.isPending}>
      <Form label={words.title} onSubmit={submit}>
        <SelectField
          label={words.helper}
          value={value.helperId}
          options={options}
          error={findingFor(text, findings, 'helperId')}
          onChange={(helperId) => type({ helperId })}
        />
        <DayField
          label={words.from}
          value={value.from}
          max={today}
          error={findingFor(text, findings, 'from')}
          onChange={(from) => type({ from, until: from === null ? value.until : educationEnd(from) })}
        />
        <DayField
          label={words.until}
          hint={words.untilHint}
          value={value.until}
          error={findingFor(text, findings, 'until')}
          onChange={(until) => type({ until })}
        />
        <WriteEnd
          submit={words.submit}
          cancel={text.screening.cancel}
          isPending={form.isPending}
          error={form.error}
          onCancel={onClose}
          fields={['helperId', 'from', 'until']}
        />
      </Form>
    </Dialog>
  )
}

interface AssessValue {
  readonly kind: ScreeningOutcome | null
  readonly day: Day | null
  readonly paperNumber: string
}

/** What came of the help; progress and a deletion erase who it was. */
export function AssessDialog({ cell, told, entry, onClose }: Props) {
  const text = useText()
  const { assess: words } = text.screening
  const { today } = useViewer()
  const form = useCommandForm(
    `/api/organisations/${cell.id}/screening-outcomes`,
    (): AssessValue => ({ kind: null, day: null, paperNumber: '' }),
    words.done,
    onClose,
  )
  const { value, type, findings } = form
  const kinds = SCREENING_OUTCOMES.filter((kind) => kind !== 'deleted' || entry.outcome !== null)
  const submit = () =>
    form.send({
      roundId: told.round?.id,
      expectedVersion: told.version,
      entryId: entry.id,
      kind: value.kind,
      day: value.day,
      ...(value.kind === 'deleted' && { paperNumber: value.paperNumber.trim() }),
    })
  return (
    <Dialog title={`${words.title}: ${entry.person?.fullName ?? ''}`} onClose={onClose} busy={form.isPending}>
      <Form label={words.title} onSubmit={submit}>
        <RadioField
          label={words.kind}
          value={value.kind}
          options={kinds.map((kind) => ({ value: kind, label: words.kinds[kind] }))}
          error={findingFor(text, findings, 'kind')}
          onChange={(kind) => type({ kind })}
        />
        <DayField
          label={words.day}
          value={value.day}
          max={today}
          error={findingFor(text, findings, 'day')}
          onChange={(day) => type({ day })}
        />
        {value.kind === 'deleted' && (
          <TextField
            label={words.paper}
            value={value.paperNumber}
            maxLength={100}
            onChange={(paperNumber) => type({ paperNumber })}
          />
        )}
        <WriteEnd
          submit={words.submit}
          cancel={text.screening.cancel}
          isPending={form.isPending}
          error={form.error}
          onCancel={onClose}
          fields={['kind', 'day']}
        />
      </Form>
    </Dialog>
  )
}
