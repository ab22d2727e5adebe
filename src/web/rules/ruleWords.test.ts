import { describe, expect, it } from 'vitest'
import type { RuleItem } from '#contract/rules'
import { RULES } from '#domain/rulebook/rules'
import type { RuleValue } from '#domain/rulebook/timeline'
import { ruleWords as english } from '../i18n/en/ruleWords'
import { ruleWords as words } from '../i18n/vi/ruleWords'
import { parameterWords, valueWords } from './ruleWords'
import { bySubject, isUncompared, rulesFound } from './shownRules'

const parameters = RULES.flatMap((rule) => Object.entries(rule.parameters))

describe('words of the rule book', () => {
  it('name every parameter', () => {
    const unnamed = parameters.map(([name]) => name).filter((name) => !Object.hasOwn(words.parameters, name))
    expect(unnamed).toEqual([])
  })
  it('name every value that is a code', () => {
    const codes = parameters.flatMap(([, timeline]) =>
      timeline.flatMap(({ value }) => [value].flat()).filter((value) => typeof value === 'string'),
    )
    expect(codes.filter((code) => !Object.hasOwn(words.values, code))).toEqual([])
  })
  it('have none that the book does not use', () => {
    const names = new Set(parameters.map(([name]) => name))
    expect(Object.keys(words.parameters).filter((name) => !names.has(name))).toEqual([])
  })
  it.each<[string, RuleValue, string]>([
    [
      'clock',
      { workingDays: 45, extensionWorkingDays: 15 },
      '45 ngày làm việc, gia hạn nhiều nhất 15 ngày làm việc',
    ],
    ['clock', { workingDays: 30, startsAt: 'receipt' }, '30 ngày làm việc từ ngày nhận được quyết định'],
    ['clock', { workingDays: 30, startsAt: 'issue' }, '30 ngày làm việc từ ngày ban hành quyết định'],
    ['fraction', { numerator: 2, denominator: 3, strict: false }, 'từ 2/3 trở lên'],
    ['threshold', { numerator: 1, denominator: 2, strict: true }, 'trên 1/2'],
    ['minMonths', 216, 'đủ 18 tuổi (216 tháng)'],
    ['validMonths', 60, '60 tháng'],
    ['domesticWorkingDays', 30, '30 ngày làm việc'],
    ['planMonth', 1, 'tháng 1'],
    ['rounds', 3, '3 lần'],
    ['ownedPercentAbove', 50, '50%'],
    ['waived', true, 'có'],
    ['ballots', ['secret', 'raised'], 'bỏ phiếu kín; giơ thẻ'],
    ['issuer', 'somethingNew', 'somethingNew'],
    ['somethingNew', 7, '7'],
  ])('%s %j is told as "%s"', (parameter, value, told) => {
    expect(valueWords(words, parameter, value)).toBe(told)
  })
  it('speaks English too', () => {
    expect(valueWords(english, 'workingDays', 30)).toBe('30 working days')
    expect(parameterWords(english, 'validMonths')).toBe('Serves')
    expect(parameterWords(english, 'somethingNew')).toBe('somethingNew')
  })
})

describe('the list of rules', () => {
  const item = (id: string, change: Partial<RuleItem> & { cite?: string; compared?: boolean }): RuleItem => ({
    id,
    title: 'Thời hạn quyết định kết nạp',
    subject: 'clocks',
    effect: 'warn',
    province: null,
    values: [
      {
        parameter: 'clock',
        entry: {
          from: '2025-07-01',
          until: null,
          value: 45,
          cite: change.cite ?? '294-QĐ/TW 4.3.1',
          evidence: 'V1',
          compared: change.compared ?? true,
        },
      },
    ],
    ...change,
  })
  const items = [
    item('R-DEC-2', {}),
    item('R-CER-2', { title: 'Tổ chức lễ kết nạp', subject: 'ceremony', cite: '208-QĐ/TW', compared: false }),
    item('R-DEC-1', { values: [{ parameter: 'clock', entry: null }] }),
  ]
  const found = (typed: string) => rulesFound(items, typed, words).map(({ id }) => id)

  it.each([
    ['', ['R-DEC-2', 'R-CER-2', 'R-DEC-1']],
    ['le ket nap', ['R-CER-2']],
    ['LỄ', ['R-CER-2']],
    ['294 qđ', ['R-DEC-2']],
    ['r-dec', ['R-DEC-2', 'R-DEC-1']],
    ['lễ 294', []],
  ])('typing "%s" finds %j', (typed, ids) => {
    expect(found(typed)).toEqual(ids)
  })
  it('goes by subject in the order of the work', () => {
    expect(bySubject(items).map(({ subject, rules }) => [subject, rules.length])).toEqual([
      ['clocks', 2],
      ['ceremony', 1],
    ])
  })
  it('counts as not compared only what is in force', () => {
    expect(items.filter(isUncompared).map(({ id }) => id)).toEqual(['R-CER-2'])
  })
})
