import { useState } from 'react'
import type { OrganisationDetail } from '#contract/organisations'
import type { RoundItem } from '#contract/screening'
import type { Day } from '#domain/dates'
import { useViewer } from '../platform/viewer'
import { CheckField } from '../ui/ChoiceFields'
import { CountField } from '../ui/CountField'
import { DayField } from '../ui/DayField'
import { Dialog } from '../ui/Dialog'
import { findingFor } from '../ui/Findings'
import { Form } from '../ui/Form'
import { TextField } from '../ui/TextField'
import { useCommandForm } from '../ui/useCommandForm'
import { WriteEnd } from '../ui/WriteEnd'
import { useText } from './text'

interface RoundDialogProps {
  body: OrganisationDetail
  edited: RoundItem | null
  onClose: () => void
}

interface RoundDraft {
  readonly year: number | null
  readonly number: string
  readonly planDay: Day | null
  readonly issuer: string
  readonly from: Day | null
  readonly listsBy: Day | null
  readonly reason: string
}

const FIELDS = ['year', 'plan.number', 'plan.day', 'plan.issuerName', 'from', 'listsBy', 'reason']

/** Opens a round, puts its days right, or takes it back. */
export function RoundDialog({ body, edited, onClose }: RoundDialogProps) {
  const text = useText()
  const { round: words } = text.screening
  const { today } = useViewer()
  const [isTakenBack, setTakenBack] = useState(false)
  const url = edited === null ? 'screening-rounds' : 'screening-round-corrections'
  const done = isTakenBack ? words.doneTakeBack : edited === null ? words.done(yearOf(today)) : words.doneEdit
  const form = useCommandForm(
    `/api/organisations/${body.id}/${url}`,
    () => startOf(edited, today),
    done,
    onClose,
  )
  const { value, type } = form
  const errorAt = (field: string) => findingFor(text, form.findings, field)
  const submit = () =>
    form.send(edited === null ? openBody(value) : correctionBody(value, edited, isTakenBack))
  return (
    <Dialog title={edited === null ? words.title : words.edit} onClose={onClose} busy={form.isPending}>
      <Form label={words.title} onSubmit={submit}>
        {edited === null && (
          <CountField
            label={words.year}
            value={value.year}
            min={2011}
            max={2199}
            error={errorAt('year')}
            onChange={(year) => type({ year })}
          />
        )}
        {!isTakenBack && <RoundFields value={value} type={type} errorAt={errorAt} today={today} />}
        {edited !== null && (
          <>
            <CheckField label={words.takeBack} checked={isTakenBack} onChange={setTakenBack} />
            <TextField
              label={words.reason}
              value={value.reason}
              error={errorAt('reason') ?? errorAt('takeBack')}
              onChange={(reason) => type({ reason })}
            />
          </>
        )}
        <WriteEnd
          submit={edited === null ? words.submit : isTakenBack ? words.takeBack : words.submitEdit}
          cancel={text.screening.cancel}
          isPending={form.isPending}
          error={form.error}
          onCancel={onClose}
          fields={[...FIELDS, 'takeBack']}
        />
      </Form>
    </Dialog>
  )
}

interface FieldsProps {
  value: RoundDraft
  type: (changes: Partial<RoundDraft>) => void
  errorAt: (field: string) => string | undefined
  today: Day
}

function RoundFields({ value, type, errorAt, today }: FieldsProps) {
  const { round: words } = useText().screening
  return (
    <>
      <TextField
        label={words.number}
        placeholder={words.numberExample}
        value={value.number}
        maxLength={100}
        error={errorAt('plan.number')}
        onChange={(number) => type({ number })}
      />
      <DayField
        label={words.planDay}
        value={value.planDay}
        max={today}
        error={errorAt('plan.day')}
        onChange={(planDay) => type({ planDay })}
      />
      <TextField
        label={words.issuer}
        value={value.issuer}
        maxLength={300}
        error={errorAt('plan.issuerName')}
        onChange={(issuer) => type({ issuer })}
      />
      <DayField
        label={words.from}
        value={value.from}
        error={errorAt('from')}
        onChange={(from) => type({ from })}
      />
      <DayField
        label={words.listsBy}
        hint={words.listsByHint}
        value={value.listsBy}
        error={errorAt('listsBy')}
        onChange={(listsBy) => type({ listsBy })}
      />
    </>
  )
}

const yearOf = (day: Day): number => Number(day.slice(0, 4))

function startOf(edited: RoundItem | null, today: Day): RoundDraft {
  const year = yearOf(today)
  if (edited === null) {
    return { year, number: '', planDay: null, issuer: '', from: null, listsBy: `${year}-03-31`, reason: '' }
  }
  const { plan, from, listsBy } = edited
  return { year, number: plan.number, planDay: plan.day, issuer: plan.issuerName, from, listsBy, reason: '' }
}

function openBody({ year, from, listsBy, number, planDay, issuer }: RoundDraft): object {
  return { year, from, listsBy, plan: { number: number.trim(), day: planDay, issuerName: issuer.trim() } }
}

function correctionBody(value: RoundDraft, { id, version }: RoundItem, isTakenBack: boolean): object {
  const { year: _year, ...changes } = { ...openBody(value), year: value.year }
  const named = { roundId: id, expectedVersion: version, reason: value.reason.trim() }
  return isTakenBack ? { ...named, takeBack: true } : { ...named, ...changes }
}
