import { useState } from 'react'
import type { Created } from '#contract/common'
import type { MembershipBaseBody } from '#contract/statements'
import { FIGURE_QUALIFIERS } from '#domain/targets/words'
import { isRefusal } from '../../platform/api'
import { useDraft } from '../../platform/draft'
import { useViewer } from '../../platform/viewer'
import { RadioField } from '../../ui/ChoiceFields'
import { CountField } from '../../ui/CountField'
import { DayField } from '../../ui/DayField'
import { findingFor } from '../../ui/Findings'
import { TextField } from '../../ui/TextField'
import { useWrite } from '../data'
import { renewed } from '../drafts'
import { useText } from '../text'
import { StatementForm } from './StatementForm'
import type { MembershipBase } from './StatementLists'
import { isMembersDraft, judgeValue, membersBody, newMembersDraft } from './statementDrafts'

interface MembersFormProps {
  id: string
  corrected: MembershipBase | undefined
  onDone: () => void
  onCancel: () => void
}

/** The number of members on a day, with where it comes from. */
export function MembersForm({ id, corrected, onDone, onCancel }: MembersFormProps) {
  const text = useText()
  const { members: say } = text.statements
  const { today } = useViewer()
  const [start] = useState(() => newMembersDraft(corrected))
  const name = `members:${id}:${corrected?.id ?? ''}`
  const { value: draft, change, drop, restored } = useDraft(name, start, isMembersDraft)
  const write = useWrite<MembershipBaseBody, Created>(`/api/organisations/${id}/membership-bases`, () => {
    drop()
    onDone()
  })
  const judged = judgeValue(draft.value)
  const findings = [...judged, ...(isRefusal(write.error) ? write.error.findings : [])]
  const set = (part: Partial<typeof draft>) => change({ ...draft, ...part })
  const submit = () => {
    if (judged.length > 0) return
    write.mutate(membersBody(draft, corrected?.id), { onError: (error) => change(renewed(draft, error)) })
  }
  const leave = () => {
    drop()
    onCancel()
  }
  return (
    <StatementForm
      label={corrected ? say.correctTitle : say.add}
      about={say.about}
      submit={corrected ? say.submitCorrection : say.submit}
      restored={restored}
      writing={write}
      onSubmit={submit}
      onCancel={leave}
    >
      <div className="target-row">
        <DayField
          label={say.day}
          value={draft.day}
          max={today}
          error={findingFor(text, findings, 'day')}
          onChange={(day) => set({ day })}
        />
        <CountField
          label={say.value}
          value={draft.value}
          error={findingFor(text, findings, 'value')}
          onChange={(value) => set({ value })}
        />
      </div>
      <RadioField
        label={say.qualifier}
        value={draft.qualifier}
        options={FIGURE_QUALIFIERS.map((value) => ({ value, label: text.words.figureQualifiers[value] }))}
        onChange={(qualifier) => set({ qualifier })}
      />
      <TextField
        label={say.source}
        placeholder={say.sourceExample}
        value={draft.source}
        error={findingFor(text, findings, 'source')}
        onChange={(source) => set({ source })}
      />
    </StatementForm>
  )
}
