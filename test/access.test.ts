import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { AdmissionList } from '#contract/admissions'
import type { CandidateDetail } from '#contract/candidates'
import type { InspectionDetail } from '#contract/inspections'
import type { OrganisationList } from '#contract/organisations'
import { isInNameCircle, may, ROLES } from '#domain/access'
import { isGrassroots } from '#domain/organisations/kinds'
import { anyId } from './builders'
import { anyBody, type Body, bodyAt, drawn, isAtOrAbove, signIn, standingBodies } from './randomViewers'
import { openWorld, type WorldCalls } from './worldCalls'

/** For random viewers, what the server shows is what `domain/access.ts` allows: no more, no less. */

let world: WorldCalls
let bodies: Body[]

beforeAll(async () => {
  world = await openWorld()
  bodies = await standingBodies(world)
})
afterAll(() => world.close())

describe('random viewers', () => {
  it('find only bodies in reach, and all that match', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...ROLES), anyBody, async (role, where) => {
        const home = drawn(bodies, where)
        const caller = await signIn(world, role, home)
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
  }, 240_000)

  it('are shown names in the circle of three only', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...ROLES), anyBody, async (role, where) => {
        const home = drawn(bodies, where)
        const caller = await signIn(world, role, home)
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
  }, 240_000)
})

describe('files of candidates', () => {
  /** Independent of how the server finds it: cell up to the grassroots body, those sent to, who decided. */
  async function circleOf(id: string, cell: Body, holderId: string): Promise<string[]> {
    const records = await world.db
      .selectFrom('record')
      .select(['id', 'kind', 'detail', 'issuer_organisation_id', 'replaces_id', 'taken_back'])
      .where('candidate_id', '=', id)
      .execute()
    const replaced = new Set(records.map((row) => row.replaces_id))
    const standing = records.filter((row) => !replaced.has(row.id) && !row.taken_back)
    const grassroots = bodies.find((body) => body.id === grassrootsOf(cell)) ?? cell
    const between = bodies.filter(
      ({ path }) => isAtOrAbove(path, cell.path) && isAtOrAbove(grassroots.path, path),
    )
    return [
      holderId,
      ...between.map((body) => body.id),
      ...standing
        .filter(({ kind }) => kind === 'sent' || kind === 'returned' || kind === 'handover')
        .map(({ detail }) => (detail as { toOrganisationId: string }).toOrganisationId),
      ...standing
        .filter(({ kind }) => kind === 'admissionDecision' || kind === 'recognitionDecision')
        .flatMap((row) => row.issuer_organisation_id ?? []),
    ]
  }

  it('show random viewers exactly what the table of rights allows', async () => {
    const files = await world.db.selectFrom('file_state').selectAll().orderBy('candidate_id').execute()
    const open = files.filter(({ stage, exit_kind }) => stage !== 'official' && exit_kind === null)
    const anyFile = fc.oneof(fc.constantFrom(...files), fc.constantFrom(...(open.length > 0 ? open : files)))
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...ROLES), anyFile, fc.nat({ max: 6 }), async (role, file, up) => {
        const cell = bodies.find(({ id }) => id === file.cell_id)
        if (cell === undefined) return
        const chain = bodies.filter(({ path }) => isAtOrAbove(path, cell.path)).toReversed()
        const home = up < chain.length ? (chain[up] ?? cell) : bodyAt(bodies, up * 97)
        const { status, body } = await (await signIn(world, role, home)).get<CandidateDetail>(
          `/api/candidates/${file.candidate_id}`,
        )
        const held = [cell, ...bodies.filter(({ id }) => id === file.holder_id)]
        const isReached = held.some(({ path }) => isAtOrAbove(home.path, path))
        const circle = await circleOf(file.candidate_id, cell, file.holder_id)
        const isOpen = may(role, 'names.read', 'own') && circle.includes(home.id)
        const isHidden = !isReached || (file.exit_kind !== null && !isOpen)
        const expected = isHidden ? 404 : may(role, 'candidates.read', 'own') ? 200 : 403
        expect([role, home.kind, status]).toEqual([role, home.kind, expected])
        if (status !== 200) return
        const shown = [
          body.nameOpen,
          body.person.fullName !== null,
          body.records.length > 0,
          body.context !== null,
        ]
        expect([role, home.kind, shown]).toEqual([role, home.kind, [isOpen, isOpen, isOpen, isOpen]])
        const mayWrite = isOpen && may(role, 'candidates.write', 'own')
        if (!mayWrite) expect([role, home.kind, body.entries]).toEqual([role, home.kind, []])
      }),
      { numRuns: 60 },
    )
  }, 240_000)

  it('open to an inspector within an inspection of their body that runs, and to no other', async () => {
    const files = await world.db
      .selectFrom('file_state')
      .selectAll()
      .where('exit_kind', 'is', null)
      .orderBy('candidate_id')
      .execute()
    const upper = bodies.filter(({ kind }) => kind !== 'cell')
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...ROLES),
        fc.constantFrom(...files),
        fc.record({ home: fc.nat({ max: 4 }), opened: fc.nat({ max: 4 }), inspected: fc.nat({ max: 4 }) }),
        fc.boolean(),
        async (role, file, up, isAboutFiles) => {
          const cell = bodies.find(({ id }) => id === file.cell_id)
          if (cell === undefined) return
          const chain = bodies.filter(({ path }) => isAtOrAbove(path, cell.path)).toReversed()
          const [home, opened] = [chain[up.home] ?? cell, chain[up.opened] ?? cell]
          const inspected = up.inspected === 4 ? (upper.at(-1) ?? cell) : (chain[up.inspected] ?? cell)
          const id = anyId()
          await world.db
            .insertInto('inspection_opening')
            .values({
              id,
              organisation_id: opened.id,
              kind: 'inspection',
              decision_number: '01-QĐ',
              decision_day: '2026-01-01',
              from_day: '2026-01-01',
              to_day: '2026-12-31',
              topics: [isAboutFiles ? 'files' : 'targets'],
              recorded_at: new Date(),
            })
            .execute()
          await world.db
            .insertInto('inspection_opening_body')
            .values({ opening_id: id, organisation_id: inspected.id })
            .execute()
          const caller = await signIn(world, role, home)
          const { status } = await caller.get(`/api/candidates/${file.candidate_id}?purpose=inspection`)
          await world.db
            .insertInto('inspection_opening_end')
            .values({ opening_id: id, reason: 'xong', recorded_at: new Date() })
            .execute()
          const isWithin = isAboutFiles && home.id === opened.id && isAtOrAbove(inspected.path, cell.path)
          const isOpened = may(role, 'files.inspect', 'own') && isWithin
          const expected = may(role, 'names.read', 'own') || isOpened ? 200 : 403
          expect([role, home.kind, up, status]).toEqual([role, home.kind, up, expected])
        },
      ),
      { numRuns: 60 },
    )
  }, 240_000)
})

describe('obstacles and inspections', () => {
  const isRead = (home: Body, ids: readonly string[]) =>
    bodies.some(({ id, path }) => ids.includes(id) && isAtOrAbove(home.path, path))
  const homeFor = (up: number, id: string): Body => {
    const at = bodies.find((body) => body.id === id) ?? bodyAt(bodies, 0)
    const chain = bodies.filter(({ path }) => isAtOrAbove(path, at.path)).toReversed()
    return up < chain.length ? (chain[up] ?? at) : bodyAt(bodies, up * 97)
  }

  it('show random viewers those that concern a body of theirs', async () => {
    const obstacles = await world.db.selectFrom('obstacle').selectAll().orderBy('id').execute()
    const owners = await world.db
      .selectFrom('obstacle_event')
      .select(['obstacle_id', 'owner_id'])
      .where('owner_id', 'is not', null)
      .orderBy('position', 'desc')
      .execute()
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...ROLES),
        fc.constantFrom(...obstacles),
        fc.nat({ max: 6 }),
        async (role, obstacle, up) => {
          const owner = owners.find((row) => row.obstacle_id === obstacle.id)?.owner_id ?? ''
          const home = homeFor(up, obstacle.organisation_id)
          const isReached = isRead(home, [obstacle.organisation_id, obstacle.raised_by, owner])
          const expected = !isReached ? 404 : may(role, 'obstacles.read', 'own') ? 200 : 403
          const { status } = await (await signIn(world, role, home)).get(`/api/obstacles/${obstacle.id}`)
          expect([role, home.kind, status]).toEqual([role, home.kind, expected])
        },
      ),
      { numRuns: 30 },
    )
  }, 120_000)

  it('tell an inspected body its own part alone', async () => {
    const inspections = await world.db.selectFrom('inspection').selectAll().execute()
    const inspected = await world.db.selectFrom('inspection_body').selectAll().execute()
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...ROLES),
        fc.constantFrom(...inspected),
        fc.nat({ max: 6 }),
        async (role, { inspection_id: id, organisation_id: bodyId }, up) => {
          const inspector = inspections.find((row) => row.id === id)?.organisation_id ?? ''
          const all = inspected.filter((row) => row.inspection_id === id).map((row) => row.organisation_id)
          const home = homeFor(up, bodyId)
          const isWhole = isRead(home, [inspector])
          const told = all.filter((one) => isWhole || isRead(home, [one]))
          const expected = told.length === 0 ? 404 : may(role, 'inspections.read', 'own') ? 200 : 403
          const { status, body } = await (await signIn(world, role, home)).get<InspectionDetail>(
            `/api/inspections/${id}`,
          )
          expect([role, home.kind, status]).toEqual([role, home.kind, expected])
          if (status !== 200) return
          const named = [...body.bodies, ...body.findings.map(({ organisation }) => organisation)]
          expect(new Set(named.map((one) => one.id))).toEqual(new Set(told))
          expect([body.whole, body.conclusion.text !== null]).toEqual([isWhole, isWhole])
        },
      ),
      { numRuns: 30 },
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
