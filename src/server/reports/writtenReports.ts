import { sql } from 'kysely'
import type { z } from 'zod'
import type { Created } from '#contract/common'
import type {
  listWritten as listEndpoint,
  WrittenBody,
  WrittenList,
  WrittenReply,
  WrittenVersion,
} from '#contract/writtenReports'
import { judgeFreeText } from '#domain/freeText'
import type { OrganisationKind } from '#domain/organisations/kinds'
import { factsOf } from '#domain/reports/written'
import { valuesIn, valuesOf, type WrittenValues } from '#domain/reports/writtenText'
import { nfc } from '#domain/vietnamese'
import { writeAudit } from '../platform/audit'
import { runCommand } from '../platform/commands'
import { decodeCursor, pageOf } from '../platform/cursor'
import type { Db, Trx } from '../platform/database'
import { lockEach } from '../platform/locks'
import { conflict, notFound, refused } from '../platform/refusal'
import { type Reached, reach, rolesFor, type Viewer } from '../platform/viewer'
import { readProgress } from '../progress/progressQueries'
import { resolveQuestion } from '../progress/question'

type Body = z.output<typeof WrittenBody>
type Asked = Body['question']

interface Row extends Omit<WrittenVersion, 'recordedAt'> {
  textId: string
  question: Asked
  recordedAt: Date
}

const COLUMNS = sql`
  written.id, written.text_id as "textId", written.version, written.question, written.body, written.told,
  written.recorded_at as "recordedAt", account.display_name as "recordedBy"`

/** The newest version of every paragraph the body saved, the newest first. @throws 404, 403 */
export async function listWritten(
  db: Db,
  id: string,
  { cursor, limit }: z.output<typeof listEndpoint.query>,
  viewer: Viewer,
): Promise<WrittenList> {
  const after = decodeCursor(cursor, ['id'])
  const organisation = await reach(db, id, 'figures.read', viewer)
  const { rows } = await sql<Row>`
    select ${COLUMNS} from written_report written left join account on account.id = written.recorded_by
    where written.organisation_id = ${organisation.id}
      and not exists (select from written_report later where later.replaces_id = written.id)
      and ${after === null ? sql`true` : sql`(written.recorded_at, written.id) < (select seen.recorded_at, seen.id from written_report seen where seen.id = ${after[0]}::uuid and seen.organisation_id = written.organisation_id)`}
    order by written.recorded_at desc, written.id desc limit ${limit + 1}`.execute(db)
  const page = pageOf(
    rows,
    limit,
    (row) => [row.id],
    (row) => ({ ...toVersion(row), textId: row.textId, question: row.question }),
  )
  return { ...page, mayWrite: mayWrite(organisation, viewer) }
}

/** One paragraph with all its versions, and what its figures are now. @throws 404, 403 */
export async function readWritten(db: Db, id: string, textId: string, viewer: Viewer): Promise<WrittenReply> {
  const organisation = await reach(db, id, 'figures.read', viewer)
  const rows = await versionsOf(db, organisation.id, textId)
  const last = rows.at(-1)
  if (last === undefined) throw notFound()
  const { code, name, kind } = organisation
  return {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the column holds nothing else
    organisation: { id: organisation.id, code, name, kind: kind as OrganisationKind },
    textId,
    question: last.question,
    versions: rows.map(toVersion),
    now: await valuesNow(db, organisation, last.question, viewer),
    mayWrite: mayWrite(organisation, viewer),
  }
}

/**
 * Saves the words of a paragraph; the numbers are read by the server for the question, never sent.
 * @throws 404, 403; 409 stale; 422 figureUnfit, personalDetail
 */
export async function saveWritten(db: Db, id: string, body: Body, viewer: Viewer): Promise<Created> {
  const organisation = await reach(db, id, 'reports.write', viewer)
  const command = { commandId: body.commandId, purpose: `reports.written ${organisation.id}`, body }
  const result = await runCommand(db, command, viewer, async (trx) => {
    const before = await versionBefore(trx, organisation, body)
    const personal = judgeFreeText(body.body, 'body')
    if (personal.length > 0) throw refused(...personal)
    const { told, unfit } = valuesIn(body.body, await valuesNow(trx, organisation, body.question, viewer))
    if (unfit.length > 0) {
      throw refused(
        ...unfit.map((name) => ({ code: 'figureUnfit' as const, field: 'body', params: { name } })),
      )
    }
    const version = (before?.version ?? 0) + 1
    await trx
      .insertInto('written_report')
      .values({
        id: body.id,
        text_id: before?.textId ?? body.id,
        version,
        organisation_id: organisation.id,
        question: JSON.stringify(body.question),
        body: nfc(body.body),
        told: JSON.stringify(told),
        recorded_at: viewer.now,
        recorded_by: viewer.accountId,
        replaces_id: before?.id ?? null,
      })
      .execute()
    const line = { action: 'reports.written', organisationId: organisation.id, subjectId: body.id }
    await writeAudit(trx, { ...line, detail: { version } }, viewer)
    return { id: body.id }
  })
  return { id: result.id, findings: [] }
}

/** The version a new one follows: the last, as it was seen. @throws 404; 409 stale */
async function versionBefore(trx: Trx, { id }: Reached, { afterId }: Body): Promise<Row | null> {
  if (afterId === undefined) return null
  const { rows } = await sql<{ textId: string }>`
    select text_id as "textId" from written_report where id = ${afterId} and organisation_id = ${id}`.execute(
    trx,
  )
  const [named] = rows
  if (named === undefined) throw notFound()
  await lockEach(trx, 'writtenReports', [named.textId])
  const last = (await versionsOf(trx, id, named.textId)).at(-1)
  if (last === undefined || last.id !== afterId) throw conflict({ code: 'stale', field: 'afterId' })
  return last
}

async function versionsOf(db: Db | Trx, organisationId: string, textId: string): Promise<Row[]> {
  const { rows } = await sql<Row>`
    select ${COLUMNS} from written_report written left join account on account.id = written.recorded_by
    where written.text_id = ${textId} and written.organisation_id = ${organisationId}
    order by written.version`.execute(db)
  return rows
}

async function valuesNow(
  db: Db | Trx,
  organisation: Reached,
  asked: Asked,
  viewer: Viewer,
): Promise<WrittenValues> {
  const question = await resolveQuestion(db, organisation, asked, viewer)
  return valuesOf(factsOf(await readProgress(db, organisation, question, viewer)))
}

function mayWrite({ path }: Reached, viewer: Viewer): boolean {
  return rolesFor(viewer, path, 'reports.write').length > 0
}

function toVersion({ id, version, body, told, recordedAt, recordedBy }: Row): WrittenVersion {
  return { id, version, body, told, recordedAt: recordedAt.toISOString(), recordedBy }
}
