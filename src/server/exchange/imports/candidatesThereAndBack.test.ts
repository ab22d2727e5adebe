import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addDays, formatDay } from '#domain/dates'
import { withoutGuard } from '#domain/exchange/cells'
import { CANDIDATES_SHEET } from '#domain/exchange/sheets'
import { EDUCATION_WORDS, OCCUPATION_WORDS } from '#domain/exchange/words'
import * as roads from '../../../../test/imports'
import { openWorld, type WorldCalls } from '../../../../test/worldCalls'

/** The list of candidates that leaves one committee comes in at another, and tells of them there what it told here. */

const WARD = { username: 'binhngoc', code: 'QN-MC-BN' }
const CELL = 'QN-MC-BN-K2'
/** Lines above the head of a file that leaves, the head with them. */
const HEAD_LINES = 5
const keys = CANDIDATES_SHEET.columns.map(({ key }) => key)
const heads = CANDIDATES_SHEET.columns.map(({ head }) => head)
type Column = (typeof keys)[number]
type Person = Partial<Record<Column, string>>
const row = (person: Person) => keys.map((key) => person[key] ?? '')

const FAMILIES = ['Nguyễn', 'Trần', 'Hoàng', 'Đỗ', 'Lường', 'Vàng']
const GIVEN = ['Hòa', 'Thuý', 'Đức', 'Ước', 'Phượng Uyên', 'A Sùng']
const mentor = fc.constantFrom('Bế Văn Giúp', 'Vũ Thị Đỡ', 'Lò Văn Hướng')
const number = fc.constantFrom('05-NQ/CB', '007', '=2+2', '12-QĐ/ĐU')

const person: fc.Arbitrary<Person> = fc
  .record({
    name: fc
      .tuple(fc.constantFrom(...FAMILIES), fc.constantFrom(...GIVEN))
      .map((parts) => parts.join(' Thị ')),
    sex: fc.constantFrom('Nam', 'Nữ'),
    birth: fc.constantFrom('05/03/2000', '31/12/1999', '02/1998', '1997'),
    youthUnion: fc.boolean(),
    occupation: fc.constantFrom(...Object.values(OCCUPATION_WORDS)),
    education: fc.constantFrom(...Object.values(EDUCATION_WORDS)),
    numbers: fc.tuple(number, number, number),
    mentors: fc.array(mentor, { maxLength: 2 }),
    apart: fc.boolean(),
    reached: fc.constantFrom('listed', 'certified', 'decided', 'admitted'),
    guided: fc.option(mentor, { nil: '' }),
    leaves: fc.boolean(),
    start: fc.integer({ min: 0, max: 25 }),
  })
  .map(({ name, birth, mentors: [first, second], numbers, reached, ...told }) => {
    const day = (later: number) => formatDay(addDays('2026-02-01', told.start + later))
    const reaches = (stage: string) =>
      ['listed', 'certified', 'decided', 'admitted'].indexOf(reached) >=
      ['listed', 'certified', 'decided', 'admitted'].indexOf(stage)
    return {
      fullName: name,
      sex: told.sex,
      birthDate: birth,
      youthUnion: told.youthUnion ? 'x' : '',
      occupation: told.occupation,
      education: told.education,
      cellCode: CELL,
      listedNumber: numbers[0],
      listedDay: day(0),
      ...(first !== undefined && { mentor: first, mentorDay: day(3) }),
      ...(second !== undefined && { secondMentor: second, secondMentorDay: day(told.apart ? 5 : 3) }),
      ...(reaches('certified') && { certificateNumber: numbers[1], certificateDay: day(40) }),
      ...(reaches('decided') && {
        decisionNumber: numbers[2],
        decisionDay: day(150),
        decisionIssuer: 'Ban Thường vụ Thành ủy Móng Cái',
      }),
      ...(reaches('admitted') && { ceremonyDay: day(160), guide: told.guided }),
      ...(told.leaves && { departureDay: day(200) }),
    }
  })

let from: WorldCalls
let to: WorldCalls
beforeAll(async () => {
  from = await openWorld()
  to = await openWorld()
})
afterAll(async () => {
  await from.close()
  await to.close()
})

const listed = async (world: WorldCalls, names: readonly string[]) => {
  const caller = await world.as(WARD.username)
  const { body } = await caller.get<string[][]>(
    `/api/organisations/${await world.idOf(CELL)}/candidates.xlsx?state=all`,
  )
  const named = body
    .slice(HEAD_LINES)
    .filter((cells) => names.includes(cells[keys.indexOf('fullName')] ?? ''))
  return { head: body.slice(0, HEAD_LINES), named }
}

/** In the order of names, and without the number of the line, which depends on who else stands in the list. */
const told = (rows: readonly string[][]) => rows.map((cells) => cells.slice(1).join(' | ')).sort()

const ENTERED: readonly Column[] = [
  'fullName',
  'sex',
  'birthDate',
  'youthUnion',
  'occupation',
  'education',
  'cellCode',
  'listedNumber',
  'listedDay',
  'certificateNumber',
  'certificateDay',
  'decisionNumber',
  'decisionDay',
  'decisionIssuer',
  'ceremonyDay',
  'guide',
  'departureDay',
]
const MENTORS: readonly Column[] = ['mentor', 'mentorDay', 'secondMentor', 'secondMentorDay']

/** What was entered of a person: two who were assigned on one day stand together. */
function entered(cells: readonly (string | number | Date | null)[]): string {
  const texts = cells.map((cell) =>
    cell instanceof Date ? formatDay(cell.toISOString().slice(0, 10)) : withoutGuard(String(cell ?? '')),
  )
  const [first = '', firstDay = '', second = '', secondDay = ''] = MENTORS.map(
    (key) => texts[keys.indexOf(key)],
  )
  const mentors = [...first.split('; ').map((name) => [name, firstDay]), [second, secondDay]]
  const assigned = new Set(mentors.filter(([name]) => name !== '').map((one) => one.join(' ')))
  return [...ENTERED.map((key) => texts[keys.indexOf(key)]), ...[...assigned].sort()].join(' | ')
}

describe('the list of candidates that leaves the system', () => {
  it('tells at another committee what it told here, whatever the order of its columns', {
    timeout: 300_000,
  }, async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(person, { minLength: 1, maxLength: 4, selector: ({ fullName }) => fullName }),
        fc.shuffledSubarray([...keys.keys()], { minLength: keys.length }),
        async (people, order) => {
          const names = people.map(({ fullName = '' }) => fullName)
          const planted = await roads.checked(from, WARD, 'candidates', [heads, ...people.map(row)])
          expect(await roads.rowsOf(planted)).toEqual([])
          expect(await roads.confirm(planted)).toMatchObject({ written: people.length })
          const { head, named } = await listed(from, names)
          expect(named.map(entered).sort()).toEqual(people.map(row).map(entered).sort())
          const turned = [...head, ...named].map((cells, line) =>
            line < HEAD_LINES - 1 ? cells : order.map((at) => cells[at] ?? ''),
          )
          const sent = await roads.checked(to, WARD, 'candidates', turned)
          expect(await roads.rowsOf(sent)).toEqual([])
          expect(await roads.confirm(sent)).toMatchObject({ written: people.length, faulty: 0 })
          expect(told((await listed(to, names)).named)).toEqual(told(named))
          for (const list of [sent, planted]) {
            expect(await roads.withdraw(list)).toMatchObject({ state: 'takenBack' })
          }
        },
      ),
      { numRuns: 6, endOnFailure: true },
    )
  })
})
