import type { CandidateDetail } from '#contract/candidates'
import type { Kind } from '#domain/candidates/kinds'
import { type AdmissionTree, aPerson, plantAdmissionTree } from './admissionTree'
import { told } from './answers'
import { type Answer, anyId, type Caller } from './builders'

/** The admission tree with members of `cell` to help and introduce, and a district that may decide. */
export interface FileTree extends AdmissionTree {
  members: Record<'mentor' | 'introducer' | 'newcomer', string>
}

export async function plantFileTree(today = '2026-11-22'): Promise<FileTree> {
  const tree = await plantAdmissionTree(today)
  const { as, ids } = tree
  const member = async (fullName: string, officialDay: string) => {
    const body = { commandId: anyId(), id: anyId(), fullName, officialDay }
    const { status } = await as.secretary.post(`/api/organisations/${ids.cell}/members`, body)
    if (status !== 201) throw new Error(`not named: ${status}`)
    return body.id
  }
  const members = {
    mentor: await member('Hoàng Văn Giúp', '2010-05-19'),
    introducer: await member('Hoàng Thị Giới', '2012-02-03'),
    newcomer: await member('Hoàng Văn Mới', '2026-06-01'),
  }
  const granted = await grant(as.province, ids.province, { organisationId: ids.district })
  if (granted.status !== 201) throw new Error(`not granted: ${granted.status}`)
  return { ...tree, members }
}

export const grant = (as: Caller, id: string, change: object) =>
  as.post(`/api/organisations/${id}/authority-grants`, {
    commandId: anyId(),
    id: anyId(),
    kind: 'upperDirect',
    decision: { number: '10-QĐ/TU', day: '2016-01-05', issuerName: 'Ban Thường vụ Tỉnh ủy' },
    from: '2016-02-01',
    ...change,
  })

let count = 0

/** A body that puts somebody new on the list of a cell; `person` and `record` may be changed in part. */
export function aListing(change: { person?: object; record?: object } & Record<string, unknown> = {}) {
  const { person, record, ...rest } = change
  count += 1
  return {
    commandId: anyId(),
    id: anyId(),
    person: aPerson({ fullName: `Người Thứ ${words(count)}`, ...person }),
    record: { kind: 'listed', day: '2024-01-10', paper: { number: '01-NQ/CB' }, ...record },
    ...rest,
  }
}

/** No two people of the tests have one certificate. */
let certificates = 1000
const nextNumber = () => {
  certificates += 1
  return certificates
}

/** A number as letters, for names. */
const words = (n: number): string => String(n).replace(/\d/g, (digit) => 'abcdefghij'.charAt(Number(digit)))

export const open = (as: Caller, cellId: string, body: object) =>
  as.post<{ id: string; findings: { code: string }[] }>(`/api/organisations/${cellId}/candidates`, body)

/** Opens a file and gives its id. */
export async function opened(as: Caller, cellId: string, change: Parameters<typeof aListing>[0] = {}) {
  const body = aListing(change)
  const { status, body: answer } = await open(as, cellId, body)
  if (status !== 201) throw new Error(`not opened: ${status} ${JSON.stringify(answer)}`)
  return body.id
}

export const add = (as: Caller, id: string, record: object): Promise<Answer<{ id: string }>> =>
  as.post(`/api/candidates/${id}/records`, { commandId: anyId(), id: anyId(), ...record })

export const file = async (as: Caller, id: string, query = '') =>
  (await as.get<CandidateDetail>(`/api/candidates/${id}${query}`)).body

/** Fourteen official members, all there. */
export const all = (total: number) => ({ official: { total, present: total, absent: {} } })

/** One step of the road: who enters it, and what it says. */
export interface Step {
  kind: Kind
  by: 'secretary' | 'ward' | 'district'
  day: string
  rest?: object
}

/** The road of one person from the list to official membership, under two regulations. */
export function road({ ids, members }: Pick<FileTree, 'ids' | 'members'>): Step[] {
  const paper = (number: string) => ({ paper: { number } })
  const issued = (number: string) => ({
    paper: { number, issuerName: 'Ban Thường vụ', issuerOrganisationId: ids.district },
  })
  const vote = (total: number, given = total) => ({
    attendance: all(total),
    vote: { for: given, against: total - given },
  })
  return [
    {
      kind: 'mentorAssigned',
      by: 'secretary',
      day: '2024-01-10',
      rest: { detail: { memberId: members.mentor } },
    },
    { kind: 'certificate', by: 'ward', day: '2024-05-20', rest: paper(`${nextNumber()}/GCN`) },
    { kind: 'permission', by: 'ward', day: '2024-08-15', rest: paper('30-CV/ĐU') },
    { kind: 'application', by: 'secretary', day: '2024-09-01' },
    { kind: 'personalHistory', by: 'secretary', day: '2024-09-05' },
    {
      kind: 'introduction',
      by: 'secretary',
      day: '2025-03-01',
      rest: { detail: { memberId: members.introducer, sharedSince: '2022-01-01' } },
    },
    { kind: 'unionResolution', by: 'secretary', day: '2025-03-05', rest: { detail: { body: 'youthUnion' } } },
    {
      kind: 'opinion',
      by: 'secretary',
      day: '2025-03-10',
      rest: { detail: { from: 'massBodies', asked: 9, agreed: 9 } },
    },
    {
      kind: 'opinion',
      by: 'secretary',
      day: '2025-03-12',
      rest: { detail: { from: 'residenceCell', asked: 12, agreed: 11 } },
    },
    {
      kind: 'cellResolution',
      by: 'secretary',
      day: '2025-04-10',
      rest: { ...paper('12-NQ/CB'), ...vote(14, 13) },
    },
    { kind: 'sent', by: 'secretary', day: '2025-04-12', rest: { detail: { toOrganisationId: ids.ward } } },
    { kind: 'received', by: 'ward', day: '2025-04-14' },
    {
      kind: 'grassrootsResolution',
      by: 'ward',
      day: '2025-05-05',
      rest: { ...paper('40-NQ/ĐU'), ...vote(15, 15) },
    },
    { kind: 'sent', by: 'ward', day: '2025-05-07', rest: { detail: { toOrganisationId: ids.district } } },
    { kind: 'boardAppraisal', by: 'district', day: '2025-06-02', rest: { detail: { proposes: true } } },
    {
      kind: 'admissionDecision',
      by: 'district',
      day: '2025-06-20',
      rest: { ...issued('77-QĐ/HU'), ...vote(11, 11) },
    },
    { kind: 'decisionReceived', by: 'secretary', day: '2025-06-25' },
    { kind: 'ceremony', by: 'secretary', day: '2025-07-20', rest: { detail: { memberId: members.mentor } } },
    { kind: 'memberEntries', by: 'secretary', day: '2025-07-25' },
    { kind: 'newMemberClass', by: 'ward', day: '2026-03-10', rest: paper(`${nextNumber()}/GCN`) },
    { kind: 'selfReview', by: 'secretary', day: '2026-07-21' },
    { kind: 'mentorReview', by: 'secretary', day: '2026-07-22' },
    { kind: 'recognitionOpinion', by: 'secretary', day: '2026-07-24' },
    {
      kind: 'recognitionResolution',
      by: 'secretary',
      day: '2026-07-28',
      rest: { ...paper('21-NQ/CB'), ...vote(14, 14) },
    },
    {
      kind: 'recognitionGrassroots',
      by: 'ward',
      day: '2026-08-05',
      rest: { ...paper('61-NQ/ĐU'), ...vote(15, 14) },
    },
    {
      kind: 'recognitionDecision',
      by: 'district',
      day: '2026-08-25',
      rest: { ...issued('90-QĐ/HU'), ...vote(11, 11), detail: { officialDay: '2026-07-20' } },
    },
  ]
}

export const recordOf = ({ kind, day, rest }: Step) => ({ kind, day, ...rest })

/** Walks a file along the road up to and with the last step of the kind; fails where a step is refused. */
export async function walk(tree: FileTree, id: string, until: Kind): Promise<void> {
  const steps = road(tree)
  const last = steps.findLastIndex(({ kind }) => kind === until)
  for (const step of steps.slice(0, last + 1)) {
    const { status, body } = await add(tree.as[step.by], id, recordOf(step))
    if (status !== 201) throw new Error(`${step.kind}: ${status} ${JSON.stringify(body)}`)
  }
}

/** A file of the cell, opened and taken along the road up to a step; gives its id. */
export async function walked(tree: FileTree, until: Parameters<typeof walk>[2]): Promise<string> {
  const id = await opened(tree.as.secretary, tree.ids.cell)
  await walk(tree, id, until)
  return id
}

/** The record of one step of the road. */
export function stepOf(tree: FileTree, kind: Kind): object {
  const found = road(tree).find((one) => one.kind === kind)
  if (found === undefined) throw new Error(`no step ${kind}`)
  return recordOf(found)
}

/** What adding a record is answered: its status, and what was found where it is refused. */
export const added = async (as: Caller, id: string, record: object) => told(await add(as, id, record))
