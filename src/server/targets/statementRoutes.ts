import { declareFigure, getStatements, recordCompletion, recordMembershipBase } from '#contract/statements'
import { route, type Server } from '../platform/route'
import { reach } from '../platform/viewer'
import { readStatements } from './statementQueries'
import {
  recordCompletion as complete,
  declareFigure as declare,
  recordMembershipBase as recordMembers,
} from './statements'

/** Declared figures, numbers of members and complete lists. */
export function statementRoutes(server: Server): void {
  const { db } = server
  route(server, declareFigure, ({ params, body, viewer }) => declare(db, params.id, body, viewer))
  route(server, recordCompletion, ({ params, body, viewer }) => complete(db, params.id, body, viewer))
  route(server, recordMembershipBase, ({ params, body, viewer }) =>
    recordMembers(db, params.id, body, viewer),
  )
  route(server, getStatements, async ({ params, viewer }) => {
    return readStatements(db, await reach(db, params.id, 'figures.read', viewer), viewer)
  })
}
