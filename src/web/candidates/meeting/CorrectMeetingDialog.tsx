import { useState } from 'react'
import type { MeetingCorrectionBody, MeetingItem, MeetingReply } from '#contract/meetings'
import { traitsOf } from '#domain/candidates/kinds'
import type { Attendance } from '#domain/candidates/records'
import { thresholdOn } from '#domain/candidates/thresholds'
import { countVote, voteFaults } from '#domain/candidates/vote'
import { formatDay } from '#domain/dates'
import { WriteError } from '../../admissions/WriteError'
import { isRefusal, newCommandId } from '../../platform/api'
import { useWrite } from '../../platform/useWrite'
import { Button } from '../../ui/Button'
import { Dialog } from '../../ui/Dialog'
import { Findings } from '../../ui/Findings'
import { Form, FormEnd } from '../../ui/Form'
import { TextField } from '../../ui/TextField'
import { useAnnounce } from '../../ui/Toast'
import { AttendanceFields } from '../form/VoteFields'
import { attendanceDraft, attendanceOf, NO_ATTENDANCE, ordinaryOf } from '../form/voteDraft'
import { useText } from '../text'
import { OutcomeTag } from './OutcomeTag'

type Resolution = MeetingItem['resolutions'][number]
type Outcome = Resolution['outcome']

interface CorrectMeetingProps {
  meeting: MeetingItem
  onClose: () => void
}

/** The attendance anew: every resolution is counted again, and what changes is seen before it is recorded. */
export function CorrectMeetingDialog({ meeting, onClose }: CorrectMeetingProps) {
  const text = useText()
  const { meetings: words, file, form } = text.candidates
  const announce = useAnnounce()
  const [commandId] = useState(newCommandId)
  const [draft, setDraft] = useState(
    meeting.attendance === null ? NO_ATTENDANCE : attendanceDraft(meeting.attendance),
  )
  const [reason, setReason] = useState('')
  const writing = useWrite<MeetingCorrectionBody, MeetingReply>(
    `/api/meetings/${meeting.id}/corrections`,
    () => {
      announce(words.corrected)
      onClose()
    },
  )
  const attendance = attendanceOf(draft)
  const isFaulty = attendance !== null && meeting.resolutions.some((one) => isFaultyWith(one, attendance))
  const why = ordinaryOf(draft) < 0 ? form.vote.tooMany : isFaulty ? words.votesNoMore : undefined
  const send = () => {
    if (attendance === null || why !== undefined) return
    writing.mutate({ commandId, expectedVersion: meeting.version, reason: reason.trim(), attendance })
  }
  const title = words.correctTitle(formatDay(meeting.day))
  return (
    <Dialog title={title} width="wide" onClose={onClose} busy={writing.isPending}>
      <Form label={title} onSubmit={send}>
        {writing.error !== null &&
          (isRefusal(writing.error, 422) ? (
            <Findings title={text.refusals.refused.title} findings={writing.error.findings} live />
          ) : (
            <WriteError error={writing.error} />
          ))}
        <p className="soft">{words.correctHint}</p>
        <AttendanceFields
          attendance={draft}
          voting={votingOf(meeting)}
          onChange={(change) => setDraft({ ...draft, ...change })}
        />
        {attendance !== null && <Effect meeting={meeting} attendance={attendance} />}
        <TextField
          label={words.correctReason}
          hint={file.takeBack.reasonHint}
          value={reason}
          maxLength={2000}
          lines={2}
          onChange={setReason}
        />
        <FormEnd>
          <Button type="submit" look="main" disabled={writing.isPending} reason={why}>
            {writing.isPending ? text.common.working : words.correctSave}
          </Button>
          <Button look="plain" onClick={onClose} disabled={writing.isPending}>
            {form.stay}
          </Button>
          {why !== undefined && <span className="soft form-why">{why}</span>}
        </FormEnd>
      </Form>
    </Dialog>
  )
}

/** Which outcomes change, before anything is recorded. */
function Effect({ meeting, attendance }: { meeting: MeetingItem; attendance: Attendance }) {
  const text = useText()
  const { meetings: words } = text.candidates
  const changed = meeting.resolutions.flatMap((one) => {
    const after = outcomeWith(one, attendance, meeting.day)
    return after === one.outcome ? [] : [{ ...one, after }]
  })
  return (
    <div role="status">
      <p>
        <b>{words.effect}</b>
      </p>
      <p>{changed.length === 0 ? words.effectSame : words.effectChanged(changed.length)}</p>
      <ul className="meeting-resolutions">
        {changed.map(({ recordId, personName, kind, outcome, after }) => (
          <li key={recordId}>
            {`${personName ?? words.nameClosed} · ${text.fileWords.kinds[kind]}: `}
            <OutcomeTag outcome={outcome} />
            {' → '}
            <OutcomeTag outcome={after} />
          </li>
        ))}
      </ul>
    </div>
  )
}

function votingOf({ resolutions }: MeetingItem) {
  const votings = resolutions.map(({ kind }) => traitsOf(kind).voting)
  return votings.includes('committee') ? 'committee' : 'cell'
}

function isFaultyWith({ vote }: Resolution, attendance: Attendance): boolean {
  return vote !== null && voteFaults(attendance, vote).length > 0
}

function outcomeWith({ kind, vote, outcome }: Resolution, attendance: Attendance, day: string): Outcome {
  const threshold = thresholdOn(kind, day)
  if (vote === null || threshold === null) return outcome
  return countVote(attendance, vote, threshold.value).carries ? 'carried' : 'notCarried'
}
