import { sql } from 'kysely'
import type { Day } from '#domain/dates'
import type { Db, Trx } from '../platform/database'
import { notFound } from '../platform/refusal'
import { issuerNamed, isWithin, mayNameIssuer, type NamedIssuer, type Viewer } from '../platform/viewer'

interface Span {
  from: Day | null
  to: Day | null
  alive: boolean
  kind: string
}

/** An organisation with its whole life, for judging what is said to have happened in it. */
export interface Body {
  id: string
  name: string
  /** today's */
  path: string
  /** all days, without gaps */
  spans: Span[]
}

type BodyRow = Span & { id: string; name: string; path: string; isToday: boolean }

/** The organisations with these ids, whatever the viewer's reach; unknown ids are absent. */
export async function loadBodies(
  db: Db | Trx,
  ids: readonly string[],
  viewer: Viewer,
): Promise<Map<string, Body>> {
  const { rows } = await sql<BodyRow>`
    select organisation_id as id, name, path::text as path, alive, kind,
      lower(valid)::text as "from", upper(valid)::text as "to", valid @> ${viewer.today}::date as "isToday"
    from placement where organisation_id = any(${[...new Set(ids)]}::uuid[])
    order by organisation_id, valid`.execute(db)
  const bodies = new Map<string, Body>()
  for (const { id, name, path, isToday, ...span } of rows) {
    const body = bodies.get(id) ?? { id, name, path, spans: [] }
    body.spans.push(span)
    bodies.set(id, isToday ? { ...body, name, path } : body)
  }
  return bodies
}

/** @throws 404 when the organisation is unknown or outside reach */
export function bodyInReach(bodies: Map<string, Body>, id: string, viewer: Viewer): Body {
  const body = bodies.get(id)
  if (body === undefined || !viewer.roles.some((held) => isWithin(body.path, held.path))) throw notFound()
  return body
}

/**
 * The issuer named for a decision about the subject, by the rule of `reachIssuer`, among bodies that are loaded.
 * @throws 404 for one that may not be named
 */
export function issuerOf(
  bodies: Map<string, Body>,
  named: NamedIssuer,
  subject: Body | undefined,
  viewer: Viewer,
): string | null {
  const subjectPath = subject?.path ?? ''
  const id = issuerNamed(named, subjectPath)
  // what stands above is there, and need not be loaded
  if (id === null || named.issuerOrganisationId === undefined) return id
  const issuer = bodies.get(id)
  if (issuer === undefined || !mayNameIssuer(issuer.path, subjectPath, viewer)) throw notFound()
  return issuer.id
}

/** What the body was on the day; before its founding and after its closing what it rests as. */
export function kindOn(body: Body, day: Day): string {
  return (
    body.spans.find(({ from, to }) => (from === null || from <= day) && (to === null || day < to))?.kind ?? ''
  )
}

/** From the first day it lived up to, not including, the day after its last. */
export function lifeOf(body: Body): { from: Day; to: Day | null } {
  const lived = body.spans.filter((span) => span.alive)
  const [first, last] = [lived.at(0), lived.at(-1)]
  if (first === undefined || last === undefined) return { from: '9999-12-31', to: null }
  return { from: first.from ?? '0001-01-01', to: last.to }
}
