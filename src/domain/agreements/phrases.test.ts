import { describe, expect, it } from 'vitest'
import { checkClaim } from '#domain/agreements/check'
import { readPhrases, readUnread } from '#domain/agreements/phrases'
import { lacksHead, readRows } from '#domain/agreements/rows'

const claimsOf = (text: string) =>
  readPhrases(text).map(({ claim }) =>
    Object.fromEntries(Object.entries(claim).filter(([name]) => name !== 'id')),
  )

describe('sentences of the five articles', () => {
  it.each([
    [
      'toàn Đảng bộ huyện kết nạp 210/200 đảng viên, đạt 105%, vượt chỉ tiêu được Ban Thường vụ Tỉnh ủy giao. Có 20 cấp ủy cơ sở hoàn thành',
      [{ kind: 'ratio', part: 210, whole: 200, statedPercent: '105' }],
    ],
    [
      'NĂM 2023, TOÀN ĐẢNG BỘ HUYỆN KẾT NẠP 210/200 ĐẢNG VIÊN, ĐẠT 105%, VƯỢT CHỈ TIÊU',
      [{ kind: 'ratio', part: 210, whole: 200, statedPercent: '105' }],
    ],
    [
      'Riêng 8 tháng năm 2023, Đảng bộ thành phố kết nạp được 365 đảng viên mới (đạt 81,11% kế hoạch).',
      [{ kind: 'implied', value: 365, statedPercent: '81,11', wholes: [] }],
    ],
    [
      'kết nạp được 69 đảng viên trong doanh nghiệp ngoài khu vực nhà nước, 12 đảng viên là học sinh lớp 12 của các trường THPT trên địa bàn thành phố, 134 đảng viên được kết nạp ở 118/243 chi bộ thôn, khu phố.',
      [{ kind: 'ratio', part: 118, whole: 243 }],
    ],
    [
      'Năm 2023, Thành phố Móng Cái đã kết nạp 245 đảng viên mới, vượt 40%KH (vượt chỉ tiêu NQ), nâng tổng số đảng viên toàn đảng bộ lên trên 4.600 người; kỷ niệm 60 năm ngày thành lập Tỉnh (30/10/1963-30/10/2023)',
      [{ kind: 'implied', value: 245, statedPercent: '140', wholes: [] }],
    ],
    [
      'năm 2022, toàn tỉnh đã kết nạp được 2.089/1.900 đảng viên mới (đạt 109,95% kế hoạch).',
      [{ kind: 'ratio', part: 2089, whole: 1900, statedPercent: '109,95' }],
    ],
    [
      'hiện có 20 đảng bộ trực thuộc với 704 tổ chức cơ sở đảng và 85.867 đảng viên. Năm 2023 phấn đấu kết nạp từ 2.770 đảng viên trở lên. giao chỉ tiêu kết nạp từ 3 - 4% đảng viên mới trở lên so với tổng số đảng viên. cao nhất là 455 đảng viên, thấp nhất là Đảng bộ Quân sự tỉnh 17 đảng viên.',
      [],
    ],
  ])('%s', (text, expected) => expect(claimsOf(text)).toEqual(expected))
})

describe('the usual ways of saying it', () => {
  it.each([
    [
      'kết nạp 365 trên 450 đảng viên, đạt 81,11%',
      [{ kind: 'ratio', part: 365, whole: 450, statedPercent: '81,11' }],
    ],
    ['365 đảng viên trên tổng số 450 đảng viên được giao', [{ kind: 'ratio', part: 365, whole: 450 }]],
    [
      'kết nạp 245/175 đảng viên, đạt 140%, vượt 40% kế hoạch',
      [
        { kind: 'ratio', part: 245, whole: 175, statedPercent: '140' },
        { kind: 'over', value: 245, target: 175, statedOverPercent: '40' },
      ],
    ],
    [
      'kết nạp 245/175 đảng viên, vượt 40% kế hoạch',
      [{ kind: 'over', value: 245, target: 175, statedOverPercent: '40' }],
    ],
    [
      'kết nạp 210/200 đảng viên, vượt chỉ tiêu, đạt 105%',
      [{ kind: 'ratio', part: 210, whole: 200, statedPercent: '105' }],
    ],
    [
      'kết nạp 365/450 đảng viên, tăng 12% so với cùng kỳ, đạt 81,11% kế hoạch',
      [{ kind: 'ratio', part: 365, whole: 450, statedPercent: '81,11' }],
    ],
    [
      'kết nạp 365/450 đảng viên, đạt 81,11%, trong đó nữ chiếm 40,5%',
      [{ kind: 'ratio', part: 365, whole: 450, statedPercent: '81,11' }],
    ],
    [
      'kết nạp 210/200 đảng viên, vượt 5% so với chỉ tiêu, vượt 12% so với cùng kỳ năm trước',
      [{ kind: 'over', value: 210, target: 200, statedOverPercent: '5' }],
    ],
    ['kết nạp 90 đảng viên, 60% chỉ tiêu', [{ kind: 'implied', value: 90, statedPercent: '60', wholes: [] }]],
    ['đã kết nạp 5/15 (33.3%)', [{ kind: 'ratio', part: 5, whole: 15, statedPercent: '33.3' }]],
    [
      'kết nạp 254 đảng viên, vượt 45% kế hoạch 175',
      [{ kind: 'over', value: 254, target: 175, statedOverPercent: '45' }],
    ],
    [
      'kết nạp 365 đảng viên mới (đạt 81,11% chỉ tiêu được giao: 450 đảng viên)',
      [{ kind: 'ratio', part: 365, whole: 450, statedPercent: '81,11' }],
    ],
    [
      'kết nạp 90 đảng viên, đạt 60% kế hoạch 2023',
      [{ kind: 'implied', value: 90, statedPercent: '60', wholes: [] }],
    ],
    [
      'kết nạp 90 đảng viên, đạt 60% kế hoạch số 12-KH/TU',
      [{ kind: 'implied', value: 90, statedPercent: '60', wholes: [] }],
    ],
    ['1 / 3 hồ sơ', [{ kind: 'ratio', part: 1, whole: 3 }]],
  ])('%s', (text, expected) => expect(claimsOf(text)).toEqual(expected))

  it.each([
    'ngày 17 và 18/4 (nhằm ngày 9 và 10/3 âm lịch)',
    'Hướng dẫn số 03-HD/TU, ngày 19/7/2021',
    'Chỉ thị số 07-CT/TU ngày 01/3/2021',
    'Nghị quyết số 12/NQ-TW, 24/7',
    'kết nạp 200 đảng viên trong đó 100% chi bộ có quần chúng ưu tú',
    'tăng 12% so với năm trước',
    'kết nạp 365 đảng viên, tăng 12% so với kế hoạch năm trước',
    'kết nạp 365 đảng viên, trong đó nữ chiếm 40,5%',
    '0/0, đạt 5%',
    '99999999999999999/3 đảng viên',
    '',
  ])('leaves alone: %s', (text) => expect(claimsOf(text)).toEqual([]))

  it.each([
    ['kết nạp 198–199 đảng viên, đạt 99%', ['198–199 đảng viên']],
    ['kết nạp từ 198 đến 199 đảng viên, đạt 99%', ['198 đến 199 đảng viên']],
    ['kết nạp 198-199/200 đảng viên, đạt 99%', ['198-199/200 đảng viên']],
    ['nhiệm kỳ 2020–2025 đảng bộ, ngày 9-10/3, 12-KH/TU', []],
  ])('a range is not read, and said so: %s', (text, expected) => {
    expect([claimsOf(text), readUnread(text)]).toEqual([[], expected])
  })

  it('reads text with parted letters, and says where it stood', () => {
    const text = 'Đã kết nạp 210/200 đảng viên, đạt 105%.'.normalize('NFD')
    expect(readPhrases(text)).toMatchObject([{ text: '210/200 đảng viên, đạt 105%', start: 11 }])
  })

  it('reads a long text to its end', () => {
    const long = 'kết nạp 210/200 đảng viên, đạt 105%. '.repeat(2000) + '1 '.repeat(20_000)
    expect(readPhrases(long)).toHaveLength(2000)
  })
})

describe('rows of a sheet', () => {
  const sheet = [
    'STT\tĐảng bộ trực thuộc\tChỉ tiêu\tĐã kết nạp\tTỷ lệ (%)',
    '1\tPhường A\t100\t81\t81',
    '2\tPhường B\t350\t285\t81,43',
    '\tTổng cộng\t450\t365\t81,11',
  ].join('\n')

  it('gives a claim for each percentage and each total', () => {
    const rows = readRows(sheet)
    expect(rows.map(({ label }) => label)).toEqual([
      'Phường A',
      'Phường B',
      'Tổng cộng',
      'Chỉ tiêu',
      'Đã kết nạp',
    ])
    const disagreeing = rows.filter(({ claim }) => !checkClaim(claim).agrees).map(({ label }) => label)
    expect(disagreeing).toEqual(['Đã kết nạp'])
  })

  it('reads any order of columns alike', () => {
    const turned = sheet
      .split('\n')
      .map((line) => line.split('\t').toReversed().join('\t'))
      .join('\n')
    const results = (text: string) => readRows(text).map(({ claim }) => checkClaim({ ...claim, id: '' }))
    expect(results(turned)).toHaveLength(5)
    expect(results(turned)).toEqual(expect.arrayContaining(results(sheet)))
  })

  it('adds no percentages up, even whole ones', () => {
    const whole = [
      'Đơn vị\tChỉ tiêu\tKết nạp\tTỷ lệ',
      'A\t100\t80\t80',
      'B\t100\t100\t100',
      'Tổng\t200\t180\t90',
    ]
    expect(readRows(whole.join('\n')).filter(({ claim }) => !checkClaim(claim).agrees)).toEqual([])
  })

  it('takes nothing of another time for a figure of this one', () => {
    const heads = 'Đơn vị\tKết nạp cùng kỳ năm trước\tChỉ tiêu\tKết nạp\tSo cùng kỳ (%)'
    const rows = readRows(`${heads}\nA\t40\t100\t80\t200`)
    expect(rows).toEqual([])
    const claims = readRows(`${heads}\tTỷ lệ (%)\nA\t40\t100\t80\t200\t80`).map(({ claim }) => claim)
    expect(claims).toMatchObject([{ kind: 'ratio', part: 80, whole: 100, statedPercent: '80' }])
  })

  it('tells a sheet whose percentages are not checked for want of a head', () => {
    const [, ...headless] = sheet.split('\n')
    const told = [sheet, headless.join('\n'), 'Lũy kế\t10\t20\t18', 'Xã A\tXã B', ''].map(lacksHead)
    expect(told).toEqual([false, true, false, false, false])
  })

  it('reads a cumulative row, and nothing where there is no sheet', () => {
    expect(readRows('Lũy kế\t10\t20\t18').map(({ claim }) => checkClaim(claim).agrees)).toEqual([false])
    expect(readRows('kết nạp 210/200 đảng viên')).toEqual([])
    expect(readRows('')).toEqual([])
  })
})
