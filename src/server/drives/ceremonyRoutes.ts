import * as contract from '#contract/ceremonies'
import { runCommand } from '../platform/commands'
import { route, type Server } from '../platform/route'
import { findCeremony } from './ceremonyAccess'
import { ceremonyDetail } from './ceremonyDetail'
import { listCeremonies } from './ceremonyList'
import { ceremonyFindings, correctCeremony, planCeremony } from './ceremonyWrites'
import { correctMinutes } from './correctMinutes'
import { minutesFindings } from './minutesFindings'
import { recordMinutes } from './recordMinutes'

/** Every check of a write is made inside its command, so that a repeated one is answered as it was. */
export function ceremonyRoutes(server: Server): void {
  const { db } = server
  route(server, contract.listCeremonies, ({ params, query, viewer }) =>
    listCeremonies(db, params.id, query, viewer),
  )
  route(server, contract.getCeremony, ({ params, query, viewer }) =>
    ceremonyDetail(db, params.id, query.purpose, viewer),
  )
  route(server, contract.planCeremony, async ({ params, body, viewer }) => {
    const command = { commandId: body.commandId, purpose: `ceremonies.plan ${params.id}`, body }
    await runCommand(db, command, viewer, async (trx) => {
      await planCeremony(trx, params.id, body, viewer)
      return { id: body.id }
    })
    const findings = await ceremonyFindings(db, await findCeremony(db, body.id, viewer), 0)
    return { id: body.id, findings }
  })
  route(server, contract.correctCeremony, async ({ params, body, viewer }) => {
    const command = { commandId: body.commandId, purpose: `ceremonies.correct ${params.id}`, body }
    await runCommand(db, command, viewer, async (trx) => {
      await correctCeremony(trx, params.id, body, viewer)
      return { id: params.id }
    })
    return { id: params.id, findings: [] }
  })
  route(server, contract.recordMinutes, async ({ params, body, viewer }) => {
    const command = { commandId: body.commandId, purpose: `ceremonies.minutes ${params.id}`, body }
    await runCommand(db, command, viewer, async (trx) => {
      await recordMinutes(trx, params.id, body, viewer)
      return { id: body.id }
    })
    return { id: body.id, findings: await minutesFindings(db, body.id, viewer) }
  })
  route(server, contract.correctMinutes, async ({ params, body, viewer }) => {
    const command = { commandId: body.commandId, purpose: `ceremonies.minutesCorrection ${params.id}`, body }
    await runCommand(db, command, viewer, async (trx) => {
      await correctMinutes(trx, params.id, body, viewer)
      return { id: body.id }
    })
    return { id: body.id, findings: await minutesFindings(db, body.id, viewer) }
  })
}
