import { describe, expect, it } from 'vitest'
import { isScorecardOpen, judgeAnswer, judgeConclusionDay, judgeRank } from './scorecard'
import type { Rank } from './words'

describe('a conclusion', () => {
  const shown = '2025-12-01'
  it.each([
    ['before the answer and its time', '2025-12-08', null, ['answerAwaited']],
    ['when the time to answer is over', '2025-12-09', null, []],
    ['on the day of the answer', '2025-12-03', '2025-12-03', []],
    ['before the answer was given', '2025-12-02', '2025-12-03', ['answerAwaited']],
    ['tomorrow', '2025-12-11', '2025-12-03', ['dayInFuture']],
  ])('%s', (_name, day, answered, codes) => {
    const found = judgeConclusionDay({ day }, { shown, answered }, '2025-12-10')
    expect(found.map(({ code }) => code)).toEqual(codes)
  })

  it('opens the card to others after the answer or its time', () => {
    expect(isScorecardOpen(shown, false, '2025-12-08')).toBe(false)
    expect(isScorecardOpen(shown, true, '2025-12-02')).toBe(true)
    expect(isScorecardOpen(shown, false, '2025-12-09')).toBe(true)
    expect(judgeAnswer('2025-11-30', shown, '2025-12-10').map(({ code }) => code)).toEqual(['beforeShown'])
  })
})

describe('the scale of 366-QĐ/TW', () => {
  const on = (level: Rank, points: number, day = '2025-12-10') =>
    judgeRank({ day, level, points }).map(({ code, effect }) => [code, effect])
  it.each<[Rank, number, number]>([
    ['excellent', 90, 89],
    ['good', 70, 90],
    ['completed', 69, 70],
    ['notCompleted', 49, 50],
  ])('%s: %i fits, %i does not', (level, fits, unfit) => {
    expect(on(level, fits)).toEqual([])
    expect(on(level, unfit)).toEqual([['rankUnfit', 'warn']])
  })
  it('is told to be missing before it was issued', () => {
    expect(on('good', 80, '2025-08-29')).toEqual([['ruleUncovered', 'warn']])
    expect(on('good', 80, '2025-08-30')).toEqual([])
  })
})
