import * as contract from '#contract/afterAdmission'
import { runCommand } from '../platform/commands'
import { route, type Server } from '../platform/route'
import { giveTask, listTasks, resultFindings, tellResult } from './memberTasks'
import { listSuccession, recordSuccession, successionFindings, takeBackSuccession } from './succession'

/** Tasks of new members, and young members for posts. */
export function afterRoutes(server: Server): void {
  const { db } = server
  route(server, contract.listTasks, ({ params, query, viewer }) =>
    listTasks(db, params.id, query.purpose, viewer),
  )
  route(server, contract.giveTask, async ({ params, body, viewer }) => {
    const command = { commandId: body.commandId, purpose: `tasks.give ${params.id}`, body }
    await runCommand(db, command, viewer, async (trx) => {
      await giveTask(trx, params.id, body, viewer)
      return { id: body.id }
    })
    return { id: body.id, findings: [] }
  })
  route(server, contract.tellTaskResult, async ({ params, body, viewer }) => {
    const command = { commandId: body.commandId, purpose: `tasks.result ${params.id}`, body }
    await runCommand(db, command, viewer, async (trx) => {
      await tellResult(trx, params.id, body, viewer)
      return { id: body.id }
    })
    return { id: body.id, findings: await resultFindings(db, params.id, body, viewer) }
  })
  route(server, contract.listSuccession, ({ params, query, viewer }) =>
    listSuccession(db, params.id, query, viewer),
  )
  route(server, contract.recordSuccession, async ({ params, body, viewer }) => {
    const command = { commandId: body.commandId, purpose: `successions.record ${params.id}`, body }
    await runCommand(db, command, viewer, async (trx) => {
      await recordSuccession(trx, params.id, body, viewer)
      return { id: body.id }
    })
    return { id: body.id, findings: await successionFindings(db, params.id, body, viewer) }
  })
  route(server, contract.correctSuccession, async ({ params, body, viewer }) => {
    const command = { commandId: body.commandId, purpose: `successions.correct ${params.id}`, body }
    await runCommand(db, command, viewer, async (trx) => {
      await takeBackSuccession(trx, params.id, body, viewer)
      return { id: body.id }
    })
    return { id: body.id, findings: [] }
  })
}
