import type { z } from 'zod'
import * as contract from '#contract/reports'
import { formatDay } from '#domain/dates'
import { NEW_MEMBERS_SHEET } from '#domain/exchange/sheets'
import { sendSheet, wholeRows } from '../exchange/pages'
import { route, type Server } from '../platform/route'
import { reach, type Viewer } from '../platform/viewer'
import { resolveQuestion } from '../progress/question'
import { readNewMembers } from './newMembers'

/** Official tables, on the page and as a file. */
export function reportRoutes(server: Server): void {
  const { db } = server

  async function newMembers(
    id: string,
    { purpose, ...query }: z.output<typeof contract.getNewMembersReport.query>,
    viewer: Viewer,
  ) {
    const organisation = await reach(db, id, 'figures.read', viewer)
    const question = await resolveQuestion(db, organisation, query, viewer)
    return readNewMembers(db, organisation, { question, purpose }, viewer)
  }

  route(server, contract.getNewMembersReport, ({ params, query, viewer }) =>
    newMembers(params.id, query, viewer),
  )
  route(server, contract.exportNewMembersReport, async ({ params, query, viewer, reply }) => {
    const report = await newMembers(params.id, query, viewer)
    const { period, asOf, form, rows } = report
    const told = rows.map((row) => {
      const isUntold = row.access === 'untracked' || (row.access === 'sealed' && !report.sealedOpen)
      const note = row.access === 'untracked' ? 'không theo dõi' : isUntold ? 'cần nêu mục đích' : null
      return [row.mark ?? null, row.label, row.now, row.lastYear, row.percent, note]
    })
    const days = `Từ ${formatDay(period.from)} đến ${formatDay(asOf)}; cùng kỳ đến ${formatDay(report.lastYearAsOf)}`
    return sendSheet(reply, {
      sheet: NEW_MEMBERS_SHEET,
      organisation: report.organisation.name,
      line: form === null ? days : `${form.number} (${form.cite}), phần I và II. ${days}`,
      rows: wholeRows(told),
    })
  })
}
