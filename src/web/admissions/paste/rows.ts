import type { AdmissionBatchBody } from '#contract/admissions'
import { type CellMatch } from '#domain/admissions/sheetCells'
import { type Entry, type EntryFault, readEntry } from '#domain/admissions/sheetEntry'
import { type EntryField, type EntryTexts, gatherLines } from '#domain/admissions/sheetLines'
import { formatDay } from '#domain/dates'
import { searchKey } from '#domain/vietnamese'
import type { ServerFinding } from '../../platform/api'
import type { PasteDraft } from './draft'

/** One person of the sheet: as read, and where he or she belongs. */
export interface PasteRow {
  readonly line: number
  readonly id: string
  readonly texts: EntryTexts
  readonly entry: Entry | null
  readonly cellId: string | null
  readonly faults: readonly EntryFault[]
}

export type RowStatus = 'written' | 'skipped' | 'faulty' | 'duplicate' | 'waiting' | 'noted' | 'good'

/** The words by which a line names its cell, for choosing once for all lines that say the same. */
export function cellWords({ cell, parent }: Pick<EntryTexts, 'cell' | 'parent'>): string {
  return [cell, parent].map(searchKey).filter(Boolean).join(' · ')
}

/** The lines of the sheet as texts: pasted, typed over, and what is common to all. */
export function textRows(draft: PasteDraft): { readonly line: number; readonly texts: EntryTexts }[] {
  const { cells, headLines, columns, fillDown, edits, common } = draft
  const lines = gatherLines(cells, headLines, columns, { fillDown })
  const shared = {
    decisionNumber: common.decisionNumber.trim(),
    decisionDay: common.decisionDay === null ? '' : formatDay(common.decisionDay),
    issuer: common.issuer.trim(),
    ceremonyDay: common.ceremonyDay === null ? '' : formatDay(common.ceremonyDay),
  }
  return lines
    .filter(({ leftOut }) => !leftOut)
    .map(({ line, texts }) => {
      const typed = { ...texts, ...edits[line] }
      return {
        line,
        texts: {
          ...typed,
          decisionNumber: typed.decisionNumber || shared.decisionNumber,
          decisionDay: typed.decisionDay || shared.decisionDay,
          issuer: typed.issuer || shared.issuer,
          ceremonyDay: typed.ceremonyDay || shared.ceremonyDay,
        },
      }
    })
}

/** Lines that are not of a person: titles, sums, empty ones. */
export function leftOutCount({ cells, headLines, columns, fillDown }: PasteDraft): number {
  return gatherLines(cells, headLines, columns, { fillDown }).filter(({ leftOut }) => leftOut).length
}

/** Reads a line; `match` is which cell its words mean. */
export function rowOf(
  draft: PasteDraft,
  { line, texts }: { line: number; texts: EntryTexts },
  match: CellMatch,
): PasteRow {
  const { entry, faults } = readEntry(texts)
  const cellFault = cellFaultOf(texts, match)
  return {
    line,
    id: draft.ids[line] ?? '',
    texts,
    entry,
    cellId: match.kind === 'one' ? match.body.id : null,
    faults: cellFault === null ? faults : [...faults, cellFault],
  }
}

function cellFaultOf({ cell, parent }: EntryTexts, match: CellMatch): EntryFault | null {
  if (match.kind === 'one') return null
  const isSaid = cellWords({ cell, parent }) !== ''
  const code = match.kind === 'many' ? 'cellAmbiguous' : isSaid ? 'cellUnknown' : 'missing'
  return { field: 'cell', code, effect: 'block' }
}

/** Whether the row can be asked of the server at all. */
export function isReadable({ entry, cellId }: PasteRow): boolean {
  return entry !== null && cellId !== null
}

/** What is known of a row: `findings` undefined while it has not been checked. */
export function statusOf(
  draft: PasteDraft,
  row: PasteRow,
  findings: readonly ServerFinding[] | undefined,
): RowStatus {
  if (draft.written[row.line] === true) return 'written'
  if (draft.skipped[row.line] === true) return 'skipped'
  if (!isReadable(row)) return 'faulty'
  if (findings === undefined) return 'waiting'
  if (findings.some(({ effect, code }) => effect !== 'warn' && code !== 'possibleDuplicate')) return 'faulty'
  if (findings.some(({ code }) => code === 'possibleDuplicate')) return 'duplicate'
  return findings.length > 0 || row.faults.length > 0 ? 'noted' : 'good'
}

const FIELDS: Readonly<Record<string, EntryField>> = {
  'person.fullName': 'fullName',
  'person.sex': 'sex',
  'person.birthDate': 'birthDate',
  'person.ethnicity': 'ethnicity',
  'person.religion': 'religion',
  'person.occupation': 'occupation',
  'person.education': 'education',
  'decision.number': 'decisionNumber',
  'decision.day': 'decisionDay',
  'decision.issuerName': 'issuer',
  ceremonyDay: 'ceremonyDay',
  organisationId: 'cell',
}

/** Where a finding of the server stands in the sheet; a write puts the place of the row before its field. */
export function entryField({ field }: ServerFinding): EntryField | null {
  return FIELDS[field?.replace(/^rows\.\d+\./, '') ?? ''] ?? null
}

type BatchRow = AdmissionBatchBody['rows'][number]
type Issuing = Pick<BatchRow['decision'], 'issuerOrganisationId' | 'issuerAbove'>

/** The row as it is sent; null while it cannot be. `distinct`: whom the person says it is not. */
export function batchRow(row: PasteRow, issuing: Issuing, distinct: readonly string[]): BatchRow | null {
  const { entry, cellId } = row
  if (entry === null || cellId === null) return null
  return {
    id: row.id,
    organisationId: cellId,
    person: entry.person,
    decision: { ...entry.decision, ...issuing },
    ...(entry.ceremonyDay !== undefined && { ceremonyDay: entry.ceremonyDay }),
    ...(distinct.length > 0 && { confirmDuplicates: [...distinct] }),
  }
}
