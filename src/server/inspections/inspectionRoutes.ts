import * as contract from '#contract/inspections'
import * as work from '#contract/inspectionWork'
import { runCommand } from '../platform/commands'
import type { Db, Trx } from '../platform/database'
import { route, type Server } from '../platform/route'
import type { Viewer } from '../platform/viewer'
import { correctFinding } from './correctFinding'
import { inspectionDetail } from './inspectionDetail'
import { listInspections, listRecommendations } from './inspectionReading'
import { endOpening, listOpenings, openInspection } from './openings'
import { readProgramme, setProgramme } from './programmes'
import { addRecommendationEvent, correctRecommendation } from './recommendationEvents'
import { recordInspection, withdrawInspection } from './recordInspection'
import { listSubjects } from './ties'

interface Given<B> {
  id: string
  body: B
  viewer: Viewer
}

type Once = ReturnType<typeof commandsOf>

function commandsOf(db: Db) {
  return async <B extends { commandId: string }>(
    purpose: string,
    { id, body, viewer }: Given<B>,
    write: (trx: Trx, id: string, body: B, viewer: Viewer) => Promise<void>,
  ): Promise<void> => {
    const command = { commandId: body.commandId, purpose: `${purpose} ${id}`, body }
    await runCommand(db, command, viewer, async (trx) => {
      await write(trx, id, body, viewer)
      return { id }
    })
  }
}

/** Every check of a write is made inside its command, so that a repeated one is answered as it was. */
export function inspectionRoutes(server: Server): void {
  const { db } = server
  const once = commandsOf(db)
  route(server, contract.getProgramme, ({ params, query, viewer }) =>
    readProgramme(db, params.id, query.year, viewer),
  )
  route(server, contract.setProgramme, async ({ params, body, viewer }) => {
    await once('inspections.programme', { id: params.id, body, viewer }, setProgramme)
    return { id: body.id, findings: [] }
  })
  route(server, contract.listInspections, ({ params, query, viewer }) =>
    listInspections(db, params.id, query, viewer),
  )
  openingRoutes(server, once)
  route(server, work.listInspectionSubjects, ({ params, viewer }) => listSubjects(db, params.id, viewer))
  route(server, contract.recordInspection, async ({ params, body, viewer }) => {
    await once('inspections.record', { id: params.id, body, viewer }, recordInspection)
    return { id: body.id, findings: [] }
  })
  route(server, contract.listRecommendations, ({ params, query, viewer }) =>
    listRecommendations(db, params.id, query, viewer),
  )
  route(server, contract.getInspection, ({ params, viewer }) => inspectionDetail(db, params.id, viewer))
  route(server, contract.withdrawInspection, async ({ params, body, viewer }) => {
    await once('inspections.withdraw', { id: params.id, body, viewer }, withdrawInspection)
    return { id: params.id, findings: [] }
  })
  route(server, work.correctFinding, async ({ params, body, viewer }) => {
    await once('inspections.finding', { id: params.id, body, viewer }, correctFinding)
    return { id: body.id, findings: [] }
  })
  recommendationRoutes(server, once)
}

function recommendationRoutes(server: Server, once: Once): void {
  route(server, contract.addRecommendationEvent, async ({ params, body, viewer }) => {
    await once('inspections.recommendation', { id: params.id, body, viewer }, addRecommendationEvent)
    return { id: body.id, findings: [] }
  })
  route(server, work.correctRecommendation, async ({ params, body, viewer }) => {
    await once('inspections.correct', { id: params.id, body, viewer }, correctRecommendation)
    return { id: body.id, findings: [] }
  })
}

function openingRoutes(server: Server, once: Once): void {
  const { db } = server
  route(server, work.listOpenings, ({ params, viewer }) => listOpenings(db, params.id, viewer))
  route(server, work.openInspection, async ({ params, body, viewer }) => {
    await once('inspections.open', { id: params.id, body, viewer }, openInspection)
    return { id: body.id, findings: [] }
  })
  route(server, work.endOpening, async ({ params, body, viewer }) => {
    await once('inspections.openingEnd', { id: params.id, body, viewer }, endOpening)
    return { id: params.id, findings: [] }
  })
}
