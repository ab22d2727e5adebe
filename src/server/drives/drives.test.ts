import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { DriveDetail, DriveList, DrivePlan, RosterList } from '#contract/drives'
import { anyId, type Caller } from '../../../test/builders'
import { aDrive, changeEntries, openedDrive } from '../../../test/driveCalls'
import { add, type FileTree, opened, plantFileTree, walked } from '../../../test/fileCalls'
import { findingsOf } from '../../../test/targetTree'

let tree: FileTree
beforeAll(async () => {
  tree = await plantFileTree('2025-06-26')
})
afterAll(() => tree.close())

const drive = (as: Caller, change: object = {}, of: keyof FileTree['ids'] = 'district') =>
  openedDrive(as, tree.ids[of], change)
const read = async <T>(as: Caller, id: string, rest = '') =>
  (await as.get<T>(`/api/drives/${id}${rest}`)).body

describe('a drive', { timeout: 90_000 }, () => {
  it('is opened with its occasions and aims, once per command', async () => {
    const { as, ids } = tree
    const body = aDrive({ aims: [{ organisationId: ids.ward, value: 3 }] })
    const url = `/api/organisations/${ids.district}/drives`
    expect((await as.district.post(url, body)).status).toBe(201)
    expect((await as.district.post(url, body)).status).toBe(201)
    expect((await as.district.post(url, { ...body, name: 'Đợt khác' })).status).toBe(409)
    const detail = await read<DriveDetail>(as.district, body.id)
    expect(detail).toMatchObject({
      name: body.name,
      aim: 5,
      occasions: body.occasions,
      chosen: 0,
      mayWrite: true,
      version: 1,
      bodies: [{ organisation: { name: 'Đảng bộ phường 1' }, aim: 3, chosen: 0 }],
    })
  })

  it.each([
    [{ to: '2025-05-01' }, 422, 'dayOrder to'],
    [{ from: '2199-01-01', to: '2199-12-31' }, 201, null],
  ])('%o gives %i', async (change, status, finding) => {
    const answer = await tree.as.district.post(
      `/api/organisations/${tree.ids.district}/drives`,
      aDrive(change),
    )
    expect(answer.status).toBe(status)
    if (finding !== null) expect(findingsOf(answer.body)).toEqual([finding])
  })

  it('is not opened in days its body did not live, nor with the aim of a body that is not right beneath', async () => {
    const { as, ids } = tree
    const post = async (as: Caller, id: string, body: object) => {
      const answer = await as.post(`/api/organisations/${id}/drives`, body)
      return [answer.status, ...(answer.status === 422 ? findingsOf(answer.body) : [])]
    }
    const early = aDrive({ from: '2009-01-01', to: '2009-12-31' })
    expect(await post(as.nextSecretary, ids.nextCell, early)).toEqual([422, 'outsideLife from'])
    const far = aDrive({ aims: [{ organisationId: ids.cell, value: 1 }] })
    expect(await post(as.district, ids.district, far)).toEqual([422, 'notChild aims.0.organisationId'])
    const foreign = aDrive({ aims: [{ organisationId: ids.farWard, value: 1 }] })
    expect(await post(as.district, ids.district, foreign)).toEqual([404])
    expect(await post(as.secretary, ids.ward, aDrive())).toEqual([404])
    expect(await post(as.inspector, ids.ward, aDrive())).toEqual([403])
  })

  it('is seen by its body, those above and those beneath, and by nobody else', async () => {
    const { as, ids } = tree
    const id = await drive(as.district)
    for (const caller of [as.leader, as.province, as.district, as.ward, as.secretary, as.inspector]) {
      expect((await caller.get(`/api/drives/${id}`)).status).toBe(200)
    }
    expect((await as.otherDistrict.get(`/api/drives/${id}`)).status).toBe(404)
    expect((await as.administrator.get(`/api/drives/${id}`)).status).toBe(403)
    const told = await read<DriveDetail>(as.secretary, id)
    expect(told).toMatchObject({ organisation: { id: null, name: 'Đảng bộ huyện A' }, mayWrite: false })
    const list = await as.secretary.get<DriveList>(`/api/organisations/${ids.cell}/drives`)
    expect(list.body.items.map((item) => item.id)).toContain(id)
  })

  it('is corrected on the version seen, and taken back while nobody is on its roster', async () => {
    const { as } = tree
    const id = await drive(as.district)
    const post = (body: object) =>
      as.district.post(`/api/drives/${id}/corrections`, { commandId: anyId(), reason: 'Sửa', ...body })
    const { name, from, to, occasions } = aDrive({ to: '2025-10-30' })
    const change = { name, from, to, occasions }
    expect((await post({ expectedVersion: 1, change })).status).toBe(201)
    expect((await post({ expectedVersion: 1, change })).status).toBe(409)
    expect(await read<DriveDetail>(as.district, id)).toMatchObject({
      to: '2025-10-30',
      version: 2,
      aim: null,
    })
    const person = await walked(tree, 'admissionDecision')
    await changeEntries(as.district, id, { add: [person] })
    const refused = await post({ expectedVersion: 2, takeBack: true })
    expect(findingsOf(refused.body)).toEqual(['driveInUse takeBack'])
    await changeEntries(as.district, id, { remove: [person] })
    expect((await post({ expectedVersion: 2, takeBack: true })).status).toBe(201)
    expect((await as.district.get(`/api/drives/${id}`)).status).toBe(404)
  })
})

describe('the plan of a drive', { timeout: 90_000 }, () => {
  it('tells who is ready, who can be and who cannot; names in the circle alone', async () => {
    const { as } = tree
    const id = await drive(as.district)
    const decided = await walked(tree, 'decisionReceived')
    const opinion = await walked(tree, 'opinion')
    const plan = await read<DrivePlan>(as.secretary, id, '/plan')
    const of = (candidateId: string) => plan.items.find((item) => item.candidateId === candidateId)
    expect(of(decided)).toMatchObject({
      group: 'ready',
      steps: [{ step: 'admitted', latest: '2025-08-06' }],
    })
    // the clock started at the receipt of 25/06/2025: 30 working days
    // sixty working days from a meeting held now end after the drive
    expect(of(opinion)).toMatchObject({ group: 'possible', tight: true })
    expect(of(opinion)?.steps.map(({ step }) => step)).toEqual([
      'cellResolved',
      'grassrootsResolved',
      'decided',
      'admitted',
    ])
    const above = await read<DrivePlan>(as.district, id, '/plan')
    expect(above.items.map((item) => item.candidateId)).not.toContain(opinion)
    expect(above.items.map((item) => item.candidateId)).toContain(decided)
    expect(above.counts).toEqual(plan.counts)
    expect(above.bodies.find(({ organisation }) => organisation.name === 'Đảng bộ phường 1')).toMatchObject(
      plan.counts,
    )
    const leader = await read<DrivePlan>(as.leader, id, '/plan')
    expect([leader.items, leader.open, leader.counts]).toEqual([[], 0, plan.counts])
  })

  it('is asked for a day of the window, by group and in pages', async () => {
    const { as } = tree
    const id = await drive(as.district)
    await walked(tree, 'opinion')
    const outside = await as.district.get(`/api/drives/${id}/plan?day=2025-12-01`)
    expect(findingsOf(outside.body)).toEqual(['eventOutsideDrive day'])
    const whole = await read<DrivePlan>(as.secretary, id, '/plan?group=possible')
    const first = await read<DrivePlan>(as.secretary, id, '/plan?group=possible&limit=1')
    expect(first.items).toEqual(whole.items.slice(0, 1))
    const rest = await read<DrivePlan>(as.secretary, id, `/plan?group=possible&cursor=${first.next}`)
    expect(rest.items).toEqual(whole.items.slice(1))
  })

  it('writes one line of reading when names are told', async () => {
    const { as, db } = tree
    const id = await drive(as.district)
    const lines = () =>
      db
        .selectFrom('audit_line')
        .select('detail')
        .where('subject_id', '=', id)
        .where('action', '=', 'drives.plan')
        .execute()
    await read(as.leader, id, '/plan')
    expect(await lines()).toEqual([])
    await read(as.secretary, id, '/plan')
    expect(await lines()).toHaveLength(1)
  })
})

describe('the roster', { timeout: 90_000 }, () => {
  it('takes who is chosen, and gives them up again', async () => {
    const { as } = tree
    const id = await drive(as.district)
    const [one, two] = [await walked(tree, 'admissionDecision'), await walked(tree, 'decisionReceived')]
    expect((await changeEntries(as.district, id, { add: [one, two] })).status).toBe(201)
    expect((await changeEntries(as.district, id, { remove: [one] })).status).toBe(201)
    expect((await changeEntries(as.district, id, { add: [one] })).status).toBe(201)
    const roster = await read<RosterList>(as.district, id, '/roster')
    expect([roster.total, roster.items.map((item) => item.candidateId).sort()]).toEqual([
      2,
      [one, two].sort(),
    ])
    expect(roster.items[0]).toMatchObject({ nameOpen: true, stage: 'decided', inDrive: false })
    const leader = await read<RosterList>(as.leader, id, '/roster')
    expect(leader.items.map(({ personName, nameOpen }) => [personName, nameOpen])).toEqual([
      [null, false],
      [null, false],
    ])
    const asked = await read<RosterList>(as.leader, id, '/roster?purpose=inspection')
    expect(asked.items.every(({ nameOpen }) => nameOpen)).toBe(true)
  })

  it('counts who was admitted in the window of the drive, and who later', async () => {
    const { as } = tree
    const id = await drive(as.district, { from: '2025-06-01', to: '2025-06-24' })
    const [inside, waiting] = [
      await walked(tree, 'admissionDecision'),
      await walked(tree, 'admissionDecision'),
    ]
    await changeEntries(as.district, id, { add: [inside, waiting] })
    const ceremony = (candidateId: string, day: string) =>
      add(as.secretary, candidateId, { kind: 'ceremony', day })
    expect((await ceremony(inside, '2025-06-23')).status).toBe(201)
    expect((await ceremony(waiting, '2025-06-26')).status).toBe(201)
    expect((await read<DriveDetail>(as.district, id)).result).toEqual({
      chosen: 2,
      decided: 2,
      admitted: 1,
      late: 1,
    })
  })

  it('warns of who stands in another drive, refuses who left, and hides whom the viewer may not choose', async () => {
    const { as, ids } = tree
    const [first, second] = [await drive(as.district), await drive(as.district)]
    const person = await walked(tree, 'admissionDecision')
    await changeEntries(as.district, first, { add: [person] })
    const again = await changeEntries(as.district, second, { add: [person] })
    expect(again.body.findings).toMatchObject([{ code: 'inOtherDrive', field: 'add.0' }])
    const left = await opened(as.secretary, ids.cell)
    await add(as.secretary, left, { kind: 'withdrawal', day: '2025-06-02' })
    expect((await changeEntries(as.secretary, second, { add: [left] })).status).toBe(422)
    const listed = await opened(as.secretary, ids.cell)
    expect((await changeEntries(as.secretary, second, { add: [listed] })).status).toBe(201)
    expect((await changeEntries(as.district, second, { add: [listed] })).status).toBe(403)
    expect((await changeEntries(as.otherWard, second, { add: [person] })).status).toBe(404)
    expect((await changeEntries(as.inspector, second, { add: [person] })).status).toBe(403)
  })
})
