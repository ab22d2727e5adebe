import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { TargetBody } from '#contract/targets'
import type { Day } from '#domain/dates'
import { api, isRefusal, newCommandId } from '../platform/api'
import { newId } from '../platform/ids'
import { useViewer } from '../platform/viewer'
import { CountField } from '../ui/CountField'
import { DayField } from '../ui/DayField'
import { Dialog } from '../ui/Dialog'
import { findingFor } from '../ui/Findings'
import { Form } from '../ui/Form'
import { TextField } from '../ui/TextField'
import { useAnnounce } from '../ui/Toast'
import { WriteEnd } from '../ui/WriteEnd'
import { useText } from './text'

interface IssueDialogProps {
  organisationId: string
  periodId: string
  onClose: () => void
}

const newIds = () => ({ commandId: newCommandId(), id: newId() })
const newEntries = () => ({ whole: newIds(), coverage: newIds() })

/** The target of the next year and that every grassroots body is to complete its own: two entries of one paper. */
export function IssueDialog({ organisationId, periodId, onClose }: IssueDialogProps) {
  const text = useText()
  const { summaries: words } = text
  const { today } = useViewer()
  const announce = useAnnounce()
  const queries = useQueryClient()
  // the same ids however often both are sent: what was recorded of the two is not recorded twice
  const [ids] = useState(newEntries)
  const [value, setValue] = useState<number | null>(null)
  const [number, setNumber] = useState('')
  const [day, setDay] = useState<Day | null>(null)
  const [issuer, setIssuer] = useState('')
  const writing = useMutation({
    mutationFn: async ([whole, coverage]: readonly [TargetBody, TargetBody]) => {
      await api.post(`/api/organisations/${organisationId}/targets`, whole)
      await api.post(`/api/organisations/${organisationId}/targets`, coverage)
    },
    onSuccess: () => {
      announce(words.issueDone)
      onClose()
      void queries.invalidateQueries()
    },
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
    writing.mutate([
      { ...shared, ...ids.whole, value },
      {
        ...shared,
        ...ids.coverage,
        indicator: 'grassrootsCompleted',
        unit: 'percent',
        value: 100,
      },
    ])
  }
  return (
    <Dialog title={words.nextIssue} onClose={onClose} busy={writing.isPending}>
      <Form label={words.nextIssue} onSubmit={submit}>
        <p className="soft">{words.issueHint}</p>
        <CountField label={words.value} value={value} error={errorAt('value')} onChange={setValue} />
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
          fields={['value', 'decision.day']}
        />
      </Form>
    </Dialog>
  )
}
