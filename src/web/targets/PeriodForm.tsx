import { useState } from 'react'
import type { PeriodBody } from '#contract/targets'
import { type Day, isDay } from '#domain/dates'
import { PERIOD_KINDS, type PeriodKind } from '#domain/targets/words'
import { newCommandId } from '../platform/api'
import { useDraft } from '../platform/draft'
import { newId } from '../platform/ids'
import { Button } from '../ui/Button'
import { SelectField } from '../ui/ChoiceFields'
import { DayField } from '../ui/DayField'
import { Form, FormEnd } from '../ui/Form'
import { TextField } from '../ui/TextField'
import { WriteError } from '../ui/WriteError'
import { type Period, useWrite } from './data'
import { renewed } from './drafts'
import { type Text, useText } from './text'

interface PeriodDraft {
  readonly form: 'period'
  readonly commandId: string
  readonly id: string
  readonly kind: PeriodKind
  /** Null while it is made from the kind and the days. */
  readonly name: string | null
  readonly from: Day | null
  readonly to: Day | null
}

function isPeriodDraft(value: unknown): value is PeriodDraft {
  return typeof value === 'object' && value !== null && 'form' in value && value.form === 'period'
}

/** The year after the newest one there is. */
function nextYear(periods: readonly Period[], today: Day): PeriodDraft {
  const years = periods.filter(({ kind }) => kind === 'year').map(({ from }) => Number(from.slice(0, 4)))
  const year = String(Math.max(Number(today.slice(0, 4)) - 1, ...years) + 1)
  const [from, to] = [`${year}-01-01`, `${year}-12-31`]
  return {
    form: 'period',
    commandId: newCommandId(),
    id: newId(),
    kind: 'year',
    name: null,
    from: isDay(from) ? from : null,
    to: isDay(to) ? to : null,
  }
}

function suggestedName({ targets }: Text, { kind, from, to }: PeriodDraft): string {
  if (from === null || to === null || kind === 'other') return ''
  return targets.period.names[kind](Number(from.slice(0, 4)), Number(to.slice(0, 4)))
}

interface PeriodFormProps {
  periods: readonly Period[]
  today: Day
  onDone: (period: Period) => void
}

/** A year, a term, a school year or any other time in which targets are set. Periods belong to all bodies. */
export function PeriodForm({ periods, today, onDone }: PeriodFormProps) {
  const text = useText()
  const { period: say } = text.targets
  const [start] = useState(() => nextYear(periods, today))
  const { value, change, drop } = useDraft('period', start, isPeriodDraft)
  const write = useWrite<PeriodBody, Period>('/api/periods', (period) => {
    drop()
    onDone(period)
  })
  const name = value.name ?? suggestedName(text, value)
  const isTurned = value.from !== null && value.to !== null && value.from > value.to
  const submit = () => {
    const { commandId, id, kind, from, to } = value
    if (from === null || to === null || isTurned || write.isPending) return
    const body = { commandId, id, kind, name: name.trim(), from, to }
    write.mutate(body, { onError: (error) => change(renewed(value, error)) })
  }
  return (
    <Form onSubmit={submit} label={say.title}>
      <p className="field-hint">{say.hint}</p>
      <SelectField
        label={say.kind}
        value={value.kind}
        width="medium"
        options={PERIOD_KINDS.map((kind) => ({ value: kind, label: text.words.periodKinds[kind] }))}
        onChange={(kind) => change({ ...value, kind: kind ?? 'year' })}
      />
      <div className="target-row">
        <DayField label={say.from} value={value.from} onChange={(from) => change({ ...value, from })} />
        <DayField
          label={say.to}
          value={value.to}
          error={isTurned ? text.findings.dayOrder({}) : undefined}
          onChange={(to) => change({ ...value, to })}
        />
      </div>
      <TextField
        label={say.name}
        value={name}
        maxLength={100}
        width="medium"
        onChange={(typed) => change({ ...value, name: typed })}
      />
      {write.isError && <WriteError error={write.error} forbidden={say.forbidden} />}
      <FormEnd>
        <Button type="submit" look="main" disabled={write.isPending}>
          {write.isPending ? text.common.working : say.submit}
        </Button>
      </FormEnd>
    </Form>
  )
}
