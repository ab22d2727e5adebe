import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { FINDING_CODES } from '#domain/findingCodes'
import { LIST_INDICATORS } from '#domain/progress/indicators'
import { clockAt, testPorts } from '../../test/builders'
import { type FreshDatabase, freshDatabase } from '../../test/database'
import { buildApp } from './app'

interface Schema {
  $ref?: string
  enum?: string[]
  properties?: Record<string, Schema>
}
interface Operation {
  security?: object[]
  parameters?: { name: string; schema: Schema }[]
  responses: Record<string, { content?: Record<string, { schema: Schema }> }>
}
interface Description {
  components: { schemas: Record<string, Schema>; securitySchemes: Record<string, { name: string }> }
  security: object[]
  paths: Record<string, Record<string, Operation>>
}

let fresh: FreshDatabase
let description: Description
let operations: [string, Operation][]

beforeAll(async () => {
  fresh = await freshDatabase()
  const app = await buildApp(fresh.db, testPorts(clockAt('2023-09-01')))
  description = (await app.inject({ url: '/api/openapi.json' })).json<Description>()
  await app.close()
  operations = Object.entries(description.paths).flatMap(([url, methods]) =>
    Object.entries(methods).map(([method, operation]): [string, Operation] => [
      `${method} ${url}`,
      operation,
    ]),
  )
})
afterAll(() => fresh.close())

describe('the description of the API', () => {
  it('names every shape it refers to, and none that is not referred to', () => {
    const text = JSON.stringify(description)
    const named = [...text.matchAll(/#\/components\/schemas\/([^"]+)/g)].map(([, name]) => name)
    expect(new Set(named)).toEqual(new Set(Object.keys(description.components.schemas)))
    expect(description.components.schemas).toHaveProperty('OrganisationDetail')
    expect(description.components.schemas).toHaveProperty('FoundBody')
  })

  it('refuses in one shape, with a closed list of codes', () => {
    const refusals = operations.map(([, { responses }]) => responses['4XX']?.content?.['application/json'])
    expect(new Set(refusals.map((refusal) => refusal?.schema.$ref))).toEqual(
      new Set(['#/components/schemas/RefusalReply']),
    )
    expect(description.components.schemas.Finding?.properties?.code?.enum).toEqual([...FINDING_CODES])
  })

  it('asks for the cookie everywhere but where it is public', () => {
    expect(description.security).toEqual([{ session: [] }])
    expect(description.components.securitySchemes.session).toMatchObject({ name: 'ke_thua' })
    const open = operations.filter(([, { security }]) => security?.length === 0).map(([name]) => name)
    expect(open).toEqual(
      expect.arrayContaining(['get /api/health', 'get /api/openapi.json', 'post /api/sessions']),
    )
    expect(open.filter((name) => name.includes('/api/organisations'))).toEqual([])
  })

  it('tells by what a list may be narrowed', () => {
    const list = description.paths['/api/organisations/{id}/admissions']?.get
    const indicator = list?.parameters?.find(({ name }) => name === 'indicator')
    expect(indicator?.schema.enum).toEqual([...LIST_INDICATORS])
  })
})
