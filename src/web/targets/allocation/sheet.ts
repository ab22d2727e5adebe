/** What the officer has typed into a cell, and the figure that stood there when they did. */
export interface Edit {
  readonly value: number | null
  readonly seen: number | null
}

/** A cell of the column "Giao mới": without an edit it shows what stands. */
export interface Cell {
  readonly edit: Edit | null
  readonly locked: boolean
}

export const UNTOUCHED: Cell = { edit: null, locked: false }

interface Change {
  readonly id: string
  readonly before: Cell
  readonly after: Cell
}

/** The cells by body, and the steps that can be taken back or done again. */
export interface Sheet {
  readonly cells: ReadonlyMap<string, Cell>
  readonly past: readonly (readonly Change[])[]
  readonly future: readonly (readonly Change[])[]
}

/** A value to enter, with the figure that stands in the cell now. */
export interface Entry {
  readonly id: string
  readonly value: number | null
  readonly seen: number | null
}

export type SheetAction =
  /** One step, however many cells; locked cells stay as they are. */
  | { readonly kind: 'enter'; readonly entries: readonly Entry[] }
  | { readonly kind: 'lock'; readonly id: string; readonly locked: boolean }
  | { readonly kind: 'undo' | 'redo' }
  /** Gives up edits: what stands is shown again. Locks stay. */
  | { readonly kind: 'forget'; readonly ids: readonly string[] }

const STEPS_KEPT = 100

export function newSheet(cells: ReadonlyMap<string, Cell> = new Map()): Sheet {
  return { cells, past: [], future: [] }
}

export function cellOf(cells: ReadonlyMap<string, Cell>, id: string): Cell {
  return cells.get(id) ?? UNTOUCHED
}

/** The sheet after an action; the same object when nothing changes. */
export function change(sheet: Sheet, action: SheetAction): Sheet {
  switch (action.kind) {
    case 'enter':
      return take(sheet, entered(sheet, action.entries))
    case 'lock':
      return take(sheet, [changeOf(sheet, action.id, (cell) => ({ ...cell, locked: action.locked }))])
    case 'forget':
      return take(
        sheet,
        action.ids.map((id) => changeOf(sheet, id, (cell) => ({ ...cell, edit: null }))),
      )
    case 'undo':
      return goBack(sheet)
    case 'redo':
      return goOn(sheet)
  }
}

function entered(sheet: Sheet, entries: readonly Entry[]): Change[] {
  return entries
    .filter(({ id }) => !cellOf(sheet.cells, id).locked)
    .map(({ id, value, seen }) =>
      changeOf(sheet, id, (cell) => ({ ...cell, edit: { value, seen: cell.edit?.seen ?? seen } })),
    )
}

function changeOf(sheet: Sheet, id: string, to: (cell: Cell) => Cell): Change {
  const before = cellOf(sheet.cells, id)
  return { id, before, after: to(before) }
}

function take(sheet: Sheet, changes: readonly Change[]): Sheet {
  const real = changes.filter(({ before, after }) => !isSame(before, after))
  if (real.length === 0) return sheet
  const cells = apply(
    sheet.cells,
    real.map(({ id, after }) => [id, after]),
  )
  return { cells, past: [...sheet.past, real].slice(-STEPS_KEPT), future: [] }
}

function isSame(a: Cell, b: Cell): boolean {
  if (a.locked !== b.locked || (a.edit === null) !== (b.edit === null)) return false
  return a.edit?.value === b.edit?.value
}

function goBack(sheet: Sheet): Sheet {
  const step = sheet.past[sheet.past.length - 1]
  if (step === undefined) return sheet
  const cells = apply(
    sheet.cells,
    step.map(({ id, before }) => [id, before]),
  )
  return { cells, past: sheet.past.slice(0, -1), future: [step, ...sheet.future] }
}

function goOn(sheet: Sheet): Sheet {
  const [step, ...future] = sheet.future
  if (step === undefined) return sheet
  const cells = apply(
    sheet.cells,
    step.map(({ id, after }) => [id, after]),
  )
  return { cells, past: [...sheet.past, step], future }
}

function apply(
  cells: ReadonlyMap<string, Cell>,
  changes: readonly (readonly [string, Cell])[],
): ReadonlyMap<string, Cell> {
  const next = new Map(cells)
  for (const [id, cell] of changes) {
    if (isSame(cell, UNTOUCHED)) next.delete(id)
    else next.set(id, cell)
  }
  return next
}
