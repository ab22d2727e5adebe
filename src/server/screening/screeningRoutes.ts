import type { Created } from '#contract/common'
import * as contract from '#contract/screening'
import { runCommand } from '../platform/commands'
import { route, type Server } from '../platform/route'
import type { Viewer } from '../platform/viewer'
import { readCellScreening } from './cellRead'
import { type CellCommand, type CellWork, workOnCell } from './cellWork'
import { draw, report, view, vote } from './cellWrites'
import { conclude, help } from './followUp'
import { correctRound, listRounds, openRound } from './openRound'
import { readScreening } from './overview'

/** Every check of a write is made inside its command, so that a repeated one is answered as it was. */
export function screeningRoutes(server: Server): void {
  const { db, ports } = server
  route(server, contract.listRounds, ({ params, query, viewer }) => listRounds(db, params.id, query, viewer))
  route(server, contract.openRound, async ({ params, body, viewer }) => {
    const command = { commandId: body.commandId, purpose: `screening.open ${params.id}`, body }
    await runCommand(db, command, viewer, async (trx) => {
      await openRound(trx, params.id, body, viewer)
      return { id: body.id }
    })
    return { id: body.id, findings: [] }
  })
  route(server, contract.correctRound, async ({ params, body, viewer }) => {
    const command = { commandId: body.commandId, purpose: `screening.correct ${params.id}`, body }
    await runCommand(db, command, viewer, async (trx) => {
      await correctRound(trx, params.id, body, viewer)
      return { id: body.roundId }
    })
    return { id: body.roundId, findings: [] }
  })
  route(server, contract.readScreening, ({ params, query, viewer }) =>
    readScreening(db, params.id, query, viewer),
  )
  route(server, contract.readCellScreening, ({ params, query, viewer }) =>
    readCellScreening(db, params.id, query.round, ports.sealKey, viewer),
  )
  cellRoutes(server)
}

interface CellCall<Body> {
  params: { id: string }
  body: Body
  viewer: Viewer
}

function cellRoutes(server: Server): void {
  const { db, ports } = server
  const recorded =
    <Body extends CellCommand>(
      purpose: string,
      write: (work: CellWork, body: Body) => ReturnType<Parameters<typeof workOnCell>[4]>,
    ) =>
    async ({ params, body, viewer }: CellCall<Body>): Promise<Created> => {
      const command = { commandId: body.commandId, purpose: `screening.${purpose} ${params.id}`, body }
      const sealer = { key: ports.sealKey, viewer }
      await runCommand(db, command, viewer, async (trx) => {
        await workOnCell(trx, params.id, body, sealer, (work) => write(work, body))
        return { id: body.id }
      })
      return { id: body.id, findings: [] }
    }
  route(server, contract.draftScreening, recorded('draft', draw))
  route(server, contract.recordView, recorded('view', view))
  route(server, contract.holdBallot, recorded('ballot', vote))
  route(server, contract.reportScreening, recorded('report', report))
  route(server, contract.assignHelp, recorded('help', help))
  route(server, contract.recordOutcome, recorded('outcome', conclude))
}
