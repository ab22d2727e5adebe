import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type AdmissionFacts, judgeAdmission } from '#domain/admissions/judge'
import { addDays, addMonths, addYears } from '#domain/dates'

/** Chi bộ khu 2, Bình Ngọc: ceremony of 03/07/2023. */
const facts: AdmissionFacts = {
  birthDate: '1995-04-12',
  decisionDay: '2023-06-20',
  ceremonyDay: '2023-07-03',
  today: '2023-07-10',
  organisationLife: { from: '2010-01-01', to: null },
  cellKind: 'cell',
}

function judged(change: Partial<AdmissionFacts>): string[] {
  const { findings } = judgeAdmission({ ...facts, ...change })
  return findings.map(({ effect, code, field }) => `${effect} ${code} ${field}`)
}

describe('judgeAdmission', () => {
  it('has nothing to say about an ordinary admission', () => {
    expect(judgeAdmission(facts)).toEqual({ allowed: true, findings: [] })
    expect(judgeAdmission({ ...facts, ceremonyDay: null, cellKind: 'grassrootsCell' }).findings).toEqual([])
  })
  it.each<[string, Partial<AdmissionFacts>]>([
    ['block ceremonyBeforeDecision ceremonyDay', { ceremonyDay: '2023-06-19' }],
    ['block ceremonyInFuture ceremonyDay', { ceremonyDay: '2023-07-11' }],
    ['block decisionInFuture decision.day', { decisionDay: '2023-07-11', ceremonyDay: null }],
    ['block notCell organisationId', { cellKind: 'grassrootsCommittee' }],
    ['block outsideLife decision.day', { organisationLife: { from: '2023-06-21', to: null } }],
    ['block outsideLife ceremonyDay', { organisationLife: { from: '2010-01-01', to: '2023-07-03' } }],
    ['block birthInFuture person.birthDate', { birthDate: '2023-07-11' }],
    ['block birthInFuture person.birthDate', { birthDate: '2024' }],
  ])('%s', (finding, change) => {
    expect(judged(change)).toEqual([finding])
    expect(judgeAdmission({ ...facts, ...change }).allowed).toBe(false)
  })
  it('takes a day of founding and today as they are', () => {
    expect(
      judged({ organisationLife: { from: '2023-06-20', to: '2023-07-04' }, today: '2023-07-03' }),
    ).toEqual([])
  })
  it('says all that is wrong at once', () => {
    expect(judged({ ceremonyDay: '2023-06-01', birthDate: '2010', cellKind: 'subCommittee' })).toHaveLength(4)
  })
})

describe('age by month (R-AGE-1, R-AGE-2)', () => {
  it.each<[string, string[]]>([
    ['2005-06-20', []],
    ['2005-06-21', ['warn ageByDaysShort person.birthDate']],
    ['2005-07-01', ['block underAge person.birthDate']],
    ['2005-06', ['warn birthDayUnknown person.birthDate']],
    ['2005-07', ['warn birthDayUnknown person.birthDate', 'block underAge person.birthDate']],
    ['2004', ['warn birthMonthUnknown person.birthDate']],
    ['2005', ['warn birthMonthUnknown person.birthDate', 'warn underAge person.birthDate']],
    ['2006', ['warn birthMonthUnknown person.birthDate', 'block underAge person.birthDate']],
    ['1963-06-01', []],
    ['1963-05-31', ['warn overAge person.birthDate']],
    ['1963', ['warn birthMonthUnknown person.birthDate', 'warn overAge person.birthDate']],
    ['1964', ['warn birthMonthUnknown person.birthDate']],
  ])('born %s, decision of 20/06/2023: %j', (birthDate, findings) => {
    expect(judged({ birthDate })).toEqual(findings)
  })
  it('in December eighteen years after the year of birth nothing is left in doubt', () => {
    expect(judged({ birthDate: '2004', decisionDay: '2022-12-01' })).toEqual([
      'warn birthMonthUnknown person.birthDate',
    ])
  })
  it.each([
    ['2016-07-25', '29-QĐ/TW'],
    ['2021-07-29', '29-QĐ/TW'],
    ['2021-07-30', '24-QĐ/TW'],
    ['2025-01-20', '232-QĐ/TW'],
    ['2025-07-01', '294-QĐ/TW 1.1.1'],
    ['2026-04-08', '20-QĐ/TW'],
    ['2026-07-26', '208-QĐ/TW'],
  ])('a decision of %s rests on %s', (decisionDay, cite) => {
    const birthDate = addYears(decisionDay, -17)
    const { findings } = judgeAdmission({
      ...facts,
      birthDate,
      decisionDay,
      ceremonyDay: null,
      today: '2026-11-22',
    })
    expect(findings).toMatchObject([{ code: 'underAge', effect: 'block', cite, params: { months: 204 } }])
  })
  it('a day before every regulation is uncovered, not judged', () => {
    expect(judged({ birthDate: '2005-01-01', decisionDay: '2016-07-24' })).toEqual([
      'warn ruleUncovered decision.day',
    ])
  })
  it('refuses exactly below 216 months and never for days alone', () => {
    const months = fc.integer({ min: 200, max: 230 })
    fc.assert(
      fc.property(months, fc.integer({ min: 0, max: 3000 }), (age, days) => {
        const decisionDay = addDays('2016-07-25', days)
        const birthDate = addMonths(decisionDay, -age)
        const { allowed } = judgeAdmission({
          ...facts,
          birthDate,
          decisionDay,
          ceremonyDay: null,
          today: '2026-11-22',
        })
        expect(allowed).toBe(age >= 216)
      }),
    )
  })
})
