import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { CeremonyDetail, CeremonyList } from '#contract/ceremonies'
import type { DriveDetail } from '#contract/drives'
import { anyId, type Caller } from '../../../test/builders'
import {
  aCeremony,
  changeEntries,
  openedDrive,
  plannedCeremony,
  recordMinutes,
  theMinutes,
} from '../../../test/driveCalls'
import { add, type FileTree, file, plantFileTree, walked } from '../../../test/fileCalls'
import { findingsOf } from '../../../test/targetTree'
import { checkFolds } from '../candidates/checkFolds'

let tree: FileTree
beforeAll(async () => {
  tree = await plantFileTree('2025-09-10')
})
afterAll(() => tree.close())

const planned = (as: Caller, change: object = {}, of: keyof FileTree['ids'] = 'district') =>
  plannedCeremony(as, tree.ids[of], change)
const read = async (as: Caller, id: string, rest = '') =>
  (await as.get<CeremonyDetail>(`/api/ceremonies/${id}${rest}`)).body
const kindsOf = async (id: string) =>
  (await file(tree.as.secretary, id)).records.map(({ kind, day }) => `${kind} ${day}`)
const present = (candidateId: string, change: object = {}) => ({
  candidateId,
  present: true,
  oath: true,
  ...change,
})

describe('a lễ công bố', { timeout: 90_000 }, () => {
  it('hands over decisions and sets no day of joining unless its minutes say so', async () => {
    const { as } = tree
    const [one, away] = [await walked(tree, 'admissionDecision'), await walked(tree, 'admissionDecision')]
    const id = await planned(as.district, { day: '2025-07-15' })
    const people = [present(one), { candidateId: away, present: false }]
    const body = theMinutes(people, { holdsAdmission: false })
    expect((await recordMinutes(as.district, id, body)).status).toBe(201)
    expect(await kindsOf(one)).toContain('decisionReceived 2025-07-15')
    expect((await kindsOf(one)).some((line) => line.startsWith('ceremony'))).toBe(false)
    expect((await kindsOf(away)).some((line) => line.startsWith('decisionReceived'))).toBe(false)
    const duties = (await file(as.secretary, one)).duties.map(({ kind }) => kind)
    expect(duties).toContain('holdCeremony')
    const told = await read(as.district, id)
    expect(told.minutes).toMatchObject({ present: 1, absent: 1, holdsAdmission: false })
    expect(told.people.map(({ candidateId, present: was }) => [candidateId, was])).toEqual([
      [one, true],
      [away, false],
    ])
  })

  it('tells nothing of where somebody who moved away stands since', async () => {
    const { as, db, ids } = tree
    const moved = await walked(tree, 'admissionDecision')
    const id = await planned(as.district, { day: '2025-07-15' })
    const body = theMinutes([present(moved)], { holdsAdmission: false })
    expect((await recordMinutes(as.district, id, body)).status).toBe(201)
    expect((await read(as.district, id)).people).toMatchObject([{ candidateId: moved, stage: 'decided' }])
    const { farCell } = ids
    await db
      .updateTable('file_state')
      .set({ cell_id: farCell, holder_id: farCell, stage: 'official' })
      .where('candidate_id', '=', moved)
      .execute()
    const [told] = (await read(as.district, id)).people
    expect(told).toMatchObject({ candidateId: moved, present: true, stage: null, personName: null })
    await checkFolds(db, { rebuild: true })
  })

  it('with the ceremonies of the cells admits everybody who was there, through the records of each file', async () => {
    const { as, members } = tree
    const people = await Promise.all([1, 2, 3].map(() => walked(tree, 'admissionDecision')))
    const drive = await openedDrive(as.district, tree.ids.district)
    await changeEntries(as.district, drive, { add: people })
    const id = await planned(as.district, { driveId: drive })
    const before = await read(as.district, id)
    expect(before.people.map(({ candidateId }) => candidateId).sort()).toEqual([...people].sort())
    expect(before.people[0]?.mentors[0]?.id).toBe(members.mentor)
    const body = theMinutes(
      people.map((candidateId) => present(candidateId, { mentorId: members.mentor })),
      { number: '12-BB/HU', photoReference: 'Văn phòng Huyện ủy, tập ảnh 7/2025' },
    )
    const answer = await recordMinutes(as.district, id, body)
    expect([answer.status, answer.body.findings]).toEqual([201, []])
    for (const candidateId of people) {
      const detail = await file(as.secretary, candidateId)
      const ceremony = detail.records.find(({ kind }) => kind === 'ceremony')
      expect(ceremony).toMatchObject({
        day: '2025-07-20',
        organisation: { id: tree.ids.cell },
        detail: { oath: true, memberId: members.mentor },
        behalf: { organisationName: 'Đảng bộ huyện A', paper: '12-BB/HU', day: '2025-07-20' },
      })
      expect([detail.stage, detail.stageDay]).toEqual(['admitted', '2025-07-20'])
      expect(detail.duties.map(({ kind }) => kind)).toContain('considerRecognition')
    }
    expect((await as.district.get<DriveDetail>(`/api/drives/${drive}`)).body.result).toMatchObject({
      chosen: 3,
      admitted: 3,
    })
    expect(await checkFolds(tree.db, { rebuild: false })).toMatchObject({ differing: 0 })
  })

  it('is recorded once: again the same command, a second one is refused, and nothing is written twice', async () => {
    const { as } = tree
    const person = await walked(tree, 'admissionDecision')
    const id = await planned(as.district)
    const body = theMinutes([present(person)])
    const first = await recordMinutes(as.district, id, body)
    const again = await recordMinutes(as.district, id, body)
    expect(again).toEqual(first)
    const other = await recordMinutes(as.district, id, theMinutes([present(person)]))
    expect([other.status, ...findingsOf(other.body)]).toEqual([409, 'minutesStand'])
    expect((await kindsOf(person)).filter((line) => line.startsWith('ceremony'))).toHaveLength(1)
  })

  it('of two officers at once lets one through', async () => {
    const { as } = tree
    const person = await walked(tree, 'admissionDecision')
    const id = await planned(as.district)
    const answers = await Promise.all(
      [1, 2].map(() => recordMinutes(as.district, id, theMinutes([present(person)]))),
    )
    expect(answers.map(({ status }) => status).sort((a, b) => a - b)).toEqual([201, 409])
  })

  it('leaves nothing behind when one of the people stands in the way', async () => {
    const { as } = tree
    const [fit, undecided] = [await walked(tree, 'admissionDecision'), await walked(tree, 'boardAppraisal')]
    const id = await planned(as.district)
    const refused = await recordMinutes(as.district, id, theMinutes([present(fit), present(undecided)]))
    expect([refused.status, ...findingsOf(refused.body)]).toEqual([
      422,
      'stepSkipped people.1.kind',
      'stepSkipped people.1.kind',
    ])
    expect((await kindsOf(fit)).some((line) => line.startsWith('ceremony'))).toBe(false)
    expect((await read(as.district, id)).minutes).toBeNull()
  })

  it('before the decision is refused, after the last day asks for the consent and takes it', async () => {
    const { as } = tree
    const [early, late, agreed] = [
      await walked(tree, 'admissionDecision'),
      await walked(tree, 'decisionReceived'),
      await walked(tree, 'decisionReceived'),
    ]
    const before = await planned(as.district, { day: '2025-06-10' })
    const refused = await recordMinutes(as.district, before, theMinutes([present(early)]))
    expect(refused.status).toBe(422)
    expect(findingsOf(refused.body)).toContain('beforeEarlierStep people.0.day')
    // received on 25/06/2025: the thirty working days end on 06/08/2025
    const after = await planned(as.district, { day: '2025-08-20' })
    const consent = { number: '88-CV/HU', day: '2025-08-12' }
    const answer = await recordMinutes(
      as.district,
      after,
      theMinutes([present(late), present(agreed, { consent })]),
    )
    expect(answer.status).toBe(201)
    expect(answer.body.findings.map(({ code, field }) => `${code} ${field}`)).toEqual([
      'ceremonyLate people.0.day',
      'ceremonyConsentMissing people.0.detail.consentNumber',
      'ceremonyLate people.1.day',
    ])
  })

  it('takes over what a cell entered itself for that day', async () => {
    const { as } = tree
    const person = await walked(tree, 'decisionReceived')
    await add(as.secretary, person, { kind: 'ceremony', day: '2025-07-20' })
    const id = await planned(as.district)
    expect((await recordMinutes(as.district, id, theMinutes([present(person)]))).status).toBe(201)
    expect((await kindsOf(person)).filter((line) => line.startsWith('ceremony'))).toHaveLength(1)
    const other = await planned(as.district, { day: '2025-07-21' })
    const refused = await recordMinutes(as.district, other, theMinutes([present(person)]))
    expect(findingsOf(refused.body)).toContain('stepRepeated people.0.kind')
  })

  it('tells who is not on the roster, seats that are short and a day outside the drive', async () => {
    const { as } = tree
    const [chosen, other] = [await walked(tree, 'admissionDecision'), await walked(tree, 'admissionDecision')]
    const drive = await openedDrive(as.district, tree.ids.district, { to: '2025-07-01' })
    await changeEntries(as.district, drive, { add: [chosen] })
    const id = await planned(as.district, { driveId: drive, seatRows: 1, rowSeats: 1 })
    expect((await read(as.district, id)).findings.map(({ code }) => code)).toEqual(['eventOutsideDrive'])
    await changeEntries(as.district, drive, { add: [other] })
    expect((await read(as.district, id)).findings.map(({ code }) => code)).toEqual([
      'eventOutsideDrive',
      'seatsShort',
    ])
    await changeEntries(as.district, drive, { remove: [other] })
    const answer = await recordMinutes(as.district, id, theMinutes([present(chosen), present(other)]))
    expect(answer.body.findings.map(({ code, field }) => `${code} ${field}`)).toEqual([
      'notInRoster people.1.candidateId',
    ])
  })
})

describe('minutes', { timeout: 90_000 }, () => {
  it('keep the names of their day when a person is corrected later', async () => {
    const { as } = tree
    const person = await walked(tree, 'admissionDecision')
    const id = await planned(as.district)
    await recordMinutes(as.district, id, theMinutes([present(person)]))
    const name = (await read(as.district, id)).people[0]?.personName
    const { version } = await file(as.secretary, person)
    const mended = await as.secretary.post(`/api/candidates/${person}/person-corrections`, {
      commandId: anyId(),
      expectedVersion: version,
      reason: 'Sai dấu',
      person: { fullName: 'Nguyễn Thị Tên Khác' },
    })
    expect(mended.status).toBe(201)
    expect((await read(as.district, id)).people[0]?.personName).toBe(name)
  })

  it('close the ceremony: it is neither changed nor taken back', async () => {
    const { as } = tree
    const person = await walked(tree, 'admissionDecision')
    const id = await planned(as.district)
    await recordMinutes(as.district, id, theMinutes([present(person)]))
    const answer = await as.district.post(`/api/ceremonies/${id}/corrections`, {
      commandId: anyId(),
      expectedVersion: 1,
      reason: 'Ghi nhầm',
      takeBack: true,
    })
    expect([answer.status, ...findingsOf(answer.body)]).toEqual([409, 'minutesStand'])
  })

  it('are recorded by a body that holds the ceremony for its own people alone', async () => {
    const { as, members } = tree
    const person = await walked(tree, 'admissionDecision')
    const id = await planned(as.district)
    const body = () => theMinutes([present(person)])
    expect((await recordMinutes(as.ward, id, body())).status).toBe(403)
    expect((await recordMinutes(as.inspector, id, body())).status).toBe(403)
    expect((await recordMinutes(as.otherDistrict, id, body())).status).toBe(404)
    const elsewhere = await planned(as.otherWard, {}, 'otherWard')
    expect((await recordMinutes(as.otherWard, elsewhere, body())).status).toBe(404)
    const ofOtherWard = await recordMinutes(as.district, elsewhere, body())
    expect(findingsOf(ofOtherWard.body)).toEqual(['notBeneath people.0.candidateId'])
    const foreign = theMinutes([present(person, { mentorId: anyId() })])
    expect((await recordMinutes(as.district, id, foreign)).status).toBe(404)
    const own = theMinutes([present(person, { mentorId: members.introducer })])
    expect((await recordMinutes(as.district, id, own)).status).toBe(201)
  })

  it('wait for the day, and for the version that was seen', async () => {
    const { as } = tree
    const person = await walked(tree, 'admissionDecision')
    const coming = await planned(as.district, { day: '2025-12-01' })
    const early = await recordMinutes(as.district, coming, theMinutes([present(person)]))
    expect(findingsOf(early.body)).toEqual(['dayInFuture day'])
    const { day, place, seatRows, rowSeats } = aCeremony({ day: '2025-07-18' })
    const change = { day, place, seatRows, rowSeats }
    const body = { commandId: anyId(), expectedVersion: 1, reason: 'Dời ngày', change }
    expect((await as.district.post(`/api/ceremonies/${coming}/corrections`, body)).status).toBe(201)
    const stale = await recordMinutes(as.district, coming, theMinutes([present(person)]))
    expect([stale.status, ...findingsOf(stale.body)]).toEqual([409, 'stale expectedVersion'])
    const right = theMinutes([present(person)], { expectedVersion: 2 })
    expect((await recordMinutes(as.district, coming, right)).status).toBe(201)
  })
})

describe('a lễ kết nạp of a cell', { timeout: 90_000 }, () => {
  it('is planned and recorded by its secretary, as the own act of the cell', async () => {
    const { as, ids, members } = tree
    const person = await walked(tree, 'decisionReceived')
    const id = await planned(as.secretary, { kind: 'admission', day: '2025-07-03' }, 'cell')
    const body = theMinutes([present(person, { mentorId: members.mentor })])
    expect((await recordMinutes(as.secretary, id, body)).status).toBe(201)
    const rows = await tree.db
      .selectFrom('record')
      .selectAll()
      .where('candidate_id', '=', person)
      .where('kind', '=', 'ceremony')
      .execute()
    expect(rows).toMatchObject([
      { day: '2025-07-03', organisation_id: ids.cell, behalf_organisation_id: null },
    ])
    const list = await as.ward.get<CeremonyList>(`/api/organisations/${ids.ward}/ceremonies`)
    expect(list.body.items.map((item) => item.id)).toContain(id)
  })

  it('is held by a cell, and always admits', async () => {
    const { as, ids } = tree
    const ofWard = await as.ward.post(
      `/api/organisations/${ids.ward}/ceremonies`,
      aCeremony({ kind: 'admission' }),
    )
    expect(findingsOf(ofWard.body)).toEqual(['notCell kind'])
    const person = await walked(tree, 'decisionReceived')
    const id = await planned(as.secretary, { kind: 'admission', day: '2025-07-03' }, 'cell')
    const body = theMinutes([present(person)], { holdsAdmission: false })
    expect((await recordMinutes(as.secretary, id, body)).status).toBe(400)
  })
})

describe('reading a ceremony', { timeout: 90_000 }, () => {
  it('tells names in the circle or for a purpose, each time with one line in the log', async () => {
    const { as, db } = tree
    const person = await walked(tree, 'admissionDecision')
    const id = await planned(as.district)
    await recordMinutes(as.district, id, theMinutes([present(person)]))
    const lines = async () =>
      (await sql`select from audit_line where subject_id = ${id} and action = 'ceremonies.read'`.execute(db))
        .rows.length
    expect((await read(as.leader, id)).people).toMatchObject([{ personName: null, nameOpen: false }])
    expect(await lines()).toBe(0)
    expect((await read(as.leader, id, '?purpose=inspection')).people).toMatchObject([{ nameOpen: true }])
    expect(await lines()).toBe(1)
    expect((await as.inspector.get(`/api/ceremonies/${id}?purpose=inspection`)).status).toBe(403)
  })
})
