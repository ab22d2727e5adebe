import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { AuditList } from '#contract/accounts'
import { addAccount, anyId, type Caller, callAs } from '../../../test/builders'
import {
  add,
  added,
  type FileTree,
  file,
  opened,
  plantFileTree,
  recordOf,
  road,
  walk,
  walked,
} from '../../../test/fileCalls'

/** To whom a file is open, and what is left of it where text was erased or the cell changed. */

let tree: FileTree
beforeAll(async () => {
  tree = await plantFileTree()
})
afterAll(() => tree.close())

const listed = () => opened(tree.as.secretary, tree.ids.cell)

describe('reading a file', { timeout: 90_000 }, () => {
  it('is open to the cell, those up to the grassroots body, and whoever it was sent to', async () => {
    const { as } = tree
    const id = await walked(tree, 'cellResolution')
    const open = async (caller: Caller, query = '') => {
      const { nameOpen, records, person } = await file(caller, id, query)
      return nameOpen && records.length > 0 && person.fullName !== null
    }
    expect(
      await Promise.all([as.secretary, as.ward, as.district, as.province].map((caller) => open(caller))),
    ).toEqual([true, true, false, false])
    expect(await file(as.province, id)).toMatchObject({
      stage: 'cellResolved',
      exit: null,
      context: null,
      entries: [],
    })
    expect(await open(as.leader, '?purpose=appraisal')).toBe(true)
    expect((await as.inspector.get(`/api/candidates/${id}?purpose=inspection`)).status).toBe(403)
    expect((await file(as.inspector, id)).nameOpen).toBe(false)
    expect((await as.administrator.get(`/api/candidates/${id}`)).status).toBe(403)
    await walk(tree, id, 'cellResolution').catch(() => undefined)
    for (const kind of ['sent', 'received', 'grassrootsResolution']) {
      const found = road(tree).find((one) => one.kind === kind)
      if (found !== undefined) await add(as[found.by], id, recordOf(found))
    }
    expect(await open(as.district)).toBe(false)
    const up = { kind: 'sent', day: '2025-05-07', detail: { toOrganisationId: tree.ids.district } }
    expect((await add(as.ward, id, up)).status).toBe(201)
    expect(await open(as.district)).toBe(true)
  })

  it('leaves one line with viewer, purpose and no value', async () => {
    const { as } = tree
    const id = await listed()
    await file(as.leader, id, '?purpose=complaint')
    const { items } = (await as.administrator.get<AuditList>('/api/audit?limit=1')).body
    expect(items).toMatchObject([
      { action: 'candidates.read', subjectId: id, detail: { purpose: 'complaint', count: 1 } },
    ])
    await file(as.leader, id)
    expect((await as.administrator.get<AuditList>('/api/audit?limit=1')).body.items).toEqual(items)
  })

  it('of a person whose text was erased shows a stub that is still counted', async () => {
    const { as, database } = tree
    const id = await walked(tree, 'cellResolution')
    const { openDatabase } = await import('../platform/database')
    const owner = openDatabase(database.ownerUrl)
    await sql`delete from person_version where candidate_id = ${id}`.execute(owner)
    await owner.destroy()
    expect(await file(as.ward, id)).toMatchObject({
      isStub: true,
      nameOpen: false,
      records: [],
      stage: 'cellResolved',
    })
  })
})

describe('a hand-over', () => {
  it('is seen by both sides until it is received; then the file is the new cell’s', async () => {
    const { as, ids, db, app, clock } = tree
    const id = await walked(tree, 'personalHistory')
    const handover = {
      kind: 'handover',
      day: '2025-08-12',
      detail: { toOrganisationId: ids.otherCell, situation: 'beforeResolution', movedDay: '2025-08-11' },
    }
    expect(await added(as.secretary, id, handover)).toEqual([404])
    expect(await added(as.ward, id, handover)).toEqual([404])
    const arriving = await callAs(app, db, await addAccount(db, 'secretary', ids.otherCell), clock)
    const wide = await callAs(app, db, await addAccount(db, 'officer', ids.ward), clock)
    await db
      .insertInto('role_grant')
      .values({
        id: anyId(),
        account_id: (
          await db.selectFrom('account').select('id').orderBy('id', 'desc').executeTakeFirstOrThrow()
        ).id,
        organisation_id: ids.district,
        role: 'officer',
        from_day: '2000-01-01',
        to_day: null,
        recorded_at: clock.now,
        recorded_by: null,
      })
      .execute()
    expect((await arriving.get(`/api/candidates/${id}`)).status).toBe(404)
    expect(await added(wide, id, handover)).toEqual([422, 'required behalf'])
    expect(await added(wide, id, { ...handover, behalf: { day: '2025-08-12' } })).toEqual([201])
    expect((await file(arriving, id)).nameOpen).toBe(true)
    const { duties } = await file(as.secretary, id)
    expect(duties.find(({ kind }) => kind === 'receiveHandover')).toMatchObject({
      organisation: { id: null, name: 'Chi bộ khu 4' },
      start: '2025-08-11',
    })
    expect(await added(arriving, id, { kind: 'withdrawal', day: '2025-08-13' })).toEqual([403])
    expect(await added(arriving, id, { kind: 'handoverReceived', day: '2025-08-20' })).toEqual([201])
    expect(await file(arriving, id)).toMatchObject({ cell: { id: ids.otherCell }, stage: 'applied' })
    expect((await as.secretary.get(`/api/candidates/${id}`)).status).toBe(404)
    expect((await as.ward.get(`/api/candidates/${id}`)).status).toBe(404)
  })
})
