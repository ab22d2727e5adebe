import * as contract from '#contract/drives'
import { runCommand } from '../platform/commands'
import { route, type Server } from '../platform/route'
import { afterRoutes } from './afterRoutes'
import { ceremonyRoutes } from './ceremonyRoutes'
import { driveDetail, listDrives } from './driveList'
import { planDrive } from './drivePlan'
import { correctDrive, openDrive } from './driveWrites'
import { changeRoster, listRoster, rosterFindings } from './roster'

/** Every check of a write is made inside its command, so that a repeated one is answered as it was. */
export function driveRoutes(server: Server): void {
  const { db } = server
  ceremonyRoutes(server)
  afterRoutes(server)
  route(server, contract.listDrives, ({ params, query, viewer }) => listDrives(db, params.id, query, viewer))
  route(server, contract.getDrive, ({ params, viewer }) => driveDetail(db, params.id, viewer))
  route(server, contract.planDrive, ({ params, query, viewer }) => planDrive(db, params.id, query, viewer))
  route(server, contract.listRoster, ({ params, query, viewer }) => listRoster(db, params.id, query, viewer))
  route(server, contract.openDrive, async ({ params, body, viewer }) => {
    const command = { commandId: body.commandId, purpose: `drives.open ${params.id}`, body }
    await runCommand(db, command, viewer, async (trx) => {
      await openDrive(trx, params.id, body, viewer)
      return { id: body.id }
    })
    return { id: body.id, findings: [] }
  })
  route(server, contract.correctDrive, async ({ params, body, viewer }) => {
    const command = { commandId: body.commandId, purpose: `drives.correct ${params.id}`, body }
    await runCommand(db, command, viewer, async (trx) => {
      await correctDrive(trx, params.id, body, viewer)
      return { id: params.id }
    })
    return { id: params.id, findings: [] }
  })
  route(server, contract.changeRoster, async ({ params, body, viewer }) => {
    const command = { commandId: body.commandId, purpose: `drives.entries ${params.id}`, body }
    await runCommand(db, command, viewer, async (trx) => {
      await changeRoster(trx, params.id, body, viewer)
      return { id: params.id }
    })
    return { id: params.id, findings: await rosterFindings(db, params.id, body) }
  })
}
