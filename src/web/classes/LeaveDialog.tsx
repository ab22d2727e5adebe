import { useState } from 'react'
import type { EnrolmentItem, SettlementBody } from '#contract/classRoster'
import { LEAVING_REASONS, type LeavingReason } from '#domain/classes/kinds'
import { useViewer } from '../platform/viewer'
import { Button } from '../ui/Button'
import { SelectField } from '../ui/ChoiceFields'
import { DayField } from '../ui/DayField'
import { Dialog } from '../ui/Dialog'
import { Form, FormEnd } from '../ui/Form'
import { classUrl } from './queries'
import { nameOf } from './rosterColumns'
import { useText } from './text'
import { useToastedWrite } from './useToastedWrite'
import { WriteRefused } from './WriteRefused'

interface LeaveDialogProps {
  classId: string
  items: readonly EnrolmentItem[]
  version: number
  status: 'declined' | 'withdrawn'
  onClose: () => void
}

/** Why somebody is not taken or leaves: a code, nothing of their life. */
export function LeaveDialog({ classId, items, version, status, onClose }: LeaveDialogProps) {
  const text = useText()
  const { page, leaving, people, cancel } = text.classes
  const { today } = useViewer()
  const [reasonCode, setReason] = useState<LeavingReason | null>(null)
  const [day, setDay] = useState<string | null>(today)
  const writing = useToastedWrite<SettlementBody>(
    classUrl(classId, '/enrolment-settlements'),
    page.withdrawn,
    onClose,
  )
  const [first] = items
  const who = items.length === 1 && first !== undefined ? nameOf(text, first) : people(items.length)
  const title = status === 'declined' ? `${page.decline}: ${who}` : page.leaveOf(who)
  const submit = () => {
    if (reasonCode === null || day === null) return
    const enrolmentIds = items.map(({ id }) => id)
    writing.write((commandId) => ({
      commandId,
      expectedVersion: version,
      enrolmentIds,
      status,
      day,
      reasonCode,
    }))
  }
  return (
    <Dialog title={title} onClose={onClose} busy={writing.isPending}>
      <Form label={title} onSubmit={submit}>
        <SelectField
          label={page.leaveReason}
          value={reasonCode}
          options={LEAVING_REASONS.map((reason) => ({ value: reason, label: leaving[reason] }))}
          onChange={setReason}
        />
        <DayField label={page.leaveDay} value={day} max={today} onChange={setDay} />
        {writing.error !== null && <WriteRefused error={writing.error} />}
        <FormEnd>
          <Button type="submit" look="main" disabled={writing.isPending}>
            {status === 'declined' ? page.decline : page.leaveSubmit}
          </Button>
          <Button look="plain" onClick={onClose}>
            {cancel}
          </Button>
        </FormEnd>
      </Form>
    </Dialog>
  )
}
