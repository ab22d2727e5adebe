import * as contract from '#contract/classes'
import * as results from '#contract/classResults'
import * as roster from '#contract/classRoster'
import type { JudgedFinding } from '#domain/findings'
import { type CommandResult, runCommand } from '../platform/commands'
import type { Trx } from '../platform/database'
import { route, type Server } from '../platform/route'
import type { Viewer } from '../platform/viewer'
import { attendanceSheet, takeAttendance } from './attendance'
import { correctCertificate, issueCertificates } from './certificates'
import { classDetail, listClasses, listTrainers } from './classQueries'
import { enrol } from './enrol'
import { gradeClass } from './gradeClass'
import { listNeeds } from './needs'
import { correctPlan, openClass } from './planClass'
import { listCertificates } from './register'
import { listEnrolments } from './roster'
import { settleEnrolments } from './settle'

export function classRoutes(server: Server): void {
  readingRoutes(server)
  writingRoutes(server)
}

function readingRoutes(server: Server): void {
  const { db } = server
  route(server, contract.listClasses, ({ params, query, viewer }) =>
    listClasses(db, params.id, query, viewer),
  )
  route(server, contract.getClass, ({ params, viewer }) => classDetail(db, params.id, viewer))
  route(server, contract.listTrainers, ({ params, viewer }) => listTrainers(db, params.id, viewer))
  route(server, roster.listEnrolments, ({ params, query, viewer }) =>
    listEnrolments(db, params.id, query, viewer),
  )
  route(server, roster.getAttendance, ({ params, viewer }) => attendanceSheet(db, params.id, viewer))
  route(server, results.listCertificates, ({ params, query, viewer }) =>
    listCertificates(db, params.id, query, viewer),
  )
  route(server, results.listNeeds, ({ params, query, viewer }) => listNeeds(db, params.id, query, viewer))
}

interface Written extends CommandResult {
  id: string
  findings: JudgedFinding[]
}

function writingRoutes(server: Server): void {
  const { db } = server
  /** Runs once; told again, the answer names the same warnings, which hold codes and days alone. */
  const written = (
    purpose: string,
    id: string,
    body: { commandId: string },
    viewer: Viewer,
    work: (trx: Trx) => Promise<JudgedFinding[] | void>,
  ): Promise<Written> =>
    runCommand(db, { commandId: body.commandId, purpose: `${purpose} ${id}`, body }, viewer, async (trx) => {
      const findings = await work(trx)
      return { id: 'id' in body && typeof body.id === 'string' ? body.id : id, findings: findings ?? [] }
    })
  route(server, contract.openClass, ({ params: { id }, body, viewer }) =>
    written('classes.open', id, body, viewer, (trx) => openClass(trx, id, body, viewer)),
  )
  route(server, contract.correctPlan, ({ params: { id }, body, viewer }) =>
    written('classes.plan', id, body, viewer, (trx) => correctPlan(trx, id, body, viewer)),
  )
  route(server, roster.enrol, ({ params: { id }, body, viewer }) =>
    written('classes.enrol', id, body, viewer, (trx) => enrol(trx, id, body, viewer)),
  )
  route(server, roster.settleEnrolments, ({ params: { id }, body, viewer }) =>
    written('classes.settle', id, body, viewer, (trx) => settleEnrolments(trx, id, body, viewer)),
  )
  route(server, roster.takeAttendance, ({ params: { id }, body, viewer }) =>
    written('classes.attendance', id, body, viewer, (trx) => takeAttendance(trx, id, body, viewer)),
  )
  route(server, results.gradeClass, ({ params: { id }, body, viewer }) =>
    written('classes.grade', id, body, viewer, (trx) => gradeClass(trx, id, body, viewer)),
  )
  route(server, results.issueCertificates, ({ params: { id }, body, viewer }) =>
    written('classes.certify', id, body, viewer, (trx) => issueCertificates(trx, id, body, viewer)),
  )
  route(server, results.correctCertificate, ({ params: { id }, body, viewer }) =>
    written('classes.certificate', id, body, viewer, (trx) => correctCertificate(trx, id, body, viewer)),
  )
}
