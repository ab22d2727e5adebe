import { describe, expect, it } from 'vitest'
import { CONTEXT, changed, paper, record, said, upTo, wholeLife } from './file.cases'
import type { PrintedPerson } from './printed'
import { reviewFile } from './review'

const printed = (fullName: string | null, birthDate: string | null = null) =>
  said(
    upTo('personalHistory'),
    changed('personalHistory', { printed: { fullName, birthDate } satisfies PrintedPerson }),
  )

describe('a paper that prints another name or birth date than the file', () => {
  it('is told where letters or marks differ, not where the tone stands or letters are large', () => {
    expect(printed('Hoà Thị Mẫu')).toEqual([])
    expect(printed('HÒA THỊ MẪU')).toEqual([])
    expect(printed('Hoa Thị Mẫu')).toEqual(['printedMarksDiffer'])
    expect(printed('Hoà Thị Mấu')).toEqual(['printedMarksDiffer'])
    expect(printed('Hoà Thi Mẫu')).toEqual(['printedMarksDiffer'])
    expect(printed('Hoà Thị Mẫn')).toEqual(['printedNameDiffers'])
    expect(printed('Hoà Mẫu')).toEqual(['printedNameDiffers'])
  })
  it('is told where the dates contradict each other as far as both are known', () => {
    expect(printed(null, '1998')).toEqual([])
    expect(printed(null, '1998-09-12')).toEqual([])
    expect(printed(null, '1998-12-09')).toEqual(['printedBirthDiffers'])
    expect(printed('Hoa Thị Mẫu', '1989')).toEqual(['printedMarksDiffer', 'printedBirthDiffers'])
  })
  it('stands among what would make the file come back until one side is corrected', () => {
    const file = wholeLife().map((one) =>
      one.kind === 'certificate' ? { ...one, printed: { fullName: 'Hoa Thị Mẫu', birthDate: null } } : one,
    )
    const told = (fullName: string | null) =>
      reviewFile(file, { ...CONTEXT, person: { ...CONTEXT.person, fullName } })
        .filter(({ code }) => code.startsWith('printed'))
        .map(({ code, recordKind, effect }) => [code, recordKind, effect])
    expect(told('Hoà Thị Mẫu')).toContainEqual(['printedMarksDiffer', 'certificate', 'warn'])
    expect(told('Hoa Thị Mẫu')).toEqual([])
    // of somebody whose text was erased nothing is concluded
    expect(told(null)).toEqual([])
  })
})

describe('a paper seen when the file was taken up and recorded later', () => {
  const opening = record('opening', '2025-06-01', {
    reached: 'opinion',
    papers: [
      { kind: 'certificate', day: '2024-08-20', number: '315/GCN' },
      { kind: 'permission', day: '2024-09-05', number: null },
    ],
  })
  const told = (number: string, day: string) =>
    reviewFile(
      [
        opening,
        record(
          'certificate',
          day,
          { issuer: null },
          { organisationId: 'ward-1', paper: paper(number, day, null) },
        ),
      ],
      CONTEXT,
    ).flatMap(({ code }) => (code.startsWith('paperN') || code.startsWith('paperD') ? [code] : []))
  it('is told where number or day is another, not where it is another paper', () => {
    expect(told('315/gcn', '2024-08-20')).toEqual([])
    expect(told('351/GCN', '2024-08-20')).toEqual(['paperNumberDiffers'])
    expect(told('315/GCN', '2024-08-02')).toEqual(['paperDayDiffers'])
    expect(told('12/GCN', '2025-05-05')).toEqual([])
  })
})
