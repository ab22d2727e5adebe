import { useState } from 'react'
import type { Created } from '#contract/common'
import type { CompletionBody } from '#contract/statements'
import { formatDay } from '#domain/dates'
import { isRefusal } from '../../platform/api'
import { useDraft } from '../../platform/draft'
import { useViewer } from '../../platform/viewer'
import { DayField } from '../../ui/DayField'
import { findingFor } from '../../ui/Findings'
import { useWrite } from '../data'
import { renewed } from '../drafts'
import { useText } from '../text'
import { StatementForm } from './StatementForm'
import { isCompletionDraft, newCompletionDraft } from './statementDrafts'

interface CompletionFormProps {
  id: string
  /** With the day as it is read. */
  onDone: (day: string) => void
  onCancel: () => void
}

/** "Đã nhập đủ danh sách đến ngày …": from then on the list counts and not the document. */
export function CompletionForm({ id, onDone, onCancel }: CompletionFormProps) {
  const text = useText()
  const { complete: say } = text.statements
  const { today } = useViewer()
  const [start] = useState(newCompletionDraft)
  const { value: draft, change, drop, restored } = useDraft(`complete:${id}`, start, isCompletionDraft)
  const { untilDay } = draft
  const write = useWrite<CompletionBody, Created>(`/api/organisations/${id}/completions`, () => {
    drop()
    onDone(untilDay === null ? '' : formatDay(untilDay))
  })
  const findings = isRefusal(write.error) ? write.error.findings : []
  const submit = () => {
    if (untilDay === null) return
    const { commandId, id: entryId } = draft
    const body = { commandId, id: entryId, untilDay }
    write.mutate(body, { onError: (error) => change(renewed(draft, error)) })
  }
  const leave = () => {
    drop()
    onCancel()
  }
  return (
    <StatementForm
      label={say.add}
      about={say.about}
      submit={say.submit}
      restored={restored}
      writing={write}
      onSubmit={submit}
      onCancel={leave}
    >
      <DayField
        label={say.untilDay}
        hint={say.sure}
        value={untilDay}
        max={today}
        error={findingFor(text, findings, 'untilDay')}
        onChange={(day) => change({ ...draft, untilDay: day })}
      />
    </StatementForm>
  )
}
