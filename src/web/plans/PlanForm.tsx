import type { OrganisationDetail } from '#contract/organisations'
import type { PlanItem } from '#contract/plans'
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
  onClose: () => void
}

interface PlanDraft {
  readonly day: Day | null
  readonly fromYear: number | null
  readonly toYear: number | null
  readonly counts: Readonly<Record<string, number | null>>
  readonly causes: readonly Cause[]
  readonly measures: readonly Measure[]
}

const QUARTERS: Readonly<Record<PlanScope, readonly number[]>> = { year: [1, 2, 3, 4], term: [0] }

/** The plan of a cell: numbers by group and quarter, causes and measures from the catalogue. */
export function PlanForm({ body, year, scope, earlier, onClose }: PlanFormProps) {
  const text = useText()
  const { plan: words, causes, measures, cancel } = text.plans
  const { today } = useViewer()
  const form = useCommandForm(
    `/api/organisations/${body.id}/source-plans`,
    () => startOf(earlier, scope, year),
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

function startOf(earlier: PlanItem | null, scope: PlanScope, year: number): PlanDraft {
  if (earlier === null) {
    const toYear = scope === 'year' ? year : year + 4
    return { day: null, fromYear: year, toYear, counts: {}, causes: [], measures: [] }
  }
  const { fromYear, toYear, counts, causes, measures } = earlier
  const values = counts.map(({ group, quarter, value }) => [`${group} ${quarter}`, value] as const)
  return { day: null, fromYear, toYear, counts: Object.fromEntries(values), causes, measures }
}

function bodyOf({ counts, ...rest }: PlanDraft, scope: PlanScope, earlier: PlanItem | null): object {
  const told = PLAN_GROUPS.flatMap((group) =>
    QUARTERS[scope].flatMap((quarter) => {
      const value = counts[`${group} ${quarter}`] ?? null
      return value === null ? [] : [{ group, quarter, value }]
    }),
  )
  return { ...rest, scope, counts: told, ...(earlier !== null && { replacesId: earlier.id }) }
}
