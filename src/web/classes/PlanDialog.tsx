import { useState } from 'react'
import type { ClassDetail, PlanBody } from '#contract/classes'
import { isRefusal } from '../platform/api'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import { findingFor } from '../ui/Findings'
import { Form, FormEnd } from '../ui/Form'
import { TextField } from '../ui/TextField'
import { useAnnounce } from '../ui/Toast'
import { PlanFields } from './PlanFields'
import { planBody, planDraft } from './planDraft'
import { classUrl } from './queries'
import { useText } from './text'
import { useClassWrite } from './useClassWrite'
import { WriteRefused } from './WriteRefused'

interface PlanDialogProps {
  detail: ClassDetail
  onClose: () => void
}

/** Corrects the plan of a class, or calls it off; both with a reason. */
export function PlanDialog({ detail, onClose }: PlanDialogProps) {
  const text = useText()
  const { plan: words, cancel } = text.classes
  const announce = useAnnounce()
  const [value, setValue] = useState(() => planDraft(null, detail))
  const [isOff, setOff] = useState(false)
  const writing = useClassWrite<PlanBody>(classUrl(detail.id, '/plans'), () => {
    announce(isOff ? words.calledOff : words.edited)
    onClose()
  })
  const refused = isRefusal(writing.error, 422) ? writing.error.findings : []
  const errorAt = (field: string) => findingFor(text, refused, `plan.${field}`)
  const send = (off: boolean) => {
    const plan = planBody(value)
    const { reason } = value
    if (plan === null || reason.trim() === '') return
    setOff(off)
    writing.write((commandId) => ({
      commandId,
      expectedVersion: detail.version,
      reason,
      ...(!off && { plan }),
    }))
  }
  return (
    <Dialog title={words.editTitle} onClose={onClose} busy={writing.isPending} width="wide">
      <Form label={words.editTitle} onSubmit={() => send(false)}>
        <PlanFields
          organisationId={detail.organisation.id ?? ''}
          value={value}
          type={(changes) => setValue({ ...value, ...changes })}
          errorAt={errorAt}
          isKindFixed={detail.enrolled > 0}
        />
        <TextField
          label={words.reason}
          value={value.reason}
          maxLength={2000}
          onChange={(reason) => setValue({ ...value, reason })}
        />
        {writing.error !== null && <WriteRefused error={writing.error} />}
        <FormEnd>
          <Button type="submit" look="main" disabled={writing.isPending}>
            {words.submitEdit}
          </Button>
          <Button
            title={words.callOffHint}
            disabled={writing.isPending || value.reason.trim() === ''}
            onClick={() => send(true)}
          >
            {words.callOff}
          </Button>
          <Button look="plain" onClick={onClose}>
            {cancel}
          </Button>
        </FormEnd>
      </Form>
    </Dialog>
  )
}
