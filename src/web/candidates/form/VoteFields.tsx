import type { Voting } from '#domain/candidates/kinds'
import { BALLOTS } from '#domain/candidates/records'
import { RadioField } from '../../ui/ChoiceFields'
import { CountField } from '../../ui/CountField'
import { Folded } from '../../ui/Folded'
import { useText } from '../text'
import {
  ASKED_REASONS,
  type AttendanceDraft,
  absentOf,
  attendanceOf,
  ordinaryOf,
  type VoteDraft,
  voteOf,
} from './voteDraft'

interface AttendanceFieldsProps {
  attendance: AttendanceDraft
  voting: Voting
  onChange: (change: Partial<AttendanceDraft>) => void
  error?: string | undefined
  /** The questions of one page of a phone, or both; the form of the ballot as well without it. */
  part?: 'counts' | 'absences' | 'both'
}

/** Who sat in the meeting. Reasons are asked for only when somebody was absent. */
export function AttendanceFields({ attendance, voting, onChange, error, part }: AttendanceFieldsProps) {
  const { candidates, fileWords } = useText()
  const { vote: words } = candidates.form
  const absent = absentOf(attendance)
  return (
    <>
      {part !== 'absences' && (
        <div className="count-fields">
          <CountField
            label={voting === 'cell' ? words.total : words.totalCommittee}
            value={attendance.total}
            min={1}
            max={100_000}
            error={error}
            onChange={(total) => onChange({ total })}
          />
          <CountField
            label={words.present}
            value={attendance.present}
            max={attendance.total ?? 100_000}
            onChange={(present) => onChange({ present })}
          />
        </div>
      )}
      {part !== 'counts' && absent !== null && absent > 0 && (
        <AbsenceFields attendance={attendance} voting={voting} absent={absent} onChange={onChange} />
      )}
      {part === undefined && (
        <Folded summary={`${words.ballot}: ${fileWords.ballots[attendance.ballot]} · ${words.probationary}`}>
          <MoreAttendance attendance={attendance} onChange={onChange} />
        </Folded>
      )}
    </>
  )
}

type PartProps = Pick<AttendanceFieldsProps, 'attendance' | 'onChange'>

/** Only what leaves the denominator is asked; the rest is ordinary absence. */
function AbsenceFields({
  attendance,
  voting,
  absent,
  onChange,
}: PartProps & { voting: Voting; absent: number }) {
  const { candidates, fileWords } = useText()
  const { vote: words } = candidates.form
  const ordinary = ordinaryOf(attendance)
  return (
    <fieldset className="field absences">
      <legend>{voting === 'cell' ? words.absent(absent) : words.absentCommittee(absent)}</legend>
      <p className="field-hint">{words.absentHint}</p>
      <div className="count-fields">
        {ASKED_REASONS.map((reason) => (
          <CountField
            key={reason}
            label={fileWords.absences[reason]}
            optional
            value={attendance[reason]}
            max={absent}
            onChange={(count) => onChange({ [reason]: count })}
          />
        ))}
      </div>
      <p className={ordinary < 0 ? 'field-error' : 'soft'} role="status">
        {ordinary < 0 ? words.tooMany : words.ordinary(ordinary)}
      </p>
    </fieldset>
  )
}

/** The form of the vote and who sat without one. */
export function MoreAttendance({ attendance, onChange }: PartProps) {
  const { candidates, fileWords } = useText()
  const { vote: words } = candidates.form
  return (
    <div className="stack">
      <RadioField
        label={words.ballot}
        value={attendance.ballot}
        options={BALLOTS.map((value) => ({ value, label: fileWords.ballots[value] }))}
        onChange={(ballot) => onChange({ ballot })}
      />
      <div className="count-fields">
        <CountField
          label={words.probationaryPresent}
          optional
          value={attendance.probationaryPresent}
          onChange={(probationaryPresent) => onChange({ probationaryPresent })}
        />
        <CountField
          label={words.probationaryAbsent}
          optional
          value={attendance.probationaryAbsent}
          onChange={(probationaryAbsent) => onChange({ probationaryAbsent })}
        />
      </div>
    </div>
  )
}

interface VoteFieldsProps {
  vote: VoteDraft
  attendance: AttendanceDraft
  onChange: (change: Partial<VoteDraft>) => void
  error?: string | undefined
}

/** One number is enough: who was present and not for is against, unless it is said. */
export function VoteFields({ vote, attendance, onChange, error }: VoteFieldsProps) {
  const { vote: words } = useText().candidates.form
  const attended = attendanceOf(attendance)
  const counted = voteOf(vote, attended)
  const present = attended?.official.present
  return (
    <>
      <div className="count-fields">
        <CountField
          label={words.for}
          value={vote.for}
          error={error}
          {...(present !== undefined && { max: present })}
          onChange={(count) => onChange({ for: count })}
        />
        <CountField
          label={words.against}
          optional
          value={vote.against}
          hint={counted !== null && vote.against === null ? words.againstHint(counted.against) : undefined}
          onChange={(against) => onChange({ against })}
        />
      </div>
      {counted !== null && counted.blank > 0 && <p className="soft">{words.blank(counted.blank)}</p>}
    </>
  )
}
