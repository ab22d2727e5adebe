import type { CandidateItem } from '#contract/candidates'
import type { Kind } from '#domain/candidates/kinds'
import { Button } from '../../ui/Button'
import { RadioField, SelectField } from '../../ui/ChoiceFields'
import { findingSentence } from '../../ui/Findings'
import { TextField } from '../../ui/TextField'
import { FindingArticle, findingKey } from '../FileNotices'
import { VoteArithmetic } from '../form/VoteArithmetic'
import { VoteFields } from '../form/VoteFields'
import { attendanceOf, voteOf } from '../form/voteDraft'
import { type Text, useText } from '../text'
import { isVoted } from './meetingDraft'
import type { Meeting, MeetingRow } from './useMeeting'

interface ResolutionProps {
  meeting: Meeting
  one: MeetingRow
  /** One question at a time: the choice of the matter is seen whole. */
  isPhone?: boolean
}

/** One person of the meeting: what is resolved, under which number, with which vote. */
export function ResolutionRow({ meeting, one, isPhone = false }: ResolutionProps) {
  const text = useText()
  const name = nameOf(text, one.candidate)
  return (
    <fieldset className="resolution-row">
      <legend>{name}</legend>
      <p className="soft resolution-stage">{text.fileWords.stages[one.candidate.stage]}</p>
      <MatterField meeting={meeting} one={one} isPhone={isPhone} />
      {one.row.kind !== null && <Resolution meeting={meeting} one={one} kind={one.row.kind} />}
    </fieldset>
  )
}

export function nameOf({ candidates }: Text, { person }: CandidateItem): string {
  return person.fullName ?? candidates.meetings.nameClosed
}

const NOT_NOW = 'not-now'

function MatterField({ meeting, one, isPhone }: Required<ResolutionProps>) {
  const text = useText()
  const { meetings: words } = text.candidates
  const options = [
    ...one.kinds.map((kind) => ({ value: kind, label: text.fileWords.kinds[kind] })),
    { value: NOT_NOW, label: words.notNow },
  ] as const
  const set = (value: Kind | typeof NOT_NOW | null) =>
    meeting.setRow(one, { kind: value === NOT_NOW ? null : value })
  const value = one.row.kind ?? NOT_NOW
  const label = words.kindFor(nameOf(text, one.candidate))
  return isPhone ? (
    <RadioField label={label} value={value} options={options} onChange={set} />
  ) : (
    <SelectField label={words.kind} value={value} options={options} onChange={set} />
  )
}

function Resolution({ meeting, one, kind }: ResolutionProps & { kind: Kind }) {
  const text = useText()
  const { meetings: words, form } = text.candidates
  const { row, number, record, rule, findings, isLate } = one
  const set = (next: Partial<typeof row>) => meeting.setRow(one, next)
  return (
    <>
      <div className="resolution-fields">
        <TextField
          label={words.number}
          placeholder={form.numberExample}
          width="medium"
          value={number}
          maxLength={100}
          onChange={(typed) => set({ number: typed })}
        />
        {isVoted(kind) && (
          <>
            <VoteFields
              vote={row.vote}
              attendance={meeting.draft.attendance}
              onChange={(change) => set({ vote: { ...row.vote, ...change } })}
            />
            <AsAbove meeting={meeting} one={one} />
          </>
        )}
      </div>
      {isVoted(kind) && record !== null && (
        <VoteArithmetic attendance={record.attendance} vote={record.vote} rule={rule} short />
      )}
      {findings.length > 0 && (
        <ul className="resolution-findings" role="status">
          {findings
            .filter(({ code }) => code !== 'voteNotCarried')
            .map((finding) => (
              <li key={findingKey(finding)} className={finding.effect === 'block' ? 'is-block' : 'is-warn'}>
                {findingSentence(text, finding)}
                <FindingArticle finding={finding} />
              </li>
            ))}
        </ul>
      )}
      {isLate && (
        <TextField
          label={words.reason}
          hint={`${form.reasonLate} ${form.reasonHint}`}
          value={row.reason}
          maxLength={500}
          onChange={(reason) => set({ reason })}
        />
      )}
    </>
  )
}

/** The vote of the row above, in one press. */
function AsAbove({ meeting, one }: ResolutionProps) {
  const { meetings: words } = useText().candidates
  const at = meeting.rows.findIndex(({ candidate }) => candidate.id === one.candidate.id)
  const above = meeting.rows
    .slice(0, at)
    .filter(({ row }) => row.kind !== null && row.vote.for !== null)
    .at(-1)
  const vote = above === undefined ? null : voteOf(above.row.vote, attendanceOf(meeting.draft.attendance))
  if (above === undefined || vote === null) return null
  return (
    <Button
      title={words.aboveHint(vote.for, vote.against)}
      onClick={() => meeting.setRow(one, { vote: above.row.vote })}
    >
      {words.above} ({words.aboveHint(vote.for, vote.against)})
    </Button>
  )
}
