import { useState } from 'react'
import type { ShortfallBody, SummaryBody, SummaryReply, SummaryWithdrawalBody } from '#contract/summaries'
import type { Day } from '#domain/dates'
import { CAUSES, type Cause } from '#domain/obstacles/words'
import { useChoices } from '../platform/address'
import { isRefusal, newCommandId } from '../platform/api'
import { newId } from '../platform/ids'
import { useWrite } from '../platform/useWrite'
import { useViewer } from '../platform/viewer'
import { CheckField } from '../ui/ChoiceFields'
import { DayField } from '../ui/DayField'
import { Dialog } from '../ui/Dialog'
import { findingFor } from '../ui/Findings'
import { Form } from '../ui/Form'
import { TextField } from '../ui/TextField'
import { useAnnounce } from '../ui/Toast'
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
  const text = useText()
  const { summaries: words } = text
  const { today } = useViewer()
  const announce = useAnnounce()
  const [day, setDay] = useState<Day | null>(null)
  const writing = useWrite<SummaryBody, unknown>(`/api/organisations/${organisation.id}/summaries`, () => {
    announce(words.holdDone)
    onClose()
  })
  const refused = isRefusal(writing.error, 422) ? writing.error.findings : []
  const submit = () => {
    if (day === null || writing.isPending) return
    writing.mutate({ commandId: newCommandId(), id: newId(), periodId: period.id, meetingDay: day })
  }
  return (
    <Dialog title={words.hold} onClose={onClose} busy={writing.isPending}>
      <Form label={words.hold} onSubmit={submit}>
        <DayField
          label={words.meetingDay}
          hint={words.holdHint}
          value={day}
          max={today}
          error={findingFor(text, refused, 'meetingDay')}
          onChange={setDay}
        />
        <WriteEnd
          submit={words.holdSubmit}
          cancel={words.cancel}
          isPending={writing.isPending}
          error={writing.error}
          onCancel={onClose}
          fields={['meetingDay']}
        />
      </Form>
    </Dialog>
  )
}

function WithdrawDialog({
  summary: { organisation },
  summaryId,
  onClose,
}: DialogProps & { summaryId: string }) {
  const { summaries: words } = useText()
  const announce = useAnnounce()
  const [reason, setReason] = useState('')
  const path = `/api/organisations/${organisation.id}/summary-withdrawals`
  const writing = useWrite<SummaryWithdrawalBody, unknown>(path, () => {
    announce(words.withdrawDone)
    onClose()
  })
  const submit = () =>
    writing.mutate({ commandId: newCommandId(), id: newId(), summaryId, reason: reason.trim() })
  return (
    <Dialog title={words.withdraw} onClose={onClose} busy={writing.isPending}>
      <Form label={words.withdraw} onSubmit={submit}>
        <TextField label={words.reason} value={reason} lines={2} maxLength={2000} onChange={setReason} />
        <WriteEnd
          submit={words.withdraw}
          cancel={words.cancel}
          isPending={writing.isPending}
          error={writing.error}
          onCancel={onClose}
        />
      </Form>
    </Dialog>
  )
}

function StateDialog({ summary: { organisation, period, ownCauses }, onClose }: DialogProps) {
  const { summaries: words, obstacles } = useText()
  const announce = useAnnounce()
  const [causes, setCauses] = useState<readonly Cause[]>(ownCauses)
  const [tried, setTried] = useState(false)
  const path = `/api/organisations/${organisation.id}/shortfall-statements`
  const writing = useWrite<ShortfallBody, unknown>(path, () => {
    announce(words.stateDone)
    onClose()
  })
  const submit = () => {
    setTried(true)
    if (causes.length === 0 || writing.isPending) return
    writing.mutate({ commandId: newCommandId(), id: newId(), periodId: period.id, causes: [...causes] })
  }
  return (
    <Dialog title={words.state} onClose={onClose} busy={writing.isPending}>
      <Form label={words.state} onSubmit={submit}>
        <fieldset className="field summary-causes">
          <legend>{words.stateHint}</legend>
          {CAUSES.map((cause) => (
            <CheckField
              key={cause}
              label={obstacles.causes[cause]}
              checked={causes.includes(cause)}
              onChange={(checked) =>
                setCauses(checked ? [...causes, cause] : causes.filter((chosen) => chosen !== cause))
              }
            />
          ))}
          <p className="field-error" aria-live="polite">
            {tried && causes.length === 0 && words.stateNone}
          </p>
        </fieldset>
        <WriteEnd
          submit={words.stateSubmit}
          cancel={words.cancel}
          isPending={writing.isPending}
          error={writing.error}
          onCancel={onClose}
        />
      </Form>
    </Dialog>
  )
}
