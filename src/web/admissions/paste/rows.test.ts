import { describe, expect, it } from 'vitest'
import { cellMatcher } from '#domain/admissions/sheetCells'
import type { ServerFinding } from '../../platform/api'
import { chunksOf } from './chunks'
import { type PasteDraft, pastedDraft, withColumn, withEdit } from './draft'
import { batchRow, cellWords, entryField, leftOutCount, rowOf, statusOf, textRows } from './rows'

const CELLS = [
  ['Họ và tên', 'Giới tính', 'Ngày sinh', 'Chi bộ', 'Số QĐ', 'Ngày QĐ'],
  ['Trần Thị Bình', 'Nữ', '12/09/1998', 'Chi bộ khu 2', '15-QĐ/TU', '20/06/2023'],
  ['Lê Văn Cam', 'Nam', '12/9/98', 'Chi bộ khu 9', '16-QĐ/TU', '20/06/2023'],
  ['Tổng cộng: 2 người', '', '', '', '', ''],
]
const match = cellMatcher([{ id: 'cell', code: null, name: 'Chi bộ khu 2', parentName: 'Đảng bộ phường' }])

function draftOf(change: Partial<PasteDraft> = {}): PasteDraft {
  let count = 0
  const draft = pastedDraft(CELLS, () => `id-${++count}`)
  return { ...draft, common: { ...draft.common, issuer: 'Thành ủy', ceremonyDay: '2023-07-03' }, ...change }
}
const rowsOf = (draft: PasteDraft) =>
  textRows(draft).map((row) => rowOf(draft, row, match(row.texts.cell, row.texts.parent)))
const statusesOf = (draft: PasteDraft, findings?: readonly ServerFinding[]) =>
  rowsOf(draft).map((row) => statusOf(draft, row, findings))

describe('lines of a pasted sheet', () => {
  it('are read with what is common to all, under ids that stay', () => {
    const draft = draftOf()
    const [first, second] = rowsOf(draft)
    expect(first).toMatchObject({
      line: 2,
      id: 'id-2',
      cellId: 'cell',
      faults: [],
      entry: { decision: { issuerName: 'Thành ủy' }, ceremonyDay: '2023-07-03' },
    })
    expect(second?.faults.map(({ field, code }) => `${field} ${code}`)).toEqual([
      'birthDate yearTwoDigits',
      'cell cellUnknown',
    ])
    expect(leftOutCount(draft)).toBe(1)
  })

  it('follow what is typed over them', () => {
    const draft = withEdit(withEdit(draftOf(), 3, 'birthDate', ' 12/9/1998 '), 3, 'cell', 'Chi bộ khu 2')
    expect(rowsOf(draft)[1]).toMatchObject({ faults: [], entry: { person: { birthDate: '1998-09-12' } } })
  })

  it('forget that somebody is another person when the name changes', () => {
    const draft = draftOf({ distinct: { 2: ['x'], 3: ['y'] } })
    expect(withEdit(draft, 2, 'fullName', 'Trần Thị Bính').distinct).toEqual({ 3: ['y'] })
    expect(withEdit(draft, 2, 'cell', 'Chi bộ khu 3').distinct).toEqual({ 2: ['x'], 3: ['y'] })
  })

  it('give a meaning to one column only', () => {
    const draft = withColumn(draftOf(), 3, 'issuer')
    expect(draft.columns[3]).toBe('issuer')
    expect(withColumn(draft, 0, 'issuer').columns.slice(0, 4)).toEqual(['issuer', 'sex', 'birthDate', null])
  })

  it('name their cell in the same words whatever the accents', () => {
    expect(cellWords({ cell: 'Chi bộ khu 2', parent: 'P. Bình Ngọc' })).toBe(
      cellWords({ cell: 'chi bo KHU 2', parent: 'p bình ngọc' }),
    )
    expect(cellWords({ cell: ' ', parent: '' })).toBe('')
  })
})

describe('what is known of a line', () => {
  const duplicate: ServerFinding = { code: 'possibleDuplicate', effect: 'warn', field: 'person.fullName' }

  it.each<[string, Partial<PasteDraft>, readonly ServerFinding[] | undefined, string]>([
    ['not checked', {}, undefined, 'waiting'],
    ['nothing against it', {}, [], 'good'],
    ['a warning', {}, [{ code: 'overAge', effect: 'warn' }], 'noted'],
    ['a refusal', {}, [{ code: 'underAge', effect: 'block' }], 'faulty'],
    ['a refusal of the form', {}, [{ code: 'malformed', field: 'rows.0.person.fullName' }], 'faulty'],
    ['a likely duplicate', {}, [duplicate], 'duplicate'],
    ['a duplicate that is also refused', {}, [duplicate, { code: 'underAge', effect: 'block' }], 'faulty'],
    ['left out', { skipped: { 2: true } }, [], 'skipped'],
    ['recorded', { written: { 2: true } }, [duplicate], 'written'],
  ])('%s', (_, change, findings, status) => {
    expect(statusesOf(draftOf(change), findings)[0]).toBe(status)
  })

  it('stands in its cell of the sheet', () => {
    expect(entryField({ code: 'underAge', field: 'person.birthDate' })).toBe('birthDate')
    expect(entryField({ code: 'stale', field: 'rows.12.decision.day' })).toBe('decisionDay')
    expect(entryField({ code: 'stale' })).toBeNull()
  })

  it('is sent only when it can be read', () => {
    const [good, bad] = rowsOf(draftOf())
    expect(good && batchRow(good, { issuerAbove: 1 }, ['other'])).toMatchObject({
      id: 'id-2',
      organisationId: 'cell',
      decision: { issuerAbove: 1 },
      confirmDuplicates: ['other'],
    })
    expect(bad && batchRow(bad, {}, [])).toBeNull()
  })

  it('goes in batches of the size the server takes', () => {
    expect(chunksOf([1, 2, 3, 4, 5], 2)).toEqual([[1, 2], [3, 4], [5]])
    expect(chunksOf([], 2)).toEqual([])
  })
})
