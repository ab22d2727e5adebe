import { readSheetFile } from '#contract/exchange'
import { forbidden } from '../platform/refusal'
import { route, type Server } from '../platform/route'
import { takeTurns } from '../platform/turns'
import { reachPaths } from '../platform/viewer'
import { readSheet } from './readSheet'

/** One file is read at a time: each may take a whole core. Those who wait take turns by account. */
export const fileTurns = takeTurns(1)

export function exchangeRoutes(server: Server): void {
  route(server, readSheetFile, ({ body, viewer }) => {
    if (reachPaths(viewer, 'admissions.write').length === 0) throw forbidden()
    return fileTurns(viewer.accountId, () => readSheet(body))
  })
}
