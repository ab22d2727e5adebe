import { afterAll, beforeAll, expect, it } from 'vitest'
import { anyId } from '../../../test/builders'
import { add, type FileTree, file, opened, plantFileTree, walk } from '../../../test/fileCalls'

let tree: FileTree
beforeAll(async () => {
  tree = await plantFileTree()
})
afterAll(() => tree.close())

/** A file names the bodies it passes through by their ids, so that it can be sent to them; they open nothing else. */
it('the ids of bodies above its cell, told in a file, answer a secretary as ids that do not exist', async () => {
  const { as, ids } = tree
  const id = await opened(as.secretary, ids.cell)
  await walk(tree, id, 'cellResolution')
  const { above, context } = await file(as.secretary, id)
  const spans = Object.values(context?.bodies ?? {}).flat()
  const told = new Set([
    ...above.map((body) => body.id),
    ...Object.keys(context?.bodies ?? {}),
    ...spans.flatMap((span) => span.above.map((body) => body.id)),
  ])
  told.delete(ids.cell)
  expect(told.size).toBeGreaterThan(2)
  for (const one of told) {
    for (const rest of [
      '',
      '/duties',
      '/candidates',
      '/members',
      '/meetings',
      '/authority-grants',
      '/funnel',
    ]) {
      const answer = await as.secretary.get(`/api/organisations/${one}${rest}`)
      const unknown = await as.secretary.get(`/api/organisations/${anyId()}${rest}`)
      expect([rest, answer.status, answer.body]).toEqual([rest, 404, unknown.body])
    }
  }
  // what they are told for
  const sent = { kind: 'sent', day: '2025-04-12', detail: { toOrganisationId: above[0]?.id } }
  expect((await add(as.secretary, id, sent)).status).toBe(201)
})
