import fc from 'fast-check'
import type { Role } from '#domain/access'
import { addAccount, type Caller, callAs } from './builders'
import type { WorldCalls } from './worldCalls'

/** Bodies of the demo world drawn at random, and people who sign in there with any role. */

export interface Body {
  id: string
  path: string
  kind: string
}

/** The bodies that stand today, each before those beneath it. */
export function standingBodies(world: WorldCalls): Promise<Body[]> {
  return world.db
    .selectFrom('placement')
    .select(['organisation_id as id', 'path', 'kind'])
    .where((eb) => eb.and([eb('alive', '=', true), eb(eb.fn('upper_inf', ['valid']), '=', true)]))
    .orderBy('path')
    .execute()
}

export function bodyAt(bodies: readonly Body[], index: number): Body {
  const body = bodies[index % bodies.length]
  if (body === undefined) throw new Error('the world has bodies')
  return body
}

/** Upper bodies are few among many cells: half of the time one of them is drawn. */
export const anyBody = fc.oneof(
  fc.nat({ max: 5000 }).map((index) => index),
  fc.constantFrom('central', 'centralDirect', 'upperDirect', 'grassrootsCommittee').map((kind) => kind),
)

export function drawn(bodies: readonly Body[], choice: number | string): Body {
  if (typeof choice === 'number') return bodyAt(bodies, choice)
  return bodies.find((body) => body.kind === choice) ?? bodyAt(bodies, 0)
}

export function isAtOrAbove(upper: string, path: string): boolean {
  return path === upper || path.startsWith(`${upper}.`)
}

export async function signIn({ app, db, clock }: WorldCalls, role: Role, home: Body): Promise<Caller> {
  return callAs(app, db, await addAccount(db, role, home.id), clock)
}
