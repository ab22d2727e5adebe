import { expect, test } from 'vitest'
import { withQuery } from '../platform/address'
import { arrivalDay } from './arrival'
import { type Choices, choicesQuery, readChoices } from './choices'
import { exactChoices, linksOf } from './links'
import { readLook, sortText } from './look'
import { fullMonths } from './months'
import { replyOf, rowOf } from './progress.samples'

const read = (query: string): Choices => readChoices(new URLSearchParams(query))
const chosen = (choices: Choices): string => withQuery('', choicesQuery(choices))

test('choices come back from the address they were written to', () => {
  const query =
    '?year=2022&from=2022-01-01&to=2022-12-31&asOf=2022-08-31&treeOn=2022-06-30&knownAt=2023-01-31&countBy=decision&target=resolution'
  expect(chosen(read(query))).toBe(query)
})

test('what is not well formed is as if it were not there', () => {
  expect(
    chosen(read('?year=20&period=abc&asOf=2023-02-30&countBy=birthday&target=wish&purpose=appraisal')),
  ).toBe('')
})

test('a page without a chosen day opens where its list is complete', () => {
  const reply = replyOf({ asOf: '2023-12-31' })
  expect(arrivalDay({}, reply, '2023-08-31')).toBe('2023-08-31')
  expect(arrivalDay({ year: '2023' }, reply, '2023-08-31')).toBe('2023-08-31')
  expect(arrivalDay({ asOf: '2023-12-31' }, reply, '2023-08-31')).toBeNull()
  expect(arrivalDay({ to: '2023-12-31' }, reply, '2023-08-31')).toBeNull()
  expect(arrivalDay({}, reply, '2023-12-31')).toBeNull()
  expect(arrivalDay({}, reply, '2022-12-31')).toBeNull()
  expect(arrivalDay({}, reply, null)).toBeNull()
  expect(arrivalDay({}, undefined, '2023-08-31')).toBeNull()
})

test('a list opened for a body beneath leaves nothing open; the page of the body itself does', () => {
  const reply = replyOf()
  const period = 'period=018f0000-0000-7000-8000-000000002023'
  expect(chosen(exactChoices(reply, {}))).toBe(
    `?${period}&from=2023-01-01&to=2023-12-31&asOf=2023-08-31&countBy=ceremony`,
  )
  const links = linksOf(reply, {}, { sort: '-percent' })
  expect(links.admissions('self')).toBe(`/organisations/self/admissions?${period}&asOf=2023-08-31`)
  expect(links.admissions('a', 'pupils')).toContain('&countBy=ceremony&indicator=pupils')
  expect(links.progress('a')).toBe(`/organisations/a/progress?${period}&asOf=2023-08-31&sort=-percent`)
  expect(links.lastYear('a')).toContain(
    'year=2022&from=2022-01-01&to=2022-12-31&asOf=2022-08-31&treeOn=2023-08-31',
  )
})

test('sealed groups open no list, nought opens nothing, a declared figure opens its document', () => {
  const links = linksOf(replyOf(), {})
  expect(links.admissions('a', 'religious')).toBeUndefined()
  expect(links.admitted(rowOf('a', { admitted: 0 }))).toBeUndefined()
  expect(links.admitted(rowOf('a', { admitted: 9, source: 'declared' }))).toBe('/organisations/a/statements')
})

test('a year nobody made a period of is named by its number', () => {
  expect(chosen(exactChoices(replyOf({ periodId: null }), {}))).toContain('?year=2023&from=')
})

test('how the table is looked at', () => {
  const look = readLook(
    new URLSearchParams('?columns=standing,target,nonsense&sort=-percent&show=behind&open=a,b&rows=all'),
  )
  expect(look).toEqual({
    columns: ['target', 'standing'],
    sort: { key: 'percent', direction: 'descending' },
    show: 'behind',
    open: ['a', 'b'],
    isWhole: true,
  })
  expect(look.sort && sortText(look.sort)).toBe('-percent')
  expect(readLook(new URLSearchParams('?columns=&show=nonsense'))).toMatchObject({
    columns: null,
    show: 'all',
  })
})

test('whole months since the last admission', () => {
  expect(fullMonths('2022-08-31', '2023-08-31')).toBe(12)
  expect(fullMonths('2023-01-31', '2023-02-28')).toBe(1)
  expect(fullMonths('2023-01-15', '2023-02-14')).toBe(0)
  expect(fullMonths('2023-02-28', '2023-03-27')).toBe(0)
})
