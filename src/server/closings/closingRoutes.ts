import * as contract from '#contract/closings'
import { CLOSING_PAPER } from '#domain/closings/paper'
import { unreported } from '#domain/closings/report'
import { CLOSING_SHEET } from '#domain/exchange/sheets'
import { windowWords } from '#domain/exchange/words'
import { sendSheet, wholeRows } from '../exchange/pages'
import { closingRow } from '../exchange/rows'
import { route, type Server } from '../platform/route'
import { reach, type Viewer } from '../platform/viewer'
import { listClosings, readClosing } from './closingView'
import { confirmFigures, correctReport, reopenReport, takeIn } from './confirmReport'
import { openClosing, withdrawClosing } from './holdClosing'

/** Periods that are closed bottom-up, and what each body confirmed of its own figures. */
export function closingRoutes(server: Server): void {
  const { db } = server

  async function one(id: string, asked: { closingId: string; isRecount: boolean }, viewer: Viewer) {
    return readClosing(db, await reach(db, id, 'closings.read', viewer), asked, viewer)
  }

  route(server, contract.listClosings, async ({ params, query, viewer }) =>
    listClosings(db, await reach(db, params.id, 'closings.read', viewer), query, viewer),
  )
  route(server, contract.getClosing, ({ params, query, viewer }) =>
    one(params.id, { closingId: query.closing, isRecount: query.recount === 'yes' }, viewer),
  )
  route(server, contract.exportClosing, async ({ params, query, viewer, reply }) => {
    const { held, now, closing, organisation } = await one(
      params.id,
      { closingId: query.closing, isRecount: false },
      viewer,
    )
    const report = held?.report ?? now
    const say = CLOSING_PAPER
    const line = [
      `${windowWords(closing.kind, closing.from)}, ${say.days(closing.cutOff, report.yearFrom)}`,
      held === null ? say.notConfirmed : say.confirmed(held.version, held.hash),
      say.missing(unreported(report).length),
    ]
    return sendSheet(reply, {
      sheet: CLOSING_SHEET,
      organisation: organisation.name,
      line: line.join('; '),
      rows: wholeRows([
        ...report.bodies.map((line, place) => closingRow(line, place + 1)),
        closingRow(report.own, null),
      ]),
    })
  })
  route(server, contract.openClosing, ({ params, body, viewer }) => openClosing(db, params.id, body, viewer))
  route(server, contract.withdrawClosing, ({ params, body, viewer }) =>
    withdrawClosing(db, params.id, body, viewer),
  )
  route(server, contract.confirmFigures, ({ params, body, viewer }) =>
    confirmFigures(db, params.id, body, viewer),
  )
  route(server, contract.correctReport, ({ params, body, viewer }) =>
    correctReport(db, params.id, body, viewer),
  )
  route(server, contract.reopenReport, ({ params, body, viewer }) =>
    reopenReport(db, params.id, body, viewer),
  )
  route(server, contract.takeIn, ({ params, body, viewer }) => takeIn(db, params.id, body, viewer))
}
