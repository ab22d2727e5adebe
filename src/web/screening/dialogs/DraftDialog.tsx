import type { Day } from '#domain/dates'
import { SCREENING_CRITERIA, type ScreeningCriterion } from '#domain/screening/criteria'
import { paths } from '../../paths'
import { newId } from '../../platform/ids'
import { useViewer } from '../../platform/viewer'
import { Button, ButtonLink } from '../../ui/Button'
import { CheckField, SelectField } from '../../ui/ChoiceFields'
import { DayField } from '../../ui/DayField'
import { Dialog } from '../../ui/Dialog'
import { findingFor } from '../../ui/Findings'
import { Form, useTried } from '../../ui/Form'
import { Notice } from '../../ui/Notice'
import { useCommandForm } from '../../ui/useCommandForm'
import { WriteEnd } from '../../ui/WriteEnd'
import { useMembers, useProbationers } from '../queries'
import { useText } from '../text'
import type { ListDialogProps } from './props'

interface Row {
  readonly id: string
  readonly memberId: string | null
  readonly criteria: readonly ScreeningCriterion[]
}

interface DraftValue {
  readonly day: Day | null
  readonly rows: readonly Row[]
}

/** The whole list at once; nobody on it says that the committee of the cell found nobody. */
export function DraftDialog({ cell, told, onClose }: ListDialogProps) {
  const text = useText()
  const { draw: words } = text.screening
  const { today } = useViewer()
  const members = useMembers(cell.id).data?.items ?? null
  const probationers = useProbationers(cell.id).data ?? []
  const options = [
    ...(members ?? []).map(({ id, fullName }) => ({ value: id, label: fullName })),
    ...probationers.flatMap(({ id, person }) =>
      person.fullName === null ? [] : [{ value: id, label: words.onProbation(person.fullName) }],
    ),
  ]
  const form = useCommandForm<DraftValue>(
    `/api/organisations/${cell.id}/screening-drafts`,
    () => ({ day: null, rows: rowsOf(told.draft) }),
    words.done,
    onClose,
  )
  const { value, type, findings } = form
  const setRow = (place: number, change: Partial<Row>) =>
    type({ rows: value.rows.map((row, at) => (at === place ? { ...row, ...change } : row)) })
  const submit = () => {
    if (value.day === null || value.rows.some(({ criteria }) => criteria.length === 0)) return
    form.send({
      roundId: told.round?.id,
      expectedVersion: told.version,
      day: value.day,
      entries: value.rows,
    })
  }
  return (
    <Dialog title={words.title} width="wide" onClose={onClose} busy={form.isPending}>
      <Form label={words.title} onSubmit={submit}>
        <DayField
          label={words.day}
          value={value.day}
          max={today}
          error={findingFor(text, findings, 'day')}
          onChange={(day) => type({ day })}
        />
        {members !== null && options.length === 0 && (
          <Notice actions={<ButtonLink to={paths.members(cell.id)}>{words.toMembers}</ButtonLink>}>
            {words.noMembers}
          </Notice>
        )}
        <div className="screening-people">
          {value.rows.map((row, place) => (
            <PersonRow
              key={row.id}
              row={row}
              place={place}
              options={options}
              error={findingFor(text, findings, `entries.${place}.memberId`)}
              onChange={(change) => setRow(place, change)}
              onRemove={() => type({ rows: value.rows.filter((_, at) => at !== place) })}
            />
          ))}
        </div>
        {value.rows.length === 0 && <p className="soft">{words.empty}</p>}
        <div>
          <Button
            onClick={() => type({ rows: [...value.rows, { id: newId(), memberId: null, criteria: [] }] })}
          >
            {words.add}
          </Button>
        </div>
        <WriteEnd
          submit={value.rows.length === 0 ? words.submitNobody : words.submit}
          cancel={text.screening.cancel}
          isPending={form.isPending}
          error={form.error}
          onCancel={onClose}
          fields={['day', ...value.rows.map((_, place) => `entries.${place}.memberId`)]}
        />
      </Form>
    </Dialog>
  )
}

interface PersonRowProps {
  row: Row
  place: number
  options: readonly { value: string; label: string }[]
  error: string | undefined
  onChange: (change: Partial<Row>) => void
  onRemove: () => void
}

function PersonRow({ row, place, options, error, onChange, onRemove }: PersonRowProps) {
  const { draw: words, criteria } = useText().screening
  const tried = useTried()
  const isMissing = row.criteria.length === 0
  return (
    <fieldset className="screening-person">
      <legend>{words.person(place + 1)}</legend>
      <SelectField
        label={words.person(place + 1)}
        value={row.memberId}
        options={options}
        error={error}
        onChange={(memberId) => onChange({ memberId })}
      />
      <div role="group" aria-label={words.criteria}>
        {SCREENING_CRITERIA.map((code) => (
          <CheckField
            key={code}
            label={criteria[code]}
            checked={row.criteria.includes(code)}
            onChange={(isChecked) => onChange({ criteria: toggled(row.criteria, code, isChecked) })}
          />
        ))}
        {tried && isMissing && <p className="field-error">{words.criteriaMissing}</p>}
      </div>
      <div>
        <Button look="plain" onClick={onRemove}>
          {words.remove}
        </Button>
      </div>
    </fieldset>
  )
}

function toggled(criteria: readonly ScreeningCriterion[], code: ScreeningCriterion, isChecked: boolean) {
  return SCREENING_CRITERIA.filter((each) => (each === code ? isChecked : criteria.includes(each)))
}

function rowsOf(draft: ListDialogProps['told']['draft']): Row[] {
  return (draft?.entries ?? []).map(({ id, person, criteria }) => ({
    id,
    memberId: person.memberId,
    criteria,
  }))
}
