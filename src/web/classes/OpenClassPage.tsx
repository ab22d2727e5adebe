import { useState } from 'react'
import { useNavigate, useParams } from 'react-router'
import type { OpenClassBody } from '#contract/classes'
import type { OrganisationDetail } from '#contract/organisations'
import { CLASS_KINDS } from '#domain/classes/kinds'
import { useOrganisation } from '../organisations/lookup'
import { paths } from '../paths'
import { useChoices } from '../platform/address'
import { isRefusal } from '../platform/api'
import { useDraft } from '../platform/draft'
import { newId } from '../platform/ids'
import { useViewer } from '../platform/viewer'
import { Button } from '../ui/Button'
import { Card } from '../ui/Card'
import { findingFor } from '../ui/Findings'
import { Form, FormEnd } from '../ui/Form'
import { PageHead } from '../ui/PageHead'
import { EmptyState, ErrorState, LoadingShape } from '../ui/States'
import { useAnnounce } from '../ui/Toast'
import { PlanFields } from './PlanFields'
import { isPlanDraft, type PlanDraft, planBody, planDraft } from './planDraft'
import { holdsHere } from './rights'
import { useText } from './text'
import { useClassWrite } from './useClassWrite'
import { WriteRefused } from './WriteRefused'
import './classes.css'

/** Opens a class of the body by its decision. */
export function OpenClassPage() {
  const { id = '' } = useParams()
  const { plan: words } = useText().classes
  const body = useOrganisation(id)
  const viewer = useViewer()
  if (body.isError) return <ErrorState error={body.error} onRetry={() => body.refetch()} />
  if (body.data === undefined) return <LoadingShape rows={10} />
  return (
    <>
      <PageHead title={words.title} note={body.data.name} />
      {holdsHere(viewer, id) && body.data.alive ? (
        <OpenForm body={body.data} />
      ) : (
        <EmptyState title={words.title} hint={words.notForYou} />
      )}
    </>
  )
}

function OpenForm({ body }: { body: OrganisationDetail }) {
  const text = useText()
  const { plan: words, cancel } = text.classes
  const announce = useAnnounce()
  const navigate = useNavigate()
  const { chosen } = useChoices()
  const [start] = useState(() => planDraft(CLASS_KINDS.find((kind) => kind === chosen('kind')) ?? null, null))
  const { value, change, drop } = useDraft<PlanDraft>(`class ${body.id}`, start, isPlanDraft)
  const [id] = useState(newId)
  const writing = useClassWrite<OpenClassBody>(`/api/organisations/${body.id}/classes`, () => {
    drop()
    announce(words.done(value.name))
    void navigate(paths.trainingClass(id))
  })
  const refused = isRefusal(writing.error, 422) ? writing.error.findings : []
  const errorAt = (field: string) => findingFor(text, refused, field)
  const isAtField =
    refused.length > 0 && refused.every(({ field = '' }) => FIELDS.some((known) => known.test(field)))
  const submit = () => {
    const plan = planBody(value)
    if (plan !== null) writing.write((commandId) => ({ commandId, id, ...plan }))
  }
  return (
    <Card>
      <Form label={words.title} onSubmit={submit}>
        <PlanFields
          organisationId={body.id}
          value={value}
          type={(changes) => change({ ...value, ...changes })}
          errorAt={errorAt}
          isKindFixed={false}
        />
        {writing.error !== null && !isAtField && <WriteRefused error={writing.error} />}
        <FormEnd>
          <Button type="submit" look="main" disabled={writing.isPending}>
            {writing.isPending ? text.common.working : words.submit}
          </Button>
          <Button
            look="plain"
            onClick={() => {
              drop()
              void navigate(paths.classes(body.id))
            }}
          >
            {cancel}
          </Button>
        </FormEnd>
      </Form>
    </Card>
  )
}

/** Fields that say their findings themselves. */
const FIELDS = [/^kind$/, /^name$/, /^decision\./, /^capacity$/, /^place$/, /^sessions\.\d+\.day$/]
