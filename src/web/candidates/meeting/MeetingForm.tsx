import type { OrganisationDetail } from '#contract/organisations'
import { isCell } from '#domain/organisations/kinds'
import { useChoices } from '../../platform/address'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Form, FormEnd } from '../../ui/Form'
import { EmptyState } from '../../ui/States'
import { AttendanceFields } from '../form/VoteFields'
import { absentOf } from '../form/voteDraft'
import { useText } from '../text'
import { BehalfPart, DayPart, MeetingError, MoreFiles, MoreParts, Review, SaveMeeting } from './MeetingParts'
import { problemsOf } from './problems'
import { ResolutionRow } from './ResolutionRow'
import type { Meeting } from './useMeeting'

interface MeetingFormProps {
  meeting: Meeting
  page: OrganisationDetail
}

/** Everything on one page: the day, who sat, and a row for each person. */
export function MeetingSheet({ meeting, page }: MeetingFormProps) {
  const { candidates } = useText()
  const { meetings: words, form } = candidates
  return (
    <Form label={words.title} onSubmit={meeting.save}>
      <Card title={words.attendance}>
        <div className="stack">
          <DayPart meeting={meeting} />
          <AttendancePart meeting={meeting} page={page} />
          <MoreParts meeting={meeting} page={page} />
        </div>
      </Card>
      <Card title={words.rows}>
        {meeting.rows.length === 0 ? (
          <EmptyState title={words.noRows} hint={words.noRowsHint} />
        ) : (
          <p className="soft">{words.rowsHint}</p>
        )}
        {meeting.rows.map((one) => (
          <ResolutionRow key={one.candidate.id} meeting={meeting} one={one} />
        ))}
        <MoreFiles meeting={meeting} page={page} />
      </Card>
      {meeting.isBehalf && (
        <Card title={form.behalf.title}>
          <div className="stack">
            <BehalfPart meeting={meeting} />
          </div>
        </Card>
      )}
      <MeetingError meeting={meeting} />
      <FormEnd>
        <SaveMeeting meeting={meeting} />
      </FormEnd>
    </Form>
  )
}

function AttendancePart({ meeting, page, part }: MeetingFormProps & { part?: 'counts' | 'absences' }) {
  const { draft, edit } = meeting
  return (
    <AttendanceFields
      attendance={draft.attendance}
      voting={isCell(page.kind) ? 'cell' : 'committee'}
      part={part ?? 'both'}
      onChange={(change) => edit({ attendance: { ...draft.attendance, ...change } })}
    />
  )
}

type Question =
  | { readonly at: 'day' | 'attendance' | 'absences' | 'behalf' | 'review' }
  | { readonly at: 'row'; readonly candidateId: string }

/** The questions in their order; reasons of absence only when somebody was absent. */
function questionsOf({ draft, rows, isBehalf }: Meeting): Question[] {
  const absent = absentOf(draft.attendance) ?? 0
  return [
    { at: 'day' },
    { at: 'attendance' },
    ...(absent > 0 ? [{ at: 'absences' } as const] : []),
    ...rows.map(({ candidate }) => ({ at: 'row', candidateId: candidate.id }) as const),
    ...(isBehalf ? [{ at: 'behalf' } as const] : []),
    { at: 'review' },
  ]
}

/** One question at a time, large; the question stands in the address, so that "back" goes one back. */
export function MeetingSteps({ meeting, page }: MeetingFormProps) {
  const text = useText()
  const { meetings: words } = text.candidates
  const { chosen, choose } = useChoices()
  const questions = questionsOf(meeting)
  const at = Math.min(Math.max(Number(chosen('step') ?? 1) - 1, 0) || 0, questions.length - 1)
  const question = questions[at] ?? { at: 'day' }
  const go = (step: number) => {
    choose({ step: step === 0 ? null : step + 1 })
    window.scrollTo(0, 0)
  }
  const submit = () => {
    if (question.at !== 'review') {
      go(at + 1)
      return
    }
    const [problem] = problemsOf(text, meeting)
    if (problem === undefined) meeting.save()
    else go(questions.findIndex((one) => isWhere(one, problem)))
  }
  return (
    <Form key={keyOf(question)} label={words.title} onSubmit={submit}>
      <p className="soft" role="status">
        {words.step(at + 1, questions.length)}
      </p>
      <QuestionCard meeting={meeting} page={page} question={question} />
      {question.at === 'review' && <MeetingError meeting={meeting} />}
      <FormEnd>
        {question.at === 'review' ? (
          <SaveMeeting meeting={meeting} />
        ) : (
          <Button type="submit" look="main">
            {words.next}
          </Button>
        )}
        {at > 0 && <Button onClick={() => go(at - 1)}>{words.back}</Button>}
      </FormEnd>
    </Form>
  )
}

const keyOf = (question: Question): string => (question.at === 'row' ? question.candidateId : question.at)

function isWhere(question: Question, { at, candidateId }: ReturnType<typeof problemsOf>[number]): boolean {
  return question.at === 'row' ? question.candidateId === candidateId : question.at === at
}

function QuestionCard({ meeting, page, question }: MeetingFormProps & { question: Question }) {
  const { candidates } = useText()
  const { meetings: words, form } = candidates
  if (question.at === 'row') {
    const one = meeting.rows.find(({ candidate }) => candidate.id === question.candidateId)
    return <Card>{one !== undefined && <ResolutionRow meeting={meeting} one={one} isPhone />}</Card>
  }
  const titles = {
    day: words.day,
    attendance: words.attendance,
    absences: words.absences,
    behalf: form.behalf.title,
    review: words.review,
  }
  return (
    <Card title={titles[question.at]}>
      <div className="stack">
        {question.at === 'day' && <DayPart meeting={meeting} />}
        {question.at === 'attendance' && (
          <>
            <AttendancePart meeting={meeting} page={page} part="counts" />
            <MoreParts meeting={meeting} page={page} />
          </>
        )}
        {question.at === 'absences' && <AttendancePart meeting={meeting} page={page} part="absences" />}
        {question.at === 'behalf' && <BehalfPart meeting={meeting} />}
        {question.at === 'review' && (
          <>
            <Review meeting={meeting} page={page} />
            <MoreFiles meeting={meeting} page={page} />
          </>
        )}
      </div>
    </Card>
  )
}
