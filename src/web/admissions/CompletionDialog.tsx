import { useMemo, useState } from 'react'
import type { Created } from '#contract/common'
import type { OrganisationDetail } from '#contract/organisations'
import type { ProgressReply } from '#contract/progress'
import type { CompletionBody } from '#contract/statements'
import { type Day, formatDay } from '#domain/dates'
import { formatNumber } from '#domain/vietnamese'
import { isRefusal, newCommandId } from '../platform/api'
import { newId } from '../platform/ids'
import { useWrite } from '../platform/useWrite'
import { useViewer } from '../platform/viewer'
import { Button } from '../ui/Button'
import { DayField } from '../ui/DayField'
import { Dialog } from '../ui/Dialog'
import { findingFor } from '../ui/Findings'
import { Form, FormEnd } from '../ui/Form'
import { useAnnounce } from '../ui/Toast'
import { WriteError } from '../ui/WriteError'
import { useText } from './text'

interface CompletionDialogProps {
  body: OrganisationDetail
  reply: ProgressReply
  onClose: () => void
}

/** "Đã nhập đủ danh sách đến ngày …": from then on the list stands for the body, and no declared figure. */
export function CompletionDialog({ body, reply, onClose }: CompletionDialogProps) {
  const text = useText()
  const { completion, write } = text.admissions
  const { today } = useViewer()
  const announce = useAnnounce()
  const ids = useMemo(() => ({ commandId: newCommandId(), id: newId() }), [])
  const [untilDay, setUntilDay] = useState<Day | null>(null)
  const path = `/api/organisations/${body.id}/completions`
  const writing = useWrite<CompletionBody, Created>(path, () => {
    announce(completion.done(untilDay === null ? '' : formatDay(untilDay)))
    onClose()
  })
  const refused = isRefusal(writing.error, 422) ? writing.error.findings : []
  return (
    <Dialog title={completion.title} onClose={onClose} busy={writing.isPending}>
      <Form
        label={completion.title}
        onSubmit={() => untilDay !== null && !writing.isPending && writing.mutate({ ...ids, untilDay })}
      >
        {writing.error !== null && <WriteError error={writing.error} />}
        <p>{completion.effect(body.name)}</p>
        <DayField
          label={completion.until}
          value={untilDay}
          onChange={setUntilDay}
          max={today}
          error={findingFor(text, refused, 'untilDay')}
          hint={
            body.completeUntil === null
              ? completion.beforeNone
              : completion.before(formatDay(body.completeUntil))
          }
        />
        <p className="soft">
          {reply.source === 'records' &&
            reply.admitted !== null &&
            `${completion.entered(formatNumber(reply.admitted), formatDay(reply.asOf))} `}
          {completion.warning}
        </p>
        <FormEnd>
          <Button type="submit" look="main" disabled={writing.isPending}>
            {writing.isPending ? text.common.working : completion.submit}
          </Button>
          <Button look="plain" onClick={onClose} disabled={writing.isPending}>
            {write.cancel}
          </Button>
        </FormEnd>
      </Form>
    </Dialog>
  )
}
