import * as contract from '#contract/inspections'
import { runCommand } from '../platform/commands'
import type { Trx } from '../platform/database'
import { route, type Server } from '../platform/route'
import type { Viewer } from '../platform/viewer'
import { inspectionDetail } from './inspectionDetail'
import { listInspections, listRecommendations } from './inspectionReading'
import { readProgramme, setProgramme } from './programmes'
import { addRecommendationEvent } from './recommendationEvents'
import { recordInspection, withdrawInspection } from './recordInspection'
import { listSubjects } from './ties'

/** Every check of a write is made inside its command, so that a repeated one is answered as it was. */
export function inspectionRoutes(server: Server): void {
  const { db } = server
  const once = async <B extends { commandId: string }>(
    purpose: string,
    given: { id: string; body: B; viewer: Viewer },
    write: (trx: Trx, id: string, body: B, viewer: Viewer) => Promise<void>,
  ) => {
    const { id, body, viewer } = given
    await runCommand(
      db,
      { commandId: body.commandId, purpose: `${purpose} ${id}`, body },
      viewer,
      async (trx) => {
        await write(trx, id, body, viewer)
        return { id }
      },
    )
  }
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
  route(server, contract.listInspectionSubjects, ({ params, viewer }) => listSubjects(db, params.id, viewer))
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
  route(server, contract.addRecommendationEvent, async ({ params, body, viewer }) => {
    await once('inspections.recommendation', { id: params.id, body, viewer }, addRecommendationEvent)
    return { id: body.id, findings: [] }
  })
}
