import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { OrganisationList } from '#contract/organisations'
import type { TransmittalList } from '#contract/transmittals'
import { bodyFor } from './bodies'
import { type Answer, anyId, type Caller } from './builders'
import { openWorld, type WorldCalls } from './worldCalls'

/** Every endpoint of the OpenAPI file, walked by people with an account of another committee. */

interface Operation {
  method: 'get' | 'post' | 'delete'
  url: string
}

let world: WorldCalls
let operations: Operation[]
let periodId: string

beforeAll(async () => {
  world = await openWorld()
  const { body } = await (await world.as('halong')).get<{ paths: Record<string, object> }>(
    '/api/openapi.json',
  )
  operations = Object.entries(body.paths).flatMap(([url, methods]) =>
    Object.keys(methods).map((method) => ({ method: method as Operation['method'], url })),
  )
  const period = await world.db
    .selectFrom('period')
    .select('id')
    .where('name', 'like', '%2023')
    .executeTakeFirstOrThrow()
  periodId = period.id
})
afterAll(() => world.close())

function call(
  caller: Caller,
  { method, url }: Operation,
  ids: { id: string; body?: object },
): Promise<Answer> {
  const address = url.replace('{id}', ids.id).replace('{roleId}', anyId()).replace('{noticeId}', anyId())
  if (method === 'post') return caller.post(address, ids.body ?? {})
  const query = url.endsWith('/targets') ? `?period=${periodId}` : '?year=2023'
  return caller.get(address + query)
}

const eventOf = (organisationId: string) =>
  world.db
    .selectFrom('organisation_event')
    .select('id')
    .where('organisation_id', '=', organisationId)
    .orderBy('day')
    .executeTakeFirstOrThrow()

const ofBody = (prefix: string) =>
  operations.filter(({ url, method }) => url.startsWith(prefix) && method !== 'delete')

describe('an officer of Hạ Long', () => {
  it.each(['QN-MC', 'QN-MC-BN-K2', 'DL', 'DL-BMT', 'H001', 'QN', 'TW'])(
    'reads and writes nothing of %s',
    async (code) => {
      const halong = await world.as('halong')
      const id = await world.idOf(code)
      const other = await world.idOf('DL')
      const walked = ofBody('/api/organisations/{id}')
      expect(walked.length).toBeGreaterThan(15)
      for (const operation of walked) {
        const body = bodyFor(operation.url, { organisationId: id, otherId: other, periodId })
        if (operation.method === 'post') expect([operation.url, body]).not.toEqual([operation.url, undefined])
        const answer = await call(halong, operation, { id, ...(body && { body }) })
        expect([operation, answer.status]).toEqual([operation, 404])
        const unknown = await call(halong, operation, { id: anyId(), ...(body && { body }) })
        expect([operation, unknown]).toEqual([operation, answer])
        const malformed = await call(halong, operation, { id })
        expect([operation, malformed.status]).toEqual([operation, 404])
      }
    },
    60_000,
  )

  it('opens no charge of units of others, and adds nothing to one', async () => {
    const mongCai = await world.as('mongcai')
    const { id } = await world.db.selectFrom('responsibility').select('id').executeTakeFirstOrThrow()
    const walked = ofBody('/api/responsibilities/{id}')
    expect(walked.length).toBeGreaterThan(6)
    for (const operation of walked) {
      const body = bodyFor(operation.url, { organisationId: '', otherId: '', periodId })
      const answer = await call(mongCai, operation, { id, ...(body && { body }) })
      expect([operation, answer.status]).toEqual([operation, 404])
      expect(await call(mongCai, operation, { id: anyId(), ...(body && { body }) })).toEqual(answer)
      expect(await call(mongCai, operation, { id })).toEqual(answer)
    }
  })

  it('opens no hand-over of another committee, and answers for nobody in it', async () => {
    const halong = await world.as('halong')
    const body = bodyFor('/api/organisations/{id}/transmittals', {
      organisationId: '',
      otherId: '',
      periodId,
    })
    const days = { from: '2023-08-01', until: '2023-08-31', confirmedDay: '2023-09-01' }
    const url = `/api/organisations/${await world.idOf('QN-HL')}/transmittals`
    const seen = await halong.get<TransmittalList>(`${url}?from=${days.from}&until=${days.until}`)
    const sent = { ...body, ...days, expectedPeople: seen.body.counts.fresh, id: anyId() }
    const created = await halong.post(url, sent)
    expect(created.status).toBe(201)
    const mongCai = await world.as('mongcai')
    const walked = ofBody('/api/transmittals/{id}')
    expect(walked.length).toBeGreaterThan(4)
    for (const operation of walked) {
      const asked = bodyFor(operation.url, { organisationId: '', otherId: '', periodId })
      const answer = await call(mongCai, operation, { id: sent.id, ...(asked && { body: asked }) })
      expect([operation, answer.status]).toEqual([operation, 404])
      expect(await call(mongCai, operation, { id: anyId(), ...(asked && { body: asked }) })).toEqual(answer)
      expect(await call(mongCai, operation, { id: sent.id })).toEqual(answer)
    }
  })

  it('names no foreign body inside a request about the own one', async () => {
    const halong = await world.as('halong')
    const id = await world.idOf('QN-HL')
    const foreign = await world.idOf('QN-MC')
    const { body: wards } = await halong.get<OrganisationList>(`/api/organisations?parent=${id}`)
    const ward = wards.items[0]?.id ?? ''
    const walked: [string, string][] = [
      ['/api/organisations/{id}/moves', ward],
      ['/api/organisations/{id}/allocations', id],
      ['/api/organisations/{id}/allocation-proposals', id],
      ['/api/organisations/{id}/admission-batches', id],
    ]
    for (const [url, subject] of walked) {
      const body = bodyFor(url, { organisationId: id, otherId: foreign, periodId })
      const answer = await call(halong, { method: 'post', url }, { id: subject, ...(body && { body }) })
      expect([url, answer.status]).toEqual([url, 404])
    }
    const found = await halong.post(
      '/api/organisations',
      bodyFor('/api/organisations', { organisationId: foreign, otherId: id, periodId }) ?? {},
    )
    expect(found.status).toBe(404)
  })

  it('finds no foreign body by code, name or parent', async () => {
    const halong = await world.as('halong')
    for (const query of ['code=QN-MC', 'q=Móng Cái', 'q=Buôn Ma Thuột', 'code=DL', 'q=trung ương']) {
      const { body } = await halong.get<OrganisationList>(`/api/organisations?${encodeURI(query)}`)
      expect([query, body.items]).toEqual([query, []])
    }
  })

  it('opens no admission and no account of others', async () => {
    const halong = await world.as('halong')
    const { candidate_id: foreign } = await world.db
      .selectFrom('record')
      .select('candidate_id')
      .where('organisation_id', '=', await world.idOf('QN-MC-BN-K2'))
      .executeTakeFirstOrThrow()
    for (const operation of ofBody('/api/admissions/{id}')) {
      const body = bodyFor(operation.url, { organisationId: '', otherId: '', periodId })
      const answer = await call(halong, operation, { id: foreign, ...(body && { body }) })
      expect([operation, answer.status]).toEqual([operation, 404])
      expect(await call(halong, operation, { id: anyId(), ...(body && { body }) })).toEqual(answer)
    }
    for (const url of ['/api/accounts', '/api/audit']) expect((await halong.get(url)).status).toBe(403)
    const { id: account } = await world.db
      .selectFrom('account')
      .select('id')
      .where('username', '=', 'mongcai')
      .executeTakeFirstOrThrow()
    for (const operation of ofBody('/api/accounts/{id}')) {
      const body = bodyFor(operation.url, { organisationId: anyId(), otherId: '', periodId })
      const answer = await call(halong, operation, { id: account, ...(body && { body }) })
      expect([operation, answer.status]).toEqual([operation, 404])
      expect(await call(halong, operation, { id: anyId(), ...(body && { body }) })).toEqual(answer)
    }
  })

  it('corrects and settles nothing of others through a body of its own', async () => {
    const halong = await world.as('halong')
    const own = await world.idOf('QN-HL-YK-K1')
    const foreign = await world.idOf('QN-MC-BN')
    const { id: foreignEvent } = await eventOf(foreign)
    const { id: eventId } = await eventOf(own)
    const asked: [string, object][] = [
      ['event-corrections', { eventId: foreignEvent, takeBack: true }],
      ['event-corrections', { eventId, replacement: { parentId: foreign } }],
      ['event-corrections', { eventId: anyId(), takeBack: true }],
      ['source-state-corrections', { id: anyId(), sourceStateId: anyId(), takeBack: true }],
      [`duplicate-notices/${anyId()}/settlements`, {}],
    ]
    for (const [tail, body] of asked) {
      const answer = await halong.post(`/api/organisations/${own}/${tail}`, {
        commandId: anyId(),
        reason: 'Ghi nhầm',
        ...body,
      })
      expect([tail, body, answer.status]).toEqual([tail, body, 404])
    }
  })
})

describe('an officer of another commune', () => {
  it('finds no file and no meeting of others, and adds nothing to them', async () => {
    const halong = await world.as('halong')
    const mongCai = await world.as('mongcai')
    const { candidate_id: foreign } = await world.db
      .selectFrom('file_state')
      .select('candidate_id')
      .where('cell_id', '=', await world.idOf('QN-MC-BN-K2'))
      .executeTakeFirstOrThrow()
    const meetingId = anyId()
    const held = bodyFor('/api/organisations/{id}/meetings', { organisationId: '', otherId: '', periodId })
    const body = { ...held, id: meetingId, behalf: { day: '2023-03-01' } }
    const ward = await world.idOf('QN-MC-BN')
    expect((await mongCai.post(`/api/organisations/${ward}/meetings`, body)).status).toBe(201)
    const walked = [...ofBody('/api/candidates/{id}'), ...ofBody('/api/meetings/{id}')]
    expect(walked.length).toBeGreaterThan(3)
    for (const operation of walked) {
      const id = operation.url.startsWith('/api/meetings') ? meetingId : foreign
      const given = bodyFor(operation.url, { organisationId: '', otherId: '', periodId })
      const answer = await call(halong, operation, { id, ...(given && { body: given }) })
      expect([operation, answer.status]).toEqual([operation, 404])
      expect(await call(halong, operation, { id: anyId(), ...(given && { body: given }) })).toEqual(answer)
      expect(await call(halong, operation, { id })).toEqual(answer)
    }
  })
})

describe('a file that came in', () => {
  it('is there for the body that sent it alone, neither beside nor above nor beneath it', async () => {
    const mongCai = await world.as('mongcai')
    const importId = anyId()
    const query = new URLSearchParams({ kind: 'organisations', importId, name: 'ds.csv' })
    const url = `/api/organisations/${await world.idOf('QN-MC')}/imports?${query}`
    expect((await mongCai.upload(url, Buffer.from('Tên,Mã\nChi bộ A,A1\n'))).status).toBe(201)
    const walked = ofBody('/api/imports/{id}')
    expect(walked.length).toBeGreaterThan(8)
    for (const username of ['halong', 'trunguong', 'binhngoc'] as const) {
      const caller = await world.as(username)
      for (const operation of walked) {
        const body = bodyFor(operation.url, { organisationId: '', otherId: '', periodId })
        const answer = await call(caller, operation, { id: importId, ...(body && { body }) })
        expect([username, operation, answer.status]).toEqual([username, operation, 404])
        expect(await call(caller, operation, { id: anyId(), ...(body && { body }) })).toEqual(answer)
      }
    }
  })
})

describe('every endpoint', () => {
  it('asks who is there, but for the public ones', async () => {
    const open = ['/api/health', '/api/openapi.json', '/api/sessions', '/api/calendar-feeds/{token}.ics']
    for (const { method, url } of operations.filter((operation) => !open.includes(operation.url))) {
      const reply = await world.app.inject({
        method: method === 'get' ? 'GET' : method === 'post' ? 'POST' : 'DELETE',
        url: url.replace(/\{\w+\}/g, anyId()),
        ...(method === 'post' && { payload: {} }),
      })
      expect([method, url, reply.statusCode]).toEqual([method, url, 401])
    }
  })

  it('has a body to be walked with', () => {
    const posts = operations.filter(({ method }) => method === 'post')
    const missing = posts.filter(
      ({ url }) => bodyFor(url, { organisationId: '', otherId: '', periodId }) === undefined,
    )
    expect(missing).toEqual([])
  })
})

describe('names do not climb', { timeout: 60_000 }, () => {
  it('the leader of the root is given no name without a purpose', async () => {
    const leader = await world.as('trunguong')
    const people = await world.db.selectFrom('person_version').select('full_name').execute()
    const names = [...new Set(people.map((person) => person.full_name))]
    expect(names.length).toBeGreaterThan(500)
    // what a province shows stands in the root's answers and in those of its city
    for (const code of ['TW', 'QN-HL', 'QN-MC-BN-K2', 'H001']) {
      const id = await world.idOf(code)
      for (const operation of ofBody('/api/organisations/{id}').filter(({ method }) => method === 'get')) {
        const { body } = await call(leader, operation, { id })
        const text = JSON.stringify(body)
        expect([operation.url, names.filter((name) => text.includes(name))]).toEqual([operation.url, []])
      }
    }
    const { candidate_id: id } = await world.db
      .selectFrom('record')
      .select('candidate_id')
      .executeTakeFirstOrThrow()
    const { body } = await leader.get(`/api/admissions/${id}`)
    expect(names.filter((name) => JSON.stringify(body).includes(name))).toEqual([])
    const { candidate_id: underWay } = await world.db
      .selectFrom('file_state')
      .select('candidate_id')
      .where('exit_kind', 'is', null)
      .executeTakeFirstOrThrow()
    const closed = await leader.get(`/api/candidates/${underWay}`)
    expect(closed.body).toMatchObject({ nameOpen: false, records: [], findings: [], context: null })
    expect(names.filter((name) => JSON.stringify(closed.body).includes(name))).toEqual([])
  }, 120_000)

  it('the administrator sees accounts and bodies, no figures and no names', async () => {
    const administrator = await world.as('quantri')
    const id = await world.idOf('QN-HL')
    expect((await administrator.get('/api/accounts')).status).toBe(200)
    expect((await administrator.get(`/api/organisations/${id}`)).status).toBe(200)
    for (const tail of [
      'progress',
      'agreements',
      'progress.xlsx',
      'reports/new-members',
      'reports/new-members.xlsx',
      'admissions.xlsx',
      'candidates.xlsx',
      'admissions',
      'zero-cells',
      'statements',
      'membership-bases.xlsx',
      'declared-figures.xlsx',
      'duplicate-notices',
      'candidates',
      'funnel',
      'duties',
      'calendar-feeds',
      'meetings',
      'members',
      'authority-grants',
      'documents',
      'screening-rounds',
      'screening-progress',
      'screening-list',
      'obstacles',
      'obstacle-causes',
      'inspections',
      'inspection-subjects',
      'inspection-openings',
      'recommendations',
      'inspection-programmes?year=2026',
      'source-surveys',
      'source-plans',
      'source-efforts',
      'responsibilities',
      `summaries?period=${periodId}`,
      'closings',
      'written-reports',
      `targets?period=${periodId}`,
    ]) {
      expect([tail, (await administrator.get(`/api/organisations/${id}/${tail}`)).status]).toEqual([
        tail,
        403,
      ])
    }
  })
})
