import type { FastifyInstance } from 'fastify'
import type { AdmissionList } from '#contract/admissions'
import { buildApp } from '../src/server/app'
import type { Db } from '../src/server/platform/database'
import {
  addAccount,
  addOrganisation,
  anyId,
  type Caller,
  callAs,
  clockAt,
  type TestClock,
  testPorts,
} from './builders'
import { type FreshDatabase, freshDatabase } from './database'

type Body =
  | 'central'
  | 'province'
  | 'district'
  | 'ward'
  | 'cell'
  | 'nextCell'
  | 'subCell'
  | 'otherWard'
  | 'otherCell'
  | 'otherDistrict'
  | 'farWard'
  | 'farCell'
type Account =
  | 'leader'
  | 'province'
  | 'district'
  | 'ward'
  | 'otherWard'
  | 'secretary'
  | 'nextSecretary'
  | 'otherDistrict'
  | 'inspector'
  | 'administrator'

/**
 * Central above a province with two districts. `district` has two wards: `ward` with `cell`, `nextCell` and
 * `subCell` (beneath a sub-committee), `otherWard` with `otherCell`. `otherDistrict` has `farWard`, `farCell`.
 * `leader` is of Central; secretaries are of `cell` and `nextCell`; the inspector and the rest of their bodies.
 */
export interface AdmissionTree {
  db: Db
  database: FreshDatabase
  app: FastifyInstance
  clock: TestClock
  ids: Record<Body, string>
  as: Record<Account, Caller>
  close(): Promise<void>
}

export async function plantAdmissionTree(today = '2023-08-31'): Promise<AdmissionTree> {
  const database = await freshDatabase()
  const { db } = database
  const clock = clockAt(today)
  const app = await buildApp(db, testPorts(clock))
  const ids = await plant(db)
  const caller = async (...[role, body]: [Parameters<typeof addAccount>[1], Body]) =>
    callAs(app, db, await addAccount(db, role, ids[body]), clock)
  return {
    db,
    database,
    app,
    clock,
    ids,
    as: {
      leader: await caller('leader', 'central'),
      province: await caller('officer', 'province'),
      district: await caller('officer', 'district'),
      ward: await caller('officer', 'ward'),
      otherWard: await caller('officer', 'otherWard'),
      secretary: await caller('secretary', 'cell'),
      nextSecretary: await caller('secretary', 'nextCell'),
      otherDistrict: await caller('officer', 'otherDistrict'),
      inspector: await caller('inspector', 'district'),
      administrator: await caller('administrator', 'central'),
    },
    async close() {
      await app.close()
      await database.close()
    },
  }
}

async function plant(db: Db): Promise<AdmissionTree['ids']> {
  const add = async (parent: string | undefined, kind: string, name: string, from?: string) =>
    addOrganisation(db, { name, parent, kind: kind as 'cell', sector: 'village', from })
  const central = await add(undefined, 'central', 'Trung ương')
  const province = await add(central, 'centralDirect', 'Đảng bộ tỉnh')
  const district = await add(province, 'upperDirect', 'Đảng bộ huyện A')
  const otherDistrict = await add(province, 'upperDirect', 'Đảng bộ huyện B')
  const ward = await add(district, 'grassrootsCommittee', 'Đảng bộ phường 1')
  const otherWard = await add(district, 'grassrootsCommittee', 'Đảng bộ phường 2')
  const farWard = await add(otherDistrict, 'grassrootsCommittee', 'Đảng bộ xã 3')
  const sub = await add(ward, 'subCommittee', 'Đảng bộ bộ phận')
  return {
    central,
    province,
    district,
    otherDistrict,
    ward,
    otherWard,
    farWard,
    cell: await add(ward, 'cell', 'Chi bộ khu 1'),
    nextCell: await add(ward, 'cell', 'Chi bộ khu 2', '2010-01-01'),
    subCell: await add(sub, 'cell', 'Chi bộ khu 3'),
    otherCell: await add(otherWard, 'cell', 'Chi bộ khu 4'),
    farCell: await add(farWard, 'cell', 'Chi bộ khu 5'),
  }
}

export const aPerson = (change: object = {}) => ({
  fullName: 'Nguyễn Thị Hoà',
  sex: 'female',
  birthDate: '1995-04-12',
  occupation: 'worker',
  ...change,
})

export const aDecision = (change: object = {}) => ({
  number: '15-QĐ/TU',
  day: '2023-06-20',
  issuerName: 'Ban Thường vụ',
  ...change,
})

/** A body for the admissions of a cell; `person` and `decision` may be changed in part. */
export function anAdmission(change: { person?: object; decision?: object } & Record<string, unknown> = {}) {
  const { person, decision, ...rest } = change
  return {
    commandId: anyId(),
    id: anyId(),
    person: aPerson(person),
    decision: aDecision(decision),
    ceremonyDay: '2023-07-03',
    ...rest,
  }
}

/** Admits and gives the id; every person has another name unless one is given. */
export async function admitted(as: Caller, cellId: string, change: Parameters<typeof anAdmission>[0] = {}) {
  const body = anAdmission({ ...change, person: { fullName: `Người ${anyId()}`, ...change.person } })
  const { status } = await as.post(`/api/organisations/${cellId}/admissions`, body)
  if (status !== 201) throw new Error(`not admitted: ${status}`)
  return body.id
}

export const listOf = async (as: Caller, organisationId: string, query = '') =>
  (await as.get<AdmissionList>(`/api/organisations/${organisationId}/admissions?year=2023&${query}`)).body
