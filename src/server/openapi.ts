import swagger from '@fastify/swagger'
import type { FastifyInstance } from 'fastify'
import { jsonSchemaTransform, jsonSchemaTransformObject } from 'fastify-type-provider-zod'
import { z } from 'zod'
import * as accounts from '#contract/accounts'
import * as admissions from '#contract/admissions'
import * as agreements from '#contract/agreements'
import * as candidateRecords from '#contract/candidateRecords'
import * as candidates from '#contract/candidates'
import * as common from '#contract/common'
import * as desk from '#contract/desk'
import * as exchange from '#contract/exchange'
import * as exported from '#contract/exports'
import * as imports from '#contract/imports'
import * as meetings from '#contract/meetings'
import * as organisations from '#contract/organisations'
import * as progress from '#contract/progress'
import * as reports from '#contract/reports'
import * as rules from '#contract/rules'
import * as statements from '#contract/statements'
import * as targets from '#contract/targets'
import { cookieName } from './accounts/sessions'
import type { Ports } from './platform/ports'

/** The shapes of the contract go by the names they have there. */
const CONTRACTS = [
  common,
  accounts,
  organisations,
  targets,
  statements,
  admissions,
  progress,
  candidateRecords,
  candidates,
  meetings,
  desk,
  rules,
  agreements,
  exchange,
  exported,
  imports,
  reports,
]
for (const shapes of CONTRACTS) for (const [name, shape] of Object.entries(shapes)) nameShape(name, shape)

/**
 * Objects and closed lists; what a query or an address is made of is told parameter by parameter. No two shapes may
 * be called `X` and `XInput`: the second is the library's name for the first as it is received.
 */
function nameShape(name: string, shape: unknown): void {
  if (!(shape instanceof z.ZodObject || shape instanceof z.ZodEnum) || /(Query|Params)$/.test(name)) return
  z.globalRegistry.add(shape, { ...shape.meta(), id: name })
}

/** The description of the API, written from the contract as the routes use it. */
export async function describeApi(app: FastifyInstance, ports: Ports): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: { title: 'Kế Thừa', version: '1' },
      components: {
        securitySchemes: {
          session: {
            type: 'apiKey',
            in: 'cookie',
            name: cookieName(ports),
            description: 'Mở bằng POST /api/sessions; dưới TLS tên có thêm tiền tố __Host-',
          },
        },
      },
      security: [{ session: [] }],
    },
    transform: jsonSchemaTransform,
    transformObject: (document) => withPlainNames(jsonSchemaTransformObject(document)),
  })
}

interface Description {
  components?: { schemas?: Record<string, unknown> }
}

/**
 * The library tells every shape twice, as received (`…Input`) and as sent. Kept is what is spoken of, by its plain
 * name where only one of the two is, or both are the same.
 */
function withPlainNames<T extends object>(document: T): T {
  const description: Description = document
  const { components = {}, ...rest } = description
  const { schemas = {} } = components
  const used = new Set(namesIn(rest))
  for (const name of used) for (const inner of namesIn(schemas[name])) used.add(inner)
  const isSame = (one: string, other: string) =>
    JSON.stringify(schemas[one]) === JSON.stringify(schemas[other])
  const plain = (name: string) => {
    const base = name.replace(/Input$/, '')
    const chosen = base in schemas && (!used.has(base) || isSame(base, name)) ? base : name
    return chosen.replace(/Shape(Input)?$/, '$1')
  }
  const kept = [...used].map((name) => [plain(name), schemas[name]] as const)
  const named = Object.fromEntries(kept.sort(([one], [other]) => (one < other ? -1 : 1)))
  const text = JSON.stringify({ ...rest, components: { ...components, schemas: named } })
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the same document under other names
  return JSON.parse(text.replaceAll(REFERENCE, (_whole, name: string) => referenceTo(plain(name)))) as T
}

const REFERENCE = /"#\/components\/schemas\/([^"]+)"/g
const referenceTo = (name: string) => `"#/components/schemas/${name}"`

function namesIn(part: unknown): string[] {
  return [...(JSON.stringify(part) ?? '').matchAll(REFERENCE)].map(([, name = '']) => name)
}
