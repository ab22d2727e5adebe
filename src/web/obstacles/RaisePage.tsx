import { useState } from 'react'
import { useNavigate, useParams } from 'react-router'
import type { ObstacleBody } from '#contract/obstacles'
import type { OrganisationDetail } from '#contract/organisations'
import { mayHere } from '../admissions/rights'
import { useOrganisation } from '../organisations/lookup'
import { paths } from '../paths'
import { useChoices } from '../platform/address'
import { isRefusal, newCommandId } from '../platform/api'
import { useDraft } from '../platform/draft'
import { newId } from '../platform/ids'
import { useWrite } from '../platform/useWrite'
import { useViewer } from '../platform/viewer'
import { AwaitedPage } from '../ui/AwaitedPage'
import { Card } from '../ui/Card'
import { findingFor } from '../ui/Findings'
import { Form } from '../ui/Form'
import { Notice } from '../ui/Notice'
import { PageHead } from '../ui/PageHead'
import { useAnnounce } from '../ui/Toast'
import { WriteEnd } from '../ui/WriteEnd'
import { isRaiseDraft, newRaiseDraft, type RaiseDraft, raiseBody } from './raiseDraft'
import { SubjectFields } from './SubjectFields'
import { useText } from './text'
import { WordsFields } from './WordsFields'
import './obstacles.css'

/** Raises an obstacle for a body; from a file, the file stands in the address. */
export function RaisePage() {
  const { id = '' } = useParams()
  const { form } = useText().obstacles
  const viewer = useViewer()
  const body = useOrganisation(id)
  if (body.data === undefined) {
    return <AwaitedPage title={form.title} asked={[body]} />
  }
  const mayRaise = mayHere(viewer, 'obstacles.write', body.data)
  return (
    <>
      <PageHead title={form.title} note={body.data.name} />
      {!mayRaise && <Notice>{form.notYours}</Notice>}
      {mayRaise && !body.data.alive && <Notice>{form.closed}</Notice>}
      {mayRaise && body.data.alive && <RaiseForm key={id} body={body.data} />}
    </>
  )
}

const FIELDS = [
  'note',
  'proposal',
  'day',
  'dueDay',
  'ownerAbove',
  'subject.organisationId',
  'subject.targetEntryId',
]

function RaiseForm({ body }: { body: OrganisationDetail }) {
  const text = useText()
  const { form, cancel } = text.obstacles
  const { today } = useViewer()
  const { chosen } = useChoices()
  const navigate = useNavigate()
  const announce = useAnnounce()
  const candidateId = chosen('candidate')
  const [start] = useState<RaiseDraft>(() =>
    newRaiseDraft({
      candidateId,
      stage: chosen('stage'),
      body: { id: body.id, name: body.name, note: body.parentName ?? '' },
      hasUpper: body.ancestors.length > 0,
      today,
    }),
  )
  const { value, change, drop } = useDraft(`obstacle ${body.id} ${candidateId ?? ''}`, start, isRaiseDraft)
  const writing = useWrite<ObstacleBody, { id: string }>(
    `/api/organisations/${body.id}/obstacles`,
    ({ id }) => {
      drop()
      announce(form.done)
      void navigate(paths.obstacle(id))
    },
  )
  const refused = isRefusal(writing.error, 422) ? writing.error.findings : []
  const fields = {
    value,
    errorAt: (field: string) => findingFor(text, refused, field),
    type: (changes: Partial<RaiseDraft>) =>
      change({ ...value, ...(writing.isError && { commandId: newCommandId(), id: newId() }), ...changes }),
  }
  const submit = () => {
    const request = raiseBody(value, candidateId)
    if (request !== null && !writing.isPending) writing.mutate(request)
  }
  return (
    <div className="obstacle-raise">
      <Card>
        <Form label={form.title} onSubmit={submit}>
          <SubjectFields {...fields} hasFile={candidateId !== null} />
          <WordsFields {...fields} organisation={body} />
          <WriteEnd
            submit={form.submit}
            cancel={cancel}
            isPending={writing.isPending}
            error={writing.error}
            fields={FIELDS}
            onCancel={() => {
              drop()
              void navigate(candidateId === null ? paths.obstacles(body.id) : paths.candidate(candidateId))
            }}
          />
        </Form>
      </Card>
    </div>
  )
}
