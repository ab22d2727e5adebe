import type { Day } from '#domain/dates'
import type { FindingCode } from '#domain/findings'
import type { Sector } from '#domain/organisations/kinds'
import type { ProvinceCode } from '#domain/rulebook/local/provinces'
import type { BodySpan, FileContext } from './context'
import { judgeRecord } from './judgeRecord'
import type { Kind } from './kinds'
import type { Attendance, Details, FileRecord, MoveSituation, Paper, Vote } from './records'

/** An invented file from the list to official membership, for case tables: each case changes a part of it. */

export const CELL = 'cell-1'
export const OTHER_CELL = 'cell-2'
export const WARD = 'ward-1'
export const CITY = 'city-1'

const always = {
  from: null,
  to: null,
  alive: true,
  marks: [],
  sector: 'village',
  province: null,
} as const
const ABOVE_CELL = [
  { id: 'province-1', kind: 'centralDirect' },
  { id: CITY, kind: 'upperDirect' },
  { id: WARD, kind: 'grassrootsCommittee' },
] as const

export const CONTEXT: FileContext = {
  today: '2027-12-31',
  person: { fullName: 'Hoà Thị Mẫu', birthDate: '1998-09-12', education: 'university', youthUnion: true },
  members: {
    'member-1': { officialDay: '2015-02-03' },
    'member-2': { officialDay: '2018-05-19' },
    'member-new': { officialDay: '2026-01-01' },
    'member-unknown': { officialDay: null },
  },
  bodies: {
    [CELL]: [{ ...always, kind: 'cell', above: ABOVE_CELL }],
    [OTHER_CELL]: [{ ...always, kind: 'cell', above: ABOVE_CELL }],
    [WARD]: [{ ...always, kind: 'grassrootsCommittee', above: ABOVE_CELL.slice(0, 2) }],
    [CITY]: [{ ...always, kind: 'upperDirect', above: ABOVE_CELL.slice(0, 1) }],
  },
  grants: [{ organisationId: CITY, kind: 'upperDirect', from: '2010-01-01', to: null }],
}

let counter = 0

/** A record of the file; ids are those of the kind unless told. */
export function record<K extends Kind>(
  kind: K,
  day: Day,
  detail: Details[K],
  more: Partial<Omit<FileRecord<K>, 'kind' | 'detail'>> = {},
): FileRecord<K> {
  counter += 1
  const plain = { id: kind, seq: counter, organisationId: CELL, paper: null, attendance: null, vote: null }
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- put together from the parts of one kind
  return { ...plain, kind, day, detail, ...more } as FileRecord<K>
}

export function paper(number: string, day: Day, issuerOrganisationId: string | null = CELL): Paper {
  return { number, day, issuerName: 'Cấp ủy (mẫu)', issuerOrganisationId }
}

export function attendance(
  total: number,
  present: number,
  absent: Attendance['official']['absent'] = total > present ? { ordinary: total - present } : {},
): Attendance {
  return { official: { total, present, absent }, probationary: { present: 0, absent: 0 }, ballot: 'secret' }
}

export function vote(votesFor: number, against = 0, blank = 0): Vote {
  return { for: votesFor, against, blank }
}

const ALL_FOR = { attendance: attendance(12, 12), vote: vote(12) }

/** Listed 10/06/2024, considered by the cell 30/06/2025, official 15/09/2026. */
export function wholeLife(): FileRecord[] {
  return [...untilResolution(), ...fromResolution()]
}

function untilResolution(): FileRecord[] {
  return [
    record('listed', '2024-06-10', {}, { paper: paper('05-NQ/CB', '2024-06-10') }),
    record('mentorAssigned', '2024-06-10', { memberId: 'member-1', replaces: null }),
    record(
      'certificate',
      '2024-08-20',
      { issuer: null },
      { organisationId: WARD, paper: paper('315/GCN', '2024-08-20', null) },
    ),
    record('permission', '2024-09-05', {}, { organisationId: WARD, paper: paper('12-CV/ĐU', '2024-09-05') }),
    record('application', '2024-09-10', { readmission: false, ground: null, sinceDay: null }),
    record('personalHistory', '2024-09-20', {}),
    record(
      'verificationRequest',
      '2025-01-06',
      { place: 'domestic', receivedDay: null },
      { organisationId: WARD },
    ),
    record(
      'verificationReply',
      '2025-02-03',
      { requestId: 'verificationRequest', conclusion: 'confirmed' },
      { organisationId: WARD },
    ),
    record('introduction', '2025-03-03', { memberId: 'member-1', sharedSince: '2022-01-01', waived: null }),
    record('unionResolution', '2025-03-10', { body: 'youthUnion', level: 'youthUnionCommittee' }),
    record('opinion', '2025-03-20', { from: 'massBodies', asked: 20, agreed: 20 }),
    record(
      'opinion',
      '2025-03-21',
      { from: 'residenceCell', asked: 5, agreed: 5 },
      { id: 'opinion-residence' },
    ),
    record('cellResolution', '2025-06-30', {}, { ...ALL_FOR, paper: paper('09-NQ/CB', '2025-06-30') }),
  ]
}

function fromResolution(): FileRecord[] {
  return [
    record(
      'grassrootsResolution',
      '2025-07-15',
      {},
      { ...ALL_FOR, organisationId: WARD, paper: paper('21-NQ/ĐU', '2025-07-15', WARD) },
    ),
    record('boardAppraisal', '2025-08-01', { proposes: true }, { organisationId: CITY }),
    record('admissionDecision', '2025-08-20', {}, { paper: paper('301-QĐ/TU', '2025-08-20', CITY) }),
    record('decisionReceived', '2025-08-25', {}),
    record('ceremony', '2025-09-15', {
      oath: true,
      consentNumber: null,
      consentDay: null,
      memberId: 'member-1',
    }),
    record(
      'newMemberClass',
      '2026-03-20',
      {},
      { organisationId: WARD, paper: paper('77/GCN', '2026-03-20', null) },
    ),
    record('selfReview', '2026-09-15', {}),
    record('mentorReview', '2026-09-16', {}),
    record('recognitionOpinion', '2026-09-17', {}),
    record('recognitionResolution', '2026-09-25', {}, { ...ALL_FOR, paper: paper('14-NQ/CB', '2026-09-25') }),
    record(
      'recognitionGrassroots',
      '2026-10-05',
      {},
      { ...ALL_FOR, organisationId: WARD, paper: paper('40-NQ/ĐU', '2026-10-05', WARD) },
    ),
    record(
      'recognitionDecision',
      '2026-10-20',
      { officialDay: '2026-09-15' },
      { paper: paper('455-QĐ/TU', '2026-10-20', CITY) },
    ),
  ]
}

/** The file up to, not including, the first record of the kind. */
export function upTo(kind: Kind, records: readonly FileRecord[] = wholeLife()): FileRecord[] {
  const end = records.findIndex((each) => each.kind === kind)
  return end === -1 ? [...records] : records.slice(0, end)
}

/** The record of the kind in the whole life, changed in part. */
export function changed<K extends Kind>(kind: K, more: Partial<FileRecord<K>>): FileRecord<K> {
  const found = wholeLife().find((each) => each.kind === kind)
  if (found === undefined) throw new RangeError(kind)
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the record of this kind, changed in part
  return { ...found, ...more } as FileRecord<K>
}

/** What the judgement says, `!` before what refuses. */
export function said(
  records: readonly FileRecord[],
  judged: FileRecord,
  context: FileContext = CONTEXT,
): string[] {
  return judgeRecord(records, judged, context).map(({ effect, code }) =>
    effect === 'block' ? `!${code}` : code,
  )
}

export function findingOf(records: readonly FileRecord[], judged: FileRecord, code: FindingCode) {
  return judgeRecord(records, judged, CONTEXT).find((finding) => finding.code === code)
}

export const without = (kind: Kind, records = wholeLife()): FileRecord[] =>
  records.filter((each) => each.kind !== kind)

export const context = (
  person: Partial<FileContext['person']>,
  more: Partial<FileContext> = {},
): FileContext => ({ ...CONTEXT, ...more, person: { ...CONTEXT.person, ...person } })

export function never(): never {
  throw new RangeError('not in the context')
}

/** The same world with every body in a province, and the other cell in a sector. */
export function placed({
  province = null,
  sector = 'village',
}: {
  province?: ProvinceCode | null
  sector?: Sector
}) {
  const all = Object.entries(CONTEXT.bodies).map(([id, spans]) => {
    const own = id === OTHER_CELL ? { province, sector } : { province }
    return [id, spans.map((span): BodySpan => ({ ...span, ...own }))] as const
  })
  return { ...CONTEXT, bodies: Object.fromEntries(all) } satisfies FileContext
}

/** A hand-over to the other cell, moved on 01/08/2025 unless told. */
export const handover = (
  situation: MoveSituation,
  more: Partial<Details['handover']> = {},
  day = '2025-08-05',
): FileRecord<'handover'> =>
  record('handover', day, {
    toOrganisationId: OTHER_CELL,
    situation,
    movedDay: '2025-08-01',
    circumstance: null,
    ...more,
  })

export const received = (day: string): FileRecord<'handoverReceived'> =>
  record('handoverReceived', day, {}, { organisationId: OTHER_CELL })
