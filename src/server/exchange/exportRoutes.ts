import type { z } from 'zod'
import * as contract from '#contract/exports'
import type { ProgressQuery } from '#contract/progress'
import { minDay } from '#domain/dates'
import { pageSheet } from '#domain/exchange/pageTable'
import { LIST_PAPER } from '#domain/exchange/paper'
import * as sheets from '#domain/exchange/sheets'
import { pastWords } from '#domain/reports/paper'
import { listAdmissions } from '../admissions/admissionList'
import { listRoads } from '../candidates/listedRoads'
import { searchOrganisations } from '../organisations/organisationQueries'
import { writeAudit } from '../platform/audit'
import { knownAtEndOf } from '../platform/knownAt'
import { type Call, route, type Server } from '../platform/route'
import { reach, type Viewer } from '../platform/viewer'
import { readCells } from '../progress/cellQueries'
import { admittedYearBefore } from '../progress/lastPeriod'
import { readProgress } from '../progress/progressQueries'
import { type Question, resolveQuestion } from '../progress/question'
import { readLedger } from '../targets/ledger'
import { findPeriod } from '../targets/periods'
import { readStatements } from '../targets/statementQueries'
import { PAGE, rowsOf, sendRows, sendSheet, wholeRows } from './pages'
import { admissionRow, candidateRow, cellRow, organisationRow, progressRow, targetRow } from './rows'
import { baseRow, figureRow } from './statementRows'

/** Every list as a file for a spreadsheet: read by the list's own query, page by page, and sent as it is read. */
export function exportRoutes(server: Server): void {
  figureFiles(server)
  personFiles(server)
  bodyFiles(server)
  statementFiles(server)
  pageFiles(server)
}

function figureFiles(server: Server): void {
  const { db } = server
  route(server, contract.exportProgress, async ({ params, query, viewer, reply }) => {
    const { organisation, question } = await asked(server, params.id, query, viewer)
    const told = await readProgress(db, organisation, question, viewer)
    const rows = [...told.children.map((row, place) => progressRow(row, place + 1)), progressRow(told, null)]
    return sendSheet(reply, {
      sheet: sheets.PROGRESS_SHEET,
      organisation: told.organisation.name,
      line: spanLine(question, query),
      rows: wholeRows(rows),
    })
  })

  type CellCall = Pick<Call<typeof contract.exportZeroCells>, 'params' | 'query' | 'viewer' | 'reply'>
  async function cells({ params, query, viewer, reply }: CellCall, onlyZero: boolean) {
    const { organisation, question } = await asked(server, params.id, query, viewer)
    const { lived } = query
    const of = { organisationId: organisation.id, sector: query.sector, onlyZero, lived, limit: PAGE }
    const read = (cursor?: string) => readCells(db, { ...of, cursor }, question, viewer)
    return sendSheet(reply, {
      sheet: onlyZero ? sheets.ZERO_CELLS_SHEET : sheets.COVERAGE_SHEET,
      organisation: organisation.name,
      line:
        lived === undefined
          ? spanLine(question, query)
          : `${spanLine(question, query)}; ${LIST_PAPER.olderCells(question.from)}`,
      rows: rowsOf(await read(), read, cellRow),
    })
  }
  route(server, contract.exportZeroCells, (call) => cells(call, true))
  route(server, contract.exportCoverageCells, (call) => cells(call, false))
}

/** Names open as they do in the list, and each page writes the list's own line in the log of readings. */
function personFiles(server: Server): void {
  const { db } = server
  route(server, contract.exportAdmissions, async ({ params, query, viewer, reply }) => {
    const { organisation, question } = await asked(server, params.id, query, viewer)
    // the days are fixed before the first page, so that all pages answer one question
    const { asOf } = question
    const read = (cursor?: string) =>
      listAdmissions(db, params.id, { ...query, asOf, cursor, limit: PAGE }, viewer)
    const first = await read()
    await logExport('admissions', { id: organisation.id, total: first.total, purpose: query.purpose }, viewer)
    return sendSheet(reply, {
      sheet: sheets.ADMISSIONS_SHEET,
      organisation: organisation.name,
      line: spanLine(question, query),
      rows: rowsOf(first, read, admissionRow),
    })
  })
  route(server, contract.exportCandidates, async ({ params, query, viewer, reply }) => {
    const organisation = await reach(db, params.id, 'candidates.read', viewer)
    const read = (cursor?: string) => listRoads(db, params.id, { ...query, cursor, limit: PAGE }, viewer)
    const first = await read()
    await logExport('candidates', { id: organisation.id, total: first.total, purpose: query.purpose }, viewer)
    return sendSheet(reply, {
      sheet: sheets.CANDIDATES_SHEET,
      organisation: organisation.name,
      line: LIST_PAPER.asOf(query.on ?? viewer.today),
      rows: rowsOf(first, read, candidateRow),
    })
  })

  /** Beside the lines that reading the names writes: that they left as a file. */
  function logExport(
    list: string,
    { id, total, purpose }: { id: string; total: number; purpose: string | undefined },
    viewer: Viewer,
  ): Promise<void> {
    const detail = { list, count: total, purpose: purpose ?? null }
    return writeAudit(db, { action: 'exchange.export', organisationId: id, detail }, viewer)
  }
}

function bodyFiles(server: Server): void {
  const { db } = server
  route(server, contract.exportTargets, async ({ params, query, viewer, reply }) => {
    const organisation = await reach(db, params.id, 'figures.read', viewer)
    const period = await findPeriod(db, query.period, viewer)
    const asOf = query.asOf ?? minDay(period.to, viewer.today)
    const lastPeriod = admittedYearBefore(db, period, viewer)
    const of = { period, asOf, knownAt: knownAtEndOf(query.knownAt), lastPeriod }
    const told = await readLedger(db, organisation, of, viewer)
    return sendSheet(reply, {
      sheet: sheets.TARGETS_SHEET,
      organisation: told.organisation.name,
      line: LIST_PAPER.ledger(period.name, asOf),
      rows: wholeRows(
        told.children.map((row, place) => targetRow(row, { ordinal: place + 1, period: period.name })),
      ),
    })
  })
  route(server, contract.exportOrganisations, async ({ params, viewer, reply }) => {
    const organisation = await reach(db, params.id, 'organisations.read', viewer)
    const read = (cursor?: string) =>
      searchOrganisations(db, { parent: organisation.id, cursor, limit: PAGE }, viewer)
    return sendSheet(reply, {
      sheet: sheets.ORGANISATIONS_SHEET,
      organisation: organisation.name,
      line: LIST_PAPER.on(viewer.today),
      rows: rowsOf(await read(), read, organisationRow),
    })
  })
}

/** What stands of a body's statements; of figures those of people admitted, which is what a file brings in. */
function statementFiles(server: Server): void {
  const { db } = server
  route(server, contract.exportMembershipBases, async ({ params, viewer, reply }) => {
    const organisation = await reach(db, params.id, 'figures.read', viewer)
    const { membershipBases } = await readStatements(db, organisation, viewer)
    const standing = membershipBases.filter(({ replaced }) => !replaced)
    return sendSheet(reply, {
      sheet: sheets.MEMBERSHIP_BASES_SHEET,
      organisation: organisation.name,
      line: LIST_PAPER.on(viewer.today),
      rows: wholeRows(standing.map((base, place) => baseRow(base, organisation, place + 1))),
    })
  })
  route(server, contract.exportDeclaredFigures, async ({ params, viewer, reply }) => {
    const organisation = await reach(db, params.id, 'figures.read', viewer)
    const { declaredFigures } = await readStatements(db, organisation, viewer)
    const standing = declaredFigures.filter((one) => !one.replaced && one.indicator === 'admitted')
    return sendSheet(reply, {
      sheet: sheets.DECLARED_FIGURES_SHEET,
      organisation: organisation.name,
      line: LIST_PAPER.on(viewer.today),
      rows: wholeRows(standing.map((figure, place) => figureRow(figure, organisation, place + 1))),
    })
  })
}

/** A table that its page holds already: the page knows the order, the choice and the words of its columns. */
function pageFiles(server: Server): void {
  route(server, contract.exportTable, async ({ body, viewer, reply }) => {
    const { sheet, rows } = pageSheet(body)
    await writeAudit(
      server.db,
      { action: 'exchange.export', detail: { list: 'page', count: rows.length } },
      viewer,
    )
    return sendRows(reply, body.title.join(' '), sheet, wholeRows(rows))
  })
}

async function asked({ db }: Server, id: string, query: z.output<typeof ProgressQuery>, viewer: Viewer) {
  const organisation = await reach(db, id, 'figures.read', viewer)
  return { organisation, question: await resolveQuestion(db, organisation, query, viewer) }
}

function spanLine(
  { period, from, to, asOf, countBy, official }: Question,
  query: z.output<typeof ProgressQuery>,
): string {
  const days = `${LIST_PAPER.span(period.name, { from, to })}, ${LIST_PAPER.counted(asOf, countBy)}`
  return [days, ...pastWords(query), ...(official ? [] : [LIST_PAPER.unofficial])].join('; ')
}
