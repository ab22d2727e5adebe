import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { DocumentDetail, DocumentLinkList } from '#contract/documents'
import type { GroundedSubject } from '#domain/documents/words'
import { told } from '../../../test/answers'
import { anyId, type Caller } from '../../../test/builders'
import { aPlan, openedClass } from '../../../test/classCalls'
import { openedDrive } from '../../../test/driveCalls'
import { plantTargetTree, type TargetTree } from '../../../test/targetTree'

let tree: TargetTree
let documentId: string
beforeAll(async () => {
  tree = await plantTargetTree()
  documentId = anyId()
  const paper = { kind: 'directive', number: '28-CT/TW', day: '2019-01-21', issuerName: 'Ban Bí thư' }
  const body = { commandId: anyId(), id: documentId, ...paper, summary: 'Nâng cao chất lượng kết nạp' }
  await tree.as.province.post(`/api/organisations/${tree.ids.province}/documents`, body)
})
afterAll(() => tree.close())

const link = (caller: Caller, body: string, subject: GroundedSubject, subjectId: string) =>
  caller.post(`/api/organisations/${body}/document-links`, {
    commandId: anyId(),
    id: anyId(),
    documentId,
    subject,
    subjectId,
  })

/** Each makes one subject of body A and gives its id. */
const MADE: readonly (readonly [GroundedSubject, string, () => Promise<string>])[] = [
  [
    'drive',
    'Đợt hè',
    () => openedDrive(tree.as.a, tree.ids.a, { name: 'Đợt hè', from: '2023-06-01', to: '2023-09-02' }),
  ],
  [
    'trainingClass',
    'Lớp khóa I',
    () => {
      const decision = { number: '12-QĐ/TTCT', day: '2023-05-04', issuerName: 'Trung tâm Chính trị' }
      const sessions = [{ id: anyId(), day: '2023-05-11', part: 'wholeDay', topic: 'Chuyên đề 1' }]
      return openedClass(tree.as.a, tree.ids.a, aPlan({ name: 'Lớp khóa I', decision, sessions }))
    },
  ],
  [
    'yearSummary',
    'Năm 2023',
    async () => {
      const id = anyId()
      const body = { commandId: anyId(), id, periodId: tree.year.id, meetingDay: '2023-08-30' }
      const answer = await tree.as.a.post(`/api/organisations/${tree.ids.a}/summaries`, body)
      expect(told(answer)).toEqual([201])
      return id
    },
  ],
]

describe.each(MADE)('what grounds a %s', (subject, title, make) => {
  it('is named for one of the body alone; a foreign or unknown one is not there', async () => {
    const { as, ids } = tree
    const subjectId = await make()
    expect(told(await link(as.a, ids.a, subject, anyId()))).toEqual([404])
    expect(told(await link(as.b, ids.b, subject, subjectId))).toEqual([404])
    expect(told(await link(as.b, ids.a, subject, subjectId))).toEqual([404])
    expect(told(await link(as.province, ids.province, subject, subjectId))).toEqual([404])
    expect(told(await link(as.foreign, ids.foreign, subject, subjectId))).toEqual([404])
    expect(told(await link(as.a, ids.a, 'targetDocument', subjectId))).toEqual([404])
    expect(told(await link(as.a, ids.a, subject, subjectId))).toEqual([201])
    const asked = (body: string) =>
      `/api/organisations/${body}/document-links?subject=${subject}&subjectId=${subjectId}`
    expect((await as.a.get<DocumentLinkList>(asked(ids.a))).body.items).toMatchObject([
      { document: { id: documentId } },
    ])
    expect((await as.b.get(asked(ids.b))).status).toBe(404)
    const { body } = await as.a.get<DocumentDetail>(`/api/documents/${documentId}`)
    expect(body.groundsOf).toContainEqual(expect.objectContaining({ subject, subjectId, title }))
  })
})
