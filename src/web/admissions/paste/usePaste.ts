import { useMemo } from 'react'
import type { OrganisationDetail } from '#contract/organisations'
import type { ServerFinding } from '../../platform/api'
import { useDraft } from '../../platform/draft'
import { newId } from '../../platform/ids'
import { issuingOf } from '../issuers'
import { isPasteDraft, isUnderWay, NO_SHEET, type PasteDraft, pastedDraft } from './draft'
import { batchRow, isReadable, type PasteRow, type RowStatus, rowOf, statusOf, textRows } from './rows'
import { useDryRun } from './useDryRun'
import { type SheetCells, useSheetCells } from './useSheetCells'

export interface CheckedRow extends PasteRow {
  readonly findings: readonly ServerFinding[]
  readonly status: RowStatus
}

/** The pasted sheet of a body: its draft, its rows as read, and what the server says of them. */
export function usePaste(page: OrganisationDetail, isChecking: boolean) {
  const draft = useDraft<PasteDraft>(`paste ${page.id}`, NO_SHEET, isPasteDraft)
  const { value: sheet, change } = draft
  const texts = useMemo(() => (isChecking ? textRows(sheet) : []), [sheet, isChecking])
  const entries = useMemo(() => texts.map((row) => row.texts), [texts])
  const cells = useSheetCells(page, sheet, entries)
  const rows = useMemo(
    () => texts.map((row) => rowOf(sheet, row, cells.match(row.texts))),
    [texts, sheet, cells],
  )
  const sendable = useMemo(() => {
    const open = rows.filter((row) => isReadable(row) && !isSettled(sheet, row.line))
    return rowsToSend(page, sheet, open, cells)
  }, [rows, sheet, page, cells])
  const mayAsk = isChecking && !cells.isLoading && !isUnderWay(sheet) && sendable.length > 0
  const dryRun = useDryRun(page.id, sendable, mayAsk)
  const checked = useMemo(
    () =>
      rows.map((row): CheckedRow => {
        const findings = dryRun.findings.get(row.id)
        return { ...row, findings: findings ?? [], status: statusOf(sheet, row, findings) }
      }),
    [rows, dryRun.findings, sheet],
  )
  return {
    sheet,
    change,
    drop: draft.drop,
    paste: (pasted: readonly (readonly string[])[]) => change(pastedDraft(pasted, () => newId())),
    cells,
    rows: checked,
    dryRun: { ...dryRun, of: sendable.length },
    toSend: (lines: readonly number[]) =>
      rowsToSend(
        page,
        sheet,
        rows.filter(({ line }) => lines.includes(line)),
        cells,
      ),
  }
}

export type Paste = ReturnType<typeof usePaste>

function isSettled({ written, skipped }: PasteDraft, line: number): boolean {
  return written[line] === true || skipped[line] === true
}

/** The rows of one sending. A line said to be somebody else counts only when it is sent along, or recorded. */
function rowsToSend(
  page: OrganisationDetail,
  sheet: PasteDraft,
  rows: readonly PasteRow[],
  cells: SheetCells,
) {
  const sent = new Set(rows.map(({ id }) => id))
  const lineOf = new Map(Object.entries(sheet.ids).map(([line, id]) => [id, Number(line)]))
  const issuings = new Map<string, ReturnType<typeof issuingOf>>()
  return rows.flatMap((row) => {
    const cell = row.cellId === null ? undefined : cells.cellOf(row.cellId)
    const place = cell ?? { id: row.cellId ?? '', parentName: null }
    const issuerName = row.entry?.decision.issuerName ?? ''
    const known = `${place.id} ${issuerName}`
    const issuing = issuings.get(known) ?? issuingOf(page, place, issuerName)
    issuings.set(known, issuing)
    const distinct = (sheet.distinct[row.line] ?? []).filter((id) => {
      const line = lineOf.get(id)
      return line === undefined || sent.has(id) || sheet.written[line] === true
    })
    return batchRow(row, issuing, distinct) ?? []
  })
}
