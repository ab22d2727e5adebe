import { useState } from 'react'
import { type Day, formatDay } from '#domain/dates'
import { isRefusal, newCommandId } from '../../platform/api'
import { useViewer } from '../../platform/viewer'
import { DayField } from '../../ui/DayField'
import { findingFor } from '../../ui/Findings'
import { Form } from '../../ui/Form'
import { useAccountWrite } from '../queries'
import { type HeldRole, periodOf } from '../roleWords'
import { useText } from '../text'
import type { FormParts } from './parts'
import { WriteEnd } from './WriteEnd'

/** The first day without the role; it can be brought forward, never put off. */
export function EndForm({ account, held, onDone, onCancel }: FormParts & { held: HeldRole }) {
  const text = useText()
  const { forms, roles } = text.accounts
  const { today } = useViewer()
  const [day, setDay] = useState<Day | null>(today < held.from ? held.from : today)
  const [commandId, setCommandId] = useState(newCommandId)
  const path = `/api/accounts/${account.id}/roles/${held.id}/ends`
  const writing = useAccountWrite<{ commandId: string; to: Day }>(path, () =>
    onDone(forms.done.end(day === null ? '' : formatDay(day))),
  )
  const findings = isRefusal(writing.error) ? writing.error.findings : []
  return (
    <Form
      label={forms.titles.end}
      onSubmit={() => day !== null && !writing.isPending && writing.mutate({ commandId, to: day })}
    >
      <p>{forms.ending(roles[held.role], held.organisation.name, periodOf(text, held))}</p>
      <DayField
        label={forms.to}
        hint={forms.endHint}
        value={day}
        min={held.from}
        max={held.to ?? undefined}
        error={findingFor(text, findings, 'to')}
        onChange={(next) => {
          setDay(next)
          if (writing.isError) setCommandId(newCommandId())
        }}
      />
      <WriteEnd writing={writing} submit={forms.submits.end} onGiveUp={onCancel}>
        <p className="soft">{forms.endMistake}</p>
      </WriteEnd>
    </Form>
  )
}
