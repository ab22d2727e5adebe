import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { AdmissionBatchBody, AdmissionBatchReply } from '#contract/admissions'
import { api, isRefusal, newCommandId } from '../../platform/api'
import { BATCH, chunksOf } from './chunks'
import { type Batch, isUnderWay, type PasteDraft } from './draft'
import type { Paste } from './usePaste'

export interface Writing {
  readonly isRunning: boolean
  /** Lines recorded since the sheet was pasted. */
  readonly done: number
  /** Lines of the batches under way. */
  readonly of: number
  readonly error: Error | null
  readonly start: (lines: readonly number[]) => void
  readonly resume: () => void
}

/**
 * Records lines batch after batch. Each batch is one command kept in the draft: after a lost answer it is sent
 * again and recorded once. A refused batch records nothing; it is given up, so that its lines can be mended.
 */
export function useWriting(paste: Paste, organisationId: string): Writing {
  const queries = useQueryClient()
  const [isRunning, setRunning] = useState(false)
  const [error, setError] = useState<Error | null>(null)
  const { sheet, change, toSend } = paste
  const send = async ({ commandId, lines }: Batch) => {
    const body: AdmissionBatchBody = { commandId, dryRun: false, rows: toSend(lines) }
    await api.post<AdmissionBatchReply>(`/api/organisations/${organisationId}/admission-batches`, body)
  }
  const run = async (batches: readonly Batch[]) => {
    let draft: PasteDraft = { ...sheet, batches }
    const keep = (next: PasteDraft) => {
      draft = next
      change(next)
    }
    setRunning(true)
    setError(null)
    keep(draft)
    try {
      for (const batch of batches.filter(({ isDone }) => !isDone)) {
        await send(batch)
        keep(withDone(draft, batch))
      }
      keep({ ...draft, batches: [] })
    } catch (caught) {
      setError(caught instanceof Error ? caught : new Error(String(caught)))
      // an answer that says no has recorded nothing; no answer may have recorded all
      if (isRefusal(caught) && caught.status >= 400 && caught.status < 500) keep({ ...draft, batches: [] })
    }
    setRunning(false)
    // what was just recorded must not be asked about again
    void queries.invalidateQueries({ predicate: ({ queryKey }) => !queryKey.includes('dry-run') })
  }
  return {
    isRunning,
    done: Object.values(sheet.written).filter(Boolean).length,
    of: sheet.batches.reduce((sum, { lines }) => sum + lines.length, 0),
    error,
    start: (lines) => {
      if (isRunning || isUnderWay(sheet)) return
      const batches = chunksOf(lines, BATCH).map((chunk) => ({
        commandId: newCommandId(),
        lines: chunk,
        isDone: false,
      }))
      void run(batches)
    },
    resume: () => {
      if (!isRunning) void run(sheet.batches)
    },
  }
}

function withDone(draft: PasteDraft, { commandId, lines }: Batch): PasteDraft {
  return {
    ...draft,
    batches: draft.batches.map((batch) =>
      batch.commandId === commandId ? { ...batch, isDone: true } : batch,
    ),
    written: { ...draft.written, ...Object.fromEntries(lines.map((line) => [line, true])) },
  }
}
