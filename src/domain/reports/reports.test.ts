import { describe, expect, it } from 'vitest'
import { addDays } from '#domain/dates'
import { ADMISSION_WORK_ROWS } from '#domain/reports/admissionWork'
import { CATALOGUE, groundsOf, judgeReport, LISTS, REPORTS, versionOn } from '#domain/reports/catalogue'
import { fillRows, ordinalsOf } from '#domain/reports/criteria'
import { ethnicityRow, GROUP_ROWS, religionRow } from '#domain/reports/groups'
import { MEMBERSHIP_CHANGE_ROWS } from '#domain/reports/membershipChange'
import { NEW_MEMBERS_ROWS } from '#domain/reports/newMembers'
import { factsOf, type WrittenFacts, type WrittenStyle, writeParagraph } from '#domain/reports/written'

const facts = (more: Partial<WrittenFacts>): WrittenFacts => ({
  organisation: 'Đảng bộ huyện',
  period: { from: '2023-01-01', to: '2023-12-31' },
  asOf: '2023-12-31',
  admitted: null,
  target: null,
  percent: null,
  overPercent: null,
  lastYear: null,
  nonStateEnterprise: null,
  pupils: null,
  village: null,
  villageCells: { withAdmission: null, total: null },
  grassrootsCompleted: null,
  pipeline: null,
  ...more,
})
const written = (more: Partial<WrittenFacts>, style: WrittenStyle = 'report') =>
  writeParagraph(facts(more), style)
    .map((sentence) => sentence.map((part) => (typeof part === 'string' ? part : part.text)).join(''))
    .join(' ')

describe('the written paragraph', () => {
  it('says the sentences of the articles', () => {
    expect(
      written({ admitted: 210, target: 200, percent: 105, overPercent: 5, grassrootsCompleted: 20 }),
    ).toBe(
      'Năm 2023, Đảng bộ huyện kết nạp 210/200 đảng viên, đạt 105%, vượt 5% so với chỉ tiêu được giao.' +
        ' Có 20 tổ chức cơ sở đảng hoàn thành và hoàn thành vượt mức chỉ tiêu.',
    )
    const haLong: Partial<WrittenFacts> = {
      organisation: 'Đảng bộ thành phố Hạ Long',
      asOf: '2023-08-31',
      admitted: 365,
      target: 450,
      percent: 81.11,
      nonStateEnterprise: 69,
      pupils: 12,
      village: 134,
      villageCells: { withAdmission: 118, total: 243 },
      pipeline: 64,
    }
    expect(written(haLong, 'notice')).toBe(
      '8 tháng năm 2023, Đảng bộ thành phố Hạ Long kết nạp được 365 đảng viên mới (đạt 81,11% kế hoạch).' +
        ' Trong đó có 69 đảng viên trong doanh nghiệp ngoài khu vực nhà nước, 12 đảng viên là học sinh lớp 12,' +
        ' 134 đảng viên được kết nạp ở 118/243 chi bộ thôn, khu phố. Hiện có 64 hồ sơ đang xem xét.',
    )
    expect(written({ admitted: 245, target: 175, percent: 140, overPercent: 40 }, 'notice')).toBe(
      'Năm 2023, Đảng bộ huyện kết nạp được 245 đảng viên mới, vượt 40% kế hoạch.',
    )
    expect(written({ admitted: 2089, target: 1900, percent: 109.95, overPercent: 9.95 })).toContain(
      'kết nạp 2.089/1.900 đảng viên, đạt 109,95%',
    )
  })

  it('leaves out what is not known, and writes nothing where nothing is', () => {
    expect(written({})).toBe('')
    expect(written({ admitted: 0, lastYear: 3 })).toBe(
      'Năm 2023, Đảng bộ huyện kết nạp 0 đảng viên. Giảm 3 đảng viên so với cùng kỳ năm trước (3 đảng viên).',
    )
    expect(written({ admitted: 3, lastYear: 3, asOf: '2023-06-30' })).toBe(
      '6 tháng đầu năm 2023, Đảng bộ huyện kết nạp 3 đảng viên. Bằng cùng kỳ năm trước (3 đảng viên).',
    )
    expect(written({ admitted: 3, asOf: '2023-06-15' })).toContain('Từ 01/01/2023 đến 15/06/2023, ')
    expect(written({ admitted: 4, lastYear: 3 }, 'notice')).toContain('Tăng 1 đảng viên')
  })

  it('of a body speaks of itself: one cell is no part of one cells', () => {
    const told = (kind: string) => {
      const coverage = { villageCells: { withAdmission: 1, total: 1 }, grassroots: { completed: 1 } }
      const breakdown = { nonStateEnterprise: 0, pupils: 1, village: 3 }
      const organisation = { name: 'Chi bộ khu 2', kind }
      const { period, asOf, target, percent, overPercent, pipeline } = facts({})
      const days = { period, asOf, target, percent, overPercent, pipeline }
      const sameDayLastYear = { admitted: null }
      const reply = { ...days, organisation, admitted: 3, sameDayLastYear, breakdown, coverage }
      return writeParagraph(factsOf(reply), 'report')
        .map((sentence) => sentence.map((part) => (typeof part === 'string' ? part : part.text)).join(''))
        .join(' ')
    }
    const own = 'Năm 2023, Chi bộ khu 2 kết nạp 3 đảng viên. Trong đó có 1 đảng viên là học sinh lớp 12'
    const parts = ', 3 đảng viên được kết nạp ở 1/1 chi bộ thôn, khu phố'
    expect([told('cell'), told('grassrootsCell')]).toEqual([`${own}.`, `${own}.`])
    expect(told('grassrootsCommittee')).toBe(`${own}${parts}.`)
    expect(told('upperDirect')).toContain('Có 1 tổ chức cơ sở đảng hoàn thành')
  })

  it('names the figure behind every number it tells', () => {
    const parts = writeParagraph(
      facts({ admitted: 210, target: 200, percent: 105, lastYear: 190 }),
      'report',
    ).flat()
    const typed = parts.filter((part) => typeof part === 'string').join(' ')
    // years of the period are all that stands outside
    expect(typed.match(/\d+/g)).toEqual(['2023'])
  })
})

describe('the catalogue', () => {
  it('has a version for each day since the first that is known', () => {
    expect(versionOn('new-members', '2015-12-31')).toBeNull()
    expect(versionOn('new-members', '2021-12-12')?.number).toBe('Biểu 2-TCTW')
    expect(versionOn('new-members', '2023-08-31')?.cite).toContain('11-HD/BTCTW')
    expect(versionOn('new-members', '2025-10-10')).toMatchObject({ evidence: 'carried' })
  })

  it('leaves no day of a report between two versions and none to both', () => {
    for (const report of REPORTS) {
      const versions = CATALOGUE[report]
      expect(versions.length).toBeGreaterThan(0)
      versions.slice(1).forEach(({ from }, index) => {
        expect([report, versions[index]?.to]).toEqual([report, addDays(from, -1)])
      })
      expect(versions.at(-1)?.to).toBeNull()
    }
  })

  it('says on paper by which text a form is, and how far it was compared', () => {
    const told = (report: (typeof REPORTS)[number], day: string) => {
      const version = versionOn(report, day)
      return version && groundsOf(version)
    }
    expect(told('new-members', '2023-08-31')).toBe(
      'Biểu 2-BTCTW, phần I, II và III (11-HD/BTCTW ngày 13/12/2021; theo nguồn chưa chắc chắn, chưa đối chiếu biểu mẫu gốc)',
    )
    expect(told('coverage', '2023-08-31')).toBeNull()
    expect(told('probationers', '2026-01-01')).toContain('38-HD/BTCTW')
  })

  it('refuses a day of no version and days a report is not drawn up for, each at its place', () => {
    const period = { from: '2023-01-01', to: '2023-12-31' }
    const judge = (report: (typeof REPORTS)[number], from: string, to: string, year = period) =>
      judgeReport(report, { from, to, asOf: to, treeOn: to, knownAt: null }, year).map(({ code, field }) => [
        code,
        field,
      ])
    expect(judge('membership-changes', '2023-01-01', '2023-06-30')).toEqual([])
    expect(judge('membership-changes', '2023-01-01', '2023-06-15')).toEqual([['reportSpan', 'from']])
    expect(judge('admission-work', '2023-01-01', '2023-12-31')).toEqual([])
    expect(judge('admission-work', '2023-01-01', '2023-03-31')).toEqual([['reportSpan', 'from']])
    expect(judge('coverage', '2023-01-05', '2023-06-15')).toEqual([])
    const early = { from: '2015-01-01', to: '2015-12-31' }
    expect(judge('new-members', early.from, early.to, early)).toEqual([['reportUncovered', 'asOf']])
  })

  it('refuses a day before the period begins, but for lists that stand on their own day', () => {
    const period = { from: '2023-01-01', to: '2023-12-31' }
    const judge = (asOf: string) =>
      REPORTS.filter((report) => {
        const found = judgeReport(report, { ...period, asOf, treeOn: asOf, knownAt: null }, period)
        return found.some(({ code, field }) => code === 'reportAhead' && field === 'asOf')
      })
    expect(judge('2022-12-31')).toEqual(REPORTS.filter((report) => !LISTS.some((list) => list === report)))
    expect(judge('2023-01-01')).toEqual([])
  })

  it('refuses what a report does not keep of the past, and that alone', () => {
    const period = { from: '2023-01-01', to: '2023-12-31' }
    const days = { ...period, asOf: '2023-12-31' }
    const judge = (report: (typeof REPORTS)[number]) =>
      judgeReport(report, { ...days, treeOn: '2024-02-01', knownAt: '2024-03-01' }, period)
    const refused = REPORTS.flatMap((report) => judge(report).map(({ code, field }) => [report, code, field]))
    expect(refused).toEqual([
      ['funnel', 'reportPast', 'knownAt'],
      ['sympathizers', 'reportPast', 'knownAt'],
      ['probationers', 'reportPast', 'knownAt'],
      ['recognitions', 'reportPast', 'knownAt'],
      ['sources', 'reportPast', 'knownAt'],
      ['sources', 'reportPast', 'treeOn'],
    ])
  })

  it('asks by wider bands of age before the set of 2021', () => {
    const agesOn = (day: string) =>
      versionOn('new-members', day)?.rows.filter(({ key }) => key.startsWith('age')).length
    expect([agesOn('2020-12-31'), agesOn('2023-12-31')]).toEqual([4, 8])
  })

  it('has no row of a version twice', () => {
    for (const report of REPORTS) {
      for (const { rows } of CATALOGUE[report]) {
        const keys = rows.map(({ key }) => key)
        expect([report, new Set(keys).size]).toEqual([report, keys.length])
      }
    }
  })
})

describe('tables of criteria', () => {
  it('compare this period with the last, and tell sealed rows only when they are open', () => {
    const now = { admitted: 12, women: 6, ethnicMinority: 3, averageAge: 31.5 }
    const lastYear = { admitted: 8, women: 0, ethnicMinority: 1, averageAge: 30 }
    const rows = (isOpen: boolean) =>
      new Map(fillRows(NEW_MEMBERS_ROWS, now, lastYear, isOpen).map((row) => [row.key, row]))
    expect(rows(false).get('admitted')).toMatchObject({ now: 12, lastYear: 8, percent: 150 })
    expect(rows(false).get('women')).toMatchObject({ now: 6, lastYear: 0, percent: null })
    expect(rows(false).get('ethnicMinority')).toMatchObject({ now: null, lastYear: null, percent: null })
    expect(rows(true).get('ethnicMinority')).toMatchObject({ now: 3, lastYear: 1, percent: 300 })
    expect(rows(true).get('averageAge')).toMatchObject({ now: 31.5, lastYear: 30, percent: null })
    expect(rows(true).get('foreignSpouse')).toMatchObject({ now: null, access: 'untracked' })
  })
})

describe('peoples and religions', () => {
  it('are found however the name is written, and never guessed', () => {
    expect(['Tày', 'người Tày', 'dân tộc tày', 'TÀY'].map(ethnicityRow)).toEqual(
      Array(4).fill('ethnicity.tay'),
    )
    expect(['H’Mông', 'Mông', "M'Nông", 'Mnông', 'Ê-đê'].map(ethnicityRow)).toEqual([
      'ethnicity.mong',
      'ethnicity.mong',
      'ethnicity.mnong',
      'ethnicity.mnong',
      'ethnicity.ede',
    ])
    expect([null, '', 'Pháp'].map(ethnicityRow)).toEqual([
      'ethnicity.notStated',
      'ethnicity.notStated',
      'ethnicity.other',
    ])
    expect(['Đạo Phật', 'Thiên Chúa giáo', 'Tin lành', 'Không', null, 'Bà-la-môn'].map(religionRow)).toEqual([
      'religion.phatgiao',
      'religion.conggiao',
      'religion.tinlanh',
      'religion.none',
      'religion.none',
      'religion.other',
    ])
  })

  it('are 54, each with a row of its own', () => {
    const peoples = GROUP_ROWS.filter(({ key }) => key.startsWith('ethnicity.'))
    expect(peoples).toHaveLength(54 + 2)
    for (const { key, label } of peoples.slice(0, 54)) expect(ethnicityRow(label)).toBe(key)
  })
})

describe('the column STT', () => {
  it('has the marks of the form, else the place beneath the last mark, and nothing beside "Trong đó"', () => {
    const newMembers = [...ordinalsOf(NEW_MEMBERS_ROWS).values()]
    expect(newMembers.slice(0, 4)).toEqual(['I', '1', '2', '3'])
    expect(ordinalsOf(NEW_MEMBERS_ROWS).get('age18')).toBe('1')
    expect(ordinalsOf(NEW_MEMBERS_ROWS).get('committeesAdmitting')).toBe('')
    expect([...ordinalsOf(MEMBERSHIP_CHANGE_ROWS).values()].slice(0, 8)).toEqual([
      'A',
      'B',
      '1',
      '2',
      'a',
      'b',
      '3',
      'C',
    ])
    expect([...ordinalsOf(ADMISSION_WORK_ROWS).values()]).toEqual(['II', '1', '2', '3', '', '', '', ''])
  })

  it('stands with a unit in every table; a register has none', () => {
    const units = REPORTS.map(
      (report) =>
        [CATALOGUE[report].at(-1)?.unit ?? null, CATALOGUE[report].at(-1)?.rows.length ?? 0] as const,
    )
    expect(units.filter(([unit, rows]) => (unit === null) !== (rows === 0))).toEqual([['người', 0]])
    expect(CATALOGUE.progress[0]?.unit).toBe('người')
  })
})
