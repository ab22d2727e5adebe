import type { PlanItem } from '#contract/plans'
import { type Day, formatDay } from '#domain/dates'
import { ANSWERS, type Answer, OBJECTIVE_CAUSES, PLAN_GROUPS, SUBJECTIVE_CAUSES } from '#domain/plans/words'
import { formatNumber } from '#domain/vietnamese'
import { useViewer } from '../platform/viewer'
import { RadioField } from '../ui/ChoiceFields'
import { type Column, DataTable } from '../ui/DataTable'
import { DayField } from '../ui/DayField'
import { Dialog } from '../ui/Dialog'
import { FigureList } from '../ui/FigureList'
import { findingFor } from '../ui/Findings'
import { Form } from '../ui/Form'
import { TextField } from '../ui/TextField'
import { useCommandForm } from '../ui/useCommandForm'
import { WriteEnd } from '../ui/WriteEnd'
import { type Text, useText } from './text'

interface PlanDialogProps {
  plan: PlanItem
  onClose: () => void
}

/** One plan whole, with what was answered; who stands above answers here. */
export function PlanDialog({ plan, onClose }: PlanDialogProps) {
  const text = useText()
  const { plan: words, causes, measures, answers } = text.plans
  const listed = (codes: readonly string[]) => (codes.length === 0 ? words.none : codes.join('; '))
  const named = (codes: readonly (keyof typeof causes)[]) =>
    listed(plan.causes.filter((code) => codes.includes(code)).map((code) => causes[code]))
  return (
    <Dialog title={words.title(plan.cell.name)} width="wide" onClose={onClose}>
      <div className="stack">
        <DataTable
          caption={words.counts}
          rows={PLAN_GROUPS.filter((group) => plan.counts.some((count) => count.group === group))}
          rowKey={(group) => group}
          columns={columnsOf(text, plan)}
          phone="table"
        />
        <FigureList
          items={[
            { key: 'objective', label: words.objective, value: named(OBJECTIVE_CAUSES) },
            { key: 'subjective', label: words.subjective, value: named(SUBJECTIVE_CAUSES) },
            {
              key: 'measures',
              label: words.measures,
              value: listed(plan.measures.map((code) => measures[code])),
            },
          ]}
        />
        <section aria-label={words.answersTitle}>
          <h3>{words.answersTitle}</h3>
          {plan.answers.length === 0 && <p className="soft">{words.noAnswers}</p>}
          <ul>
            {plan.answers.map(({ kind, organisationName, day, number, reason }) => (
              <li key={`${kind} ${day} ${number ?? reason ?? ''}`}>
                {words.answerOf(answers[kind], organisationName, formatDay(day))}: {number ?? reason}
              </li>
            ))}
          </ul>
        </section>
        {plan.mayAnswer && <AnswerForm plan={plan} onClose={onClose} />}
      </div>
    </Dialog>
  )
}

type Group = PlanItem['counts'][number]['group']

function columnsOf({ plans: { planGroups, page, plan: words } }: Text, plan: PlanItem): Column<Group>[] {
  const quarters = plan.scope === 'year' ? [1, 2, 3, 4] : [0]
  return [
    { key: 'group', head: words.counts, cell: (group) => planGroups[group] },
    ...quarters.map(
      (quarter): Column<Group> => ({
        key: String(quarter),
        head: quarter === 0 ? page.wholeTerm : page.quarter(quarter),
        align: 'end',
        cell: (group) => {
          const count = plan.counts.find((one) => one.group === group && one.quarter === quarter)
          return count === undefined ? '–' : formatNumber(count.value)
        },
      }),
    ),
  ]
}

interface AnswerDraft {
  readonly kind: Answer | null
  readonly day: Day | null
  readonly number: string
  readonly reason: string
}

function AnswerForm({ plan, onClose }: PlanDialogProps) {
  const text = useText()
  const { plan: words, answers, cancel } = text.plans
  const { today } = useViewer()
  const form = useCommandForm<AnswerDraft>(
    `/api/organisations/${plan.cell.id}/source-plan-answers`,
    () => ({ kind: null, day: null, number: '', reason: '' }),
    words.answerDone,
    onClose,
  )
  const { value, type } = form
  const isApproval = value.kind === 'approved'
  const submit = () =>
    form.send({
      planId: plan.id,
      kind: value.kind,
      day: value.day,
      ...(isApproval ? { number: value.number.trim() } : { reason: value.reason.trim() }),
    })
  return (
    <Form label={words.answer} onSubmit={submit}>
      <RadioField
        label={words.answerKind}
        value={value.kind}
        options={ANSWERS.map((kind) => ({ value: kind, label: answers[kind] }))}
        onChange={(kind) => type({ kind })}
      />
      <DayField
        label={words.answerDay}
        value={value.day}
        min={plan.day}
        max={today}
        error={findingFor(text, form.findings, 'day')}
        onChange={(day) => type({ day })}
      />
      {isApproval ? (
        <TextField
          label={words.number}
          value={value.number}
          maxLength={100}
          onChange={(number) => type({ number })}
        />
      ) : (
        <TextField
          label={words.reason}
          hint={words.reasonHint}
          value={value.reason}
          lines={2}
          onChange={(reason) => type({ reason })}
        />
      )}
      <WriteEnd
        submit={words.answerSubmit}
        cancel={cancel}
        isPending={form.isPending}
        error={form.error}
        onCancel={onClose}
        fields={['day']}
      />
    </Form>
  )
}
