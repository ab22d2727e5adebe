import { useState } from 'react'
import type { ClassDetail } from '#contract/classes'
import type { EnrolmentBody } from '#contract/classRoster'
import { OrganisationPicker, type PickedOrganisation } from '../organisations/OrganisationPicker'
import { useViewer } from '../platform/viewer'
import { Button } from '../ui/Button'
import { CountField } from '../ui/CountField'
import { Dialog } from '../ui/Dialog'
import { Form, FormEnd } from '../ui/Form'
import { classUrl } from './queries'
import { useText } from './text'
import { useToastedWrite } from './useToastedWrite'
import { WriteRefused } from './WriteRefused'

/** A class for posts: so many people of a body, without their names. */
export function AddPeopleDialog({ detail, onClose }: { detail: ClassDetail; onClose: () => void }) {
  const { page, needs, cancel } = useText().classes
  const { today } = useViewer()
  const [organisation, setOrganisation] = useState<PickedOrganisation | null>(null)
  const [headcount, setHeadcount] = useState<number | null>(1)
  const writing = useToastedWrite<EnrolmentBody>(
    classUrl(detail.id, '/enrolments'),
    needs.enrolled(headcount ?? 0),
    onClose,
  )
  const submit = () => {
    if (organisation === null || headcount === null) return
    const counts = [{ organisationId: organisation.id, headcount }]
    writing.write((commandId) => ({ commandId, as: 'enrolled', day: today, counts }))
  }
  return (
    <Dialog title={page.addPeopleTitle} onClose={onClose} busy={writing.isPending}>
      <Form label={page.addPeopleTitle} onSubmit={submit}>
        <OrganisationPicker label={page.addOrganisation} value={organisation} onChange={setOrganisation} />
        <CountField label={page.addCount} value={headcount} min={1} max={500} onChange={setHeadcount} />
        {writing.error !== null && <WriteRefused error={writing.error} />}
        <FormEnd>
          <Button type="submit" look="main" disabled={writing.isPending}>
            {page.addSubmit}
          </Button>
          <Button look="plain" onClick={onClose}>
            {cancel}
          </Button>
        </FormEnd>
      </Form>
    </Dialog>
  )
}
