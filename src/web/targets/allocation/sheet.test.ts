import { expect, test } from 'vitest'
import { cellOf, change, newSheet, type Sheet, type SheetAction } from './sheet'

const run = (...actions: SheetAction[]): Sheet => actions.reduce(change, newSheet())
const enter = (...entries: [id: string, value: number | null][]): SheetAction => ({
  kind: 'enter',
  entries: entries.map(([id, value]) => ({ id, value, seen: null })),
})
const shown = (sheet: Sheet) =>
  Object.fromEntries([...sheet.cells].map(([id, cell]) => [id, cell.edit?.value]))

test('a paste of many cells is one step back and one step on', () => {
  const pasted = run(enter(['a', 1]), enter(['a', 2], ['b', 3]))
  expect(shown(pasted)).toEqual({ a: 2, b: 3 })
  const back = change(pasted, { kind: 'undo' })
  expect(shown(back)).toEqual({ a: 1 })
  expect(shown(change(back, { kind: 'redo' }))).toEqual({ a: 2, b: 3 })
})

test('a new entry after a step back ends the way on; nothing changed is no step', () => {
  const sheet = run(enter(['a', 1]), { kind: 'undo' }, enter(['b', 2]))
  expect(change(sheet, { kind: 'redo' })).toBe(sheet)
  expect(change(sheet, enter(['b', 2]))).toBe(sheet)
})

test('locked cells are not entered, and a lock is a step too', () => {
  const locked = run({ kind: 'lock', id: 'a', locked: true }, enter(['a', 5], ['b', 6]))
  expect(shown(locked)).toEqual({ a: undefined, b: 6 })
  const open = change(change(locked, { kind: 'undo' }), { kind: 'undo' })
  expect(open.cells.size).toBe(0)
})

test('the figure first typed over is remembered', () => {
  const first = change(newSheet(), { kind: 'enter', entries: [{ id: 'a', value: 1, seen: 10 }] })
  const second = change(first, { kind: 'enter', entries: [{ id: 'a', value: 2, seen: 11 }] })
  expect(cellOf(second.cells, 'a').edit).toEqual({ value: 2, seen: 10 })
})
