import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { TargetBody } from '#contract/targets'
import type { Day } from '#domain/dates'
import { formatNumber } from '#domain/vietnamese'
import { api, isRefusal, newCommandId } from '../platform/api'
import { newId } from '../platform/ids'
import { useViewer } from '../platform/viewer'
import { CountField } from '../ui/CountField'
import { DayField } from '../ui/DayField'
import { Dialog } from '../ui/Dialog'
import { findingFor } from '../ui/Findings'
import { Form } from '../ui/Form'
import { Notice } from '../ui/Notice'
import { TextField } from '../ui/TextField'
import { useAnnounce } from '../ui/Toast'
import { WriteEnd } from '../ui/WriteEnd'
import { type Issue, sendIssue } from './issue'
import { useText } from './text'

interface IssueDialogProps {
  organisationId: string
  periodId: string
  onClose: () => void
}

const newIds = () => ({
  whole: { commandId: newCommandId(), id: newId() },
  coverage: { commandId: newCommandId(), id: newId() },
})

/** The target of the next year and that every grassroots body is to complete its own: two entries of one paper. */
export function IssueDialog({ organisationId, periodId, onClose }: IssueDialogProps) {
  const text = useText()
  const { summaries: words } = text
  const { today } = useViewer()
  const announce = useAnnounce()
  const queries = useQueryClient()
  // kept with the form, so that pressing again repeats the same commands
  const [ids] = useState(newIds)
  const [recorded, setRecorded] = useState<TargetBody | null>(null)
  const [value, setValue] = useState<number | null>(null)
  const [number, setNumber] = useState('')
  const [day, setDay] = useState<Day | null>(null)
  const [issuer, setIssuer] = useState('')
  const writing = useMutation({
    mutationFn: (issue: Issue) =>
      sendIssue(issue, {
        post: (body) => api.post(`/api/organisations/${organisationId}/targets`, body),
        recorded,
        onRecorded: setRecorded,
      }),
    onSuccess: () => {
      announce(words.issueDone)
      onClose()
    },
    // the page tells the first of the two even where the second was refused
    onSettled: () => queries.invalidateQueries(),
  })
  const refused = isRefusal(writing.error, 422) ? writing.error.findings : []
  const errorAt = (field: string) => findingFor(text, refused, field)
  const submit = () => {
    if (value === null || day === null || writing.isPending) return
    const shared = {
      kind: 'assigned' as const,
      periodId,
      decision: { number: number.trim(), day, issuerName: issuer.trim() },
    }
    writing.mutate({
      whole: { ...shared, ...ids.whole, value },
      coverage: { ...shared, ...ids.coverage, indicator: 'grassrootsCompleted', unit: 'percent', value: 100 },
    })
  }
  return (
    <Dialog title={words.nextIssue} onClose={onClose} busy={writing.isPending}>
      <Form label={words.nextIssue} onSubmit={submit}>
        <p className="soft">{words.issueHint}</p>
        {recorded === null ? (
          <CountField label={words.value} value={value} error={errorAt('value')} onChange={setValue} />
        ) : (
          !writing.isPending && (
            <Notice tone="warn" live>
              {words.issueHalf(formatNumber(recorded.value ?? 0), recorded.decision.number)}
            </Notice>
          )
        )}
        <TextField label={words.number} value={number} maxLength={100} onChange={setNumber} />
        <DayField
          label={words.day}
          value={day}
          max={today}
          error={errorAt('decision.day')}
          onChange={setDay}
        />
        <TextField label={words.issuer} value={issuer} maxLength={300} onChange={setIssuer} />
        <WriteEnd
          submit={words.issueSubmit}
          cancel={words.cancel}
          isPending={writing.isPending}
          error={writing.error}
          onCancel={onClose}
          fields={recorded === null ? ['value', 'decision.day'] : ['decision.day']}
        />
      </Form>
    </Dialog>
  )
}
