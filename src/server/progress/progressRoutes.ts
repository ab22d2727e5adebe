import type { z } from 'zod'
import * as contract from '#contract/progress'
import { route, type Server } from '../platform/route'
import { reach, type Viewer } from '../platform/viewer'
import { readCells } from './cellQueries'
import { readCourse, readSeries } from './courseQueries'
import { readProgress } from './progressQueries'
import { resolveQuestion } from './question'

export function progressRoutes(server: Server): void {
  const { db } = server

  /** Every figure is asked for through the viewer, with the open choices filled from the target's document. */
  async function asked(id: string, query: z.output<typeof contract.ProgressQuery>, viewer: Viewer) {
    const organisation = await reach(db, id, 'figures.read', viewer)
    return { organisation, question: await resolveQuestion(db, organisation, query, viewer) }
  }

  route(server, contract.getProgress, async ({ params, query, viewer }) => {
    const { organisation, question } = await asked(params.id, query, viewer)
    return readProgress(db, organisation, question, viewer)
  })
  route(server, contract.getCourse, async ({ params, query, viewer }) => {
    const { organisation, question } = await asked(params.id, query, viewer)
    return readCourse(db, organisation, question, viewer)
  })
  route(server, contract.getSeries, async ({ params, query, viewer }) => {
    const organisation = await reach(db, params.id, 'figures.read', viewer)
    const to = query.to ?? Number(viewer.today.slice(0, 4))
    return readSeries(db, organisation, { to, count: query.years }, viewer)
  })
  route(server, contract.listZeroCells, async ({ params, query, viewer }) => {
    const { question } = await asked(params.id, query, viewer)
    const { sector, lived, cursor, limit } = query
    return readCells(
      db,
      { organisationId: params.id, sector, onlyZero: true, lived, cursor, limit },
      question,
      viewer,
    )
  })
  route(server, contract.listCoverageCells, async ({ params, query, viewer }) => {
    const { question } = await asked(params.id, query, viewer)
    const { sector, cursor, limit } = query
    return readCells(
      db,
      { organisationId: params.id, sector, onlyZero: false, lived: undefined, cursor, limit },
      question,
      viewer,
    )
  })
}
