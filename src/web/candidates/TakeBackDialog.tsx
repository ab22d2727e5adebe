import { useState } from 'react'
import type { RecordItem } from '#contract/candidateRecords'
import type { CandidateDetail, RecordCorrectionBody } from '#contract/candidates'
import type { Created } from '#contract/common'
import { newCommandId } from '../platform/api'
import { newId } from '../platform/ids'
import { useWrite } from '../platform/useWrite'
import { ReasonDialog } from '../ui/ReasonDialog'
import { useAnnounce } from '../ui/Toast'
import { useText } from './text'

interface TakeBackDialogProps {
  detail: CandidateDetail
  record: RecordItem
  onClose: () => void
}

/** Takes back a record that should not be there; what was recorded and why it went stay in the history. */
export function TakeBackDialog({ detail, record, onClose }: TakeBackDialogProps) {
  const { candidates, fileWords } = useText()
  const { takeBack: words } = candidates.file
  const announce = useAnnounce()
  const [ids] = useState(() => ({ commandId: newCommandId(), id: newId() }))
  const writing = useWrite<RecordCorrectionBody, Created>(
    `/api/candidates/${detail.id}/record-corrections`,
    () => {
      announce(words.done)
      onClose()
    },
  )
  return (
    <ReasonDialog
      title={words.title(fileWords.kinds[record.kind])}
      effect={words.effect}
      words={words}
      writing={writing}
      onSend={(reason) =>
        writing.mutate({ ...ids, recordId: record.id, expectedVersion: detail.version, reason })
      }
      onClose={onClose}
    />
  )
}
