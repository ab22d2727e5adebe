import type { z } from 'zod'
import { type RegisterReply, registers } from '#contract/reports'
import type { CellValue } from '#domain/exchange/cells'
import { SEX_WORDS } from '#domain/exchange/words'
import { groundsOf } from '#domain/reports/catalogue'
import { pastWords, REPORT_PAPER } from '#domain/reports/paper'
import { REGISTER_ENTRIES, type Register, registerColumns } from '#domain/reports/registers'
import { PAGE, rowsOf, sendSheet } from '../exchange/pages'
import { writeAudit } from '../platform/audit'
import { route, type Server } from '../platform/route'
import { reach, type Viewer } from '../platform/viewer'
import { pathOn } from '../progress/figureQueries'
import { resolveQuestion } from '../progress/question'
import { requireVersion } from './asked'
import { readRegister } from './registers'

type Query = z.output<(typeof registers)[number]['file']['query']>

/** Registers of people, on the page and as a file. */
export function registerRoutes(server: Server): void {
  const { db } = server

  /** The days are fixed before the first page, so that all pages answer one question. */
  async function ask(register: Register, id: string, { purpose, ...query }: Query, viewer: Viewer) {
    const organisation = await reach(db, id, 'candidates.read', viewer)
    const question = await resolveQuestion(db, organisation, query, viewer)
    const version = requireVersion(register, question)
    const treePath = await pathOn(db, id, question.treeOn)
    const read = (limit: number, cursor?: string) =>
      readRegister(db, organisation, { register, question, treePath, purpose, cursor, limit }, viewer)
    return { organisation, question, version, read }
  }

  for (const { register, read, file } of registers) {
    route(server, read, async ({ params, query: { cursor, limit, ...query }, viewer }) => {
      const asked = await ask(register, params.id, query, viewer)
      return asked.read(limit, cursor)
    })
    route(server, file, async ({ params, query, viewer, reply }) => {
      const { organisation, question, version, read: page } = await ask(register, params.id, query, viewer)
      const first = await page(PAGE)
      const detail = { list: register, count: first.total, purpose: query.purpose ?? null }
      await writeAudit(db, { action: 'exchange.export', organisationId: organisation.id, detail }, viewer)
      const entry = REGISTER_ENTRIES[register]
      const days = [REPORT_PAPER.days(question), ...pastWords(query)].join('; ')
      return sendSheet(reply, {
        sheet: { title: version.title, columns: registerColumns(entry) },
        organisation: organisation.name,
        line: [groundsOf(version), days].filter((part) => part !== null).join('. '),
        rows: rowsOf(first, (cursor) => page(PAGE, cursor), cellsOf),
      })
    })
  }
}

function cellsOf(item: RegisterReply['items'][number], ordinal: number): CellValue[] {
  const { person, cell, parent, day, number, issuer, secondDay } = item
  const sex = person.sex && SEX_WORDS[person.sex]
  return [ordinal, person.fullName, sex, person.birthDate, cell, parent, day, number, issuer, secondDay]
}
