import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { AdmissionList } from '#contract/admissions'
import type { OrganisationList } from '#contract/organisations'
import { type Action, isInNameCircle, may, ROLES, type Role } from '#domain/access'
import { isGrassroots } from '#domain/organisations/kinds'
import { addAccount, type Caller, callAs } from './builders'
import { periodId } from './world/ids'
import { openWorld, type WorldCalls } from './worldCalls'

/** For random viewers, what the server shows is what `domain/access.ts` allows: no more, no less. */

interface Body {
  id: string
  path: string
  kind: string
}

let world: WorldCalls
let bodies: Body[]
let year: string

beforeAll(async () => {
  world = await openWorld()
  bodies = await world.db
    .selectFrom('placement')
    .select(['organisation_id as id', 'path', 'kind'])
    .where((eb) => eb.and([eb('alive', '=', true), eb(eb.fn('upper_inf', ['valid']), '=', true)]))
    .orderBy('path')
    .execute()
  year = periodId('2023')
})
afterAll(() => world.close())

/** Reads of an organisation, each with the action it needs. */
const READS: [string, Action][] = [
  ['', 'organisations.read'],
  ['/progress?year=2023', 'figures.read'],
  ['/progress/course?year=2023', 'figures.read'],
  ['/zero-cells?year=2023', 'figures.read'],
  ['/coverage-cells?year=2023&limit=5', 'figures.read'],
  ['/admissions?year=2023&limit=5', 'figures.read'],
  ['/admissions?year=2023&limit=5&purpose=inspection', 'names.read'],
  ['/statements', 'figures.read'],
  ['/targets?period=PERIOD', 'figures.read'],
]

function expectedStatus(role: Role, home: Body, body: Body, action: Action): number {
  if (body.path !== home.path && !body.path.startsWith(`${home.path}.`)) return 404
  return may(role, action, body.path === home.path ? 'own' : 'beneath') ? 200 : 403
}

const bodyAt = (index: number): Body => {
  const body = bodies[index % bodies.length]
  if (body === undefined) throw new Error('the world has bodies')
  return body
}

/** Upper bodies are few among many cells: half of the time one of them is drawn. */
const anyBody = fc.oneof(
  fc.nat({ max: 5000 }).map((index) => index),
  fc.constantFrom('central', 'centralDirect', 'upperDirect', 'grassrootsCommittee').map((kind) => kind),
)
function drawn(choice: number | string): Body {
  if (typeof choice === 'number') return bodyAt(choice)
  const found = bodies.find((body) => body.kind === choice)
  return found ?? bodyAt(0)
}

async function signIn(role: Role, home: Body): Promise<Caller> {
  return callAs(world.app, world.db, await addAccount(world.db, role, home.id), world.clock)
}

describe('random viewers', () => {
  it('reach what the tree and their role allow', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...ROLES),
        anyBody,
        fc.array(anyBody, { minLength: 2, maxLength: 4 }),
        async (role, where, asked) => {
          const home = drawn(where)
          const caller = await signIn(role, home)
          for (const body of [home, ...asked.map(drawn)]) {
            for (const [tail, action] of READS) {
              const { status } = await caller.get(
                `/api/organisations/${body.id}${tail.replace('PERIOD', year)}`,
              )
              expect([role, home.kind, body.kind, tail, status]).toEqual([
                role,
                home.kind,
                body.kind,
                tail,
                expectedStatus(role, home, body, action),
              ])
            }
          }
        },
      ),
      { numRuns: 20 },
    )
  }, 120_000)

  it('find only bodies in reach, and all that match', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...ROLES), anyBody, async (role, where) => {
        const home = drawn(where)
        const caller = await signIn(role, home)
        const found = await caller.get<OrganisationList>('/api/organisations?q=chi bo khu 2&limit=500')
        const inReach = bodies.filter(({ path }) => path === home.path || path.startsWith(`${home.path}.`))
        const ids = new Set(inReach.map(({ id }) => id))
        expect(found.body.items.filter(({ id, alive }) => alive && !ids.has(id))).toEqual([])
        const named = await world.db
          .selectFrom('placement')
          .select('organisation_id')
          .where('name_key', 'like', 'chi bo khu 2%')
          .where('alive', '=', true)
          .where((eb) => eb(eb.fn('upper_inf', ['valid']), '=', true))
          .execute()
        const expected = named.filter(({ organisation_id: id }) => ids.has(id)).length
        expect(
          found.body.items.filter(({ alive, name }) => alive && name.startsWith('Chi bộ khu 2')).length,
        ).toBe(expected)
      }),
      { numRuns: 15 },
    )
  }, 120_000)

  it('are shown names in the circle of three only', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...ROLES), anyBody, async (role, where) => {
        const home = drawn(where)
        const caller = await signIn(role, home)
        const { status, body } = await caller.get<AdmissionList>(
          `/api/organisations/${home.id}/admissions?year=2023&limit=50`,
        )
        if (status !== 200) return
        for (const { organisation, decision, person, nameOpen } of body.items) {
          const cell = bodies.find(({ id }) => id === organisation.id)
          if (cell === undefined) continue
          const circle = {
            cellId: cell.id,
            grassrootsId: grassrootsOf(cell),
            issuerId: decision?.issuerOrganisationId ?? null,
          }
          const isOpen = may(role, 'names.read', 'own') && isInNameCircle(home.id, circle)
          expect([role, home.kind, nameOpen, person.fullName !== null]).toEqual([
            role,
            home.kind,
            isOpen,
            isOpen,
          ])
        }
      }),
      { numRuns: 25 },
    )
  }, 120_000)
})

function grassrootsOf(cell: Body): string | null {
  const above = bodies.filter(
    ({ path, kind }) => isGrassroots(kind) && (cell.path === path || cell.path.startsWith(`${path}.`)),
  )
  const nearest = above.slice().sort((a, b) => b.path.length - a.path.length)[0]
  return nearest?.id ?? null
}
