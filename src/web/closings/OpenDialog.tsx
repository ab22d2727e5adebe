import { WINDOW_KINDS, type Window, type WindowKind, windowEnd, windowStarts } from '#domain/closings/windows'
import { addDays, type Day, maxDay } from '#domain/dates'
import { useViewer } from '../platform/viewer'
import { SelectField } from '../ui/ChoiceFields'
import { DayField } from '../ui/DayField'
import { Dialog } from '../ui/Dialog'
import { findingFor } from '../ui/Findings'
import { Form } from '../ui/Form'
import { useCommandForm } from '../ui/useCommandForm'
import { WriteEnd } from '../ui/WriteEnd'
import { useText } from './text'

interface OpenDialogProps {
  organisationId: string
  onClose: () => void
  onOpened: (id: string) => void
}

interface Draft {
  kind: WindowKind
  year: string
  from: Day
  cutOff: Day | null
  dueDay: Day | null
}

/** Days given to confirm after the cut-off, or from today on, to begin with; no text sets them. */
const USUAL_DAYS = 5

/** Opens a period: which one, up to which day it counts, and by when bodies are asked to confirm. */
export function OpenDialog({ organisationId, onClose, onOpened }: OpenDialogProps) {
  const text = useText()
  const { closings: words } = text
  const { today } = useViewer()
  const thisYear = Number(today.slice(0, 4))
  const form = useCommandForm<Draft>(
    `/api/organisations/${organisationId}/closings`,
    () => draftOf(lastEnded(today), today),
    words.openDone,
    onOpened,
  )
  const { value, type } = form
  const years = Array.from({ length: 5 }, (_, back) => String(thisYear - back))
  const pick = (kind: WindowKind, year: string, from: Day | undefined) =>
    type(draftOf({ kind, from: from ?? windowStarts(kind, Number(year))[0] ?? value.from }, today))
  const errorAt = (field: string) => findingFor(text, form.findings, field)
  return (
    <Dialog title={words.open} onClose={onClose} busy={form.isPending}>
      <Form
        label={words.open}
        onSubmit={() => {
          const { kind, from, cutOff, dueDay } = value
          if (cutOff !== null && dueDay !== null) form.send({ kind, from, cutOff, dueDay })
        }}
      >
        <p className="soft">{words.openHint}</p>
        <SelectField
          label={words.kind}
          value={value.kind}
          options={WINDOW_KINDS.map((kind) => ({ value: kind, label: words.kinds[kind] }))}
          onChange={(kind) => kind !== null && pick(kind, value.year, undefined)}
        />
        <SelectField
          label={words.year}
          value={value.year}
          options={years.map((year) => ({ value: year, label: year }))}
          onChange={(year) => year !== null && pick(value.kind, year, undefined)}
        />
        <SelectField
          label={words.which}
          value={value.from}
          options={windowStarts(value.kind, Number(value.year)).map((from) => ({
            value: from,
            label: words.window(value.kind, from),
          }))}
          onChange={(from) => from !== null && pick(value.kind, value.year, from)}
        />
        <DayField
          label={words.cutOff}
          value={value.cutOff}
          min={value.from}
          max={windowEnd(value.kind, value.from) ?? today}
          error={errorAt('cutOff')}
          onChange={(cutOff) => type({ cutOff })}
        />
        <DayField
          label={words.dueDay}
          value={value.dueDay}
          min={value.cutOff ?? value.from}
          error={errorAt('dueDay')}
          onChange={(dueDay) => type({ dueDay })}
        />
        <WriteEnd
          submit={words.openSubmit}
          cancel={words.cancel}
          isPending={form.isPending}
          error={form.error}
          onCancel={onClose}
          fields={['cutOff', 'dueDay']}
        />
      </Form>
    </Dialog>
  )
}

function draftOf({ kind, from }: Pick<Window, 'kind' | 'from'>, today: Day): Draft {
  const end = windowEnd(kind, from)
  const dueDay = end === null ? null : addDays(maxDay(end, today), USUAL_DAYS)
  return { kind, year: from.slice(0, 4), from, cutOff: end, dueDay }
}

/** The month that ended last, or the first of this year. */
function lastEnded(today: Day): Pick<Window, 'kind' | 'from'> {
  const before = addDays(`${today.slice(0, 7)}-01`, -1)
  return { kind: 'month', from: `${before.slice(0, 7)}-01` }
}
