import { useState } from 'react'
import { useNavigate, useParams } from 'react-router'
import type { InspectionBody, ProgrammeReply } from '#contract/inspections'
import type { OpeningList } from '#contract/inspectionWork'
import type { OrganisationDetail } from '#contract/organisations'
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
import { SelectField } from '../ui/ChoiceFields'
import { findingFor } from '../ui/Findings'
import { Form } from '../ui/Form'
import { Notice } from '../ui/Notice'
import { PageHead } from '../ui/PageHead'
import { useAnnounce } from '../ui/Toast'
import { WriteEnd } from '../ui/WriteEnd'
import { Brief } from './Brief'
import { HeadFields } from './HeadFields'
import { useOpenings, useProgramme } from './queries'
import { isRecordDraft, newRecordDraft, type RecordFieldsProps, recordBody } from './recordDraft'
import { SaidFields } from './SaidFields'
import { TiesFields } from './TiesFields'
import { useText } from './text'
import './inspections.css'

/** Records what an inspection found and recommends, in one go. */
export function RecordPage() {
  const { id = '' } = useParams()
  const { form } = useText().inspections
  const { today } = useViewer()
  const body = useOrganisation(id)
  const programme = useProgramme(id, Number(today.slice(0, 4)))
  const openings = useOpenings(id)
  if (body.data === undefined || programme.data === undefined || openings.data === undefined) {
    return <AwaitedPage title={form.title} asked={[body, programme, openings]} />
  }
  return (
    <>
      <PageHead title={form.title} note={body.data.name} />
      {programme.data.mayWrite ? (
        <RecordForm
          key={id}
          body={body.data}
          programme={programme.data}
          openings={openings.data.items.filter(({ mayWrite }) => mayWrite)}
        />
      ) : (
        <Notice>{form.notYours}</Notice>
      )}
    </>
  )
}

interface RecordFormProps {
  body: OrganisationDetail
  programme: ProgrammeReply
  openings: OpeningList['items']
}

function RecordForm({ body, programme, openings }: RecordFormProps) {
  const text = useText()
  const { form, cancel } = text.inspections
  const { chosen } = useChoices()
  const navigate = useNavigate()
  const announce = useAnnounce()
  const items = programme.programme?.items ?? []
  const [start] = useState(() =>
    newRecordDraft(
      items.find(({ id }) => id === chosen('item')) ?? null,
      openings.find(({ id }) => id === chosen('opening')) ?? null,
    ),
  )
  const name = `inspection ${body.id} ${chosen('item') ?? ''} ${chosen('opening') ?? ''}`
  const { value, change, drop } = useDraft(name, start, isRecordDraft)
  const writing = useWrite<InspectionBody, { id: string }>(
    `/api/organisations/${body.id}/inspections`,
    ({ id }) => {
      drop()
      announce(form.done)
      void navigate(paths.inspection(id))
    },
  )
  const refused = isRefusal(writing.error, 422) ? writing.error.findings : []
  const fields: RecordFieldsProps = {
    value,
    errorAt: (field) => findingFor(text, refused, field),
    type: (changes) =>
      change({ ...value, ...(writing.isError && { commandId: newCommandId(), id: newId() }), ...changes }),
  }
  const submit = () => {
    const request = recordBody(value)
    if (request !== null && !writing.isPending) writing.mutate(request)
  }
  const [first] = value.bodies
  return (
    <div className="inspection-form stack">
      {first !== undefined && <Brief id={first.id} />}
      <Card>
        <Form label={form.title} onSubmit={submit}>
          {openings.length > 0 && (
            <SelectField
              label={text.inspectionWork.openings.concludes}
              value={value.openingId}
              optional
              options={openings.map(({ id, decision, bodies }) => ({
                value: id,
                label: `${decision.number}: ${bodies.map(({ name }) => name).join(', ')}`,
              }))}
              error={fields.errorAt('openingId')}
              onChange={(openingId) => fields.type({ openingId })}
            />
          )}
          <HeadFields {...fields} items={items} />
          <TiesFields {...fields} />
          <SaidFields {...fields} />
          <WriteEnd
            submit={form.submit}
            cancel={cancel}
            isPending={writing.isPending}
            error={writing.error}
            onCancel={() => {
              drop()
              void navigate(paths.inspections(body.id))
            }}
          />
        </Form>
      </Card>
    </div>
  )
}
