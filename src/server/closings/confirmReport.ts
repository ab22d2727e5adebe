import { sql } from 'kysely'
import type { z } from 'zod'
import type { ConfirmationBody, CorrectionPaperBody, IntakeBody, ReopeningBody } from '#contract/closings'
import type { Created } from '#contract/common'
import type { Action } from '#domain/access'
import { type ClosingReport, leftOver, REPORT_SHAPE, sameFigures } from '#domain/closings/report'
import type { Window } from '#domain/closings/windows'
import { idsInPath } from '#domain/organisations/placements'
import { nfc } from '#domain/vietnamese'
import { writeAudit } from '../platform/audit'
import { runCommand } from '../platform/commands'
import type { Db, Trx } from '../platform/database'
import { hashOf } from '../platform/frozenHash'
import { lockBeneath } from '../platform/locks'
import { conflict, refused } from '../platform/refusal'
import { type Reached, reach, type Viewer } from '../platform/viewer'
import {
  findClosing,
  findReport,
  frozenOf,
  hasConfirmed,
  intakesOf,
  type ReportRow,
  standingOf,
  versionsOf,
} from './closingQueries'
import { readReport } from './reportQueries'

type Confirmation = z.output<typeof ConfirmationBody>
type Correction = z.output<typeof CorrectionPaperBody>
type Reopening = z.output<typeof ReopeningBody>
type Intake = z.output<typeof IntakeBody>

/** A command on the reports of one body, one after the other. */
async function onReports<Body extends { commandId: string; id: string }>(
  db: Db,
  { id, action, name, freezes = false }: { id: string; action: Action; name: string; freezes?: boolean },
  body: Body,
  viewer: Viewer,
  work: (trx: Trx, organisation: Reached) => Promise<Record<string, unknown>>,
): Promise<Created> {
  const organisation = await reach(db, id, action, viewer)
  const command = { commandId: body.commandId, purpose: `${name} ${organisation.id}`, body, freezes }
  const result = await runCommand(db, command, viewer, async (trx) => {
    // nobody above withdraws the period or confirms it meanwhile
    await lockBeneath(trx, 'closings', idsInPath(organisation.path))
    const detail = await work(trx, organisation)
    await writeAudit(
      trx,
      { action: name, organisationId: organisation.id, subjectId: body.id, detail },
      viewer,
    )
    return { id: body.id }
  })
  return { id: result.id, findings: [] }
}

/**
 * A body confirms its own figures of a period: what is known now, frozen. Bodies beneath that have not confirmed
 * stand in it with the system's figure.
 * @throws 404, 403; 409 the figure is another one than was seen; 422 cutOffAhead, closedOrganisation, reportConfirmed
 */
export function confirmFigures(db: Db, id: string, body: Confirmation, viewer: Viewer): Promise<Created> {
  const command = { id, action: 'closings.confirm' as const, name: 'closings.confirm', freezes: true }
  return onReports(db, command, body, viewer, (trx, organisation) =>
    freezeReport(trx, organisation, body, viewer),
  )
}

/** Freezes what is known now as the first version, or as the next after it was opened again. */
export async function freezeReport(
  trx: Trx,
  organisation: Reached,
  { id, closingId, admitted }: Omit<Confirmation, 'commandId'>,
  viewer: Viewer,
): Promise<Record<string, unknown>> {
  const window = await findClosing(trx, organisation, closingId)
  if (window.cutOff > viewer.today) {
    throw refused({ code: 'cutOffAhead', field: 'closingId', params: { day: window.cutOff } })
  }
  const versions = await versionsOf(trx, organisation.id, window)
  if (standingOf(versions) !== null) throw refused({ code: 'reportConfirmed', field: 'closingId' })
  const report = await readReport(trx, organisation, { ...window, knownAt: viewer.now }, viewer)
  if (!report.own.alive) throw refused({ code: 'closedOrganisation', field: 'closingId' })
  if (admitted !== undefined && admitted !== report.own.admitted) {
    throw conflict({ code: 'stale', field: 'admitted' })
  }
  const version = { id, act: 'confirmed' as const, after: versions.at(-1) ?? null, report }
  return addVersion(trx, organisation, window, version, viewer)
}

/**
 * Corrects what was confirmed by a numbered paper: the figures known now are frozen as a new version.
 * @throws 404, 403; 409 stale; 422 dayInFuture, noDifference
 */
export function correctReport(db: Db, id: string, body: Correction, viewer: Viewer): Promise<Created> {
  const command = { id, action: 'closings.settle' as const, name: 'closings.correct', freezes: true }
  return onReports(db, command, body, viewer, async (trx, organisation) => {
    const standing = await standingReport(trx, organisation, body.reportId)
    if (body.day > viewer.today) {
      throw refused({ code: 'dayInFuture', field: 'day', params: { today: viewer.today } })
    }
    const again = await frozenOf(trx, standing.id)
    const report = await readReport(trx, organisation, { ...standing, knownAt: viewer.now, again }, viewer)
    if (sameFigures(report, again)) {
      throw refused({ code: 'noDifference', field: 'reportId' })
    }
    const paper = { number: nfc(body.number), day: body.day, reason: nfc(body.reason) }
    const version = { id: body.id, act: 'corrected' as const, after: standing, report, ...paper }
    return addVersion(trx, organisation, standing, version, viewer)
  })
}

/**
 * Opens a report again, for a reason; it is confirmed anew as the next version.
 * @throws 404, 403; 409 stale; 422 closedAbove while a body above stands by its own report of the window
 */
export function reopenReport(db: Db, id: string, body: Reopening, viewer: Viewer): Promise<Created> {
  const command = { id, action: 'closings.settle' as const, name: 'closings.reopen' }
  return onReports(db, command, body, viewer, async (trx, organisation) => {
    const standing = await standingReport(trx, organisation, body.reportId)
    const above = await confirmedAbove(trx, organisation, standing)
    if (above !== null) throw refused({ code: 'closedAbove', field: 'reportId', params: { name: above } })
    const version = { id: body.id, act: 'reopened' as const, after: standing, reason: nfc(body.reason) }
    return addVersion(trx, organisation, standing, version, viewer)
  })
}

/**
 * Takes the difference since a report into a period of the same year that is closed later and not yet confirmed.
 * @throws 404, 403; 409 stale; 422 closingNotLater, reportConfirmed, noDifference
 */
export function takeIn(db: Db, id: string, body: Intake, viewer: Viewer): Promise<Created> {
  const command = { id, action: 'closings.settle' as const, name: 'closings.takeIn' }
  return onReports(db, command, body, viewer, async (trx, organisation) => {
    const standing = await standingReport(trx, organisation, body.reportId)
    const into = await findClosing(trx, organisation, body.closingId)
    const isLater = into.cutOff > standing.cutOff && into.from.slice(0, 4) === standing.from.slice(0, 4)
    if (!isLater) throw refused({ code: 'closingNotLater', field: 'closingId' })
    if (into.confirmed) throw refused({ code: 'reportConfirmed', field: 'closingId' })
    const { own } = await readReport(trx, organisation, { ...standing, knownAt: null }, viewer)
    const intakes = await intakesOf(trx, standing.id)
    const left = leftOver(standing.admitted, intakes, own.admitted)
    if (left === 0 || own.admitted === null) throw refused({ code: 'noDifference', field: 'reportId' })
    const row = { id: body.id, report_id: standing.id, closing_id: into.id }
    const told = { was: own.admitted - left, now: own.admitted }
    const made = { recorded_at: viewer.now, recorded_by: viewer.accountId }
    await trx
      .insertInto('closing_intake')
      .values({ ...row, ...told, ...made })
      .execute()
    return { reportId: standing.id, closingId: into.id }
  })
}

/** The version named, which must be the one that stands. @throws 404; 409 stale */
async function standingReport(trx: Trx, { id }: Reached, reportId: string): Promise<ReportRow> {
  const named = await findReport(trx, id, reportId)
  const standing = standingOf(await versionsOf(trx, id, named))
  if (standing?.id !== named.id) throw conflict({ code: 'stale', field: 'reportId' })
  return standing
}

/** The name of a body above that stands by its report of the window; only names are told of what is above. */
async function confirmedAbove(
  trx: Trx,
  { id, path }: Reached,
  { kind, from, cutOff }: Window,
): Promise<string | null> {
  const above = idsInPath(path).filter((one) => one !== id)
  const { rows } = await sql<{ name: string }>`
    select place.name from (select ${kind}::text as kind, ${from}::date as from_day, ${cutOff}::date as cut_off) closing
    join placement place on place.organisation_id = any(${above}::uuid[]) and upper_inf(place.valid)
    where ${hasConfirmed(sql`place.organisation_id`)} limit 1`.execute(trx)
  return rows[0]?.name ?? null
}

interface Version {
  id: string
  act: ReportRow['act']
  after: ReportRow | null
  report?: ClosingReport
  number?: string
  day?: string
  reason?: string
}

async function addVersion(
  trx: Trx,
  organisation: Reached,
  { kind, from, cutOff }: Window,
  { id, act, after, report, number, day, reason }: Version,
  viewer: Viewer,
): Promise<Record<string, unknown>> {
  const frozen =
    report === undefined ? {} : { data: JSON.stringify(report), shape: REPORT_SHAPE, hash: hashOf(report) }
  const version = (after?.version ?? 0) + 1
  await trx
    .insertInto('closing_report')
    .values({
      id,
      organisation_id: organisation.id,
      kind,
      from_day: from,
      cut_off: cutOff,
      version,
      act,
      number: number ?? null,
      day: day ?? null,
      reason: reason ?? null,
      known_at: viewer.now,
      ...frozen,
      recorded_at: viewer.now,
      recorded_by: viewer.accountId,
      replaces_id: after?.id ?? null,
    })
    .execute()
  return { kind, from, cutOff, version, ...(report !== undefined && { hash: frozen.hash }) }
}
