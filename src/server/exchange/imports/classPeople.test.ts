import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { rowSentence } from '#domain/exchange/rowSentences'
import * as roads from '../../../../test/imports'
import { openWorld, type WorldCalls } from '../../../../test/worldCalls'

/** Whom the rows of a class mean: lists of classes seldom tell a date of birth, and never a number. */

// every row is entered as by hand, and every step asks the whole server
vi.setConfig({ testTimeout: 120_000 })

let world: WorldCalls
const WARD = { username: 'binhngoc', code: 'QN-MC-BN' }
const [KHU_2, KHU_1] = ['QN-MC-BN-K2', 'QN-MC-BN-K1']
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const PEOPLE = [
  'Họ và tên',
  'Giới tính',
  'Ngày sinh',
  'Mã chi bộ',
  'Số nghị quyết',
  'Ngày nghị quyết',
  'Nghề nghiệp',
]

async function listed(...people: [name: string, birth: string, cell: string][]): Promise<void> {
  const rows = people.map(([name, birth, cell]) => [
    name,
    'Nữ',
    birth,
    cell,
    '05-NQ/CB',
    '10/03/2026',
    'Công nhân',
  ])
  const sent = await roads.checked(world, WARD, 'candidates', [PEOPLE, ...rows])
  expect(await roads.confirm(sent)).toMatchObject({ written: people.length, faulty: 0 })
}

const HEAD = ['STT', 'Họ và tên', 'Ngày sinh', 'Mã chi bộ', 'Xếp loại']
const CLASS = {
  className: 'Lớp bồi dưỡng nhận thức về Đảng khóa V/2026',
  number: '22-QĐ/TTCT',
  decisionDay: '25/03/2026',
  first: '01/04/2026',
}
const results = (...rows: [name: string, birth?: string, cell?: string, grade?: string][]) =>
  roads.checked(
    world,
    WARD,
    'classes',
    [
      HEAD,
      ...rows.map(([name, birth = '', cell = '', grade = 'Khá'], place) => [
        String(place + 1),
        name,
        birth,
        cell,
        grade,
      ]),
    ],
    { constants: CLASS },
  )

const told = async (sent: roads.Sent) =>
  (await roads.rowsOf(sent)).map(({ findings }) =>
    findings.map(({ field, code, params }) => [field, code, rowSentence(code, params ?? {})]),
  )

describe('a row of a class', () => {
  it('without a date of birth finds the one person in reach who bears the name', async () => {
    await listed(['Ngô Thị Một Mình', '05/03/2000', KHU_2])
    expect(await roads.rowsOf(await results(['Ngô Thị Một Mình']))).toEqual([])
  })

  it('finds of several people of one name the one who is in the class', async () => {
    await listed(['Ngô Thị Hai Nơi', '05/03/2000', KHU_2], ['Ngô Thị Hai Nơi', '06/04/2001', KHU_1])
    await roads.confirm(await results(['Ngô Thị Hai Nơi', '', KHU_1]))
    // the grade that stands is of the learner, who is found without a date
    expect(await told(await results(['Ngô Thị Hai Nơi', '', '', 'Giỏi']))).toMatchObject([
      [['grade', 'recordedAlready', expect.any(String)]],
    ])
  })

  it('that fits several people says what would tell them apart', async () => {
    await listed(
      ['Ngô Thị Khác Ngày', '05/03/2000', KHU_2],
      ['Ngô Thị Khác Ngày', '06/04/2001', KHU_2],
      ['Ngô Thị Khác Chi Bộ', '05/03/2000', KHU_2],
      ['Ngô Thị Khác Chi Bộ', '06/04/2000', KHU_1],
    )
    expect(await told(await results(['Ngô Thị Khác Ngày'], ['Ngô Thị Khác Chi Bộ', '2000']))).toEqual([
      [['birthDate', 'fileAmbiguous', 'Có 2 hồ sơ cùng họ tên: ghi đủ ngày sinh.']],
      [['birthDate', 'fileAmbiguous', 'Có 2 hồ sơ cùng họ tên: ghi đủ ngày sinh, hoặc chi bộ.']],
    ])
  })

  it('that fits nobody says what of it does not fit, and the grades there are', async () => {
    await listed(['Ngô Thị Ghi Nhầm', '05/03/2000', KHU_2])
    const sent = await results(
      ['Ngô Thị Ghi Nhầm', '05/03/2001', KHU_2],
      ['Ngô Thị Ghi Nhầm', '05/03/2000', KHU_1],
      ['Ngô Thị Không Ai Biết'],
      ['Ngô Thị Ghi Nhầm', '', '', 'hạng nhất'],
    )
    expect(await told(sent)).toMatchObject([
      [['birthDate', 'fileUnknown', 'Hồ sơ mang họ tên này có ngày sinh khác. Kiểm tra ngày sinh.']],
      [['body', 'fileUnknown', 'Hồ sơ của người này ở chi bộ khác. Kiểm tra chi bộ, đơn vị.']],
      [['fullName', 'fileUnknown', expect.stringContaining('Không có hồ sơ nào mang họ tên này')]],
      [
        [
          'grade',
          'wordUnknown',
          'Không nhận ra mục này trong danh mục. Ghi một trong: Giỏi, Khá, Trung bình, Không đạt.',
        ],
      ],
    ])
  })
})
