import { readSheetFile } from '#contract/exchange'
import { forbidden } from '../platform/refusal'
import { route, type Server } from '../platform/route'
import { reachPaths } from '../platform/viewer'
import { awaitFile, readInTurn } from './fileTurns'
import { readSheet } from './readSheet'

export function exchangeRoutes(server: Server): void {
  route(
    server,
    readSheetFile,
    ({ body, request, viewer }) => {
      if (reachPaths(viewer, 'admissions.write').length === 0) throw forbidden()
      return readInTurn(viewer, request, () => readSheet(body))
    },
    awaitFile,
  )
}
