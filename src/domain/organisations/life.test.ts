import { describe, expect, it } from 'vitest'
import { isOverBefore, judgeDaysLived, judgeTargetLife } from '#domain/organisations/life'

const life = { from: '2020-01-01', to: '2023-07-01' }
const codes = (findings: readonly { code: string; field?: string }[]) =>
  findings.map(({ code, field }) => `${code} ${field}`)

describe('the life of a body', () => {
  it('does not hold its closing day', () => {
    expect(isOverBefore(life, '2023-06-30')).toBe(false)
    expect(isOverBefore(life, '2023-07-01')).toBe(true)
    expect(isOverBefore({ ...life, to: null }, '2199-12-31')).toBe(false)
  })

  it('has to share a day with what is said of it', () => {
    const judge = (from: string, to: string) => codes(judgeDaysLived(life, { from, to }, 'day'))
    expect(judge('2019-01-01', '2020-01-01')).toEqual([])
    expect(judge('2019-01-01', '2019-12-31')).toEqual(['outsideLife day'])
    expect(judge('2023-07-01', '2023-07-31')).toEqual(['outsideLife day'])
    expect(codes(judgeDaysLived(undefined, { from: '2023-01-01', to: '2023-01-01' }, 'day'))).toEqual([
      'outsideLife day',
    ])
  })

  it('holds both the decision of a target and a part of its period', () => {
    const year = (of: number) => ({ from: `${of}-01-01`, to: `${of}-12-31` })
    const judge = (of: number, day: string) => codes(judgeTargetLife(life, year(of), day, 'decision.day'))
    expect(judge(2023, '2023-01-30')).toEqual([])
    expect(judge(2024, '2023-01-30')).toEqual(['closedOrganisation periodId'])
    expect(judge(2023, '2023-07-01')).toEqual(['closedOrganisation decision.day'])
    expect(judge(2019, '2020-02-01')).toEqual(['outsideLife periodId'])
  })
})
