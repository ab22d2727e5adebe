import * as contract from '#contract/organisations'
import { runCommand } from '../platform/commands'
import type { Trx } from '../platform/database'
import { route, type Server } from '../platform/route'
import { reach, type Viewer } from '../platform/viewer'
import { close, describe, found, move, rename } from './changeOrganisation'
import { correctEvent } from './correctEvent'
import { organisationDetail } from './organisationDetail'
import { searchOrganisations } from './organisationQueries'
import { correctSourceState, recordSourceState, startRecords } from './sourceStates'

export function organisationRoutes(server: Server): void {
  const { db } = server
  route(server, contract.findOrganisations, ({ query, viewer }) => searchOrganisations(db, query, viewer))
  route(server, contract.getOrganisation, ({ params, query, viewer }) =>
    organisationDetail(db, params.id, query.on ?? viewer.today, viewer),
  )
  route(server, contract.foundOrganisation, async ({ body, viewer }) => {
    await runCommand(
      db,
      { commandId: body.commandId, purpose: 'organisations', body },
      viewer,
      async (trx) => {
        await found(trx, body, viewer)
        return { id: body.id }
      },
    )
    return organisationDetail(db, body.id, viewer.today, viewer)
  })

  /** The changes of an existing body share their course: once per command, then the body as it stands. */
  async function changed<B extends { commandId: string }>(
    id: string,
    body: B,
    viewer: Viewer,
    work: (trx: Trx, id: string, body: B, viewer: Viewer) => Promise<void>,
  ) {
    await reach(db, id, 'organisations.write', viewer)
    await runCommand(
      db,
      { commandId: body.commandId, purpose: `${work.name} ${id}`, body },
      viewer,
      async (trx) => {
        await work(trx, id, body, viewer)
        return { id }
      },
    )
    return organisationDetail(db, id, viewer.today, viewer)
  }
  route(server, contract.renameOrganisation, ({ params, body, viewer }) =>
    changed(params.id, body, viewer, rename),
  )
  route(server, contract.moveOrganisation, ({ params, body, viewer }) =>
    changed(params.id, body, viewer, move),
  )
  route(server, contract.closeOrganisation, ({ params, body, viewer }) =>
    changed(params.id, body, viewer, close),
  )
  route(server, contract.describeOrganisation, ({ params, body, viewer }) =>
    changed(params.id, body, viewer, describe),
  )
  route(server, contract.correctEvent, ({ params, body, viewer }) =>
    changed(params.id, body, viewer, correctEvent),
  )

  route(server, contract.recordSourceState, async ({ params, body, viewer }) => {
    await reach(db, params.id, 'statements.write', viewer)
    return runCommand(
      db,
      { commandId: body.commandId, purpose: `source ${params.id}`, body },
      viewer,
      (trx) => recordSourceState(trx, params.id, body, viewer),
    )
  })
  route(server, contract.correctSourceState, async ({ params, body, viewer }) => {
    await reach(db, params.id, 'statements.write', viewer)
    return runCommand(
      db,
      { commandId: body.commandId, purpose: `source correction ${params.id}`, body },
      viewer,
      (trx) => correctSourceState(trx, params.id, body, viewer),
    )
  })
  route(server, contract.startRecords, async ({ params, body, viewer }) => {
    await reach(db, params.id, 'statements.write', viewer)
    return runCommand(
      db,
      { commandId: body.commandId, purpose: `records ${params.id}`, body },
      viewer,
      (trx) => startRecords(trx, params.id, body, viewer),
    )
  })
}
