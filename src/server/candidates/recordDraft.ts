import { type Insertable, sql } from 'kysely'
import type { z } from 'zod'
import { detailOf, type RecordInput } from '#contract/candidateRecords'
import { type BodySpan, type FileContext, grantOn, spanOn } from '#domain/candidates/context'
import { type Kind, type Level, traitsOf } from '#domain/candidates/kinds'
import type { FileRecord, Paper } from '#domain/candidates/records'
import type { Day } from '#domain/dates'
import { isGrassroots } from '#domain/organisations/kinds'
import { nfc } from '#domain/vietnamese'
import type { Db, Trx } from '../platform/database'
import { notFound, refused } from '../platform/refusal'
import type { RecordTable } from '../platform/tables.generated'
import type { Viewer } from '../platform/viewer'
import type { Entry } from './entering'

export type Given = z.output<typeof RecordInput>

/** Of the file, what a new record is drawn up with. */
export interface Ground {
  cellId: string
  holderId: string
  /** the cell a pending hand-over goes to */
  arrivalId: string | null
  context: FileContext
}

/** Counted by the figures: the body of these is the cell. */
const OF_THE_CELL: readonly Kind[] = [
  'opening',
  'listed',
  'admissionDecision',
  'ceremony',
  'decisionCancellation',
]

/** Later in the fold than whatever was recorded before. */
const NOT_YET_RECORDED = Number.MAX_SAFE_INTEGER

/**
 * The record as given, with what was left open filled from the file: the body by the level of its kind, the issuer
 * by its place above the cell, the name of the body that signs.
 * @throws 404 for an issuer that stands nowhere; 422 for a missing paper or a body that cannot be told
 */
export async function draftRecord(
  db: Db | Trx,
  id: string,
  given: Given,
  ground: Ground,
): Promise<FileRecord> {
  const { kind, day } = given
  const issuerId = issuerNamed(given, ground)
  const organisationId = given.organisationId ?? actorOn(kind, day, issuerId, ground)
  if (organisationId === null)
    throw refused({ code: 'actorUnfit', field: 'organisationId', params: { level: traitsOf(kind).level } })
  const paper = await paperOf(db, given, { issuerId, organisationId })
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the detail is that of the kind
  return {
    id,
    seq: NOT_YET_RECORDED,
    kind,
    organisationId,
    day,
    paper,
    attendance: given.attendance ?? null,
    vote: given.vote ?? null,
    detail: detailOf(kind, given.detail),
  } as FileRecord
}

/** Bodies that the request itself names. */
export function bodiesNamed({ organisationId, paper, kind, detail }: Given): string[] {
  const said = detailOf(kind, detail)
  return [
    organisationId,
    paper?.issuerOrganisationId,
    'toOrganisationId' in said ? said.toOrganisationId : undefined,
    'organisationId' in said ? said.organisationId : undefined,
  ].filter((id) => typeof id === 'string')
}

function issuerNamed({ paper, day }: Given, { cellId, context }: Ground): string | null {
  const { issuerOrganisationId, issuerAbove } = paper ?? {}
  if (issuerOrganisationId !== undefined) return issuerOrganisationId
  if (issuerAbove === undefined) return null
  const steps = [cellId, ...aboveOn(cellId, paper?.day ?? day, context).map(({ id }) => id)]
  const found = steps[issuerAbove]
  if (found === undefined) throw notFound()
  return found
}

/** The bodies above the cell on the day, nearest first. */
function aboveOn(cellId: string, day: Day, context: FileContext): BodySpan['above'] {
  return spanOn(context, cellId, day)?.above.toReversed() ?? []
}

/** Whose act a record of the kind is when the request does not say: by the tree of its own day. */
function actorOn(kind: Kind, day: Day, issuerId: string | null, ground: Ground): string | null {
  const { cellId, holderId, arrivalId, context } = ground
  if (OF_THE_CELL.includes(kind)) return cellId
  if (kind === 'handoverReceived') return arrivalId
  const above = aboveOn(cellId, day, context)
  const upper = above.find((body) => body.kind === 'upperDirect' || body.kind === 'centralDirect')?.id ?? null
  const isOwnGrassroots = isGrassroots(spanOn(context, cellId, day)?.kind ?? '')
  const actors: Record<Level, () => string | null> = {
    cell: () => cellId,
    subCommittee: () => above.find((body) => body.kind === 'subCommittee')?.id ?? null,
    grassroots: () =>
      isOwnGrassroots ? cellId : (above.find((body) => isGrassroots(body.kind))?.id ?? null),
    competent: () => issuerId ?? above.find(({ id }) => grantOn(context, id, day) !== null)?.id ?? upper,
    centre: () => issuerId ?? upper,
    holder: () => holderId,
  }
  return actors[traitsOf(kind).level]()
}

interface Signing {
  issuerId: string | null
  organisationId: string
}

async function paperOf(db: Db | Trx, { kind, day, paper }: Given, signing: Signing): Promise<Paper | null> {
  if (paper === undefined) {
    if (traitsOf(kind).paper === 'required') throw refused({ code: 'required', field: 'paper' })
    return null
  }
  const signedOn = paper.day ?? day
  const signer =
    signing.issuerId ?? (OF_THE_CELL.includes(kind) && kind !== 'listed' ? null : signing.organisationId)
  const issuerName = paper.issuerName ?? (signer === null ? null : await nameOn(db, signer, signedOn))
  if (issuerName === null) throw refused({ code: 'required', field: 'paper.issuerName' })
  return {
    number: nfc(paper.number),
    day: signedOn,
    issuerName: nfc(issuerName),
    issuerOrganisationId: signer,
  }
}

/** The name a body bore on the day; null for one that is not there. */
export async function nameOn(db: Db | Trx, organisationId: string, day: Day): Promise<string | null> {
  const row = await db
    .selectFrom('placement')
    .select('name')
    .where('organisation_id', '=', organisationId)
    .where(sql<boolean>`valid @> ${day}::date`)
    .executeTakeFirst()
  return row?.name ?? null
}

/** How a record is entered, besides what it says. */
export interface Entering {
  candidateId: string
  entry: Entry
  behalf: Given['behalf']
  meetingId: string | null
  reason: string | undefined
  replacesId: string | null
  /** which admission of the file it belongs to, from 1 */
  attempt: number
}

/** The row of a record; `takenBack` repeats what it takes back and puts nothing in its place. */
export function recordColumns(
  record: FileRecord,
  { candidateId, entry, behalf, meetingId, reason, replacesId, attempt }: Entering,
  viewer: Viewer,
  takenBack = false,
): Insertable<RecordTable> {
  const { id, kind, organisationId, day, paper, vote, detail } = record
  const isBehalf = entry.as === 'behalf' && behalf !== undefined
  return {
    id,
    candidate_id: candidateId,
    kind,
    attempt,
    organisation_id: organisationId,
    day,
    decision_number: paper?.number ?? null,
    paper_day: paper?.day ?? null,
    issuer_name: paper?.issuerName ?? null,
    issuer_organisation_id: paper?.issuerOrganisationId ?? null,
    meeting_id: meetingId,
    vote_for: vote?.for ?? null,
    vote_against: vote?.against ?? null,
    vote_blank: vote?.blank ?? null,
    detail: JSON.stringify(detail),
    behalf_organisation_id: isBehalf ? entry.organisationId : null,
    behalf_paper: isBehalf ? (behalf.paper ?? null) : null,
    behalf_day: isBehalf ? behalf.day : null,
    entered_organisation_id: entry.organisationId,
    taken_back: takenBack,
    reason: reason === undefined ? null : nfc(reason),
    recorded_at: viewer.now,
    recorded_by: viewer.accountId,
    replaces_id: replacesId,
  }
}

/** @throws 422 when a record in another body's name comes without the paper's day, or that day is still to come */
export function refuseWithoutBehalf(
  { as }: Entry,
  { behalf, day }: Pick<Given, 'behalf' | 'day'>,
  viewer: Viewer,
): void {
  if (as !== 'behalf') return
  if (behalf === undefined) throw refused({ code: 'required', field: 'behalf' })
  const field = 'behalf.day'
  if (behalf.day > viewer.today) throw refused({ code: 'dayInFuture', field })
  if (behalf.day < day) throw refused({ code: 'dayOutOfOrder', field, params: { day, until: viewer.today } })
}
