import { sql } from 'kysely'
import type { z } from 'zod'
import type { Created } from '#contract/common'
import type { DocumentBody, DocumentCorrectionBody } from '#contract/documents'
import { judgeDocumentDays } from '#domain/documents/judge'
import { idsInPath } from '#domain/organisations/placements'
import { nfc } from '#domain/vietnamese'
import { writeAudit } from '../platform/audit'
import { runCommand } from '../platform/commands'
import type { Db, Trx } from '../platform/database'
import { holdTree, lockEach } from '../platform/locks'
import { conflict, forbidden, notFound, refused } from '../platform/refusal'
import { type Reached, reach, rolesFor, type Viewer } from '../platform/viewer'
import { isStandingDocument, isStandingLink, reachDocument } from './documentQueries'

type Body = z.output<typeof DocumentBody>
type Content = Omit<Body, 'commandId' | 'id'>
type Correction = z.output<typeof DocumentCorrectionBody>

/**
 * Writes a guiding document into the register of a body: seen by it and everything beneath.
 * @throws 404, 403; 422 for days out of order, a closed body, one that is there already, or an earlier document
 * that is not seen or not earlier
 */
export async function registerDocument(db: Db, id: string, body: Body, viewer: Viewer): Promise<Created> {
  const organisation = await reach(db, id, 'documents.write', viewer)
  const command = { commandId: body.commandId, purpose: `documents.register ${organisation.id}`, body }
  const result = await runCommand(db, command, viewer, async (trx) => {
    await holdTree(trx)
    await lockEach(trx, 'documents', [organisation.id])
    if (!organisation.alive) throw refused({ code: 'closedOrganisation' })
    await judge(trx, organisation, { ...body, documentId: body.id }, viewer)
    await trx
      .insertInto('document')
      .values({
        ...columnsOf(body),
        ...madeBy(body.id, viewer),
        document_id: body.id,
        organisation_id: organisation.id,
      })
      .execute()
    const line = { action: 'documents.register', organisationId: organisation.id, subjectId: body.id }
    await writeAudit(trx, { ...line, detail: { kind: body.kind, day: body.day } }, viewer)
    return { id: body.id }
  })
  return { id: result.id, findings: [] }
}

/**
 * Gives a document anew, or takes one back that was entered by mistake.
 * @throws 404; 403 for who may not write where it was registered; 409 stale; 422 as for a new one, and
 * documentInUse when something still rests on the one taken back
 */
export async function correctDocument(
  db: Db,
  documentId: string,
  body: Correction,
  viewer: Viewer,
): Promise<Created> {
  await reachDocument(db, documentId, viewer)
  const command = { commandId: body.commandId, purpose: `documents.correct ${documentId}`, body }
  const result = await runCommand(db, command, viewer, async (trx) => {
    await holdTree(trx)
    const registeredBy = await registrarOf(trx, documentId)
    await lockEach(trx, 'documents', [registeredBy, documentId])
    const seen = await reachDocument(trx, documentId, viewer)
    if (rolesFor(viewer, seen.path, 'documents.write').length === 0) throw forbidden()
    if (seen.version !== body.expectedVersion) throw conflict({ code: 'stale', field: 'expectedVersion' })
    const last = await latestOf(trx, documentId)
    if (body.replacement === undefined) await refuseInUse(trx, documentId)
    else await judge(trx, { id: registeredBy, path: seen.path }, { ...body.replacement, documentId }, viewer)
    const content =
      body.replacement === undefined ? { ...last, taken_back: true } : columnsOf(body.replacement)
    const correction = { ...madeBy(body.id, viewer), reason: nfc(body.reason), replaces_id: last.id }
    const row = { ...content, ...correction, document_id: documentId, organisation_id: registeredBy }
    await trx.insertInto('document').values(row).execute()
    const detail = { replacesId: last.id, takenBack: body.takeBack === true }
    const line = { action: 'documents.correct', organisationId: registeredBy, subjectId: documentId, detail }
    await writeAudit(trx, line, viewer)
    return { id: body.id }
  })
  return { id: result.id, findings: [] }
}

async function registrarOf(trx: Trx, documentId: string): Promise<string> {
  const query = trx.selectFrom('document').select('organisation_id').where('id', '=', documentId)
  const row = await query.executeTakeFirst()
  if (row === undefined) throw notFound()
  return row.organisation_id
}

async function latestOf(trx: Trx, documentId: string) {
  return trx
    .selectFrom('document')
    .selectAll()
    .where('document_id', '=', documentId)
    .where(isStandingDocument('document'))
    .executeTakeFirstOrThrow()
}

async function judge(
  trx: Trx,
  registrar: Pick<Reached, 'id' | 'path'>,
  content: Content & { documentId: string },
  viewer: Viewer,
): Promise<void> {
  const { day, from = day, to = null } = content
  const findings = judgeDocumentDays({ day, from, to }, viewer.today)
  if (findings.length > 0) throw refused(...findings)
  await refuseTwice(trx, registrar.id, content)
  if (content.supersedesId !== undefined)
    await refuseSuperseding(trx, registrar, content, content.supersedesId)
}

/** Number, day and issuer name a document; the same once in a register. */
async function refuseTwice(trx: Trx, registrarId: string, content: Content & { documentId: string }) {
  const { rows } = await sql`
    select from document doc where doc.organisation_id = ${registrarId} and ${isStandingDocument('doc')}
      and doc.document_id <> ${content.documentId} and doc.day = ${content.day}::date
      and lower(doc.number collate "vi-x-icu") = lower(${nfc(content.number)} collate "vi-x-icu") and lower(doc.issuer_name collate "vi-x-icu") = lower(${nfc(content.issuerName)} collate "vi-x-icu")
    limit 1`.execute(trx)
  if (rows.length > 0) throw refused({ code: 'documentTwice', field: 'number' })
}

/** What it takes the place of is seen by the body that registers it, and was signed before it. */
async function refuseSuperseding(
  trx: Trx,
  { path }: Pick<Reached, 'path'>,
  { day }: Content,
  supersedesId: string,
): Promise<void> {
  const { rows } = await sql<{ day: string }>`
    select doc.day from document doc where doc.document_id = ${supersedesId} and ${isStandingDocument('doc')}
      and doc.organisation_id = any(${idsInPath(path)}::uuid[])`.execute(trx)
  const [earlier] = rows
  if (earlier === undefined) throw notFound()
  if (earlier.day >= day) {
    throw refused({ code: 'supersedesLater', field: 'supersedesId', params: { day: earlier.day } })
  }
}

/** @throws 422 while a subject rests on it, or a later document says it takes its place */
async function refuseInUse(trx: Trx, documentId: string): Promise<void> {
  const { rows } = await sql<{ count: number }>`
    select (select count(*) from document_link link where link.document_id = ${documentId} and ${isStandingLink('link')})::int
      + (select count(*) from document doc where doc.supersedes_id = ${documentId} and ${isStandingDocument('doc')})::int
      as count`.execute(trx)
  const count = rows[0]?.count ?? 0
  if (count > 0) throw refused({ code: 'documentInUse', field: 'takeBack', params: { count } })
}

function columnsOf({ kind, number, day, issuerName, summary, from, to, supersedesId }: Content) {
  return {
    kind,
    number: nfc(number),
    day,
    issuer_name: nfc(issuerName),
    summary: nfc(summary),
    from_day: from ?? day,
    to_day: to ?? null,
    supersedes_id: supersedesId ?? null,
  }
}

function madeBy(id: string, viewer: Viewer) {
  return { id, recorded_at: viewer.now, recorded_by: viewer.accountId }
}
