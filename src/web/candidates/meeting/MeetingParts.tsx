import type { OrganisationDetail } from '#contract/organisations'
import { ABSENCE_REASONS, type Attendance } from '#domain/candidates/records'
import { formatDay } from '#domain/dates'
import { isCell } from '#domain/organisations/kinds'
import { isRefusal } from '../../platform/api'
import { useViewer } from '../../platform/viewer'
import { Button } from '../../ui/Button'
import { DayField } from '../../ui/DayField'
import { Findings } from '../../ui/Findings'
import { Folded } from '../../ui/Folded'
import { WriteError } from '../../ui/WriteError'
import { BehalfFields } from '../form/BehalfFields'
import { MemberField } from '../form/MemberField'
import { VoteArithmetic } from '../form/VoteArithmetic'
import { MoreAttendance } from '../form/VoteFields'
import { attendanceOf } from '../form/voteDraft'
import { useMembers } from '../queries'
import { useText } from '../text'
import { listedName } from './ListingRow'
import { problemsOf } from './problems'
import { nameOf } from './ResolutionRow'
import type { Meeting } from './useMeeting'

interface PartProps {
  meeting: Meeting
  page: OrganisationDetail
}

export function DayPart({ meeting: { draft, edit } }: { meeting: Meeting }) {
  const { meetings: words } = useText().candidates
  const { today } = useViewer()
  return (
    <div className="meeting-day">
      <DayField label={words.dayShort} value={draft.day} max={today} onChange={(day) => edit({ day })} />
      {draft.day === null && (
        <Button onClick={() => edit({ day: today })}>{words.today(formatDay(today))}</Button>
      )}
    </div>
  )
}

/** How they voted, who sat without a vote, who chaired: seldom asked, so folded. */
export function MoreParts({ meeting, page }: PartProps) {
  const { candidates, fileWords } = useText()
  const { meetings: words, form } = candidates
  const { draft, edit } = meeting
  const listed = useMembers(page.id).data?.items ?? []
  const people = [
    { key: 'chairId', label: words.chair, value: draft.chairId },
    { key: 'secretaryId', label: words.secretary, value: draft.secretaryId },
  ] as const
  return (
    <Folded
      summary={`${form.vote.ballot}: ${fileWords.ballots[draft.attendance.ballot]} · ${form.vote.probationary} · ${words.officers}`}
    >
      <div className="stack">
        <MoreAttendance
          attendance={draft.attendance}
          onChange={(change) => edit({ attendance: { ...draft.attendance, ...change } })}
        />
        {people.map(({ key, label, value }) => (
          <MemberField
            key={key}
            label={label}
            optional
            organisationId={page.id}
            members={listed}
            value={value}
            onChange={(id) => edit({ [key]: id })}
          />
        ))}
      </div>
    </Folded>
  )
}

export function BehalfPart({ meeting: { draft, edit } }: { meeting: Meeting }) {
  return <BehalfFields behalf={draft.behalf} onChange={(behalf) => edit({ behalf })} />
}

/** Files that are not ready, with what they lack; one may still be put into the meeting, to be taken off the list. */
export function MoreFiles({ meeting, page }: PartProps) {
  const text = useText()
  const { meetings: words } = text.candidates
  const { others } = meeting
  if (others.length === 0) return null
  return (
    <Folded summary={words.more(others.length)}>
      <ul className="more-files">
        {others.map((candidate) => (
          <li key={candidate.id}>
            <span>
              <b>{nameOf(text, candidate)}</b> · {text.fileWords.stages[candidate.stage]}
              {candidate.missing.length > 0 && (
                <small className="soft file-under">
                  {words.lacking(candidate.missing.map((kind) => text.fileWords.kinds[kind]).join('; '))}
                </small>
              )}
            </span>
            {isCell(page.kind) && <Button onClick={() => meeting.addRow(candidate)}>{words.addRow}</Button>}
          </li>
        ))}
      </ul>
    </Folded>
  )
}

/** What was typed, to be read once more. */
export function Review({ meeting, page }: PartProps) {
  const text = useText()
  const { meetings: words } = text.candidates
  const none = isCell(page.kind) ? words.reviewNoneCell : words.reviewNone
  const { draft, considered, listings } = meeting
  const attendance = attendanceOf(draft.attendance)
  return (
    <div className="meeting-review">
      <p>
        {draft.day === null ? words.wantDay : words.reviewDay(formatDay(draft.day))}
        {attendance !== null &&
          ` · ${words.reviewAttendance(attendance.official.present, attendance.official.total)}`}
      </p>
      {attendance !== null && <ReviewAbsences absent={attendance.official.absent} />}
      {considered.length + listings.length === 0 && <p className="soft">{none}</p>}
      <ul>
        {considered.map(({ candidate, row, number, record, rule }) => (
          <li key={candidate.id}>
            <b>{nameOf(text, candidate)}</b> · {row.kind !== null && text.fileWords.kinds[row.kind]} ·{' '}
            {number}
            {record?.vote && ` · ${words.aboveHint(record.vote.for, record.vote.against)} `}
            {record?.vote && (
              <VoteArithmetic attendance={record.attendance} vote={record.vote} rule={rule} short />
            )}
          </li>
        ))}
        {listings.map((one, index) => (
          <li key={one.listing.candidateId}>
            <b>{listedName(one) ?? words.listingAt(index + 1)}</b> · {text.fileWords.kinds.listed} ·{' '}
            {one.number}
          </li>
        ))}
      </ul>
    </div>
  )
}

/** By their reasons: an absence written as the wrong one changes the denominator. */
function ReviewAbsences({ absent }: { absent: Attendance['official']['absent'] }) {
  const { candidates, fileWords } = useText()
  const told = ABSENCE_REASONS.flatMap((reason) => {
    const count = absent[reason] ?? 0
    return count > 0 ? [candidates.meetings.reviewAbsent(fileWords.absences[reason], count)] : []
  })
  return told.length === 0 ? null : <p className="soft">{told.join(' · ')}</p>
}

/** Why the meeting was not recorded; what was typed stays. */
export function MeetingError({ meeting: { writing } }: { meeting: Meeting }) {
  const text = useText()
  const { error } = writing
  if (error === null) return null
  // asked about in a dialog
  if (isRefusal(error, 422) && error.findings.every(({ code }) => code === 'possibleDuplicate')) return null
  return isRefusal(error, 422) ? (
    <Findings title={text.refusals.refused.title} findings={error.findings} live />
  ) : (
    <WriteError error={error} />
  )
}

/** Pressed only when nothing is missing; says what is. */
export function SaveMeeting({ meeting }: { meeting: Meeting }) {
  const text = useText()
  const [why] = problemsOf(text, meeting)
  const { isPending, isError } = meeting.writing
  return (
    <>
      <Button type="submit" look="main" disabled={isPending} reason={isError ? undefined : why?.words}>
        {isPending ? text.common.working : text.candidates.meetings.save}
      </Button>
      {why !== undefined && <span className="soft form-why">{why.words}</span>}
    </>
  )
}
