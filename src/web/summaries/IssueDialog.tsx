import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { TargetBody } from '#contract/targets'
import type { Day } from '#domain/dates'
import { formatNumber } from '#domain/vietnamese'
import { api, isRefusal, newCommandId } from '../platform/api'
import { useDraft } from '../platform/draft'
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

interface IssueDraft {
  readonly form: 'issue'
  readonly value: number | null
  readonly number: string
  readonly day: Day | null
  readonly issuer: string
  /** kept with the form, so that pressing again repeats the same commands */
  readonly whole: { readonly commandId: string; readonly id: string }
  readonly coverage: { readonly commandId: string; readonly id: string }
  /** the whole, once it stands while the coverage does not */
  readonly recorded: TargetBody | null
}

function newIssue(): IssueDraft {
  const ids = () => ({ commandId: newCommandId(), id: newId() })
  const typed = { value: null, number: '', day: null, issuer: '' }
  return { form: 'issue', ...typed, whole: ids(), coverage: ids(), recorded: null }
}

function isIssueDraft(value: unknown): value is IssueDraft {
  return typeof value === 'object' && value !== null && 'form' in value && value.form === 'issue'
}

/** The target of the next year and that every grassroots body is to complete its own: two entries of one paper. */
export function IssueDialog({ organisationId, periodId, onClose }: IssueDialogProps) {
  const text = useText()
  const { summaries: words } = text
  const announce = useAnnounce()
  const queries = useQueryClient()
  const [start] = useState(newIssue)
  const { value: draft, change, drop } = useDraft(`issue ${organisationId} ${periodId}`, start, isIssueDraft)
  const { value, number, day, issuer, recorded } = draft
  const type = (changes: Partial<IssueDraft>) => change({ ...draft, ...changes })
  const writing = useMutation({
    mutationFn: (issue: Issue) =>
      sendIssue(issue, {
        post: (body) => api.post(`/api/organisations/${organisationId}/targets`, body),
        recorded,
        onRecorded: (whole) => type({ recorded: whole }),
      }),
    onSuccess: () => {
      drop()
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
      whole: { ...shared, ...draft.whole, value },
      coverage: {
        ...shared,
        ...draft.coverage,
        indicator: 'grassrootsCompleted',
        unit: 'percent',
        value: 100,
      },
    })
  }
  return (
    <Dialog title={words.nextIssue} onClose={onClose} busy={writing.isPending}>
      <Form label={words.nextIssue} onSubmit={submit}>
        <p className="soft">{words.issueHint}</p>
        <IssueFields draft={draft} type={type} errorAt={errorAt} isPending={writing.isPending} />
        <WriteEnd
          submit={words.issueSubmit}
          cancel={words.cancel}
          isPending={writing.isPending}
          error={writing.error}
          onCancel={() => {
            drop()
            onClose()
          }}
          fields={recorded === null ? ['value', 'decision.day'] : ['decision.day']}
        />
      </Form>
    </Dialog>
  )
}

interface IssueFieldsProps {
  draft: IssueDraft
  type: (changes: Partial<IssueDraft>) => void
  errorAt: (field: string) => string | undefined
  isPending: boolean
}

/** The figure, until it stands, and the paper of both entries. */
function IssueFields({ draft, type, errorAt, isPending }: IssueFieldsProps) {
  const { summaries: words } = useText()
  const { today } = useViewer()
  const { value, number, day, issuer, recorded } = draft
  return (
    <>
      {recorded === null ? (
        <CountField
          label={words.value}
          value={value}
          error={errorAt('value')}
          onChange={(next) => type({ value: next })}
        />
      ) : (
        !isPending && (
          <Notice tone="warn" live>
            {words.issueHalf(formatNumber(recorded.value ?? 0), recorded.decision.number)}
          </Notice>
        )
      )}
      <TextField
        label={words.number}
        value={number}
        maxLength={100}
        onChange={(next) => type({ number: next })}
      />
      <DayField
        label={words.day}
        value={day}
        max={today}
        error={errorAt('decision.day')}
        onChange={(next) => type({ day: next })}
      />
      <TextField
        label={words.issuer}
        value={issuer}
        maxLength={300}
        onChange={(next) => type({ issuer: next })}
      />
    </>
  )
}
