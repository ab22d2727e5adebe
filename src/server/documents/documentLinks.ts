import { sql } from 'kysely'
import type { z } from 'zod'
import type { Created } from '#contract/common'
import type {
  DocumentLinkBody,
  DocumentLinkEndBody,
  DocumentLinkList,
  listDocumentLinks,
} from '#contract/documents'
import { writeAudit } from '../platform/audit'
import { runCommand } from '../platform/commands'
import type { Db, Trx } from '../platform/database'
import { lockEach } from '../platform/locks'
import { conflict, notFound, refused } from '../platform/refusal'
import { isWithin, type Reached, reach, rolesFor, type Viewer } from '../platform/viewer'
import { isStandingDocument, isStandingLink, reachDocument } from './documentQueries'
import { isSubjectOf } from './subjects'

type Query = z.output<typeof listDocumentLinks.query>
type Body = z.output<typeof DocumentLinkBody>
type EndBody = z.output<typeof DocumentLinkEndBody>

/** The documents a subject of the body rests on, the earliest first. @throws 404 when the body has no such subject */
export async function readLinks(
  db: Db,
  organisation: Reached,
  asked: Query,
  viewer: Viewer,
): Promise<DocumentLinkList> {
  if (!(await isSubjectOf(db, organisation.id, asked))) throw notFound()
  const { rows } = await sql<DocumentLinkList['items'][number]>`
    select link.id, json_build_object('id', doc.document_id, 'kind', doc.kind, 'number', doc.number, 'day', doc.day,
      'issuerName', doc.issuer_name, 'summary', doc.summary) as document
    from document_link link join document doc on doc.document_id = link.document_id and ${isStandingDocument('doc')}
    where link.subject = ${asked.subject} and link.subject_id = ${asked.subjectId} and ${isStandingLink('link')}
    order by doc.day, doc.document_id limit 100`.execute(db)
  return { items: rows, mayWrite: rolesFor(viewer, organisation.path, 'documents.write').length > 0 }
}

/**
 * Says that a document grounds a subject of the body.
 * @throws 404 for a subject the body does not have, or a document it is not shown; 403; 422 documentTwice
 */
export async function linkDocument(db: Db, id: string, body: Body, viewer: Viewer): Promise<Created> {
  const organisation = await reach(db, id, 'documents.write', viewer)
  const command = { commandId: body.commandId, purpose: `documents.link ${organisation.id}`, body }
  const { documentId, subject, subjectId } = body
  const result = await runCommand(db, command, viewer, async (trx) => {
    await lockEach(trx, 'documents', [documentId])
    if (!(await isSubjectOf(trx, organisation.id, body))) throw notFound()
    const document = await reachDocument(trx, documentId, viewer)
    if (!isWithin(organisation.path, document.path)) throw notFound()
    await refuseTwice(trx, body)
    const row = {
      id: body.id,
      document_id: documentId,
      subject,
      subject_id: subjectId,
      organisation_id: organisation.id,
    }
    await trx
      .insertInto('document_link')
      .values({ ...row, recorded_at: viewer.now, recorded_by: viewer.accountId })
      .execute()
    const line = { action: 'documents.link', organisationId: organisation.id, subjectId: body.id }
    await writeAudit(trx, { ...line, detail: { documentId, subject, subjectId } }, viewer)
    return { id: body.id }
  })
  return { id: result.id, findings: [] }
}

async function refuseTwice(trx: Trx, { documentId, subject, subjectId }: Body): Promise<void> {
  const { rows } = await sql`
    select from document_link link where link.document_id = ${documentId} and link.subject = ${subject}
      and link.subject_id = ${subjectId} and ${isStandingLink('link')} limit 1`.execute(trx)
  if (rows.length > 0) throw refused({ code: 'documentTwice', field: 'documentId' })
}

/** Takes a link back that was made by mistake. @throws 404, 403; 409 when it was taken back already */
export async function endLink(db: Db, id: string, body: EndBody, viewer: Viewer): Promise<Created> {
  const organisation = await reach(db, id, 'documents.write', viewer)
  const command = { commandId: body.commandId, purpose: `documents.unlink ${organisation.id}`, body }
  const result = await runCommand(db, command, viewer, async (trx) => {
    const { rows } = await sql<{ documentId: string; subject: string; subjectId: string; standing: boolean }>`
      select link.document_id as "documentId", link.subject, link.subject_id as "subjectId",
        ${isStandingLink('link')} as standing
      from document_link link where link.id = ${body.linkId} and link.organisation_id = ${organisation.id}`.execute(
      trx,
    )
    const [link] = rows
    if (link === undefined) throw notFound()
    if (!link.standing) throw conflict({ code: 'stale', field: 'linkId' })
    await trx
      .insertInto('document_link')
      .values({
        id: body.id,
        document_id: link.documentId,
        subject: link.subject,
        subject_id: link.subjectId,
        organisation_id: organisation.id,
        taken_back: true,
        replaces_id: body.linkId,
        recorded_at: viewer.now,
        recorded_by: viewer.accountId,
      })
      .execute()
    const line = { action: 'documents.unlink', organisationId: organisation.id, subjectId: body.id }
    await writeAudit(trx, { ...line, detail: { replacesId: body.linkId } }, viewer)
    return { id: body.id }
  })
  return { id: result.id, findings: [] }
}
