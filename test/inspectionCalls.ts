import type { InspectionDetail } from '#contract/inspections'
import { type AdmissionTree, plantAdmissionTree } from './admissionTree'
import { addAccount, addOrganisation, anyId, type Caller, callAs } from './builders'

/** Inspections of the district in its wards, and what becomes of their recommendations. */

export interface InspectionTree extends AdmissionTree {
  /** a body of the district that was closed on 01/07/2023 */
  closed: string
  /** of the district */
  trainer: Caller
}

/** The tree of admissions on 31/08/2023. */
export async function plantInspectionTree(): Promise<InspectionTree> {
  const tree = await plantAdmissionTree()
  const { app, db, clock, ids } = tree
  const closed = await addOrganisation(db, {
    name: 'Đảng bộ xã đã giải thể',
    parent: ids.district,
    to: '2023-07-01',
  })
  const trainer = await callAs(app, db, await addAccount(db, 'trainer', ids.district), clock)
  return { ...tree, closed, trainer }
}

/** Code and field of each finding of a refusal. */
export const codesOf = ({ body }: { body: unknown }) =>
  (body as { findings?: { code: string; field?: string }[] }).findings?.map(({ code, field }) => [
    code,
    field,
  ])

function inspecting({ ids: { ward, otherWard } }: AdmissionTree, change: object) {
  return {
    commandId: anyId(),
    id: anyId(),
    kind: 'inspection',
    from: '2023-06-05',
    to: '2023-06-07',
    topics: ['files', 'deadlines'],
    team: ['Trưởng đoàn: Phó Chủ nhiệm Ủy ban Kiểm tra', 'Cán bộ Ban Tổ chức'],
    organisationIds: [ward, otherWard],
    conclusion: {
      number: '12-KL/UBKTHU',
      day: '2023-06-20',
      text: 'Hai đảng bộ thực hiện cơ bản đúng quy định.',
    },
    findings: [
      {
        id: anyId(),
        organisationId: ward,
        topic: 'files',
        nature: 'strength',
        note: 'Hồ sơ đủ, đúng trình tự.',
      },
      {
        id: anyId(),
        organisationId: otherWard,
        topic: 'deadlines',
        nature: 'fault',
        note: 'Chậm thẩm định ở phường hai.',
      },
    ],
    recommendations: [
      {
        id: anyId(),
        organisationId: ward,
        topic: 'deadlines',
        note: 'Rà lại các hạn đang mở.',
        dueDay: '2023-08-15',
      },
      {
        id: anyId(),
        organisationId: otherWard,
        topic: 'files',
        note: 'Bổ sung giấy tờ còn thiếu.',
        dueDay: '2023-09-30',
      },
    ],
    ...change,
  }
}
/** Records an inspection of both wards of the district, with two findings and two recommendations. */
export async function recordInspection(
  tree: AdmissionTree,
  as: Caller,
  organisationId: string,
  change: object = {},
) {
  const body = inspecting(tree, change)
  const answer = await as.post(`/api/organisations/${organisationId}/inspections`, body)
  return { ...body, status: answer.status, codes: codesOf(answer) }
}
export const readInspection = async (as: Caller, id: string) =>
  (await as.get<InspectionDetail>(`/api/inspections/${id}`)).body
export const paper = { number: '45-BC/ĐU', day: '2023-08-20' }

/** An event of a recommendation, after those that there are; gives its status and the codes of a refusal. */
export async function actOn(
  { db }: AdmissionTree,
  as: Caller,
  id: string,
  kind: string,
  change: object = {},
) {
  const rows = await db
    .selectFrom('recommendation_event')
    .select('id')
    .where('recommendation_id', '=', id)
    .execute()
  const body = {
    commandId: anyId(),
    id: anyId(),
    kind,
    day: '2023-08-25',
    expectedVersion: rows.length,
    ...change,
  }
  const answer = await as.post(`/api/recommendations/${id}/events`, body)
  return [answer.status, ...(answer.status === 422 ? (codesOf(answer) ?? []).map(([code]) => code) : [])]
}
