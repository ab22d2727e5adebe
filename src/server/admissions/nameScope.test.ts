import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Purpose, ROLES } from '#domain/access'
import { type AdmissionTree, admitted, plantAdmissionTree } from '../../../test/admissionTree'
import { anyId } from '../../../test/builders'
import type { Viewer, ViewerRole } from '../platform/viewer'
import { type FilePlace, filePlaces, isNameOpen, nameOpenSql } from './nameScope'

/** The rule is told twice, in access.ts for what is shown and in SQL for what is searched: they must agree. */

let tree: AdmissionTree
const roles: ViewerRole[] = []
beforeAll(async () => {
  tree = await plantAdmissionTree()
  const { as, ids, db } = tree
  for (const cellId of [ids.cell, ids.subCell, ids.otherCell, ids.farCell]) {
    for (const issuerOrganisationId of [undefined, ids.ward, ids.district, ids.province]) {
      await admitted(as.province, cellId, { decision: { issuerOrganisationId } })
    }
  }
  const moved = await admitted(as.province, ids.cell)
  const move = {
    commandId: anyId(),
    expectedVersion: 3,
    reason: 'Chuyển',
    ceremonyOrganisationId: ids.farCell,
  }
  expect((await as.province.post(`/api/admissions/${moved}/corrections`, move)).status).toBe(201)
  const placements = await db
    .selectFrom('placement')
    .select(['organisation_id', 'path'])
    .where('alive', '=', true)
    .execute()
  for (const { organisation_id: organisationId, path } of placements) {
    roles.push(...ROLES.map((role) => ({ role, organisationId, path })))
  }
})
afterAll(() => tree.close())

const viewerWith = (...held: ViewerRole[]): Viewer => ({
  accountId: anyId(),
  commandKey: Buffer.alloc(32),
  username: '',
  displayName: '',
  roles: held,
  today: tree.clock.today,
  now: tree.clock.now,
})

async function openIn(purpose: Purpose | undefined, viewer: Viewer) {
  const { rows: found } = await sql<{ id: string }>`
    select id from candidate where ${nameOpenSql(sql.ref('candidate.id'), purpose, viewer)}`.execute(tree.db)
  const { rows: files } = await sql<FilePlace & { candidate_id: string }>`
    ${filePlaces(sql`true`, viewer)}`.execute(tree.db)
  const shown = files.filter((file) => isNameOpen(file, purpose, viewer)).map((file) => file.candidate_id)
  return { searched: found.map(({ id }) => id).sort(), shown: shown.sort(), all: files.length }
}

it('for every role in every body, with and without a purpose', async () => {
  const counts = new Set<number>()
  for (const role of roles) {
    for (const purpose of [undefined, 'inspection'] as const) {
      const { searched, shown, all } = await openIn(purpose, viewerWith(role))
      expect(all).toBe(17)
      expect(searched).toEqual(shown)
      counts.add(shown.length)
      if (['trainer', 'inspector', 'administrator'].includes(role.role)) expect(shown).toEqual([])
    }
  }
  expect(counts.size).toBeGreaterThan(5)
})

it('for viewers with several roles, or none', async () => {
  for (const [index, role] of roles.entries()) {
    const another = roles[(index * 7 + 3) % roles.length] ?? role
    const { searched, shown } = await openIn(undefined, viewerWith(role, another))
    expect(searched).toEqual(shown)
  }
  expect(await openIn('inspection', viewerWith())).toMatchObject({ searched: [], shown: [] })
})
