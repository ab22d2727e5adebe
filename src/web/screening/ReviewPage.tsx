import { useState } from 'react'
import { useNavigate, useParams } from 'react-router'
import type { CandidateItem } from '#contract/candidates'
import type { OrganisationDetail } from '#contract/organisations'
import { type Day, formatDay } from '#domain/dates'
import { mayHere } from '../admissions/rights'
import { BehalfFields } from '../candidates/form/BehalfFields'
import { type BehalfDraft, behalfSent, NO_BEHALF } from '../candidates/form/behalfDraft'
import { AttendanceFields } from '../candidates/form/VoteFields'
import { type AttendanceDraft, attendanceOf, NO_ATTENDANCE } from '../candidates/form/voteDraft'
import { useOpenFiles } from '../candidates/queries'
import { useOrganisation } from '../organisations/lookup'
import { paths } from '../paths'
import { newId } from '../platform/ids'
import { useViewer } from '../platform/viewer'
import { Card } from '../ui/Card'
import { RadioField } from '../ui/ChoiceFields'
import { DayField } from '../ui/DayField'
import { findingFor } from '../ui/Findings'
import { Form } from '../ui/Form'
import { PageHead } from '../ui/PageHead'
import { EmptyState, ErrorState, LoadingShape } from '../ui/States'
import { TextField } from '../ui/TextField'
import { useCommandForm } from '../ui/useCommandForm'
import { WriteEnd } from '../ui/WriteEnd'
import { useText } from './text'
import '../candidates/form/record-form.css'
import './screening.css'

/** On the list of sympathizers still: the cell has not resolved to propose them. */
const ON_LIST: readonly string[] = ['listed', 'trained', 'permitted', 'applied']

/** The month's review of a cell's list: who stays, who is removed, recorded as one meeting. */
export function ReviewPage() {
  const { id = '' } = useParams()
  const { review } = useText().screening
  const viewer = useViewer()
  const body = useOrganisation(id)
  const files = useOpenFiles(id)
  const failed = body.isError ? body : files.isError ? files : null
  if (failed === null && body.data !== undefined && files.data !== undefined) {
    const { items } = files.data
    const listed = items.filter(({ stage }) => ON_LIST.includes(stage))
    if (!mayHere(viewer, 'candidates.write', body.data)) {
      return <Empty title={review.mayNot} hint={review.mayNotHint} />
    }
    if (listed.length === 0) return <Empty title={review.none} hint={review.noneHint} />
    return <Review key={id} cell={body.data} listed={listed} />
  }
  return (
    <>
      <PageHead title={review.title} />
      {failed === null ? (
        <LoadingShape rows={8} />
      ) : (
        <ErrorState error={failed.error} onRetry={() => void failed.refetch()} />
      )}
    </>
  )
}

function Empty({ title, hint }: { title: string; hint: string }) {
  const { review } = useText().screening
  return (
    <>
      <PageHead title={review.title} />
      <EmptyState title={title} hint={hint} />
    </>
  )
}

interface ReviewValue {
  readonly day: Day | null
  readonly attendance: AttendanceDraft
  readonly removed: Readonly<Record<string, boolean>>
  readonly number: string
  readonly behalf: BehalfDraft
}

function Review({ cell, listed }: { cell: OrganisationDetail; listed: readonly CandidateItem[] }) {
  const text = useText()
  const { review } = text.screening
  const { today, roles } = useViewer()
  const isBehalf = !roles.some(({ organisation }) => organisation.id === cell.id)
  const navigate = useNavigate()
  const [recordIds] = useState(() => new Map(listed.map(({ id }) => [id, newId()])))
  const form = useCommandForm<ReviewValue>(
    `/api/organisations/${cell.id}/meetings`,
    () => ({ day: null, attendance: NO_ATTENDANCE, removed: {}, number: '', behalf: NO_BEHALF }),
    review.done,
    () => void navigate(paths.duties(cell.id)),
  )
  const { value, type, findings } = form
  const removed = listed.filter(({ id }) => value.removed[id] === true)
  const submit = () =>
    form.send({
      day: value.day,
      attendance: attendanceOf(value.attendance),
      ...(isBehalf && { behalf: behalfSent(value.behalf) }),
      resolutions: removed.map(({ id, version }) => ({
        candidateId: id,
        recordId: recordIds.get(id),
        kind: 'removal',
        number: value.number.trim(),
        expectedVersion: version,
      })),
    })
  return (
    <>
      <PageHead
        title={review.title}
        lede={[review.lede(listed.length, formatDay(today).slice(3))]}
        paper={{ organisation: cell.name, parent: cell.parentName, lines: [formatDay(today)] }}
      />
      <Form label={review.title} onSubmit={submit}>
        <Card title={review.meeting}>
          <div className="stack">
            <DayField
              label={review.day}
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
          </div>
        </Card>
        <People value={value} type={type} listed={listed} />
        {isBehalf && (
          <Card title={text.candidates.form.behalf.title}>
            <div className="stack">
              <BehalfFields
                behalf={value.behalf}
                error={findingFor(text, findings, 'behalf.day')}
                onChange={(behalf) => type({ behalf })}
              />
            </div>
          </Card>
        )}
        <WriteEnd
          submit={review.submit}
          cancel={text.screening.cancel}
          isPending={form.isPending}
          error={form.error}
          onCancel={() => void navigate(paths.screening(cell.id))}
          fields={['day', 'attendance.official', 'behalf.day']}
        />
      </Form>
    </>
  )
}

interface PeopleProps {
  value: ReviewValue
  type: (changes: Partial<ReviewValue>) => void
  listed: readonly CandidateItem[]
}

/** Everybody on the list: stays, unless it is said otherwise. */
function People({ value, type, listed }: PeopleProps) {
  const text = useText()
  const { review } = text.screening
  const removed = listed.filter(({ id }) => value.removed[id] === true)
  return (
    <Card title={review.people}>
      <div className="screening-people">
        {listed.map((one) => (
          <RadioField
            key={one.id}
            label={labelOf(
              one,
              text.fileWords.stages[one.stage],
              review.listedSince(formatDay(one.stageDay)),
            )}
            value={value.removed[one.id] === true ? 'remove' : 'keep'}
            options={[
              { value: 'keep', label: review.keep },
              { value: 'remove', label: review.remove },
            ]}
            onChange={(choice) => type({ removed: { ...value.removed, [one.id]: choice === 'remove' } })}
          />
        ))}
        {removed.length > 0 && (
          <TextField
            label={review.number}
            placeholder={review.numberExample}
            value={value.number}
            maxLength={100}
            onChange={(number) => type({ number })}
          />
        )}
        <p role="status">{review.summary(listed.length - removed.length, removed.length)}</p>
      </div>
    </Card>
  )
}

function labelOf({ person }: CandidateItem, stage: string, since: string): string {
  return `${person.fullName ?? '–'} · ${stage}, ${since}`
}
