import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, completedYears } from '#domain/dates'
import { dateOrderOf, dayFirst, readSheetDate, readShortBirthDay } from './sheetDates'
import { readEntry } from './sheetEntry'
import { EMPTY_ENTRY, type EntryTexts } from './sheetLines'
import { readEducation, readMark, readOccupation, readSex } from './sheetWords'

const GOOD: EntryTexts = {
  ...EMPTY_ENTRY,
  fullName: '  Trần  Thị Bình ',
  sex: 'nữ',
  birthDate: '9/1998',
  youthUnion: 'x',
  occupation: 'Giáo viên',
  education: '12/12; Đại học',
  decisionNumber: '15-QĐ/TU',
  decisionDay: '20/6/2023',
  issuer: 'Thành ủy Móng Cái',
  ceremonyDay: '45110',
}
const faultsOf = (change: Partial<EntryTexts>) =>
  readEntry({ ...GOOD, ...change }).faults.map(({ field, code, effect }) => `${effect} ${field} ${code}`)

describe('an entry of a sheet', () => {
  it('is read as a person, a decision and a ceremony', () => {
    expect(readEntry(GOOD)).toEqual({
      faults: [],
      entry: {
        person: {
          fullName: 'Trần Thị Bình',
          sex: 'female',
          birthDate: '1998-09',
          youthUnion: true,
          demobilised: false,
          occupation: 'teacher',
          education: 'university',
        },
        decision: { number: '15-QĐ/TU', day: '2023-06-20', issuerName: 'Thành ủy Móng Cái' },
        ceremonyDay: '2023-07-03',
      },
    })
  })

  it('needs no ceremony, and says nothing of what was not told', () => {
    const { entry } = readEntry({ ...GOOD, ceremonyDay: '', occupation: '', education: '', youthUnion: '' })
    expect(entry).toMatchObject({
      person: { occupation: 'other', education: 'upperSecondary', youthUnion: false },
    })
    expect(entry).not.toHaveProperty('ceremonyDay')
    expect(entry?.person).not.toHaveProperty('ethnicity')
  })

  it('leaves out what nobody sees', () => {
    expect(readEntry({ ...GOOD, issuer: 'Ban Thường vụ\n\u200eThành ủy' }).entry?.decision.issuerName).toBe(
      'Ban Thường vụ Thành ủy',
    )
  })

  it('keeps what will be sealed as it was told', () => {
    expect(readEntry({ ...GOOD, ethnicity: 'x', religion: ' Phật giáo ' }).entry?.person).toMatchObject({
      ethnicity: 'Dân tộc thiểu số',
      religion: 'Phật giáo',
    })
  })

  it.each<[Partial<EntryTexts>, string]>([
    [{ fullName: ' ' }, 'block fullName missing'],
    [{ fullName: 'B' }, 'block fullName tooShort'],
    [{ fullName: 'B'.repeat(121) }, 'block fullName tooLong'],
    [{ sex: '' }, 'block sex missing'],
    [{ sex: 'nam, nữ' }, 'block sex sexUnknown'],
    [{ birthDate: '' }, 'block birthDate missing'],
    [{ birthDate: '31/02/1998' }, 'block birthDate notADate'],
    [{ birthDate: '12/9/98' }, 'block birthDate yearTwoDigits'],
    [{ decisionNumber: '' }, 'block decisionNumber missing'],
    [{ decisionDay: '6/20/2023' }, 'block decisionDay monthFirst'],
    [{ decisionDay: '6/2023' }, 'block decisionDay dayMissing'],
    [{ ceremonyDay: '2023' }, 'block ceremonyDay dayMissing'],
    [{ issuer: '' }, 'block issuer missing'],
    [{ issuer: '…' }, 'block issuer missing'],
    [{ decisionDay: '1/6/0203' }, 'block decisionDay notADate'],
    [{ religion: 'x'.repeat(61) }, 'block religion tooLong'],
    [{ occupation: 'phi hành gia' }, 'warn occupation occupationUnknown'],
    [{ education: 'không rõ' }, 'warn education educationUnknown'],
  ])('%o', (change, fault) => {
    expect(faultsOf(change)).toEqual([fault])
  })

  it('stops at a fault and goes on with a warning', () => {
    expect(readEntry({ ...GOOD, sex: '' }).entry).toBeNull()
    expect(readEntry({ ...GOOD, occupation: 'phi hành gia' }).entry?.person.occupation).toBe('other')
  })
})

describe('dates of sheets', () => {
  it.each([
    ['31/8/2023', '2023-08-31'],
    ['31-08-2023', '2023-08-31'],
    ['31.8.2023', '2023-08-31'],
    ['2023-08-31', '2023-08-31'],
    ['2023-08-31 00:00:00', '2023-08-31'],
    ['2023-08-31T00:00:00.000Z', '2023-08-31'],
    ['31/08/2023 12:00:00 AM', '2023-08-31'],
    ['31/08/2023 0:00', '2023-08-31'],
    ['2023/8/31', '2023-08-31'],
    ['31-Aug-2023', '2023-08-31'],
    ['31 August 2023', '2023-08-31'],
    ['31-thg 8-2023', '2023-08-31'],
    ['31 tháng 8 năm 2023', '2023-08-31'],
    ['Ngày 31 tháng 08 năm 2023', '2023-08-31'],
    ['45169', '2023-08-31'],
    ['tháng 8/1998', '1998-08'],
    ['8/1998', '1998-08'],
    ['Aug-1998', '1998-08'],
    ['1998', '1998'],
    [' 1998 ', '1998'],
  ])('%s', (text, date) => {
    expect(readSheetDate(text)).toEqual({ date })
  })

  it.each([
    ['31/8/23', 'yearTwoDigits'],
    ['Aug-98', 'yearTwoDigits'],
    ['8/31/2023', 'monthFirst'],
    ['31/02/2023', 'notADate'],
    ['99999', 'notADate'],
    ['chưa rõ', 'notADate'],
    ['1', 'notADate'],
    ['', 'notADate'],
  ])('%s is refused', (text, fault) => {
    expect(readSheetDate(text)).toEqual({ fault })
  })

  it.each([
    ['12/5/98', '1998-05-12'],
    ['1-1-00', '2000-01-01'],
    ['30.6.10', '2010-06-30'],
    ['1/7/10', null],
    ['1/7/25', '1925-07-01'],
    ['30/6/25', null],
    ['29/2/00', '2000-02-29'],
    ['31/2/98', null],
    ['5/98', null],
    ['12/05', null],
    ['98', null],
    ['5/31/98', null],
    ['12/5/1998', null],
  ])('of birth, %s is on 30/06/2026 read as %s', (text, day) => {
    expect(readShortBirthDay(text, '2026-06-30')).toBe(day)
  })

  it('of birth leave one day at most, whatever the day of the file', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99 }), fc.integer({ min: 0, max: 60_000 }), (year, after) => {
        const on = addDays('1990-01-01', after)
        const read = readShortBirthDay(`15/6/${String(year).padStart(2, '0')}`, on)
        if (read === null) return
        expect(completedYears(read, on)).toBeGreaterThanOrEqual(16)
        expect(completedYears(read, on)).toBeLessThanOrEqual(100)
        expect(Number(read.slice(2, 4))).toBe(year)
      }),
    )
  })

  it('sees a column that puts the month first only when every line allows it', () => {
    expect(dateOrderOf(['3/4/2023', '6/20/2023', ''])).toBe('monthFirst')
    expect(dateOrderOf(['3/4/2023', '20/6/2023'])).toBe('dayFirst')
    expect(dateOrderOf(['6/20/2023', '20/6/2023'])).toBe('dayFirst')
    expect(dateOrderOf(['3/4/2023'])).toBe('dayFirst')
    expect(dateOrderOf(['3/4/98', '6/20/98'])).toBe('monthFirst')
    expect(dayFirst('6/20/98')).toBe('20/6/98')
  })
})

describe('words of sheets', () => {
  it.each([
    ['Học sinh lớp 12', 'pupil'],
    ['Sinh viên Đại học Hạ Long', 'student'],
    ['GV tiểu học', 'teacher'],
    ['Công nhân lò', 'worker'],
    ['Bộ đội', 'armedForces'],
    ['Công an viên', 'villageOfficer'],
    ['Công an phường', 'armedForces'],
    ['Giám đốc công ty', 'enterpriseManager'],
    ['Chủ doanh nghiệp', 'businessOwner'],
    ['Công chức phường', 'communeOfficial'],
    ['Trưởng thôn', 'villageOfficer'],
    ['Chuyên viên Phòng Nội vụ', 'stateOfficial'],
    ['Điều dưỡng', 'publicEmployee'],
    ['Nông dân', 'farmer'],
    ['Lao động tự do', 'other'],
    ['phi hành gia', null],
    ['', null],
  ])('%s', (text, occupation) => {
    expect(readOccupation(text)).toBe(occupation)
  })

  it.each([
    ['12/12', 'upperSecondary'],
    ['10/10', 'upperSecondary'],
    ['9/12', 'lowerSecondary'],
    ['lớp 7', 'lowerSecondary'],
    ['5/12', 'primary'],
    ['12/12; Trung cấp điện', 'vocational'],
    ['Đại học Luật', 'university'],
    ['ThS', 'master'],
    ['Cao đẳng sư phạm', 'college'],
    ['THPT', 'upperSecondary'],
    ['13/12', null],
    ['không rõ', null],
  ])('%s', (text, education) => {
    expect(readEducation(text)).toBe(education)
  })

  it('reads sexes and marks', () => {
    expect(['Nữ', 'NU', 'nam', 'Nam.', 'x', 'nam, nữ'].map(readSex)).toEqual([
      'female',
      'female',
      'male',
      'male',
      null,
      null,
    ])
    expect(['x', 'Có', '1', '26/03/2015', '', '0', 'không', 'Ko'].map(readMark)).toEqual([
      true,
      true,
      true,
      true,
      false,
      false,
      false,
      false,
    ])
  })
})
