import { expect, test } from 'vitest'
import type { ImportDetail } from '#contract/imports'
import { IMPORT_DEFINITIONS } from '#domain/exchange/kinds/all'
import { groupFields } from './fieldGroups'
import { proposedMapping, settingOf, withColumn } from './mapping'

const definition = IMPORT_DEFINITIONS.candidates

const HEADS = ['STT', 'Họ và tên', 'Ngày sinh', 'Đảng bộ', 'Số QĐ', 'Dân tộc', 'Thành phần dân tộc']
const ROWS = [
  ['1', 'Nguyễn Thị An', '8/31/2001', 'Đảng bộ Trường', '77-QĐ/HU', 'Tày', 'Tày'],
  ['2', 'Trần Thị Bình', '5/4/2002', 'Đảng bộ Trường', '78-QĐ/HU', 'Kinh', 'Kinh'],
]
const file = (rows: string[][]): Pick<ImportDetail, 'sheets' | 'setting'> => ({
  sheets: [{ name: 'A', lines: rows.length, encodings: HEADS.map(() => 'unicode' as const), first: rows }],
  setting: null,
})
const detail = file([HEADS, ...ROWS])
const mapping = proposedMapping(detail, definition, 0)
const doubtsOf = (groups: ReturnType<typeof groupFields>) =>
  Object.fromEntries(groups.doubtful.map(({ field, doubt }) => [field.key, doubt]))

test('what is missing, read month first or guessed needs the user, the gravest first', () => {
  expect(
    groupFields(detail, definition, mapping).doubtful.map(({ field, doubt }) => [field.key, doubt]),
  ).toEqual([
    ['sex', 'missing'],
    ['body', 'missing'],
    ['listedDay', 'missing'],
    ['listedNumber', 'missing'],
    ['birthDate', 'monthFirst'],
    ['above', 'guessed'],
    ['ethnicity', 'guessed'],
  ])
})

test('a body is missing only where no column names it by its code', () => {
  const coded = withColumn(mapping, 'bodyCode', 6)
  expect(doubtsOf(groupFields(detail, definition, mapping)).body).toBe('missing')
  expect(doubtsOf(groupFields(detail, definition, coded)).body).toBeUndefined()
})

test('sure columns are recognised, and optional fields without a column are absent', () => {
  const { recognised, absent } = groupFields(detail, definition, mapping)
  expect(recognised.map(({ key }) => key)).toEqual(['fullName', 'decisionNumber'])
  expect(absent.map(({ key }) => key)).toContain('religion')
})

test('no field is lost, and none stands twice', () => {
  const { doubtful, recognised, absent } = groupFields(detail, definition, mapping)
  const keys = [...doubtful.map(({ field }) => field), ...recognised, ...absent].map(({ key }) => key)
  expect(keys.sort()).toEqual(definition.fields.map(({ key }) => key).sort())
})

test('a value for all rows is looked at in place of a missing column', () => {
  const given = { ...mapping, constants: { listedNumber: '05-BC/CB', religion: 'Không', sex: ' ' } }
  const confirmed = { ...detail, setting: settingOf(given) }
  expect(doubtsOf(groupFields(confirmed, definition, given))).toMatchObject({
    listedNumber: 'constant',
    religion: 'constant',
    sex: 'missing',
  })
})

test('a value that the title names for all rows is looked at before it is used', () => {
  const titled = file([
    ['(Kèm theo Quyết định số 15-QĐ/TU, ngày 10/01/2025 của Ban Thường vụ Tỉnh ủy)'],
    ['Tên tổ chức đảng', 'Chỉ tiêu giao (2025)'],
    ['Chi bộ A', '5'],
  ])
  const proposed = proposedMapping(titled, IMPORT_DEFINITIONS.targets, 0)
  expect(proposed).toMatchObject({ headLines: 2, constants: { number: '15-QĐ/TU', day: '10/01/2025' } })
  expect(doubtsOf(groupFields(titled, IMPORT_DEFINITIONS.targets, proposed))).toMatchObject({
    number: 'titled',
    day: 'titled',
    issuer: 'titled',
    period: 'titled',
  })
})

test('what was confirmed is guessed no more, and what lost its column is missing', () => {
  const confirmed = { ...detail, setting: settingOf(mapping) }
  const changed = withColumn(mapping, 'fullName', null)
  const doubts = doubtsOf(groupFields(confirmed, definition, changed))
  expect(Object.values(doubts)).not.toContain('guessed')
  expect(doubts).toMatchObject({ fullName: 'missing', birthDate: 'monthFirst' })
})
