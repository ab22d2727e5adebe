import * as contract from '#contract/transmittals'
import { MERGE_SHEETS } from '#domain/transmittals/merge'
import { TRANSMITTAL_PAPER } from '#domain/transmittals/paper'
import { ANSWER_COLUMNS, emptyHeads, transmittalColumns } from '#domain/transmittals/sheet'
import { requirePurposeRight } from '../admissions/nameScope'
import { rowsOf, sendSheet, wholeRows } from '../exchange/pages'
import { route, type Server } from '../platform/route'
import { reach } from '../platform/viewer'
import { checkFile } from './content'
import { mergeCells, mergePage } from './mergeRows'
import { recordOutcomes, transmit } from './transmit'
import * as queries from './transmittalQueries'

/** Handing people decided on over to the official register, and what it answers. */
export function transmittalRoutes(server: Server): void {
  const { db, ports } = server
  const { sealKey } = ports
  route(server, contract.listTransmittals, ({ params, query, viewer }) =>
    queries.listTransmittals(db, params.id, query, viewer),
  )
  route(server, contract.listTransmittalCandidates, ({ params, query, viewer }) =>
    queries.listDecided(db, params.id, query, viewer),
  )
  route(server, contract.transmit, ({ params, body, viewer }) =>
    transmit(db, params.id, body, sealKey, viewer),
  )
  route(server, contract.getTransmittal, ({ params, viewer }) =>
    queries.transmittalDetail(db, params.id, sealKey, viewer),
  )
  route(server, contract.listTransmitted, ({ params, query, viewer }) =>
    queries.listTransmitted(db, params.id, query, viewer),
  )
  route(server, contract.recordOutcomes, ({ params, body, viewer }) =>
    recordOutcomes(db, params.id, body, viewer),
  )
  route(server, contract.checkTransmittal, ({ body }) => Promise.resolve(checkFile(body, sealKey)))
  transmittalFiles(server)
  mergeFiles(server)
}

function transmittalFiles(server: Server): void {
  const { db, ports } = server
  route(server, contract.transmittalJson, async ({ params, viewer, reply }) => {
    const file = await queries.readFile(db, params.id, ports.sealKey, viewer)
    reply.header('Content-Disposition', 'attachment; filename="chuyen-csdl-dang-vien.json"')
    reply.header('Cache-Control', 'no-store')
    return file
  })
  route(server, contract.transmittalSheet, async ({ params, viewer, reply }) => {
    const found = await queries.findTransmittal(db, params.id, viewer)
    const { number, from, until } = found
    const columns = transmittalColumns(found.version)
    const organisation = await reach(db, found.organisationId, 'transmittals.write', viewer)
    const { content, confirmed, hash } = await queries.fileOf(db, found, ports.sealKey, viewer)
    const days = TRANSMITTAL_PAPER.days(from, until)
    const signed = TRANSMITTAL_PAPER.signed(confirmed.name, confirmed.day, hash)
    return sendSheet(reply, {
      sheet: {
        title: TRANSMITTAL_PAPER.title(number),
        columns: [...columns, ...ANSWER_COLUMNS],
      },
      organisation: organisation.name,
      line: `${days}; ${signed}. ${TRANSMITTAL_PAPER.unheld(emptyHeads(columns))} ${TRANSMITTAL_PAPER.unread}`,
      rows: wholeRows(content.rows.map((row) => [...row, ...ANSWER_COLUMNS.map(() => null)])),
    })
  })
}

function mergeFiles(server: Server): void {
  const { db, ports } = server
  for (const { form, file } of contract.mergeSheets) {
    route(server, file, async ({ params, query, viewer, reply }) => {
      const organisation = await reach(db, params.id, 'candidates.read', viewer)
      const { purpose } = query
      requirePurposeRight(purpose, [organisation.path], viewer)
      const to = query.to ?? viewer.today
      const from = query.from ?? queries.startOfYear(to)
      const asked = { form, from, to, purpose }
      const page = (cursor?: string) => mergePage(db, organisation, asked, cursor, viewer)
      const first = await page()
      const { title, columns } = MERGE_SHEETS[form]
      const days = form === '9-knd' ? `${TRANSMITTAL_PAPER.days(from, to)}. ` : ''
      return sendSheet(reply, {
        sheet: { title, columns },
        organisation: organisation.name,
        line: `${days}${TRANSMITTAL_PAPER.unheld(emptyHeads(columns))}`,
        rows: rowsOf(first, page, (row, ordinal) => mergeCells(row, ordinal, form, ports.sealKey)),
      })
    })
  }
}
