import { describe, expect, it } from 'vitest'
import type { CeremonyDetail, CeremonyPerson } from '#contract/ceremonies'
import { shownPeople } from './EntryFilter'
import { hasBadConsent, minutesBody, newEntryDraft, recordable, rowOf } from './entryDraft'

const person = (candidateId: string, change: Partial<CeremonyPerson> = {}): CeremonyPerson => ({
  candidateId,
  cell: { id: 'cell', code: null, name: 'Chi bộ khu 1', parentName: null },
  personName: candidateId,
  nameOpen: true,
  stage: 'decided',
  decision: { number: '1-QĐ/TU', day: '2025-06-20' },
  ceremonyUntil: '2025-08-06',
  ceremonyDay: null,
  mentors: [{ id: 'helper', fullName: 'Hoàng Văn Giúp' }],
  present: null,
  oath: null,
  mentorName: null,
  mentorId: null,
  position: null,
  ...change,
})
const ceremony = (people: CeremonyPerson[], day = '2025-07-20'): CeremonyDetail => ({
  id: 'event',
  organisation: { id: 'body', code: null, name: 'Đảng bộ huyện A', parentName: null },
  drive: null,
  kind: 'announcement',
  day,
  starts: null,
  place: 'Hội trường',
  seatRows: 2,
  rowSeats: 2,
  guests: [],
  minutes: null,
  mayWrite: true,
  version: 3,
  called: people.length,
  people,
  earlierMinutes: [],
  findings: [],
})

describe('minutes as they are typed', () => {
  it('name who can be recorded: decided, open, not admitted elsewhere', () => {
    const people = [
      person('one'),
      person('undecided', { decision: null }),
      person('closed', { nameOpen: false, personName: null }),
      person('elsewhere', { ceremonyDay: '2025-07-01' }),
      person('same day', { ceremonyDay: '2025-07-20' }),
    ]
    expect(recordable(ceremony(people)).map(({ candidateId }) => candidateId)).toEqual(['one', 'same day'])
  })

  it('show among many only who differs, or whom the name finds', () => {
    const told = ceremony([person('one'), person('two', { personName: 'Đỗ Văn Ánh' })])
    const draft = newEntryDraft(told)
    const shown = (name: string, changed = draft) =>
      shownPeople(told.people, { show: 'exceptions', name }, changed, told.day).map(
        ({ candidateId }) => candidateId,
      )
    expect([shown(''), shown('do van anh'), shown('nobody')]).toEqual([[], ['two'], []])
    const away = { ...rowOf(draft, person('one')), present: false }
    expect(shown('', { ...draft, rows: { ...draft.rows, one: away } })).toEqual(['one'])
  })

  it('say nothing of an absent person but the absence', () => {
    const told = ceremony([person('one'), person('two')])
    const draft = newEntryDraft(told)
    const row = { present: false, oath: true, mentorId: 'helper', consentNumber: '', consentDay: '' }
    const body = minutesBody({ ...draft, rows: { ...draft.rows, two: row } }, told)
    expect(body.people).toEqual([
      { candidateId: 'one', present: true, oath: true, mentorId: 'helper' },
      { candidateId: 'two', present: false, oath: false },
    ])
    expect(body.expectedVersion).toBe(3)
  })

  it('take a consent only where the ceremony is late and is held', () => {
    const late = ceremony([person('one')], '2025-08-20')
    const draft = newEntryDraft(late)
    const row = {
      present: true,
      oath: true,
      mentorId: null,
      consentNumber: '88-CV',
      consentDay: '12/08/2025',
    }
    const typed = { ...draft, rows: { one: row } }
    expect(minutesBody(typed, late).people[0]).not.toHaveProperty('consent')
    expect(minutesBody({ ...typed, holds: true }, late).people[0]).toMatchObject({
      consent: { number: '88-CV', day: '2025-08-12' },
    })
  })

  it.each([
    ['', '', false],
    ['88-CV', '12/08/2025', false],
    ['88-CV', '', true],
    ['', '12/08/2025', true],
    ['88-CV', '31/02/2025', true],
  ])('consent "%s" of "%s" is wrong: %s', (consentNumber, consentDay, isBad) => {
    expect(hasBadConsent({ present: true, oath: true, mentorId: null, consentNumber, consentDay })).toBe(
      isBad,
    )
  })
})
