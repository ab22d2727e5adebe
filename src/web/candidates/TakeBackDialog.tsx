import { useState } from 'react'
import type { RecordItem } from '#contract/candidateRecords'
import type { CandidateDetail, RecordCorrectionBody } from '#contract/candidates'
import type { Created } from '#contract/common'
import { WriteError } from '../admissions/WriteError'
import { newCommandId } from '../platform/api'
import { newId } from '../platform/ids'
import { useWrite } from '../platform/useWrite'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import { Form, FormEnd } from '../ui/Form'
import { TextField } from '../ui/TextField'
import { useAnnounce } from '../ui/Toast'
import { useText } from './text'

interface TakeBackDialogProps {
  detail: CandidateDetail
  record: RecordItem
  onClose: () => void
}

/** Takes back a record that should not be there; what was recorded and why it went stay in the history. */
export function TakeBackDialog({ detail, record, onClose }: TakeBackDialogProps) {
  const { candidates, common, fileWords } = useText()
  const { takeBack: words } = candidates.file
  const announce = useAnnounce()
  const [ids] = useState(() => ({ commandId: newCommandId(), id: newId() }))
  const [reason, setReason] = useState('')
  const writing = useWrite<RecordCorrectionBody, Created>(
    `/api/candidates/${detail.id}/record-corrections`,
    () => {
      announce(words.done)
      onClose()
    },
  )
  const title = words.title(fileWords.kinds[record.kind])
  const send = () =>
    writing.mutate({ ...ids, recordId: record.id, expectedVersion: detail.version, reason: reason.trim() })
  return (
    <Dialog title={title} onClose={onClose} busy={writing.isPending}>
      <Form label={title} onSubmit={send}>
        {writing.error !== null && <WriteError error={writing.error} />}
        <p>{words.effect}</p>
        <TextField
          label={words.reason}
          hint={words.reasonHint}
          value={reason}
          onChange={setReason}
          maxLength={2000}
          lines={2}
        />
        <FormEnd>
          <Button type="submit" look="main" disabled={writing.isPending}>
            {writing.isPending ? common.working : words.submit}
          </Button>
          <Button look="plain" onClick={onClose} disabled={writing.isPending}>
            {words.stay}
          </Button>
        </FormEnd>
      </Form>
    </Dialog>
  )
}
