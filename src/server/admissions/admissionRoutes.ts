import * as contract from '#contract/admissions'
import { runCommand } from '../platform/commands'
import { forbidden, notFound } from '../platform/refusal'
import { route, type Server } from '../platform/route'
import { reach } from '../platform/viewer'
import { admissionDetail } from './admissionDetail'
import { listAdmissions } from './admissionList'
import { findAdmission, mayCorrect } from './admissionQueries'
import { correctFile } from './correctAdmission'
import { listDuplicateNotices, settleNotice } from './duplicateNotices'
import { findingsOf } from './judgement'
import { admissionRow, type JudgedRow, judgeRows, standsInTheWay } from './judgeRows'
import { isNameOpen, opensNameToSelf, withoutPerson } from './nameScope'
import { recordAdmissions, refuseTakenIds } from './recordAdmission'

export function admissionRoutes(server: Server): void {
  readingRoutes(server)
  admitRoutes(server)
  correctionRoute(server)
}

function readingRoutes(server: Server): void {
  const { db } = server
  route(server, contract.listAdmissions, ({ params, query, viewer }) =>
    listAdmissions(db, params.id, query, viewer),
  )
  route(server, contract.getAdmission, ({ params, query, viewer }) =>
    admissionDetail(db, params.id, query.purpose, viewer),
  )
  route(server, contract.listDuplicateNotices, ({ params, query, viewer }) =>
    listDuplicateNotices(db, params.id, query, viewer),
  )
  route(server, contract.settleDuplicateNotice, ({ params, body, viewer }) =>
    settleNotice(db, params, body.commandId, viewer),
  )
}

function admitRoutes(server: Server): void {
  const { db, ports } = server
  route(server, contract.admit, async ({ params, body, viewer }) => {
    const page = await reach(db, params.id, 'admissions.write', viewer)
    const row = admissionRow(body, null)
    const command = { commandId: body.commandId, purpose: `admit ${page.id}`, body }
    await runCommand(db, command, viewer, async (trx) => {
      await recordAdmissions(trx, page, [row], ports.sealKey, viewer)
      return { id: row.id }
    })
    const findings = await findingsOf(db, [row.id], viewer)
    return { id: row.id, findings: findings.get(row.id) ?? [] }
  })

  route(server, contract.admitMany, async ({ params, body, viewer, reply }) => {
    const page = await reach(db, params.id, 'admissions.write', viewer)
    const rows = body.rows.map(admissionRow)
    if (body.dryRun) {
      const judged = await db.transaction().execute(async (trx) => {
        await refuseTakenIds(trx, rows)
        return judgeRows(trx, page, rows, viewer)
      })
      return { written: 0, rows: judged.map(shownRow) }
    }
    const command = { commandId: body.commandId, purpose: `admitMany ${page.id}`, body }
    await runCommand(db, command, viewer, async (trx) => {
      await recordAdmissions(trx, page, rows, ports.sealKey, viewer)
      return { count: rows.length }
    })
    reply.status(201)
    const findings = await findingsOf(
      db,
      rows.map((row) => row.id),
      viewer,
    )
    return {
      written: rows.length,
      rows: rows.map(({ id }) => ({ id, allowed: true, findings: findings.get(id) ?? [] })),
    }
  })
}

function shownRow({ row, findings }: JudgedRow) {
  return { id: row.id, allowed: !findings.some(standsInTheWay), findings }
}

function correctionRoute(server: Server): void {
  const { db, ports } = server
  route(server, contract.correctAdmission, async ({ params, body, viewer }) => {
    const file = await findAdmission(db, params.id, viewer)
    if (file === null) throw notFound()
    if (!mayCorrect(file, viewer) || opensNameToSelf(file, body, viewer)) throw forbidden()
    const command = { commandId: body.commandId, purpose: `correct ${file.id}`, body }
    await runCommand(db, command, viewer, async (trx) => {
      await correctFile(trx, file.id, body, ports.sealKey, viewer)
      return { id: file.id }
    })
    const findings = (await findingsOf(db, [file.id], viewer)).get(file.id) ?? []
    return { id: file.id, findings: isNameOpen(file, undefined, viewer) ? findings : withoutPerson(findings) }
  })
}
