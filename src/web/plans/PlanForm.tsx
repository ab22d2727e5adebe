import type { OrganisationDetail } from '#contract/organisations'
import type { PlanItem, PlanReply } from '#contract/plans'
import type { Day } from '#domain/dates'
import {
  type Cause,
  MEASURES,
  type Measure,
  OBJECTIVE_CAUSES,
  PLAN_GROUPS,
  type PlanScope,
  SUBJECTIVE_CAUSES,
} from '#domain/plans/words'
import { useViewer } from '../platform/viewer'
import { CheckField } from '../ui/ChoiceFields'
import { CountField } from '../ui/CountField'
import { DayField } from '../ui/DayField'
import { Dialog } from '../ui/Dialog'
import { findingFor } from '../ui/Findings'
import { Form } from '../ui/Form'
import { useCommandForm } from '../ui/useCommandForm'
import { WriteEnd } from '../ui/WriteEnd'
import { useText } from './text'

interface PlanFormProps {
  body: OrganisationDetail
  year: number
  scope: PlanScope
  /** The plan that stands; what is sent takes its place. */
  earlier: PlanItem | null
  /** The bodies right beneath a committee, to whom numbers may be given; none of a cell. */
  beneath: PlanReply['beneath']
  onClose: () => void
}

interface PlanDraft {
  readonly day: Day | null
  readonly fromYear: number | null
  readonly toYear: number | null
  readonly counts: Readonly<Record<string, number | null>>
  readonly given: Readonly<Record<string, number | null>>
  readonly causes: readonly Cause[]
  readonly measures: readonly Measure[]
}

const QUARTERS: Readonly<Record<PlanScope, readonly number[]>> = { year: [1, 2, 3, 4], term: [0] }

/** The plan of a cell or a committee: numbers by group and quarter, causes and measures from the catalogue. */
export function PlanForm({ body, year, scope, earlier, beneath, onClose }: PlanFormProps) {
  const text = useText()
  const { plan: words, causes, measures, cancel } = text.plans
  const { today } = useViewer()
  const form = useCommandForm(
    `/api/organisations/${body.id}/source-plans`,
    () => startOf(earlier, beneath, scope, year),
    words.done,
    onClose,
  )
  const { value, type } = form
  const submit = () => form.send(bodyOf(value, scope, earlier))
  const isTerm = scope === 'term'
  return (
    <Dialog title={words.title(body.name)} width="wide" onClose={onClose} busy={form.isPending}>
      <Form label={words.add} onSubmit={submit}>
        <DayField
          label={words.submitDay}
          value={value.day}
          max={today}
          error={findingFor(text, form.findings, 'day')}
          onChange={(day) => type({ day })}
        />
        {isTerm && earlier === null && (
          <div className="plan-grid">
            <CountField
              label={words.fromTerm}
              value={value.fromYear}
              min={2011}
              max={2199}
              onChange={(fromYear) => type({ fromYear })}
            />
            <CountField
              label={words.toTerm}
              value={value.toYear}
              min={2011}
              max={2199}
              error={findingFor(text, form.findings, 'toYear')}
              onChange={(toYear) => type({ toYear })}
            />
          </div>
        )}
        <CountFields scope={scope} counts={value.counts} onChange={(counts) => type({ counts })} />
        {beneath.length > 0 && (
          <GivenFields
            beneath={beneath}
            total={totalOf(value, scope)}
            given={value.given}
            errorAt={(place) => findingFor(text, form.findings, `allocations.${place}.organisationId`)}
            onChange={(given) => type({ given })}
          />
        )}
        <Checks
          label={words.objective}
          codes={OBJECTIVE_CAUSES}
          labels={causes}
          chosen={value.causes}
          onChange={(chosen) => type({ causes: chosen })}
        />
        <Checks
          label={words.subjective}
          codes={SUBJECTIVE_CAUSES}
          labels={causes}
          chosen={value.causes}
          onChange={(chosen) => type({ causes: chosen })}
        />
        <Checks
          label={words.measures}
          codes={MEASURES}
          labels={measures}
          chosen={value.measures}
          onChange={(chosen) => type({ measures: chosen })}
        />
        <WriteEnd
          submit={words.submit}
          cancel={cancel}
          isPending={form.isPending}
          error={form.error}
          onCancel={onClose}
          fields={['day', 'toYear']}
        />
      </Form>
    </Dialog>
  )
}

interface CountFieldsProps {
  scope: PlanScope
  counts: PlanDraft['counts']
  onChange: (counts: PlanDraft['counts']) => void
}

/** The whole plan is asked for; groups where they are known. */
function CountFields({ scope, counts, onChange }: CountFieldsProps) {
  const { plan: words, page, planGroups } = useText().plans
  return (
    <>
      <p className="field-hint">{words.countsHint}</p>
      {PLAN_GROUPS.map((group) => (
        <fieldset key={group} className="field">
          <legend>{planGroups[group]}</legend>
          <div className="plan-grid">
            {QUARTERS[scope].map((quarter) => (
              <CountField
                key={quarter}
                label={quarter === 0 ? page.wholeTerm : page.quarter(quarter)}
                value={counts[`${group} ${quarter}`] ?? null}
                optional={group !== 'all'}
                max={100_000}
                onChange={(count) => onChange({ ...counts, [`${group} ${quarter}`]: count })}
              />
            ))}
          </div>
        </fieldset>
      ))}
    </>
  )
}

interface GivenFieldsProps {
  beneath: PlanReply['beneath']
  total: number
  given: PlanDraft['given']
  errorAt: (place: number) => string | undefined
  onChange: (given: PlanDraft['given']) => void
}

/** What each body right beneath is given; the sum is told beside the plan and may differ. */
function GivenFields({ beneath, total, given, errorAt, onChange }: GivenFieldsProps) {
  const { plan: words } = useText().plans
  const sum = beneath.reduce((all, { organisation }) => all + (given[organisation.id] ?? 0), 0)
  const asked = beneath.filter(({ organisation }) => (given[organisation.id] ?? null) !== null)
  return (
    <fieldset className="field">
      <legend>{words.give}</legend>
      <p className="field-hint" aria-live="polite">
        {words.beside(sum, total)}
      </p>
      <div className="plan-given">
        {beneath.map(({ organisation: { id, name } }) => (
          <CountField
            key={id}
            label={name}
            value={given[id] ?? null}
            optional
            max={100_000}
            error={errorAt(asked.findIndex(({ organisation }) => organisation.id === id))}
            onChange={(value) => onChange({ ...given, [id]: value })}
          />
        ))}
      </div>
    </fieldset>
  )
}

function totalOf({ counts }: PlanDraft, scope: PlanScope): number {
  return QUARTERS[scope].reduce((sum, quarter) => sum + (counts[`all ${String(quarter)}`] ?? 0), 0)
}

interface ChecksProps<Code extends string> {
  label: string
  codes: readonly Code[]
  labels: Readonly<Record<Code, string>>
  chosen: readonly Code[]
  onChange: (chosen: Code[]) => void
}

function Checks<Code extends string>({ label, codes, labels, chosen, onChange }: ChecksProps<Code>) {
  return (
    <fieldset className="field">
      <legend>{label}</legend>
      {codes.map((code) => (
        <CheckField
          key={code}
          label={labels[code]}
          checked={chosen.includes(code)}
          onChange={(isChecked) =>
            onChange(isChecked ? [...chosen, code] : chosen.filter((other) => other !== code))
          }
        />
      ))}
    </fieldset>
  )
}

function startOf(
  earlier: PlanItem | null,
  beneath: PlanReply['beneath'],
  scope: PlanScope,
  year: number,
): PlanDraft {
  const given = Object.fromEntries(beneath.map(({ organisation, allocated }) => [organisation.id, allocated]))
  if (earlier === null) {
    const toYear = scope === 'year' ? year : year + 4
    return { day: null, fromYear: year, toYear, counts: {}, given, causes: [], measures: [] }
  }
  const { fromYear, toYear, counts, causes, measures } = earlier
  const values = counts.map(({ group, quarter, value }) => [`${group} ${quarter}`, value] as const)
  return { day: null, fromYear, toYear, counts: Object.fromEntries(values), given, causes, measures }
}

function bodyOf({ counts, given, ...rest }: PlanDraft, scope: PlanScope, earlier: PlanItem | null): object {
  const told = PLAN_GROUPS.flatMap((group) =>
    QUARTERS[scope].flatMap((quarter) => {
      const value = counts[`${group} ${quarter}`] ?? null
      return value === null ? [] : [{ group, quarter, value }]
    }),
  )
  const allocations = Object.entries(given).flatMap(([organisationId, value]) =>
    value === null ? [] : [{ organisationId, value }],
  )
  return { ...rest, scope, counts: told, allocations, ...(earlier !== null && { replacesId: earlier.id }) }
}
