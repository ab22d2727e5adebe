import { useState } from 'react'
import type { MeetingCorrectionBody, MeetingItem, MeetingReply } from '#contract/meetings'
import { traitsOf } from '#domain/candidates/kinds'
import type { Attendance } from '#domain/candidates/records'
import { thresholdOn } from '#domain/candidates/thresholds'
import { countVote, voteFaults } from '#domain/candidates/vote'
import { type Day, formatDay } from '#domain/dates'
import { isRefusal, newCommandId } from '../../platform/api'
import { useWrite } from '../../platform/useWrite'
import { useViewer } from '../../platform/viewer'
import { Button } from '../../ui/Button'
import { DayField } from '../../ui/DayField'
import { Dialog } from '../../ui/Dialog'
import { Findings } from '../../ui/Findings'
import { Form, FormEnd } from '../../ui/Form'
import { TextField } from '../../ui/TextField'
import { useAnnounce } from '../../ui/Toast'
import { WriteError } from '../../ui/WriteError'
import { MemberField } from '../form/MemberField'
import { AttendanceFields } from '../form/VoteFields'
import { attendanceDraft, attendanceOf, NO_ATTENDANCE, ordinaryOf } from '../form/voteDraft'
import { useMembers } from '../queries'
import { type Text, useText } from '../text'
import { OutcomeTag } from './OutcomeTag'

type Resolution = MeetingItem['resolutions'][number]
type Outcome = Resolution['outcome']

interface CorrectMeetingProps {
  meeting: MeetingItem
  onClose: () => void
}

/** Day, attendance, chair or secretary anew: every resolution is counted again, and what changes is seen before it is recorded. */
export function CorrectMeetingDialog({ meeting, onClose }: CorrectMeetingProps) {
  const text = useText()
  const { meetings: words, file, form } = text.candidates
  const announce = useAnnounce()
  const { today } = useViewer()
  const [commandId] = useState(newCommandId)
  const [draft, setDraft] = useState(
    meeting.attendance === null ? NO_ATTENDANCE : attendanceDraft(meeting.attendance),
  )
  const [day, setDay] = useState<Day | null>(meeting.day)
  const [officers, setOfficers] = useState<Officers>({})
  const [reason, setReason] = useState('')
  const writing = useWrite<MeetingCorrectionBody, MeetingReply>(
    `/api/meetings/${meeting.id}/corrections`,
    () => {
      announce(words.corrected)
      onClose()
    },
  )
  const attendance = meeting.attendance === null ? null : attendanceOf(draft)
  const isFaulty = attendance !== null && meeting.resolutions.some((one) => isFaultyWith(one, attendance))
  const changes = changesOf(meeting, attendance, day, officers)
  const isSame = Object.keys(changes).length === 0
  const why = whyNot(text, { isTooMany: ordinaryOf(draft) < 0, isFaulty, isSame })
  const send = () => {
    if (why !== undefined || writing.isPending) return
    writing.mutate({ commandId, expectedVersion: meeting.version, reason: reason.trim(), ...changes })
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
        <DayField label={words.dayShort} value={day} max={today} onChange={setDay} />
        {meeting.attendance !== null && (
          <AttendanceFields
            attendance={draft}
            voting={votingOf(meeting)}
            onChange={(change) => setDraft({ ...draft, ...change })}
          />
        )}
        <OfficerFields meeting={meeting} officers={officers} onChange={setOfficers} />
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

/** Undefined: stays as it is. */
interface Officers {
  readonly chairId?: string
  readonly secretaryId?: string
}

interface OfficerFieldsProps {
  meeting: MeetingItem
  officers: Officers
  onChange: (officers: Officers) => void
}

/** Somebody else in the chair or at the minutes; left empty, who was recorded stays. */
function OfficerFields({ meeting, officers, onChange }: OfficerFieldsProps) {
  const { meetings: words } = useText().candidates
  const members = useMembers(meeting.organisation.id).data?.items ?? []
  const fields = [
    { key: 'chairId', label: words.chair, now: meeting.chairName },
    { key: 'secretaryId', label: words.secretary, now: meeting.secretaryName },
  ] as const
  return fields.map(({ key, label, now }) => (
    <MemberField
      key={key}
      label={label}
      hint={now === null ? words.officerNone : words.officerNow(now)}
      optional
      organisationId={meeting.organisation.id}
      members={members}
      value={officers[key] ?? null}
      onChange={(id) => onChange({ ...officers, [key]: id ?? undefined })}
    />
  ))
}

/** Only what differs from the meeting as it was recorded. */
function changesOf(
  { attendance: before, day: recorded }: MeetingItem,
  attendance: Attendance | null,
  day: Day | null,
  { chairId, secretaryId }: Officers,
): Pick<MeetingCorrectionBody, 'attendance' | 'day' | 'chairId' | 'secretaryId'> {
  const isCounted = attendance !== null && JSON.stringify(attendance) !== JSON.stringify(before)
  return {
    ...(isCounted && { attendance }),
    ...(day !== null && day !== recorded && { day }),
    ...(chairId !== undefined && { chairId }),
    ...(secretaryId !== undefined && { secretaryId }),
  }
}

interface Faults {
  isTooMany: boolean
  isFaulty: boolean
  isSame: boolean
}

function whyNot({ candidates }: Text, { isTooMany, isFaulty, isSame }: Faults): string | undefined {
  if (isTooMany) return candidates.form.vote.tooMany
  if (isFaulty) return candidates.meetings.votesNoMore
  return isSame ? candidates.meetings.nothingChanged : undefined
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
