import type { ImportItem } from '#contract/imports'
import * as contract from '#contract/imports'
import { forbidden, invalid, refused } from '../../platform/refusal'
import { type Call, route, type Server } from '../../platform/route'
import type { Viewer } from '../../platform/viewer'
import { awaitFile, readInTurn } from '../fileTurns'
import { sendFaultyRows } from './faultyRows'
import { jobDetail, jobItem, listJobs } from './jobQueries'
import { reachForImport } from './jobs'
import * as write from './jobWrites'
import { listRows } from './rowQueries'
import { stageFile } from './upload'

/** Files that come in: sent, read, judged, confirmed, taken back. The work itself is the runner's. */
export function importRoutes(server: Server): void {
  const { app, db, ports } = server
  app.addContentTypeParser('application/octet-stream', { parseAs: 'buffer' }, (_request, body, done) =>
    done(null, body),
  )
  const upload = async ({ params, query, request, viewer }: Call<typeof contract.uploadImport>) => {
    const organisation = await reachForImport(db, params.id, query.kind, viewer)
    if (!organisation.alive) throw forbidden()
    const { body } = request
    if (body === undefined || body === null) throw refused({ code: 'fileEmpty', field: 'content' })
    if (!Buffer.isBuffer(body)) throw invalid({ code: 'malformed', field: 'content' })
    await stageFile(db, organisation, query, body, ports.sealKey, viewer)
    return jobDetail(db, query.importId, ports.sealKey, viewer)
  }
  route(
    server,
    contract.uploadImport,
    (call) => readInTurn(call.viewer, call.request, () => upload(call)),
    awaitFile,
  )
  route(server, contract.listImports, ({ params, query, viewer }) => listJobs(db, params.id, query, viewer))
  route(server, contract.getImport, ({ params, viewer }) => jobDetail(db, params.id, ports.sealKey, viewer))
  route(server, contract.listImportRows, ({ params, query, viewer }) =>
    listRows(db, params.id, query, ports.sealKey, viewer),
  )
  route(server, contract.getFaultyRows, ({ params, reply, viewer }) =>
    sendFaultyRows(db, params.id, reply, ports.sealKey, viewer),
  )
  steps(server)
}

function steps(server: Server): void {
  const { db, ports } = server
  const after = async (id: string, viewer: Viewer, work: Promise<void>): Promise<ImportItem> => {
    await work
    return jobItem(db, id, viewer)
  }
  route(server, contract.setImport, ({ params: { id }, body, viewer }) =>
    after(id, viewer, write.setImport(db, id, body, ports, viewer)),
  )
  route(server, contract.correctImportRow, ({ params: { id }, body, viewer }) =>
    after(id, viewer, write.correctRow(db, id, body, ports, viewer)),
  )
  route(server, contract.confirmImport, ({ params: { id }, body, viewer }) =>
    after(id, viewer, write.confirmImport(db, id, body, viewer)),
  )
  route(server, contract.abandonImport, ({ params: { id }, body, viewer }) =>
    after(id, viewer, write.abandonImport(db, id, body, viewer)),
  )
  route(server, contract.haltImport, ({ params: { id }, body, viewer }) =>
    after(id, viewer, write.haltImport(db, id, body, viewer)),
  )
  route(server, contract.resumeImport, ({ params: { id }, body, viewer }) =>
    after(id, viewer, write.resumeImport(db, id, body, viewer)),
  )
  route(server, contract.endTakingBack, ({ params: { id }, body, viewer }) =>
    after(id, viewer, write.endTakingBack(db, id, body, viewer)),
  )
  route(server, contract.withdrawImport, ({ params: { id }, body, viewer }) =>
    after(id, viewer, write.withdrawImport(db, id, body, viewer)),
  )
}
