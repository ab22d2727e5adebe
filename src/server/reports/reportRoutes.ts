import type { z } from 'zod'
import { type CriteriaReply, criteriaReports, declareChange, listDeclaredChanges } from '#contract/reports'
import * as written from '#contract/writtenReports'
import { criteriaColumns } from '#domain/exchange/sheets'
import { type CriteriaReport, groundsOf } from '#domain/reports/catalogue'
import { ordinalsOf } from '#domain/reports/criteria'
import { pastWords, REPORT_PAPER } from '#domain/reports/paper'
import { sendSheet, wholeRows } from '../exchange/pages'
import { route, type Server } from '../platform/route'
import { reach, type Viewer } from '../platform/viewer'
import { resolveQuestion } from '../progress/question'
import { readCriteriaReport } from './criteriaReport'
import { declareChange as declare, listDeclaredChanges as listChanges } from './declaredChanges'
import { registerRoutes } from './registerRoutes'
import { listWritten, readWritten, saveWritten } from './writtenReports'

type Query = z.output<(typeof criteriaReports)[number]['read']['query']>

/** Official tables, on the page and as a file. */
export function reportRoutes(server: Server): void {
  const { db, ports } = server

  async function read(report: CriteriaReport, id: string, { purpose, ...query }: Query, viewer: Viewer) {
    const organisation = await reach(db, id, 'figures.read', viewer)
    const question = await resolveQuestion(db, organisation, query, viewer)
    return readCriteriaReport(db, report, organisation, { question, purpose, sealKey: ports.sealKey }, viewer)
  }

  route(server, listDeclaredChanges, ({ params, query, viewer }) => listChanges(db, params.id, query, viewer))
  route(server, declareChange, ({ params, body, viewer }) => declare(db, params.id, body, viewer))
  route(server, written.listWritten, ({ params, query, viewer }) => listWritten(db, params.id, query, viewer))
  route(server, written.getWritten, ({ params, query, viewer }) =>
    readWritten(db, params.id, query.text, viewer),
  )
  route(server, written.saveWritten, ({ params, body, viewer }) => saveWritten(db, params.id, body, viewer))
  registerRoutes(server)
  for (const { report, read: reading, file } of criteriaReports) {
    route(server, reading, ({ params, query, viewer }) => read(report, params.id, query, viewer))
    route(server, file, async ({ params, query, viewer, reply }) => {
      const told = await read(report, params.id, query, viewer)
      const ordinals = ordinalsOf(told.rows)
      const { title, beside } = told.version
      return sendSheet(reply, {
        sheet: { title, columns: criteriaColumns(beside) },
        organisation: told.organisation.name,
        line: lineOf(told, query),
        rows: wholeRows(told.rows.map((row) => [ordinals.get(row.key) ?? null, ...cellsOf(row, told)])),
      })
    })
  }
}

/** By which text, the days on both sides, and what was chosen of the past. */
function lineOf({ version, period, asOf, lastYearAsOf }: CriteriaReply, query: Query): string {
  const days = [
    REPORT_PAPER.days({ ...period, asOf }),
    REPORT_PAPER.lastYear(lastYearAsOf),
    ...pastWords(query),
  ].join('; ')
  const unit = version.unit === null ? null : REPORT_PAPER.unit(version.unit)
  return [groundsOf(version), days, unit].filter((part) => part !== null).join('. ')
}

function cellsOf(row: CriteriaReply['rows'][number], { sealedOpen, version, opening }: CriteriaReply) {
  const isClosed = row.access === 'sealed' && !sealedOpen
  const from = row.key === 'opening' ? (opening?.now?.day ?? null) : null
  const note = row.access === 'untracked' ? REPORT_PAPER.untracked : isClosed ? REPORT_PAPER.sealed : null
  const beside = version.beside === null ? [] : [row.beside]
  return [
    row.label,
    row.now,
    ...beside,
    row.lastYear,
    row.percent,
    from !== null && row.now !== null ? REPORT_PAPER.stated(from) : note,
  ]
}
