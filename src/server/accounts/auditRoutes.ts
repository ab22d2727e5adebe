import { listAudit } from '#contract/accounts'
import { route, type Server } from '../platform/route'
import { readAudit } from './auditQueries'

export function auditRoutes(server: Server): void {
  route(server, listAudit, ({ query, viewer }) => readAudit(server.db, query, viewer))
}
