import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { AllocationBody, TargetsReply } from '#contract/targets'
import { TARGET_QUALIFIERS, type TargetQualifier } from '#domain/targets/words'
import { formatNumber } from '#domain/vietnamese'
import { isRefusal, newCommandId } from '../../platform/api'
import { useDraft } from '../../platform/draft'
import { newId } from '../../platform/ids'
import { useViewer } from '../../platform/viewer'
import { Button } from '../../ui/Button'
import { RadioField } from '../../ui/ChoiceFields'
import { Dialog } from '../../ui/Dialog'
import { Folded } from '../../ui/Folded'
import { Form, FormEnd } from '../../ui/Form'
import { Notice } from '../../ui/Notice'
import { TextField } from '../../ui/TextField'
import { targetsKey, useWrite } from '../data'
import {
  judgePaper,
  judgeTerms,
  NO_PAPER,
  NO_TERMS,
  type PaperDraft,
  paperBody,
  renewed,
  type TermsDraft,
  termsBody,
} from '../drafts'
import { PaperFields } from '../PaperFields'
import { TermsFields } from '../TermsFields'
import { useText } from '../text'
import { ChangesTable } from './ChangesTable'
import { EntryError } from './EntryError'
import { isToIssue, valueOf } from './rows'
import { cellOf } from './sheet'
import type { Given, SheetView } from './sheetView'

interface IssueDraft {
  readonly form: 'issue'
  readonly commandId: string
  readonly id: string
  readonly paper: PaperDraft
  readonly terms: TermsDraft
  readonly qualifier: TargetQualifier
  readonly reason: string
  readonly scope: 'changed' | 'all'
}

function isIssueDraft(value: unknown): value is IssueDraft {
  return typeof value === 'object' && value !== null && 'form' in value && value.form === 'issue'
}

function newIssueDraft(qualifier: TargetQualifier): IssueDraft {
  return {
    form: 'issue',
    commandId: newCommandId(),
    id: newId(),
    paper: NO_PAPER,
    terms: NO_TERMS,
    qualifier,
    reason: '',
    scope: 'changed',
  }
}

interface IssueDialogProps {
  view: SheetView
  onClose: () => void
  onDone: (reply: TargetsReply) => void
}

/** "Ghi văn bản giao chỉ tiêu": until its paper is recorded an allocation is only planned. */
export function IssueDialog({ view, onClose, onDone }: IssueDialogProps) {
  const { allocation } = useText()
  const { organisation, period } = view.reply
  useAskedAgain(organisation.id, period.id)
  return (
    <Dialog title={allocation.issue.title(period.name)} width="wide" onClose={onClose}>
      <IssueForm view={view} onClose={onClose} onDone={onDone} />
    </Dialog>
  )
}

/** What the paper changes is shown against what stands now, not against what stood when the page was opened. */
function useAskedAgain(organisationId: string, periodId: string): void {
  const queries = useQueryClient()
  useEffect(() => {
    void queries.invalidateQueries({ queryKey: targetsKey(organisationId, periodId) })
  }, [queries, organisationId, periodId])
}

function IssueForm({ view, onDone }: IssueDialogProps) {
  const { allocation, common, words } = useText()
  const { issue: say } = allocation
  const { today } = useViewer()
  const { organisation, period, qualifier } = view.reply
  const [start] = useState(() => newIssueDraft(qualifier ?? 'exactly'))
  const {
    value: draft,
    change,
    drop,
  } = useDraft(`issue:${organisation.id}:${period.id}`, start, isIssueDraft)
  const write = useWrite<AllocationBody, TargetsReply>(
    `/api/organisations/${organisation.id}/allocations`,
    (reply) => {
      drop()
      onDone(reply)
    },
  )
  const { all, changed } = useIssuable(view)
  const given = changed.length === all.length || draft.scope === 'all' ? all : changed
  const total = given.reduce((sum, { value }) => sum + value, 0)
  const judged = [...judgePaper(draft.paper, today), ...judgeTerms(draft.terms, period, total)]
  const refused = isRefusal(write.error) ? write.error.findings : []
  const submit = () => {
    if (judged.length > 0 || write.isPending || given.length === 0) return
    write.mutate(bodyOf(draft, period.id, given), { onError: (error) => change(renewed(draft, error)) })
  }
  const fields = { findings: [...judged, ...refused] }
  return (
    <Form onSubmit={submit} label={say.label}>
      <p className="field-hint">{say.hint}</p>
      <PaperFields
        {...fields}
        paper={draft.paper}
        today={today}
        onChange={(paper) => change({ ...draft, paper })}
      />
      <RadioField
        label={say.qualifier}
        value={draft.qualifier}
        options={TARGET_QUALIFIERS.map((value) => ({ value, label: words.targetQualifiers[value] }))}
        onChange={(next) => change({ ...draft, qualifier: next })}
      />
      <Folded summary={say.terms}>
        <TermsFields {...fields} terms={draft.terms} onChange={(terms) => change({ ...draft, terms })} />
      </Folded>
      <TextField
        label={say.reason}
        value={draft.reason}
        optional
        maxLength={2000}
        lines={2}
        onChange={(reason) => change({ ...draft, reason })}
      />
      {changed.length > 0 && changed.length < all.length && (
        <RadioField
          label={say.scope}
          value={draft.scope}
          options={[
            { value: 'changed', label: say.onlyChanged(changed.length) },
            { value: 'all', label: say.allBodies(all.length) },
          ]}
          onChange={(scope) => change({ ...draft, scope })}
        />
      )}
      <ChangesTable given={given} view={view} />
      {write.isError && <EntryError error={write.error} given={given.map(({ row }) => row)} />}
      {given.length === 0 && <Notice tone="warn">{say.nothing}</Notice>}
      <FormEnd>
        <Button
          type="submit"
          look="main"
          disabled={write.isPending}
          reason={given.length === 0 ? say.nothing : undefined}
        >
          {write.isPending ? common.working : say.submit(formatNumber(given.length))}
        </Button>
      </FormEnd>
    </Form>
  )
}

/** Bodies with a figure, and among them those for which the paper would change something. */
function useIssuable({ rows, cells }: SheetView): { all: readonly Given[]; changed: readonly Given[] } {
  const all = rows.flatMap((row): Given[] => {
    const value = valueOf(row, cellOf(cells, row.organisation.id))
    return value === null || !row.writable ? [] : [{ row, value }]
  })
  return { all, changed: all.filter(({ row }) => isToIssue(row, cellOf(cells, row.organisation.id))) }
}

function bodyOf(draft: IssueDraft, periodId: string, given: readonly Given[]): AllocationBody {
  const reason = draft.reason.trim()
  return {
    commandId: draft.commandId,
    periodId,
    status: 'issued',
    decision: paperBody(draft.paper),
    ...termsBody(draft.terms),
    qualifier: draft.qualifier,
    reason: reason === '' ? undefined : reason,
    entries: given.map(({ row, value }) => ({ organisationId: row.organisation.id, value })),
  }
}
