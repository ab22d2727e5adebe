import * as contract from '#contract/candidates'
import { route, type Server } from '../platform/route'
import { listCandidates } from './candidateList'
import { listEmptyCells } from './emptyCells'
import { readFunnel } from './funnel'

export function candidateListRoutes(server: Server): void {
  const { db } = server
  route(server, contract.listCandidates, ({ params, query, viewer }) =>
    listCandidates(db, params.id, query, viewer),
  )
  route(server, contract.getFunnel, ({ params, query, viewer }) =>
    readFunnel(db, params.id, query.on, viewer),
  )
  route(server, contract.listEmptyCells, ({ params, query, viewer }) =>
    listEmptyCells(db, params.id, query, viewer),
  )
}
