import { describe, expect, it } from 'vitest'
import { addDays, isDay } from '#domain/dates'
import { MARKS } from '#domain/organisations/kinds'
import { ACTS, PERIODS } from '#domain/rulebook/acts'
import { deciderOn, GRANT_KINDS } from '#domain/rulebook/authority'
import { admissionClockOn, ceremonyClockOn, recognitionClockOn } from '#domain/rulebook/clocks'
import { EDUCATION_EXCEPTION } from '#domain/rulebook/conditions'
import { RULES, ruleById } from '#domain/rulebook/rules'
import { RULE_CASES } from '#domain/rulebook/rules.cases'
import { EVIDENCES, entryOn, SUBJECTS, type Timeline } from '#domain/rulebook/timeline'

const numbered = (stem: string, last: number) =>
  Array.from({ length: last }, (_, place) => `R-${stem}-${place + 1}`)

/** Sections 2 and 3 of the study, less R-POP-1, R-CERT-4 and R-DEC-4, which are left out. */
const NAMED = [
  numbered('SRC', 3),
  numbered('CERT', 3),
  // the grades of practice, without its days and topics
  numbered('CLS', 1),
  numbered('INTRO', 4),
  numbered('VER', 5),
  numbered('DOS', 1),
  numbered('VOTE', 7),
  numbered('DEC', 3),
  numbered('CER', 2),
  numbered('PRB', 5),
  numbered('HLP', 1),
  numbered('NEW', 1),
  numbered('MOV', 12),
  numbered('ERR', 3),
  numbered('DEL', 3),
  numbered('SCR', 3),
  numbered('SUP', 2),
  numbered('EVAL', 1),
  numbered('AGE', 3),
  numbered('EDU', 3),
  numbered('POL', 1),
  numbered('REL', 1),
  numbered('FOR', 1),
  numbered('PRV', 1),
  numbered('STU', 1),
  numbered('ARM', 1),
  numbered('READ', 2),
  numbered('BIRTH', 1),
  numbered('AUTH', 4),
  ['R-DEC-3a', 'R-AGE-P'],
].flat()

const timelines: [string, Timeline<unknown>][] = RULES.flatMap(({ id, parameters }) =>
  Object.entries(parameters).map(([name, timeline]): [string, Timeline<unknown>] => [
    `${id} ${name}`,
    timeline,
  ]),
)

describe('the book', () => {
  it('holds every rule that was studied, and no id twice', () => {
    const ids = RULES.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    expect(NAMED.filter((id) => ruleById(id) === null)).toEqual([])
    expect(ids.filter((id) => !NAMED.includes(id) && !id.endsWith('-HN'))).toEqual([])
    expect(['R-POP-1', 'R-CERT-4', 'R-DEC-4'].map(ruleById)).toEqual([null, null, null])
  })
  it('has a case for every rule', () => {
    const told = new Set(RULE_CASES.map(([id]) => id))
    expect(RULES.map(({ id }) => id).filter((id) => !told.has(id))).toEqual([])
  })
  it.each(timelines)('%s runs through time, each entry with its text', (_name, timeline) => {
    expect(timeline.length).toBeGreaterThan(0)
    timeline.forEach(({ from, to, cite, evidence }, place) => {
      expect(isDay(from)).toBe(true)
      expect(cite.trim()).not.toBe('')
      expect(EVIDENCES).toContain(evidence)
      const next = timeline[place + 1]
      if (to !== undefined) expect(to > from).toBe(true)
      if (next !== undefined) expect(next.from >= (to ?? addDays(from, 1))).toBe(true)
    })
  })
  it('keeps the overlay of a province apart: a text of its own, only a warning', () => {
    for (const { province, effect, parameters } of RULES) {
      const local = Object.values(parameters).every((timeline) =>
        timeline.every(({ evidence }) => evidence === 'local'),
      )
      expect(local).toBe(province !== undefined)
      if (province !== undefined) expect(effect).toBe('warn')
    }
  })
  it('blocks by age, votes, probation and authority alone (decision 0011)', () => {
    const blocking = 'VOTE-1 VOTE-3 VOTE-4 VOTE-5 PRB-1 DEL-2 AGE-1 AUTH-1 AUTH-2 AUTH-3'
    expect(RULES.filter(({ effect }) => effect === 'block').map(({ id }) => id)).toEqual(
      blocking.split(' ').map((stem) => `R-${stem}`),
    )
  })
  it('has a rule for every subject', () => {
    expect(SUBJECTS.filter((subject) => !RULES.some((rule) => rule.subject === subject))).toEqual([])
  })
})

describe('rules through time', () => {
  it.each([...RULE_CASES])('%s %s on %s', (id, parameter, day, value, evidence, cite) => {
    const timeline: Timeline<unknown> = ruleById(id)?.parameters[parameter] ?? []
    const entry = entryOn(timeline, day)
    if (evidence === null) expect(entry).toBeNull()
    else expect(entry).toMatchObject({ value, evidence, cite })
  })

  /** Rules the study tells of from 29-QĐ/TW or the Charter on. */
  const OLD =
    'SRC-1 CERT-1 CERT-2 INTRO-1 INTRO-3 VOTE-1 PRB-1 PRB-2 PRB-3 SUP-1 AGE-1 AGE-2 EDU-1 POL-1 ARM-1 FOR-1'
  const days: string[] = []
  for (let day = '2016-07-25'; day < '2027-01-01'; day = addDays(day, 1)) days.push(day)

  it.each(OLD.split(' '))('R-%s covers every day since 25/07/2016', (stem) => {
    const covered = Object.values(ruleById(`R-${stem}`)?.parameters ?? {})
    expect(covered.length).toBeGreaterThan(0)
    expect(days.filter((day) => covered.some((timeline) => entryOn(timeline, day) === null))).toEqual([])
  })
  it.each([
    ['R-DEC-1, R-DEC-2', admissionClockOn],
    ['R-DEC-3, R-DEC-3a', recognitionClockOn],
    ['R-CER-1, R-CER-2', ceremonyClockOn],
  ])('%s together tell a clock on every day since 25/07/2016, on none before', (_ids, clockOn) => {
    expect(days.filter((day) => clockOn(day) === null)).toEqual([])
    expect(clockOn('2016-07-24')).toBeNull()
  })
  it.each([
    ['2025-06-30', 'R-DEC-1', 60],
    ['2025-07-01', 'R-DEC-2', 45],
  ])('a cell resolution of %s starts the clock of %s: %i working days', (day, ruleId, workingDays) => {
    expect(admissionClockOn(day)).toMatchObject({ ruleId, value: { workingDays } })
  })
  it.each([
    ['2026-07-25', 'R-CER-1', 'receipt'],
    ['2026-07-26', 'R-CER-2', 'issue'],
  ])('a decision signed on %s falls under %s: from %s', (day, ruleId, startsAt) => {
    expect(ceremonyClockOn(day)).toMatchObject({ ruleId, value: { workingDays: 30, startsAt } })
  })
})

describe('who decides (R-AUTH)', () => {
  it.each([
    ['delegated', '2024-05-01', 'wholeCommittee', false, 'V2'],
    ['delegated', '2026-07-25', 'wholeCommittee', true, 'carried'],
    ['delegated', '2026-07-26', 'standingCommittee', true, 'design'],
    ['upperDirect', '2025-07-01', 'standingCommittee', true, 'V1'],
    ['pilot', '2024-05-01', 'standingCommittee', false, 'carried'],
    ['province', '2025-07-01', 'standingMembersHeadingBoards', true, 'V1'],
  ] as const)('%s on %s: %s', (grant, day, decides, hasThreshold, evidence) => {
    const decider = deciderOn(grant, day)
    expect(decider).toMatchObject({ value: { decides }, evidence })
    expect(decider?.value.threshold !== null).toBe(hasThreshold)
  })
  it('tells nobody before the first regulation', () => {
    expect(GRANT_KINDS.map((grant) => deciderOn(grant, '2016-07-24'))).toEqual([null, null, null, null])
  })
})

describe('acts', () => {
  it('the periods are the regulations, one after the other', () => {
    PERIODS.forEach(({ number, from }, place) => {
      const act = ACTS.find((one) => one.number === number)
      expect(act).toMatchObject({ from, to: PERIODS[place + 1]?.from ?? null })
    })
  })
  it('number and day name one text; what is replaced ends where its successor starts', () => {
    const names = ACTS.map(({ number, day }) => `${number} ${day}`)
    expect(new Set(names).size).toBe(names.length)
    expect(new Set(ACTS.map(({ id }) => id)).size).toBe(ACTS.length)
    for (const { replaces, from } of ACTS) {
      if (replaces !== undefined) expect(ACTS.find(({ id }) => id === replaces)).toMatchObject({ to: from })
    }
  })
  it('the areas of less schooling are marks of the tree', () => {
    const marks = entryOn(EDUCATION_EXCEPTION.parameters.marks, '2026-01-01')?.value ?? []
    expect(marks.length).toBe(5)
    expect(marks.filter((mark) => !MARKS.includes(mark))).toEqual([])
  })
})
