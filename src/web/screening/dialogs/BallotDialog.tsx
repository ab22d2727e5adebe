import type { Vote } from '#domain/candidates/records'
import type { Day } from '#domain/dates'
import { judgeBallot } from '#domain/screening/judge'
import { VoteArithmetic } from '../../candidates/form/VoteArithmetic'
import { AttendanceFields, VoteFields } from '../../candidates/form/VoteFields'
import {
  type AttendanceDraft,
  attendanceDraft,
  attendanceOf,
  NO_ATTENDANCE,
  NO_VOTE,
  type VoteDraft,
  voteOf,
} from '../../candidates/form/voteDraft'
import { useViewer } from '../../platform/viewer'
import { DayField } from '../../ui/DayField'
import { Dialog } from '../../ui/Dialog'
import { Findings, findingFor } from '../../ui/Findings'
import { Form } from '../../ui/Form'
import { TextField } from '../../ui/TextField'
import { useCommandForm } from '../../ui/useCommandForm'
import { WriteEnd } from '../../ui/WriteEnd'
import { ballotRule } from '../ListCards'
import { useText } from '../text'
import type { ListDialogProps } from './props'

interface Voted {
  readonly id: string
  readonly name: string
}

interface BallotValue {
  readonly day: Day | null
  readonly attendance: AttendanceDraft
  readonly votes: Readonly<Record<string, VoteDraft>>
  readonly reason: string
}

/** The secret ballot: who sat, then each person's count with its arithmetic while it is typed. */
export function BallotDialog({ cell, told, onClose }: ListDialogProps) {
  const text = useText()
  const { vote: words } = text.screening
  const { today } = useViewer()
  const form = useCommandForm<BallotValue>(
    `/api/organisations/${cell.id}/screening-ballots`,
    () => startOf(told),
    words.done,
    onClose,
  )
  const { value, type, findings } = form
  const people = votedOn(told)
  const attendance = attendanceOf(value.attendance)
  const rule = ballotRule(value.day ?? today)
  const voteFor = (id: string): VoteDraft => value.votes[id] ?? NO_VOTE
  const submit = () => {
    const votes = people.flatMap(({ id }) => {
      const vote = voteOf(voteFor(id), attendance)
      return vote === null ? [] : [{ entryId: id, vote }]
    })
    if (attendance !== null && votes.length === people.length) form.send(bodyOf(told, value, votes))
  }
  return (
    <Dialog title={words.title} width="wide" onClose={onClose} busy={form.isPending}>
      <Form label={words.title} onSubmit={submit}>
        <DayField
          label={words.day}
          value={value.day}
          max={today}
          error={findingFor(text, findings, 'day')}
          onChange={(day) => type({ day })}
        />
        <AttendanceFields
          attendance={value.attendance}
          voting="cell"
          part="both"
          error={findingFor(text, findings, 'attendance.official')}
          onChange={(change) => type({ attendance: { ...value.attendance, ...change } })}
        />
        <div className="screening-people">
          {people.map(({ id, name }, place) => (
            <fieldset key={id} className="screening-person">
              <legend>{name}</legend>
              <VoteFields
                vote={voteFor(id)}
                attendance={value.attendance}
                error={findingFor(text, findings, `votes.${place}.vote`)}
                onChange={(change) =>
                  type({ votes: { ...value.votes, [id]: { ...voteFor(id), ...change } } })
                }
              />
              <VoteArithmetic attendance={attendance} vote={voteOf(voteFor(id), attendance)} rule={rule} />
            </fieldset>
          ))}
        </div>
        <Findings findings={warningsOf(told, value, today)} live />
        {told.ballot !== null && (
          <TextField label={words.reason} value={value.reason} onChange={(reason) => type({ reason })} />
        )}
        <WriteEnd
          submit={words.submit}
          cancel={text.screening.cancel}
          isPending={form.isPending}
          error={form.error}
          onCancel={onClose}
          fields={['day', 'attendance.official', ...people.map((_, place) => `votes.${place}.vote`)]}
        />
      </Form>
    </Dialog>
  )
}

/** Views that were not received, as soon as it is known who sat; each count speaks for itself. */
function warningsOf(told: ListDialogProps['told'], { day, attendance, votes }: BallotValue, today: Day) {
  const whole = attendanceOf(attendance)
  if (day === null || whole === null) return []
  const people = votedOn(told)
  const cast = people.flatMap(({ id }) => {
    const vote = voteOf(votes[id] ?? NO_VOTE, whole)
    return vote === null ? [] : [{ entryId: id, vote }]
  })
  const ids = people.map(({ id }) => id)
  return judgeBallot(told, ids, { day, attendance: whole, votes: cast }, { today }).filter(
    ({ effect, code }) => effect === 'warn' && code !== 'voteNotCarried',
  )
}

/** Everybody of the draft; of a ballot that is put right everybody who was voted on. */
function votedOn({ draft, ballot, entries }: ListDialogProps['told']): Voted[] {
  if (ballot !== null) return entries.map(({ id, person }) => ({ id, name: person?.fullName ?? '–' }))
  return (draft?.entries ?? []).map(({ id, person }) => ({ id, name: person.fullName ?? '–' }))
}

function startOf({ ballot, entries }: ListDialogProps['told']): BallotValue {
  if (ballot === null) return { day: null, attendance: NO_ATTENDANCE, votes: {}, reason: '' }
  const { official, probationary, ballot: how } = ballot.attendance
  const votes = entries.map(({ id, vote }) => [id, { for: vote.for, against: vote.against }] as const)
  return {
    day: ballot.day,
    attendance: attendanceDraft({
      official: { ...official, absent: absentOf(official.absent) },
      probationary,
      ballot: how,
    }),
    votes: Object.fromEntries(votes),
    reason: '',
  }
}

function absentOf(absent: Readonly<Record<string, number | undefined>> | undefined) {
  const { ordinary = 0, exempt = 0, transferredOut = 0, suspended = 0, prosecuted = 0 } = absent ?? {}
  return { ordinary, exempt, transferredOut, suspended, prosecuted }
}

function bodyOf(
  { round, version, ballot }: ListDialogProps['told'],
  { day, attendance, reason }: BallotValue,
  votes: readonly { entryId: string; vote: Vote }[],
): object {
  return {
    roundId: round?.id,
    expectedVersion: version,
    day,
    attendance: attendanceOf(attendance),
    votes,
    ...(ballot !== null && { replacesId: ballot.id, reason: reason.trim() }),
  }
}
