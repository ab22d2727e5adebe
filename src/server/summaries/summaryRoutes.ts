import * as contract from '#contract/summaries'
import { route, type Server } from '../platform/route'
import { reach } from '../platform/viewer'
import { holdSummary, stateShortfall, withdrawSummary } from './holdSummary'
import { periodToSumUp, readSummary } from './summaryQueries'

/** The meeting that sums up a year, what was told there, and why bodies missed their targets. */
export function summaryRoutes(server: Server): void {
  const { db } = server
  route(server, contract.getSummary, async ({ params, query, viewer }) => {
    const organisation = await reach(db, params.id, 'summaries.read', viewer)
    const period = await periodToSumUp(db, organisation, query.period, viewer)
    return readSummary(db, organisation, period, query.recount === 'yes', viewer)
  })
  route(server, contract.holdSummary, ({ params, body, viewer }) => holdSummary(db, params.id, body, viewer))
  route(server, contract.withdrawSummary, ({ params, body, viewer }) =>
    withdrawSummary(db, params.id, body, viewer),
  )
  route(server, contract.stateShortfall, ({ params, body, viewer }) =>
    stateShortfall(db, params.id, body, viewer),
  )
}
