import * as contract from '#contract/obstacles'
import { runCommand } from '../platform/commands'
import { route, type Server } from '../platform/route'
import { addEvent } from './addEvent'
import { correctEvent } from './correctEvent'
import { obstacleCauses } from './obstacleCauses'
import { obstacleDetail } from './obstacleDetail'
import { listObstacles } from './obstacleList'
import { raiseObstacle } from './raiseObstacle'

/** Every check of a write is made inside its command, so that a repeated one is answered as it was. */
export function obstacleRoutes(server: Server): void {
  const { db } = server
  route(server, contract.listObstacles, ({ params, query, viewer }) =>
    listObstacles(db, params.id, query, viewer),
  )
  route(server, contract.getObstacleCauses, ({ params, query, viewer }) =>
    obstacleCauses(db, params.id, query, viewer),
  )
  route(server, contract.getObstacle, ({ params, viewer }) => obstacleDetail(db, params.id, viewer))
  route(server, contract.raiseObstacle, async ({ params, body, viewer }) => {
    const command = { commandId: body.commandId, purpose: `obstacles.raise ${params.id}`, body }
    await runCommand(db, command, viewer, async (trx) => {
      await raiseObstacle(trx, params.id, body, viewer)
      return { id: body.id }
    })
    return { id: body.id, findings: [] }
  })
  route(server, contract.addObstacleEvent, async ({ params, body, viewer }) => {
    const command = { commandId: body.commandId, purpose: `obstacles.event ${params.id}`, body }
    await runCommand(db, command, viewer, async (trx) => {
      await addEvent(trx, params.id, body, viewer)
      return { id: body.id }
    })
    return { id: body.id, findings: [] }
  })
  route(server, contract.correctObstacle, async ({ params, body, viewer }) => {
    const command = { commandId: body.commandId, purpose: `obstacles.correct ${params.id}`, body }
    await runCommand(db, command, viewer, async (trx) => {
      await correctEvent(trx, params.id, body, viewer)
      return { id: body.id }
    })
    return { id: body.id, findings: [] }
  })
}
