import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addAccount, addOrganisation, anyId, callAs, moveOrganisation } from '../../../test/builders'
import {
  add,
  added,
  type FileTree,
  file,
  grant,
  opened,
  plantFileTree,
  stepOf,
  walked,
} from '../../../test/fileCalls'

/** Who may enter a record, and which body decides on an admission. */

let tree: FileTree
beforeAll(async () => {
  tree = await plantFileTree()
})
afterAll(() => tree.close())

const listed = () => opened(tree.as.secretary, tree.ids.cell)
const certificate = { kind: 'certificate', day: '2024-05-20', paper: { number: '15/GCN' } }

describe('who enters', { timeout: 90_000 }, () => {
  it('whose act it is, or the level above from a dated paper', async () => {
    const { as } = tree
    const id = await listed()
    expect(await added(as.secretary, id, certificate)).toEqual([422, 'required behalf'])
    expect(await added(as.secretary, id, { ...certificate, behalf: { day: '2026-12-01' } })).toEqual([
      422,
      'dayInFuture behalf.day',
    ])
    const behalf = { day: '2024-06-02', paper: 'Giấy chứng nhận bản chính' }
    expect(await added(as.secretary, id, { ...certificate, behalf })).toEqual([201])
    const { records } = await file(as.ward, id)
    expect(records.at(-1)).toMatchObject({
      behalf: { ...behalf, organisationName: 'Chi bộ khu 1' },
      organisation: { name: 'Đảng bộ huyện A' },
    })
  })

  it('nobody else, and nobody to whom the file is closed', async () => {
    const { as, ids, db, app, clock } = tree
    const id = await walked(tree, 'opinion')
    const resolution = stepOf(tree, 'cellResolution')
    const leader = await callAs(app, db, await addAccount(db, 'leader', ids.cell), clock)
    for (const caller of [as.leader, as.inspector, as.administrator, as.province, leader]) {
      expect(await added(caller, id, resolution)).toEqual([403])
    }
    expect(
      await added(as.district, id, {
        kind: 'consentRequired',
        day: '2025-01-01',
        detail: { consent: 'age' },
      }),
    ).toEqual([403])
    expect(
      await added(as.secretary, id, {
        kind: 'boardAppraisal',
        day: '2025-05-01',
        detail: { proposes: true },
      }),
    ).toEqual([403])
    for (const caller of [as.nextSecretary, as.otherWard, as.otherDistrict]) {
      expect((await add(caller, id, resolution)).status).toBe(404)
      expect((await caller.get(`/api/candidates/${id}`)).status).toBe(404)
      expect((await add(caller, id, { nothing: true })).status).toBe(404)
    }
    expect((await add(as.ward, anyId(), resolution)).status).toBe(404)
  })

  it('names bodies in reach or above the cell; any other is not there', async () => {
    const { as, ids } = tree
    const id = await walked(tree, 'cellResolution')
    const sent = (toOrganisationId: string) => ({
      kind: 'sent',
      day: '2025-04-12',
      detail: { toOrganisationId },
    })
    for (const foreign of [ids.otherWard, ids.nextCell, ids.farCell, anyId()]) {
      expect(await added(as.secretary, id, sent(foreign))).toEqual([404])
      expect(
        await added(as.secretary, id, {
          ...certificate,
          organisationId: foreign,
          behalf: { day: '2024-06-01' },
        }),
      ).toEqual([404])
    }
    const request = {
      kind: 'verificationReply',
      day: '2025-04-01',
      detail: { requestId: anyId(), conclusion: 'confirmed' },
    }
    expect(await added(as.ward, id, request)).toEqual([404])
    expect(await added(as.secretary, id, sent(ids.ward))).toEqual([201])
    expect((await file(as.secretary, id)).holder).toMatchObject({ id: ids.ward })
  })
})

describe('who decides', { timeout: 90_000 }, () => {
  it('a body with a grant on the day; a closed one for the days it lived', async () => {
    const { as, ids, db } = tree
    const id = await walked(tree, 'boardAppraisal')
    const decision = (issuerOrganisationId: string) => ({
      ...stepOf(tree, 'admissionDecision'),
      paper: { number: '77-QĐ', issuerName: 'Ban Thường vụ', issuerOrganisationId },
      vote: undefined,
      attendance: undefined,
    })
    expect(await added(as.district, id, decision(ids.ward))).toEqual([
      422,
      'noAuthority paper.issuerOrganisationId',
    ])
    const closed = await addOrganisation(db, {
      name: 'Đảng bộ khối cũ',
      parent: ids.district,
      kind: 'upperDirect',
      to: '2025-06-15',
    })
    expect((await grant(as.province, ids.province, { organisationId: closed })).status).toBe(201)
    expect(await added(as.district, id, decision(closed))).toEqual([
      422,
      'issuerClosed paper.issuerOrganisationId',
    ])
    const earlier = { ...decision(closed), day: '2025-06-10' }
    expect(await added(as.district, id, earlier)).toEqual([201])
    expect((await file(as.district, id)).records.at(-1)).toMatchObject({
      kind: 'admissionDecision',
      organisation: { id: ids.cell },
      paper: { issuerOrganisationId: closed },
    })
  })

  it('is a body that stood above the cell on the day, wherever the cell stands now', async () => {
    const { as, ids, db, app, clock } = tree
    const former = await addOrganisation(db, {
      name: 'Đảng bộ huyện cũ',
      parent: ids.province,
      kind: 'upperDirect',
    })
    const ward = await addOrganisation(db, { name: 'Đảng bộ xã chuyển', parent: former })
    const cell = await addOrganisation(db, { name: 'Chi bộ thôn chuyển', parent: ward, kind: 'cell' })
    await moveOrganisation(db, ward, ids.district, '2025-07-01')
    const officer = await callAs(app, db, await addAccount(db, 'officer', ward), clock)
    const taken = {
      kind: 'opening',
      day: '2025-06-01',
      paper: undefined,
      detail: { reached: 'boardAppraisal' },
    }
    const id = await opened(officer, cell, { record: taken })
    const behalf = { day: '2025-06-25' }
    const decision = (day: string, paper: object) => ({
      kind: 'admissionDecision',
      day,
      behalf,
      paper: { number: '9-QĐ', ...paper },
    })
    expect(
      await added(officer, id, decision('2025-06-20', { issuerOrganisationId: ids.otherDistrict })),
    ).toEqual([404])
    expect(await added(officer, id, decision('2025-06-20', { issuerOrganisationId: former }))).toEqual([
      422,
      'noAuthority paper.issuerOrganisationId',
    ])
    expect((await grant(as.province, ids.province, { organisationId: former })).status).toBe(201)
    expect(await added(officer, id, decision('2025-06-20', { issuerAbove: 2 }))).toEqual([201])
    expect((await file(officer, id)).records.at(-1)).toMatchObject({
      paper: { issuerOrganisationId: former, issuerName: 'Đảng bộ huyện cũ' },
    })
  })

  it('is named by steps above the cell where its id is not known', async () => {
    const { as, ids } = tree
    const id = await walked(tree, 'boardAppraisal')
    const paper = (issuerAbove: number) => ({ number: '77-QĐ', issuerAbove })
    const behalf = { day: '2025-06-22' }
    const decision = { kind: 'admissionDecision', day: '2025-06-20', behalf }
    expect(await added(as.secretary, id, { ...decision, paper: paper(9) })).toEqual([404])
    expect(await added(as.secretary, id, { ...decision, paper: paper(2) })).toEqual([201])
    expect((await file(as.ward, id)).records.at(-1)).toMatchObject({
      paper: { issuerOrganisationId: ids.district, issuerName: 'Đảng bộ huyện A' },
    })
  })
})
