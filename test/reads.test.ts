import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Action, may, ROLES, type Role } from '#domain/access'
import type { Caller } from './builders'
import { anyBody, type Body, bodyAt, drawn, isAtOrAbove, signIn, standingBodies } from './randomViewers'
import { periodId } from './world/ids'
import { openWorld, type WorldCalls } from './worldCalls'

/** Every read of an organisation answers as `domain/access.ts` and the tree allow: no more, no less. */

let world: WorldCalls
let bodies: Body[]

beforeAll(async () => {
  world = await openWorld()
  bodies = await standingBodies(world)
})
afterAll(() => world.close())

type Read = [string, Action, ((organisationId: string) => object)?]

/** Reads of an organisation, each with the action it needs; BODY is its id, PERIOD a year. */
const READS: Read[] = [
  ['/api/organisations/BODY', 'organisations.read'],
  ['/api/organisations/BODY/progress?year=2023', 'figures.read'],
  ['/api/organisations/BODY/progress/course?year=2023', 'figures.read'],
  ['/api/organisations/BODY/zero-cells?year=2023', 'figures.read'],
  ['/api/organisations/BODY/coverage-cells?year=2023&limit=5', 'figures.read'],
  ['/api/organisations/BODY/agreements?year=2023', 'figures.read'],
  ['/api/organisations/BODY/admissions.xlsx?year=1990&purpose=inspection', 'names.read'],
  ['/api/organisations/BODY/candidates.xlsx?state=exited', 'candidates.read'],
  ['/api/organisations/BODY/organisations.xlsx', 'organisations.read'],
  ['/api/organisations/BODY/reports/new-members?year=2023&purpose=statistics', 'names.read'],
  ['/api/organisations/BODY/declared-changes', 'figures.read'],
  ['/api/organisations/BODY/registers/probationers?year=2023&limit=5', 'candidates.read'],
  ['/api/organisations/BODY/reports/difficulties?year=2023', 'obstacles.read'],
  ['/api/organisations/BODY/transmittals?limit=5', 'transmittals.write'],
  [
    '/api/organisations/BODY/mail-merge/9-knd.xlsx?from=1990-01-01&to=1990-01-02&purpose=appraisal',
    'names.read',
  ],
  ['/api/organisations/BODY/admissions?year=2023&limit=5', 'figures.read'],
  ['/api/organisations/BODY/admissions?year=2023&limit=5&purpose=inspection', 'names.read'],
  ['/api/organisations/BODY/statements', 'figures.read'],
  ['/api/organisations/BODY/membership-bases.xlsx', 'figures.read'],
  ['/api/organisations/BODY/declared-figures.xlsx', 'figures.read'],
  ['/api/organisations/BODY/targets?period=PERIOD', 'figures.read'],
  ['/api/organisations/BODY/candidates?limit=5', 'candidates.read'],
  ['/api/organisations/BODY/candidates?limit=5&purpose=appraisal', 'names.read'],
  ['/api/organisations/BODY/funnel', 'figures.read'],
  ['/api/organisations/BODY/empty-cells?limit=5', 'figures.read'],
  ['/api/organisations/BODY/duties?whose=all&limit=5', 'duties.read'],
  ['/api/organisations/BODY/calendar-feeds', 'duties.read'],
  ['/api/organisations/BODY/meetings?limit=5', 'candidates.read'],
  ['/api/organisations/BODY/authority-grants?limit=5', 'candidates.read'],
  ['/api/organisations/BODY/documents?limit=5', 'documents.read'],
  ['/api/organisations/BODY/screening-rounds?limit=5', 'screening.read'],
  ['/api/organisations/BODY/screening-progress?limit=5', 'screening.read'],
  ['/api/organisations/BODY/screening-list', 'screening.draft'],
  ['/api/organisations/BODY/obstacles?limit=5', 'obstacles.read'],
  ['/api/organisations/BODY/obstacle-causes', 'obstacles.read'],
  ['/api/organisations/BODY/drives?limit=5', 'drives.read'],
  ['/api/organisations/BODY/ceremonies?limit=5', 'drives.read'],
  ['/api/organisations/BODY/inspections?limit=5', 'inspections.read'],
  ['/api/organisations/BODY/inspection-subjects', 'inspections.read'],
  ['/api/organisations/BODY/inspection-openings', 'inspections.read'],
  ['/api/organisations/BODY/recommendations?limit=5', 'inspections.read'],
  ['/api/organisations/BODY/inspection-programmes?year=2026', 'inspections.read'],
  ['/api/organisations/BODY/source-surveys?limit=5', 'plans.read'],
  ['/api/organisations/BODY/source-plans?limit=5', 'plans.read'],
  ['/api/organisations/BODY/source-efforts', 'plans.read'],
  ['/api/organisations/BODY/classes?limit=5', 'classes.read'],
  ['/api/organisations/BODY/class-needs?kind=awareness&limit=5', 'classes.read'],
  ['/api/organisations/BODY/certificates?year=2023&limit=5', 'classes.read'],
  ['/api/organisations/BODY/trainers', 'classes.hold'],
  ['/api/organisations/BODY/responsibilities?limit=5', 'responsibilities.read'],
  ['/api/organisations/BODY/summaries?period=PERIOD', 'summaries.read'],
  ['/api/organisations/BODY/closings', 'closings.read'],
  ['/api/organisations/BODY/written-reports', 'figures.read'],
  ['/api/organisations/BODY/successions?limit=5', 'drives.read'],
  ['/api/rules/R-DEC-2/files?organisation=BODY&limit=5', 'figures.read'],
  ['/api/rules/R-DEC-2/previews?limit=5', 'figures.read', triedValue],
]

/** A preview writes nothing: it is a reading with a body. */
function triedValue(organisationId: string) {
  const value = { workingDays: 30, extensionWorkingDays: 15 }
  return { organisationId, parameter: 'clock', from: '2026-06-01', value }
}

async function statusOf(caller: Caller, [address, , asked]: Read, body: Body): Promise<number> {
  const url = address.replace('BODY', body.id).replace('PERIOD', periodId('2023'))
  const { status } = await (asked === undefined ? caller.get(url) : caller.post(url, asked(body.id)))
  return status
}

function expectedStatus(role: Role, home: Body, body: Body, action: Action): number {
  if (!isAtOrAbove(home.path, body.path)) return 404
  return may(role, action, body.path === home.path ? 'own' : 'beneath') ? 200 : 403
}

/** Small bodies: what is asked here is the answer's status, and every read is asked in every position. */
it.each(ROLES)(
  'of a ward, of a cell beneath it, of its city and of a cell elsewhere, asked by its %s',
  async (role) => {
    const idOf = async (code: string) => {
      const id = await world.idOf(code)
      return bodies.find((body) => body.id === id) ?? bodyAt(bodies, 0)
    }
    const home = await idOf('QN-MC-BN')
    const caller = await signIn(world, role, home)
    for (const body of [home, await idOf('QN-MC-BN-K2'), await idOf('QN-MC'), await idOf('QN-HL-YK-K1')]) {
      for (const read of READS) {
        expect([body.kind, read[0], await statusOf(caller, read, body)]).toEqual([
          body.kind,
          read[0],
          expectedStatus(role, home, body, read[1]),
        ])
      }
    }
  },
  120_000,
)

it('of any bodies, asked by random viewers', async () => {
  const someReads = fc.shuffledSubarray(READS, { minLength: 10, maxLength: 10 })
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...ROLES),
      anyBody,
      someReads,
      fc.array(fc.tuple(anyBody, someReads), { minLength: 2, maxLength: 4 }),
      async (role, where, ownReads, asked) => {
        const home = drawn(bodies, where)
        const caller = await signIn(world, role, home)
        const walked = [
          { body: home, reads: ownReads },
          ...asked.map(([choice, reads]) => ({ body: drawn(bodies, choice), reads })),
        ]
        for (const { body, reads } of walked) {
          for (const read of reads) {
            const told = [role, home.kind, body.kind, read[0]]
            expect([...told, await statusOf(caller, read, body)]).toEqual([
              ...told,
              expectedStatus(role, home, body, read[1]),
            ])
          }
        }
      },
    ),
    { numRuns: 20 },
  )
}, 240_000)
