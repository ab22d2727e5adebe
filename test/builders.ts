import type { FastifyInstance, LightMyRequestResponse } from 'fastify'
import { readXlsx } from 'hucre/xlsx'
import type { Role } from '#domain/access'
import type { OrganisationKind, Sector } from '#domain/organisations/kinds'
import { openSession } from '../src/server/accounts/sessions'
import { rebuildPlacements } from '../src/server/organisations/placements'
import type { Db } from '../src/server/platform/database'
import { newId } from '../src/server/platform/ids'
import type { Ports } from '../src/server/platform/ports'
import { XLSX } from '../src/server/platform/workbook/writeRows'

/** Small things tests put into a database of their own, and a signed-in caller for `app.inject`. */

export interface TestClock {
  today: string
  now: Date
}

/** Noon in Vietnam of a day; the clock stands still until the test moves it. */
export function clockAt(today: string): TestClock {
  return { today, now: new Date(`${today}T12:00:00+07:00`) }
}

export function testPorts(clock: TestClock, change: Partial<Ports> = {}): Ports {
  return {
    today: () => clock.today,
    now: () => clock.now,
    secureCookies: false,
    sealKey: Buffer.alloc(32, 7),
    webRoot: null,
    trustedProxy: false,
    post: null,
    publicUrl: null,
    log: null,
    ...change,
  }
}

/** An id for a row of a test. */
export function anyId(): string {
  return newId(new Date())
}

export interface NewOrganisation {
  name: string
  parent?: string
  code?: string
  kind?: OrganisationKind
  sector?: Sector
  marks?: string[]
  /** founding day; by default long ago */
  from?: string
  /** closing day, no longer lived */
  to?: string
}

/** Founds an organisation, and closes it when it has an end. Gives its id. */
export async function addOrganisation(db: Db, organisation: NewOrganisation): Promise<string> {
  const id = anyId()
  const { name, parent = null, code = null, kind = 'grassrootsCommittee', sector = 'other' } = organisation
  const recorded = { recorded_at: new Date('2020-01-01T00:00:00Z'), recorded_by: null }
  await db.transaction().execute(async (trx) => {
    await trx.insertInto('organisation').values({ id, created_at: recorded.recorded_at }).execute()
    await trx
      .insertInto('organisation_event')
      .values({
        id: anyId(),
        organisation_id: id,
        kind: 'found',
        day: organisation.from ?? '1950-01-01',
        name,
        parent_id: parent,
        code,
        organisation_kind: kind,
        sector,
        marks: organisation.marks ?? [],
        ...recorded,
      })
      .execute()
    if (organisation.to !== undefined) {
      const close = { id: anyId(), organisation_id: id, kind: 'close', day: organisation.to, ...recorded }
      await trx.insertInto('organisation_event').values(close).execute()
    }
    await rebuildPlacements(trx, [id])
  })
  return id
}

/** Puts an organisation under another parent from a day on. */
export async function moveOrganisation(db: Db, id: string, parent: string, day: string): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await trx
      .insertInto('organisation_event')
      .values({
        id: anyId(),
        organisation_id: id,
        kind: 'move',
        day,
        parent_id: parent,
        recorded_at: new Date('2020-01-01T00:00:00Z'),
        recorded_by: null,
      })
      .execute()
    await rebuildPlacements(trx, [id])
  })
}

/** From this day on the body and all beneath enter their people, so that figures are known; said long ago. */
export async function recordsFrom(db: Db, organisationId: string, day = '2015-01-01'): Promise<void> {
  const said = { recorded_at: new Date('2020-01-01T00:00:00Z'), recorded_by: null }
  await db
    .insertInto('record_start')
    .values({ id: anyId(), organisation_id: organisationId, from_day: day, ...said })
    .execute()
}

/** An account with one role; it has no password. Gives its id. */
export async function addAccount(
  db: Db,
  role: Role,
  organisationId: string,
  username?: string,
): Promise<string> {
  const id = anyId()
  const created = { created_at: new Date('2020-01-01T00:00:00Z'), created_by: null }
  const name = username ?? `tk-${id}`
  await db
    .insertInto('account')
    .values({ id, username: name, display_name: name, password_hash: '', disabled_at: null, ...created })
    .execute()
  await addRole(db, id, role, organisationId)
  return id
}

/** One more role for an account, held from long ago. */
export async function addRole(db: Db, accountId: string, role: Role, organisationId: string): Promise<void> {
  await db
    .insertInto('role_grant')
    .values({
      id: anyId(),
      account_id: accountId,
      organisation_id: organisationId,
      role,
      from_day: '2000-01-01',
      to_day: null,
      recorded_at: new Date('2020-01-01T00:00:00Z'),
      recorded_by: null,
    })
    .execute()
}

export interface Answer<T = unknown> {
  status: number
  body: T
}

/** A signed-in caller of the server. */
export interface Caller {
  get<T = unknown>(url: string): Promise<Answer<T>>
  post<T = unknown>(url: string, body: object): Promise<Answer<T>>
  /** a file as the body */
  upload<T = unknown>(url: string, bytes: Uint8Array): Promise<Answer<T>>
  delete(url: string): Promise<Answer>
}

/** A spreadsheet is read back as its rows, everything else is JSON. */
async function bodyOf(reply: LightMyRequestResponse): Promise<unknown> {
  if (reply.headers['content-type'] !== XLSX) return reply.json()
  const { sheets } = await readXlsx(reply.rawPayload)
  return sheets[0]?.rows ?? []
}

/** Signs an account in without asking for a password. */
export async function callAs(
  app: FastifyInstance,
  db: Db,
  accountId: string,
  clock: TestClock,
): Promise<Caller> {
  const token = await openSession(db, accountId, clock.now)
  type Method = 'GET' | 'POST' | 'DELETE'
  const call = async <T>(method: Method, url: string, payload?: object): Promise<Answer<T>> => {
    const headers = payload instanceof Buffer ? { 'content-type': 'application/octet-stream' } : {}
    const cookies = { ke_thua: token }
    const reply = await app.inject({ method, url, cookies, headers, ...(payload && { payload }) })
    const body: unknown = reply.statusCode === 204 ? null : await bodyOf(reply)
    return { status: reply.statusCode, body: body as T } // the caller names what it expects to read
  }
  return {
    get: (url) => call('GET', url),
    post: (url, body) => call('POST', url, body),
    upload: (url, bytes) => call('POST', url, Buffer.from(bytes)),
    delete: (url) => call('DELETE', url),
  }
}
