import { useState } from 'react'
import type { ClosingReply } from '#contract/closings'
import { unreported } from '#domain/closings/report'
import { type Day, formatDay } from '#domain/dates'
import { formatNumber } from '#domain/vietnamese'
import { useChoices } from '../platform/address'
import { isRefusal } from '../platform/api'
import { useViewer } from '../platform/viewer'
import { Button } from '../ui/Button'
import { SelectField } from '../ui/ChoiceFields'
import { DayField } from '../ui/DayField'
import { Dialog } from '../ui/Dialog'
import { findingFor } from '../ui/Findings'
import { Form } from '../ui/Form'
import { Notice } from '../ui/Notice'
import { ReasonDialog } from '../ui/ReasonDialog'
import { TextField } from '../ui/TextField'
import { useCommandForm } from '../ui/useCommandForm'
import { WriteEnd } from '../ui/WriteEnd'
import { signed } from './Standing'
import { useText } from './text'

interface DialogProps {
  reply: ClosingReply
  onClose: () => void
}

/** The forms of the page; which is open stands in the address. */
interface ClosingDialogsProps {
  reply: ClosingReply
  window: string
  /** The viewer may open periods. */
  mayOpen: boolean
}

export function ClosingDialogs({ reply, window, mayOpen }: ClosingDialogsProps) {
  const { chosen, choose } = useChoices()
  const onClose = () => choose({ write: null }, { replace: true })
  const { held, mayConfirm, maySettle, mayWithdraw } = reply
  const shared = { reply, onClose }
  switch (chosen('write')) {
    case 'confirm':
      return mayConfirm && held === null && <ConfirmDialog {...shared} window={window} />
    case 'correct':
      return maySettle && held !== null && <CorrectDialog {...shared} reportId={held.id} />
    case 'takeIn':
      return maySettle && held !== null && <TakeInDialog {...shared} reportId={held.id} mayOpen={mayOpen} />
    case 'reopen':
      return maySettle && held !== null && <ReopenDialog {...shared} reportId={held.id} />
    case 'withdraw':
      return mayWithdraw && <WithdrawDialog {...shared} />
    default:
      return null
  }
}

const at = ({ organisation }: ClosingReply, tail: string) => `/api/organisations/${organisation.id}/${tail}`

function ConfirmDialog({ reply, window, onClose }: DialogProps & { window: string }) {
  const { closings: words } = useText()
  const { closing, now } = reply
  const form = useCommandForm(at(reply, 'closing-reports'), () => ({}), words.confirmDone, onClose)
  const missing = unreported(now).length
  const { admitted } = now.own
  return (
    <Dialog title={words.confirm} onClose={onClose} busy={form.isPending}>
      <Form label={words.confirm} onSubmit={() => form.send({ closingId: closing.id, admitted })}>
        <p>{words.confirmAsk(admitted === null ? '–' : formatNumber(admitted), window)}</p>
        {missing > 0 && <p>{words.confirmMissing(formatNumber(missing))}</p>}
        {isRefusal(form.error, 409) && (
          <Notice tone="warn" live>
            {words.confirmStale}
          </Notice>
        )}
        <WriteEnd
          submit={words.confirmSubmit}
          cancel={words.cancel}
          isPending={form.isPending}
          error={isRefusal(form.error, 409) ? null : form.error}
          onCancel={onClose}
        />
      </Form>
    </Dialog>
  )
}

type OnReport = DialogProps & { reportId: string }

function CorrectDialog({ reply, reportId, onClose }: OnReport) {
  const text = useText()
  const { closings: words } = text
  const { today } = useViewer()
  const start = (): { number: string; day: Day | null; reason: string } => {
    return { number: '', day: null, reason: '' }
  }
  const form = useCommandForm(at(reply, 'closing-corrections'), start, words.correctDone, onClose)
  const { number, day, reason } = form.value
  const submit = () => {
    if (day !== null) form.send({ reportId, number: number.trim(), day, reason: reason.trim() })
  }
  return (
    <Dialog title={words.correct} onClose={onClose} busy={form.isPending}>
      <Form label={words.correct} onSubmit={submit}>
        <p className="soft">{words.correctHint}</p>
        <TextField
          label={words.number}
          value={number}
          maxLength={100}
          onChange={(typed) => form.type({ number: typed })}
        />
        <DayField
          label={words.day}
          value={day}
          max={today}
          error={findingFor(text, form.findings, 'day')}
          onChange={(chosen) => form.type({ day: chosen })}
        />
        <TextField
          label={words.reason}
          value={reason}
          lines={2}
          maxLength={2000}
          onChange={(typed) => form.type({ reason: typed })}
        />
        <WriteEnd
          submit={words.correctSubmit}
          cancel={words.cancel}
          isPending={form.isPending}
          error={form.error}
          onCancel={onClose}
          fields={['day']}
        />
      </Form>
    </Dialog>
  )
}

function TakeInDialog({ reply, reportId, mayOpen, onClose }: OnReport & { mayOpen: boolean }) {
  const { closings: words } = useText()
  const { choose } = useChoices()
  const [into, setInto] = useState<string | null>(reply.later[0]?.id ?? null)
  const form = useCommandForm(at(reply, 'closing-intakes'), () => ({}), words.takeInDone, onClose)
  if (reply.later.length === 0) {
    return (
      <Dialog title={words.takeIn} onClose={onClose}>
        <Notice
          tone="warn"
          actions={
            <>
              {mayOpen && <Button onClick={() => choose({ write: 'open' })}>{words.open}</Button>}
              <Button onClick={() => choose({ write: 'correct' })}>{words.correct}</Button>
            </>
          }
        >
          {words.takeInNone}
        </Notice>
      </Dialog>
    )
  }
  return (
    <Dialog title={words.takeIn} onClose={onClose} busy={form.isPending}>
      <Form label={words.takeIn} onSubmit={() => into !== null && form.send({ reportId, closingId: into })}>
        <p>{words.takeInHint(signed(reply.left))}</p>
        <SelectField
          label={words.takeInWhich}
          value={into}
          options={reply.later.map(({ id, kind, from, cutOff }) => ({
            value: id,
            label: words.pick(words.window(kind, from), formatDay(cutOff)),
          }))}
          onChange={setInto}
        />
        <WriteEnd
          submit={words.takeInSubmit}
          cancel={words.cancel}
          isPending={form.isPending}
          error={form.error}
          onCancel={onClose}
        />
      </Form>
    </Dialog>
  )
}

function ReopenDialog({ reply, reportId, onClose }: OnReport) {
  const { closings: words } = useText()
  const form = useCommandForm(at(reply, 'closing-reopenings'), () => ({}), words.reopenDone, onClose)
  return (
    <ReasonDialog
      title={words.reopen}
      effect={words.reopenEffect}
      words={{ ...words.reasonWords, submit: words.reopenSubmit }}
      writing={form}
      onSend={(reason) => form.send({ reportId, reason })}
      onClose={onClose}
    />
  )
}

function WithdrawDialog({ reply, onClose }: DialogProps) {
  const { closings: words } = useText()
  const form = useCommandForm(at(reply, 'closing-withdrawals'), () => ({}), words.withdrawDone, onClose)
  return (
    <ReasonDialog
      title={words.withdraw}
      effect={words.withdrawEffect}
      words={{ ...words.reasonWords, submit: words.withdrawSubmit }}
      writing={form}
      onSend={(reason) => form.send({ closingId: reply.closing.id, reason })}
      onClose={onClose}
    />
  )
}
