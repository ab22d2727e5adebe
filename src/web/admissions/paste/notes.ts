import type { EntryField } from '#domain/admissions/sheetLines'
import { findingSentence } from '../../ui/Findings'
import { existingFile } from '../DuplicateDialog'
import type { Text } from '../text'
import type { PasteDraft } from './draft'
import { entryField } from './rows'
import type { CheckedRow } from './usePaste'

/** One thing to be said of a row: where, what is there now, and why it does not do. */
export interface RowNote {
  readonly key: string
  readonly field: EntryField | null
  readonly effect: 'block' | 'warn'
  readonly words: string
  readonly cite?: string | undefined
  /** A likely duplicate: the file, or the line of this sheet, it is taken for. */
  readonly duplicate?: { readonly id: string; readonly line: number | null }
}

/** Everything to be said of a row, what stands in the way first. */
export function notesOf(text: Text, row: CheckedRow, sheet: PasteDraft): readonly RowNote[] {
  const notes = [...faultNotes(text, row), ...findingNotes(text, row, sheet)]
  return [
    ...notes.filter(({ effect }) => effect === 'block'),
    ...notes.filter(({ effect }) => effect === 'warn'),
  ]
}

function faultNotes({ admissions }: Text, { faults, texts }: CheckedRow): RowNote[] {
  const { check, fields, faults: known } = admissions.sheet
  return faults.map(({ field, code, effect }) => {
    const value = texts[field]
    const told = code === 'missing' || value === '' ? known[code] : `${known[code]} (${check.was(value)})`
    return { key: `${field} ${code}`, field, effect, words: check.at(fields[field], told) }
  })
}

function findingNotes(text: Text, row: CheckedRow, sheet: PasteDraft): RowNote[] {
  const { check, fields } = text.admissions.sheet
  return row.findings.map((finding): RowNote => {
    const field = entryField(finding)
    const { code, cite } = finding
    if (code !== 'possibleDuplicate') {
      const words = findingSentence(text, finding)
      const effect = finding.effect === 'warn' ? 'warn' : 'block'
      const at = field === null ? words : check.at(fields[field], words)
      return { key: `${code} ${field ?? ''}`, field, effect, words: at, cite }
    }
    const { id, cell, number } = existingFile(finding)
    const line = lineOf(sheet, id)
    return {
      key: `${code} ${id}`,
      field,
      effect: 'block',
      words: line === null ? check.duplicateOf(cell, number) : check.duplicateInSheet(line),
      duplicate: { id, line },
    }
  })
}

/** The line of this sheet that is to be recorded under the id. */
function lineOf({ ids, written }: PasteDraft, id: string): number | null {
  const found = Object.entries(ids).find(([, own]) => own === id)
  const line = Number(found?.[0] ?? 0)
  return line === 0 || written[line] === true ? null : line
}
