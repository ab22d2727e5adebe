import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type {
  TransmittalDetail,
  TransmittalFile,
  TransmittalList,
  TransmittalPeople,
} from '#contract/transmittals'
import { transmittalColumns } from '#domain/transmittals/sheet'
import { told } from '../../../test/answers'
import { anyId, type Caller } from '../../../test/builders'
import { openWorld, type WorldCalls } from '../../../test/worldCalls'

/** What the register is told of a person is what stands of the file, no more and once. */

const DAYS = { from: '2023-08-01', until: '2023-08-31' }

let world: WorldCalls
let haLong: string
let officer: Caller
beforeAll(async () => {
  world = await openWorld()
  haLong = await world.idOf('QN-HL')
  officer = await world.as('halong')
})
afterAll(() => world.close())

async function people(state: string) {
  const query = new URLSearchParams({ state, ...DAYS }).toString()
  const url = `/api/organisations/${haLong}/transmittal-people?${query}`
  return (await officer.get<TransmittalPeople>(url)).body.items
}

/** Recognitions and their cancellations of the file, each recorded after the other. */
async function record(candidateId: string, ...acts: readonly (readonly [kind: string, day: string])[]) {
  const { organisation_id } = await world.db
    .selectFrom('record')
    .select('organisation_id')
    .where('candidate_id', '=', candidateId)
    .where('kind', '=', 'ceremony')
    .executeTakeFirstOrThrow()
  for (const [kind, day] of acts) {
    const said =
      kind === 'recognitionDecision' ? { officialDay: day } : { ground: 'faultyStep', faultyStep: null }
    await world.db
      .insertInto('record')
      .values({
        id: anyId(),
        candidate_id: candidateId,
        kind,
        organisation_id,
        day,
        decision_number: '12-QĐ/TU',
        issuer_name: 'Thành ủy',
        detail: JSON.stringify(said),
        recorded_at: new Date('2024-12-20T02:00:00Z'),
      })
      .execute()
  }
}

/** The cell that held the ceremony. */
async function cellOf(candidateId: string) {
  return world.db
    .selectFrom('record')
    .innerJoin('placement', 'placement.organisation_id', 'record.organisation_id')
    .select(['placement.organisation_id', 'placement.parent_id', 'placement.name'])
    .where('candidate_id', '=', candidateId)
    .where('record.kind', '=', 'ceremony')
    .executeTakeFirstOrThrow()
}

async function admitted(): Promise<Set<string>> {
  const rows = await world.db
    .selectFrom('record')
    .select('candidate_id')
    .where('kind', '=', 'ceremony')
    .where('taken_back', '=', false)
    .execute()
  return new Set(rows.map((row) => row.candidate_id))
}

async function list() {
  const query = new URLSearchParams(DAYS).toString()
  return (await officer.get<TransmittalList>(`/api/organisations/${haLong}/transmittals?${query}`)).body
}

/** Hands over as many as the list tells, or as the caller believes. */
async function send(id: string, believed?: number) {
  const { counts } = await list()
  return officer.post(`/api/organisations/${haLong}/transmittals`, {
    commandId: anyId(),
    id,
    ...DAYS,
    confirmedBy: 'Nguyễn Văn Xác Nhận',
    confirmedDay: '2023-09-05',
    expectedPeople: believed ?? counts.fresh + counts.corrected,
  })
}

describe('whom a hand-over takes', () => {
  it('is nobody who died, left or was deleted, and the counts say so', async () => {
    const before = (await list()).counts
    const [dead] = await people('fresh')
    await world.db
      .updateTable('file_state')
      .set({ exit_kind: 'death', exit_day: '2024-02-01' })
      .where('candidate_id', '=', dead?.id ?? '')
      .execute()
    expect((await list()).counts).toEqual({ ...before, fresh: before.fresh - 1, left: before.left + 1 })
    expect((await people('fresh')).map(({ id }) => id)).not.toContain(dead?.id)
  })

  it('is as many as were seen when it was confirmed, or nobody', async () => {
    const { fresh } = (await list()).counts
    expect(told(await send(anyId(), fresh - 1))).toEqual([409, 'stale expectedPeople'])
    expect((await list()).counts.fresh).toBe(fresh)
  })
})

describe('a file handed over', () => {
  it('tells of a recognition only where it stands, and each person once', async () => {
    const withCeremony = await admitted()
    const fresh = (await people('fresh')).filter(({ id }) => withCeremony.has(id))
    const [back, anew, plain] = fresh.map(({ id }) => id)
    if (back === undefined || anew === undefined || plain === undefined)
      throw new Error('three were admitted')
    const made = ['recognitionDecision', '2024-09-20'] as const
    const cancelled = ['recognitionCancellation', '2024-10-01'] as const
    await record(back, made, cancelled)
    await record(anew, made, cancelled, ['recognitionDecision', '2024-11-05'])
    await record(plain, made)
    const home = await cellOf(plain)
    const other = await world.db
      .selectFrom('placement')
      .select(['organisation_id', 'name'])
      .where('parent_id', '=', home.parent_id)
      .where('organisation_id', '!=', home.organisation_id)
      .executeTakeFirstOrThrow()
    await world.db
      .insertInto('record')
      .values({
        id: anyId(),
        candidate_id: plain,
        kind: 'handoverReceived',
        organisation_id: other.organisation_id,
        day: DAYS.until,
        issuer_name: 'Chi bộ',
        detail: '{}',
        recorded_at: new Date('2024-12-20T02:00:00Z'),
      })
      .execute()
    const id = anyId()
    const { left } = (await list()).counts
    expect(left).toBe(1)
    const sent = await send(id)
    expect(sent.status).toBe(201)
    const { content } = (await officer.get<TransmittalFile>(`/api/transmittals/${id}/file.json`)).body
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- rows of the register
    const rows = content['rows'] as (string | number | null)[][]
    const at = (key: string) => transmittalColumns().findIndex((column) => column.key === key)
    const said = (file: string) =>
      rows
        .filter((row) => row[at('file')] === file)
        .map((row) => [row[at('standing')], row[at('officialOn')]])
    expect(said(back)).toEqual([['Đảng viên dự bị', null]])
    expect(said(anew)).toEqual([['Đảng viên chính thức', '2024-11-05']])
    expect(said(plain)).toEqual([['Đảng viên chính thức', '2024-09-20']])
    const placeOf = (file: string) => rows.find((row) => row[at('file')] === file)?.[at('organisation')]
    // where the person is a member now, not where they were admitted
    expect(placeOf(plain)).toMatch(new RegExp(`^${other.name},`, 'u'))
    expect(placeOf(back)).toMatch(new RegExp(`^${(await cellOf(back)).name},`, 'u'))
    const positions = await world.db
      .selectFrom('transmittal_person')
      .select(['candidate_id', 'position'])
      .where('transmittal_id', '=', id)
      .orderBy('position')
      .execute()
    expect(rows.map((row) => [row[at('file')], row[at('ordinal')]])).toEqual(
      positions.map((person) => [person.candidate_id, person.position]),
    )
  })
  it('is not given out again once it is no longer what was signed', async () => {
    const [item] = (await list()).items
    const url = `/api/transmittals/${item?.id ?? ''}`
    expect((await officer.get(`${url}/file.json`)).status).toBe(200)
    await sql`
      update placement set name = name || ' (đổi tên)' where organisation_id = (
        select decision.organisation_id from transmittal_person person join record decision on decision.id = person.decision_id
        where person.transmittal_id = ${item?.id} limit 1)`.execute(world.db)
    expect((await officer.get<TransmittalDetail>(url)).body.matches).toBe(false)
    expect(told(await officer.get(`${url}/file.json`))).toEqual([409, 'contentDiffers'])
    expect(told(await officer.get(`${url}/file.xlsx`))).toEqual([409, 'contentDiffers'])
  })
})
