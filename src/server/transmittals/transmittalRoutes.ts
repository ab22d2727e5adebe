import * as contract from '#contract/transmittals'
import { formatDay } from '#domain/dates'
import { MERGE_SHEETS } from '#domain/transmittals/merge'
import {
  ANSWER_COLUMNS,
  EMPTY_HEADS,
  REGISTER_COLUMNS,
  type RegisterColumn,
} from '#domain/transmittals/sheet'
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
    const organisation = await reach(db, found.organisationId, 'transmittals.write', viewer)
    const { content, confirmed, hash } = await queries.fileOf(db, found, ports.sealKey, viewer)
    const days = `Quyết định từ ${formatDay(from)} đến ${formatDay(until)}`
    const signed = `xác nhận: ${confirmed.name}, ${formatDay(confirmed.day)}; mã SHA-256 ${hash}`
    return sendSheet(reply, {
      sheet: {
        title: `Chuyển dữ liệu đảng viên, lần ${number}`,
        columns: [...REGISTER_COLUMNS, ...ANSWER_COLUMNS],
      },
      organisation: organisation.name,
      line: `${days}; ${signed}. ${unheldLine(EMPTY_HEADS)} Chưa đối chiếu bảng gốc.`,
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
      const days = form === '9-knd' ? `Quyết định từ ${formatDay(from)} đến ${formatDay(to)}. ` : ''
      return sendSheet(reply, {
        sheet: { title, columns },
        organisation: organisation.name,
        line: `${days}${unheldLine(columns.filter(({ held }: RegisterColumn) => !held).map(({ head }) => head))}`,
        rows: rowsOf(first, page, (row, ordinal) => mergeCells(row, ordinal, form, ports.sealKey)),
      })
    })
  }
}

/** A sheet says what it does not hold, so that nobody takes an empty cell for an answer. */
function unheldLine(heads: readonly string[]): string {
  return `Cột để trống vì hệ thống không theo dõi: ${heads.join('; ')}.`
}
