import { useState } from 'react'
import type { MeetingCorrectionBody, MeetingItem, MeetingReply } from '#contract/meetings'
import { formatDay } from '#domain/dates'
import { newCommandId } from '../../platform/api'
import { useWrite } from '../../platform/useWrite'
import { ReasonDialog } from '../../ui/ReasonDialog'
import { useAnnounce } from '../../ui/Toast'
import { useText } from '../text'

interface TakeBackMeetingProps {
  meeting: MeetingItem
  onClose: () => void
}

/** Takes back a meeting in which nothing is resolved any more; the record of it stays. */
export function TakeBackMeetingDialog({ meeting, onClose }: TakeBackMeetingProps) {
  const { meetings: words, file } = useText().candidates
  const announce = useAnnounce()
  const [commandId] = useState(newCommandId)
  const writing = useWrite<MeetingCorrectionBody, MeetingReply>(
    `/api/meetings/${meeting.id}/corrections`,
    () => {
      announce(words.takenBack)
      onClose()
    },
  )
  return (
    <ReasonDialog
      title={words.takeBackTitle(formatDay(meeting.day))}
      effect={words.takeBackEffect}
      words={{ ...file.takeBack, submit: words.takeBack }}
      writing={writing}
      onSend={(reason) =>
        writing.mutate({ commandId, expectedVersion: meeting.version, reason, takeBack: true })
      }
      onClose={onClose}
    />
  )
}
