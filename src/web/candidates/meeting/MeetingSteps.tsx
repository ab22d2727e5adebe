import { useChoices } from '../../platform/address'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Form, FormEnd } from '../../ui/Form'
import { absentOf } from '../form/voteDraft'
import { useText } from '../text'
import { AddListing, DropListing, ListingPerson, ListingWork, listedName } from './ListingRow'
import { AttendancePart, type MeetingFormProps } from './MeetingForm'
import { BehalfPart, DayPart, MeetingError, MoreFiles, MoreParts, Review, SaveMeeting } from './MeetingParts'
import { problemsOf } from './problems'
import { ResolutionRow } from './ResolutionRow'
import type { Meeting } from './useMeeting'

type Question =
  | { readonly at: 'day' | 'attendance' | 'absences' | 'behalf' | 'review' }
  | { readonly at: 'row' | 'listed' | 'listedWork'; readonly candidateId: string }

/** The questions in their order; reasons of absence only when somebody was absent. */
function questionsOf({ draft, rows, isBehalf, listings }: Meeting): Question[] {
  const absent = absentOf(draft.attendance) ?? 0
  return [
    { at: 'day' },
    { at: 'attendance' },
    ...(absent > 0 ? [{ at: 'absences' } as const] : []),
    ...rows.map(({ candidate }) => ({ at: 'row', candidateId: candidate.id }) as const),
    ...listings.flatMap(({ listing: { candidateId } }) => [
      { at: 'listed', candidateId } as const,
      { at: 'listedWork', candidateId } as const,
    ]),
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
      <QuestionCard
        meeting={meeting}
        page={page}
        question={question}
        // whoever is new comes right before what the meeting ends with
        onAdded={() => go(questions.length - (meeting.isBehalf ? 2 : 1))}
        onDropped={() => go(questions.length - 3)}
      />
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

const keyOf = (question: Question): string =>
  'candidateId' in question ? `${question.at} ${question.candidateId}` : question.at

function isWhere(question: Question, { at, candidateId }: ReturnType<typeof problemsOf>[number]): boolean {
  return question.at === at && (!('candidateId' in question) || question.candidateId === candidateId)
}

interface QuestionProps extends MeetingFormProps {
  question: Question
  onAdded: () => void
  onDropped: () => void
}

function QuestionCard({ meeting, page, question, onAdded, onDropped }: QuestionProps) {
  const { candidates } = useText()
  const { meetings: words, form } = candidates
  if (question.at === 'row') {
    const one = meeting.rows.find(({ candidate }) => candidate.id === question.candidateId)
    return <Card>{one !== undefined && <ResolutionRow meeting={meeting} one={one} isPhone />}</Card>
  }
  if (question.at === 'listed' || question.at === 'listedWork') {
    const one = meeting.listings.find(({ listing }) => listing.candidateId === question.candidateId)
    if (one === undefined) return null
    const isPerson = question.at === 'listed'
    return (
      <Card title={isPerson ? words.listedPerson : (listedName(one) ?? words.listedPerson)}>
        <div className="entry-group listing-row">
          {isPerson ? (
            <ListingPerson meeting={meeting} one={one} />
          ) : (
            <ListingWork meeting={meeting} one={one} />
          )}
          {isPerson && <DropListing meeting={meeting} one={one} onDropped={onDropped} />}
        </div>
      </Card>
    )
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
            {meeting.mayList && <AddListing meeting={meeting} onAdded={onAdded} />}
          </>
        )}
      </div>
    </Card>
  )
}
