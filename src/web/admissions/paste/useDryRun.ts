import { useQueries } from '@tanstack/react-query'
import { useEffect, useMemo, useState } from 'react'
import type { AdmissionBatchBody, AdmissionBatchReply } from '#contract/admissions'
import { api, isRefusal, newCommandId, type ServerFinding } from '../../platform/api'
import { BATCH, chunksOf } from './chunks'

type BatchRow = AdmissionBatchBody['rows'][number]

export interface DryRun {
  /** By the id of the row; a row not there has not been checked as it stands now. */
  readonly findings: ReadonlyMap<string, readonly ServerFinding[]>
  readonly checked: number
  readonly isChecking: boolean
  readonly error: Error | null
  readonly onRetry: () => void
}

/** Long enough not to ask between two letters. */
const PAUSE_MS = 500

/**
 * Asks the server what it has against the rows, in batches, without recording anything. A batch whose rows did not
 * change is not asked again.
 */
export function useDryRun(organisationId: string, rows: readonly BatchRow[], enabled: boolean): DryRun {
  const settled = usePaused(rows)
  const path = `/api/organisations/${organisationId}/admission-batches`
  // a text is a quicker key than a tree of five hundred rows
  const chunks = useMemo(
    () => chunksOf(settled, BATCH).map((chunk) => ({ chunk, key: JSON.stringify(chunk) })),
    [settled],
  )
  const { replies, error, isFetching, onRetry } = useQueries({
    queries: chunks.map(({ chunk, key }) => ({
      queryKey: ['admissions', organisationId, 'dry-run', key],
      queryFn: async ({ signal }: { signal: AbortSignal }) => {
        return { rows: await askBatch(path, chunk, signal), sent: chunk }
      },
      staleTime: Number.POSITIVE_INFINITY,
      gcTime: 60_000,
      refetchOnWindowFocus: false,
      // rows just recorded must not be asked about: wait until the list has come to rest
      enabled: enabled && settled === rows,
    })),
    combine: (results) => ({
      replies: results.flatMap(({ data }) => data ?? []),
      error: results.find((result) => result.error !== null)?.error ?? null,
      isFetching: results.some((result) => result.isFetching),
      onRetry: () => {
        for (const result of results) if (result.isError) void result.refetch()
      },
    }),
  })
  const findings = useKnownFindings(rows, replies)
  return { findings, checked: findings.size, isChecking: settled !== rows || isFetching, error, onRetry }
}

interface AnsweredRow {
  readonly id: string
  readonly findings: readonly ServerFinding[]
}

/** Asks about a batch; rows in which the server cannot read something are told so, and the others asked again. */
async function askBatch(
  path: string,
  rows: readonly BatchRow[],
  signal: AbortSignal,
): Promise<AnsweredRow[]> {
  const body: AdmissionBatchBody = { commandId: newCommandId(), dryRun: true, rows: [...rows] }
  try {
    return (await api.post<AdmissionBatchReply>(path, body, { signal })).rows
  } catch (error) {
    const unread = isRefusal(error, 400) ? unreadRows(rows, error.findings) : []
    if (unread.length === 0) throw error
    const rest = rows.filter(({ id }) => unread.every((row) => row.id !== id))
    return [...unread, ...(rest.length === 0 ? [] : await askBatch(path, rest, signal))]
  }
}

function unreadRows(rows: readonly BatchRow[], findings: readonly ServerFinding[]): AnsweredRow[] {
  return rows.flatMap(({ id }, index) => {
    const own = findings.filter(({ field }) => field?.startsWith(`rows.${index}.`))
    return own.length === 0 ? [] : [{ id, findings: own }]
  })
}

interface Reply {
  readonly rows: readonly AnsweredRow[]
  readonly sent: readonly BatchRow[]
}

/** What was said of a row stays while its batch is asked again, as long as the row itself is the same. */
function useKnownFindings(rows: readonly BatchRow[], replies: readonly Reply[]) {
  const [known] = useState(() => new Map<string, { text: string; findings: readonly ServerFinding[] }>())
  return useMemo(() => {
    for (const reply of replies) {
      const sent = new Map(reply.sent.map((row) => [row.id, JSON.stringify(row)]))
      for (const { id, findings } of reply.rows) known.set(id, { text: sent.get(id) ?? '', findings })
    }
    return new Map(
      rows.flatMap((row) => {
        const before = known.get(row.id)
        return before?.text === JSON.stringify(row) ? [[row.id, before.findings] as const] : []
      }),
    )
  }, [known, rows, replies])
}

function usePaused<Value>(value: Value): Value {
  const [paused, setPaused] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setPaused(value), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [value])
  return paused
}
