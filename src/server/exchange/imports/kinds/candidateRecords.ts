import { committeeOf, namedIssuer } from '#domain/admissions/committees'
import type { CandidateRow, ListedMentor } from '#domain/exchange/kinds/candidates'
import type { RowFault } from '#domain/exchange/kinds/definition'
import { nameKey } from '#domain/vietnamese'
import type { ListedRecord } from '../../../candidates/addListed'
import { cellPlace } from '../../../candidates/filePlace'
import { membersNamed } from '../../../candidates/listedMembers'
import { nameMember } from '../../../candidates/members'
import type { Trx } from '../../../platform/database'
import { Refusal } from '../../../platform/refusal'
import type { Viewer } from '../../../platform/viewer'
import type { ImportBody } from '../bodies'
import { rowId } from '../rowIds'

/** What a row tells of the road of its person, as records of the file; `docs/candidate-list.md` says what becomes what. */

/** Parts of a row by which the ids of its records are told. */
export const RECORD_PARTS = [
  'mentor0',
  'mentor1',
  'mentor2',
  'mentor3',
  'decision',
  'ceremony',
  'departure',
] as const

const REASON = 'Nhập từ danh sách của chi bộ'

/** The id under which a list names a member of a cell: the same for every row that names them. */
export function listedMemberId(jobId: string, cellId: string, key: string): string {
  return rowId(jobId, 0, `member ${cellId} ${key}`)
}

interface Ground {
  jobId: string
  cell: ImportBody
}

/** The records in the order of the road, members named where the cell has none of the name; or what is wrong. */
export async function recordsOf(
  trx: Trx,
  id: string,
  row: CandidateRow,
  ground: Ground,
  viewer: Viewer,
): Promise<ListedRecord[] | RowFault[]> {
  const mentors: ListedRecord[] = []
  for (const [place, mentor] of row.mentors.entries()) {
    const member = await memberOf(trx, mentor.fullName, mentor.field, ground, viewer)
    if (typeof member !== 'string') return [member]
    mentors.push(mentorRecord(rowId(id, 0, `mentor${place}`), mentor, member))
  }
  const guide = row.ceremony?.guide ?? ''
  const guideId = guide === '' ? null : await memberOf(trx, guide, 'guide', ground, viewer)
  if (guideId !== null && typeof guideId !== 'string') return [guideId]
  return [
    ...mentors,
    ...(await decisionRecord(trx, id, row, ground, viewer)),
    ...ceremonyRecord(id, row, guideId),
    ...departureRecord(id, row),
  ]
}

function mentorRecord(id: string, { day, field, dayField }: ListedMentor, memberId: string): ListedRecord {
  const detail = { memberId }
  const given = { kind: 'mentorAssigned' as const, day, detail, behalf: { day }, reason: REASON }
  return { id, given, at: (told) => (told === 'day' || told === 'behalf.day' ? dayField : field) }
}

async function decisionRecord(
  trx: Trx,
  id: string,
  { decision }: CandidateRow,
  { cell }: Ground,
  viewer: Viewer,
): Promise<ListedRecord[]> {
  if (decision === null) return []
  const { day, number, issuerName } = decision
  const { chain } = await cellPlace(trx, cell.id, viewer)
  const issuers = chain.slice(1).flatMap(({ name }, place) => {
    const committee = committeeOf(name)
    return committee === null ? [] : [{ name: committee, above: place + 1 }]
  })
  const issuerAbove = namedIssuer(issuers, issuerName)?.above
  const paper = { number, issuerName, ...(issuerAbove !== undefined && { issuerAbove }) }
  const behalf = { paper: number, day }
  const given = { kind: 'admissionDecision' as const, day, paper, detail: {}, behalf, reason: REASON }
  const at = (field: string) => DECISION_FIELDS[field] ?? 'decisionDay'
  return [{ id: rowId(id, 0, 'decision'), given, at }]
}

const DECISION_FIELDS: Readonly<Record<string, string>> = {
  'paper.number': 'decisionNumber',
  'paper.issuerName': 'decisionIssuer',
  'paper.issuerOrganisationId': 'decisionIssuer',
}

/** The oath is part of the ceremony unless a list tells otherwise, as on the page. */
function ceremonyRecord(id: string, { ceremony }: CandidateRow, memberId: string | null): ListedRecord[] {
  if (ceremony === null) return []
  const { day } = ceremony
  const detail = { oath: true, memberId }
  const given = { kind: 'ceremony' as const, day, detail, behalf: { day }, reason: REASON }
  const at = (field: string) => (field === 'detail.memberId' ? 'guide' : 'ceremonyDay')
  return [{ id: rowId(id, 0, 'ceremony'), given, at }]
}

function departureRecord(id: string, { departureDay: day }: CandidateRow): ListedRecord[] {
  if (day === null) return []
  const given = { kind: 'departure' as const, day, detail: {}, behalf: { day }, reason: REASON }
  return [{ id: rowId(id, 0, 'departure'), given, at: () => 'departureDay' }]
}

/** The one member of the cell who bears the name; named where there is none, as the page names one. */
async function memberOf(
  trx: Trx,
  fullName: string,
  field: string,
  { jobId, cell }: Ground,
  viewer: Viewer,
): Promise<string | RowFault> {
  const [known, ...others] = await membersNamed(trx, cell.id, fullName)
  if (others.length > 0)
    return { field, code: 'memberAmbiguous', effect: 'block', params: { count: others.length + 1 } }
  if (known !== undefined) return known
  const id = listedMemberId(jobId, cell.id, nameKey(fullName))
  try {
    await nameMember(trx, cell.id, { commandId: id, id, fullName }, viewer)
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== 'forbidden') throw error
    return { field, code: 'actorUnfit', effect: 'block' }
  }
  return id
}
