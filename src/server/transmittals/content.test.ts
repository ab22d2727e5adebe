import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { TransmittalFile, TransmittalPeople } from '#contract/transmittals'
import { REGISTER_COLUMNS } from '#domain/transmittals/sheet'
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

async function admitted(): Promise<Set<string>> {
  const rows = await world.db
    .selectFrom('record')
    .select('candidate_id')
    .where('kind', '=', 'ceremony')
    .where('taken_back', '=', false)
    .execute()
  return new Set(rows.map((row) => row.candidate_id))
}

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
    const id = anyId()
    const sent = await officer.post(`/api/organisations/${haLong}/transmittals`, {
      commandId: anyId(),
      id,
      ...DAYS,
      confirmedBy: 'Nguyễn Văn Xác Nhận',
      confirmedDay: '2023-09-05',
    })
    expect(sent.status).toBe(201)
    const { content } = (await officer.get<TransmittalFile>(`/api/transmittals/${id}/file.json`)).body
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- rows of the register
    const rows = content['rows'] as (string | number | null)[][]
    const at = (key: string) => REGISTER_COLUMNS.findIndex((column) => column.key === key)
    const told = (file: string) =>
      rows
        .filter((row) => row[at('file')] === file)
        .map((row) => [row[at('standing')], row[at('officialOn')]])
    expect(told(back)).toEqual([['Đảng viên dự bị', null]])
    expect(told(anew)).toEqual([['Đảng viên chính thức', '2024-11-05']])
    expect(told(plain)).toEqual([['Đảng viên chính thức', '2024-09-20']])
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
})
