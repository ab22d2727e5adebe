import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { AuditList } from '#contract/accounts'
import { aPerson } from '../../../test/admissionTree'
import { anyId } from '../../../test/builders'
import { add, type FileTree, file, opened, plantFileTree, walk } from '../../../test/fileCalls'
import { findingsOf } from '../../../test/targetTree'

let tree: FileTree
beforeAll(async () => {
  tree = await plantFileTree()
})
afterAll(() => tree.close())

const person = aPerson({ fullName: 'Vì Thị Hoà', birthDate: '1998-09-12' })
const history = (printed: object) => ({ kind: 'personalHistory', day: '2024-09-05', printed })
const codesOf = async (id: string) =>
  (await file(tree.as.ward, id)).findings.flatMap(({ code, recordKind }) =>
    code.startsWith('printed') ? [`${code} ${recordKind}`] : [],
  )

describe('what a paper prints of the person', () => {
  it('is sealed, told to those who see the name, and contradicts the file until it is corrected', async () => {
    const { as, ids, db } = tree
    const id = await opened(as.secretary, ids.cell, { person })
    await walk(tree, id, 'application')
    const printed = { fullName: 'Vì Thị Hoa', birthDate: '1998-12-09' }
    const { status, body } = await add(as.secretary, id, history(printed))
    expect([status, findingsOf(body)]).toEqual([
      201,
      ['printedMarksDiffer printed.fullName', 'printedBirthDiffers printed.birthDate'],
    ])
    const { records, version } = await file(as.ward, id)
    const record = records.find(({ kind }) => kind === 'personalHistory')
    expect(record?.printed).toEqual(printed)
    expect(record?.detail).toEqual({})
    expect(await codesOf(id)).toEqual([
      'printedMarksDiffer personalHistory',
      'printedBirthDiffers personalHistory',
    ])
    const { rows } = await sql<{ text: string }>`
      select encode(ciphertext, 'escape') as text from printed_person where candidate_id = ${id}`.execute(db)
    expect(rows.length).toBe(1)
    expect(rows[0]?.text).not.toContain('Hoa')
    const { items } = (await as.administrator.get<AuditList>('/api/audit?limit=50')).body
    expect(JSON.stringify(items)).not.toContain('1998')
    const replacement = { kind: 'personalHistory', day: '2024-09-05', printed: { fullName: 'VÌ THỊ HÒA' } }
    const corrected = await as.secretary.post(`/api/candidates/${id}/record-corrections`, {
      commandId: anyId(),
      recordId: record?.id,
      id: anyId(),
      expectedVersion: version,
      reason: 'đọc lại giấy',
      replacement,
    })
    expect(corrected.status).toBe(201)
    expect(await codesOf(id)).toEqual([])
  })

  it('closes with the name: above without a purpose nothing is told', async () => {
    const { as, ids } = tree
    const id = await opened(as.secretary, ids.cell, { person: { ...person, fullName: 'Vì Thị Mận' } })
    await walk(tree, id, 'application')
    await add(as.secretary, id, history({ fullName: 'Vì Thị Mẫn' }))
    const above = await file(as.province, id)
    expect(above).toMatchObject({ nameOpen: false, records: [], findings: [] })
    expect(JSON.stringify(above)).not.toContain('Mẫn')
    const forPurpose = await file(as.province, id, '?purpose=appraisal')
    expect(JSON.stringify(forPurpose)).toContain('Mẫn')
  })

  it('is not taken for an act that bears no name of the person', async () => {
    const { as, ids } = tree
    const id = await opened(as.secretary, ids.cell)
    const { status, body } = await add(as.secretary, id, {
      kind: 'mentorAssigned',
      day: '2024-01-10',
      detail: { memberId: tree.members.mentor },
      printed: { fullName: 'Vì Thị Mận' },
    })
    expect([status, findingsOf(body)]).toEqual([400, ['malformed printed']])
  })
})
