import { recogniseSheet } from '#domain/admissions/sheet'
import type { SheetColumn } from '#domain/admissions/sheetHeads'
import type { EntryField } from '#domain/admissions/sheetLines'
import type { Day } from '#domain/dates'
import type { PickedOrganisation } from '../../organisations/OrganisationPicker'

/** What stands for lines that say nothing of it. */
export interface CommonTexts {
  readonly cell: PickedOrganisation | null
  readonly decisionNumber: string
  readonly decisionDay: Day | null
  readonly issuer: string
  readonly ceremonyDay: Day | null
}

/** One command of at most 500 lines: recorded whole or not at all, and safe to be sent again. */
export interface Batch {
  readonly commandId: string
  readonly lines: readonly number[]
  readonly isDone: boolean
}

type ByLine<Value> = Readonly<Record<number, Value>>

/** A pasted sheet with everything that was decided about it; it outlives a reload. */
export interface PasteDraft {
  readonly form: 'paste'
  readonly cells: readonly (readonly string[])[]
  readonly headLines: number
  readonly heads: readonly string[]
  readonly columns: readonly (SheetColumn | null)[]
  readonly fillDown: boolean
  readonly common: CommonTexts
  /** Texts typed over what was pasted. */
  readonly edits: ByLine<Readonly<Partial<Record<EntryField, string>>>>
  /** Which cell is meant by words that do not say it alone. */
  readonly cellChoices: Readonly<Record<string, PickedOrganisation>>
  readonly ids: ByLine<string>
  readonly skipped: ByLine<boolean>
  /** Files and lines the person says are somebody else. */
  readonly distinct: ByLine<readonly string[]>
  readonly written: ByLine<boolean>
  readonly batches: readonly Batch[]
}

const NO_COMMON: CommonTexts = {
  cell: null,
  decisionNumber: '',
  decisionDay: null,
  issuer: '',
  ceremonyDay: null,
}

export const NO_SHEET: PasteDraft = {
  form: 'paste',
  cells: [],
  headLines: 0,
  heads: [],
  columns: [],
  fillDown: false,
  common: NO_COMMON,
  edits: {},
  cellChoices: {},
  ids: {},
  skipped: {},
  distinct: {},
  written: {},
  batches: [],
}

export function isPasteDraft(value: unknown): value is PasteDraft {
  return typeof value === 'object' && value !== null && 'form' in value && value.form === 'paste'
}

/** A sheet as it was pasted, its columns recognised; every line gets the id it will be recorded under. */
export function pastedDraft(cells: readonly (readonly string[])[], newId: () => string): PasteDraft {
  const { headLines, heads, columns } = recogniseSheet(cells)
  const ids = Object.fromEntries(cells.map((_, index) => [index + 1, newId()]))
  return { ...NO_SHEET, cells, headLines, heads, columns, ids }
}

/** Gives a column another meaning; no two columns hold the same. */
export function withColumn(draft: PasteDraft, place: number, column: SheetColumn | null): PasteDraft {
  const columns = draft.columns.map((before, index) => {
    if (index === place) return column
    return column !== null && before === column ? null : before
  })
  return { ...draft, columns }
}

/** What was typed into a cell of a line; going back to the pasted text takes the edit back. */
export function withEdit(draft: PasteDraft, line: number, field: EntryField, text: string): PasteDraft {
  const edits = { ...draft.edits, [line]: { ...draft.edits[line], [field]: text.trim() } }
  // a changed name or birth date may be another person altogether
  const { [line]: _before, ...distinct } = draft.distinct
  const isOfPerson = field === 'fullName' || field === 'birthDate'
  return { ...draft, edits, distinct: isOfPerson ? distinct : draft.distinct }
}

/** Whether lines have been sent of which it is not known that they arrived: then nothing may change. */
export function isUnderWay({ batches }: PasteDraft): boolean {
  return batches.some(({ isDone }) => !isDone)
}
