import { useState } from 'react'
import type { ShortfallBody, SummaryBody, SummaryReply, SummaryWithdrawalBody } from '#contract/summaries'
import type { Day } from '#domain/dates'
import { CAUSES, type Cause } from '#domain/obstacles/words'
import { useChoices } from '../platform/address'
import { useViewer } from '../platform/viewer'
import { CheckField } from '../ui/ChoiceFields'
import { DayField } from '../ui/DayField'
import { Dialog } from '../ui/Dialog'
import { Form } from '../ui/Form'
import { TextField } from '../ui/TextField'
import { useAnnounce } from '../ui/Toast'
import { useWriting } from '../ui/useWriting'
import { WriteEnd } from '../ui/WriteEnd'
import { IssueDialog } from './IssueDialog'
import { useText } from './text'

/** The forms of the page; which is open stands in the address. */
export function SummaryDialogs({ summary }: { summary: SummaryReply }) {
  const { chosen, choose } = useChoices()
  const write = chosen('write')
  const onClose = () => choose({ write: null }, { replace: true })
  if (write === 'hold' && summary.mayClose && summary.held === null)
    return <HoldDialog {...{ summary, onClose }} />
  if (write === 'withdraw' && summary.mayClose && summary.held !== null) {
    return <WithdrawDialog summary={summary} summaryId={summary.held.id} onClose={onClose} />
  }
  if (write === 'state' && summary.mayState) return <StateDialog {...{ summary, onClose }} />
  if (write === 'issue' && summary.mayClose && summary.next !== null) {
    return (
      <IssueDialog organisationId={summary.organisation.id} periodId={summary.next.id} onClose={onClose} />
    )
  }
  return null
}

interface DialogProps {
  summary: SummaryReply
  onClose: () => void
}

function HoldDialog({ summary: { organisation, period }, onClose }: DialogProps) {
  const { summaries: words } = useText()
  const { today } = useViewer()
  const announce = useAnnounce()
  const { value, type, errorAt, submit, ...writing } = useWriting<{ day: Day | null }, SummaryBody>({
    form: `summary ${organisation.id} ${period.id}`,
    path: `/api/organisations/${organisation.id}/summaries`,
    empty: { day: null },
    bodyOf: ({ day }, { commandId, id }) =>
      day === null ? null : { commandId, id, periodId: period.id, meetingDay: day },
    onDone: () => {
      announce(words.holdDone)
      onClose()
    },
  })
  return (
    <Dialog title={words.hold} onClose={onClose} busy={writing.isPending}>
      <Form label={words.hold} onSubmit={submit}>
        <DayField
          label={words.meetingDay}
          hint={words.holdHint}
          value={value.day}
          max={today}
          error={errorAt('meetingDay')}
          onChange={(day) => type({ day })}
        />
        <End submit={words.holdSubmit} writing={writing} onClose={onClose} fields={['meetingDay']} />
      </Form>
    </Dialog>
  )
}

interface EndProps {
  submit: string
  writing: { isPending: boolean; error: Error | null; drop: () => void }
  onClose: () => void
  fields?: readonly string[]
}

/** What is given up is not kept as a draft. */
function End({ submit, writing: { isPending, error, drop }, onClose, fields }: EndProps) {
  const { summaries: words } = useText()
  const onCancel = () => {
    drop()
    onClose()
  }
  return <WriteEnd {...{ submit, cancel: words.cancel, isPending, error, onCancel, fields }} />
}

function WithdrawDialog({
  summary: { organisation },
  summaryId,
  onClose,
}: DialogProps & { summaryId: string }) {
  const { summaries: words } = useText()
  const announce = useAnnounce()
  const { value, type, submit, ...writing } = useWriting<{ reason: string }, SummaryWithdrawalBody>({
    form: `summary withdrawal ${summaryId}`,
    path: `/api/organisations/${organisation.id}/summary-withdrawals`,
    empty: { reason: '' },
    bodyOf: ({ reason }, { commandId, id }) => ({ commandId, id, summaryId, reason: reason.trim() }),
    onDone: () => {
      announce(words.withdrawDone)
      onClose()
    },
  })
  return (
    <Dialog title={words.withdraw} onClose={onClose} busy={writing.isPending}>
      <Form label={words.withdraw} onSubmit={submit}>
        <TextField
          label={words.reason}
          value={value.reason}
          lines={2}
          maxLength={2000}
          onChange={(reason) => type({ reason })}
        />
        <End submit={words.withdraw} writing={writing} onClose={onClose} />
      </Form>
    </Dialog>
  )
}

function StateDialog({ summary: { organisation, period, ownCauses }, onClose }: DialogProps) {
  const { summaries: words, obstacles } = useText()
  const announce = useAnnounce()
  const [tried, setTried] = useState(false)
  const { value, type, submit, ...writing } = useWriting<{ causes: readonly Cause[] }, ShortfallBody>({
    form: `shortfall ${organisation.id} ${period.id}`,
    path: `/api/organisations/${organisation.id}/shortfall-statements`,
    empty: { causes: ownCauses },
    bodyOf: ({ causes }, { commandId, id }) =>
      causes.length === 0 ? null : { commandId, id, periodId: period.id, causes: [...causes] },
    onDone: () => {
      announce(words.stateDone)
      onClose()
    },
  })
  const { causes } = value
  return (
    <Dialog title={words.state} onClose={onClose} busy={writing.isPending}>
      <Form
        label={words.state}
        onSubmit={() => {
          setTried(true)
          submit()
        }}
      >
        <fieldset className="field summary-causes">
          <legend>{words.stateHint}</legend>
          {CAUSES.map((cause) => (
            <CheckField
              key={cause}
              label={obstacles.causes[cause]}
              checked={causes.includes(cause)}
              onChange={(checked) =>
                type({ causes: checked ? [...causes, cause] : causes.filter((chosen) => chosen !== cause) })
              }
            />
          ))}
          <p className="field-error" aria-live="polite">
            {tried && causes.length === 0 && words.stateNone}
          </p>
        </fieldset>
        <End submit={words.stateSubmit} writing={writing} onClose={onClose} />
      </Form>
    </Dialog>
  )
}
