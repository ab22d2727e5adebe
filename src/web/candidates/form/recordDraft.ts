import type { RecordInput, RecordItem } from '#contract/candidateRecords'
import { actorsOf } from '#domain/candidates/actors'
import { type FileContext, spanOn } from '#domain/candidates/context'
import { foldFile, lastOf } from '#domain/candidates/fold'
import { type Kind, traitsOf } from '#domain/candidates/kinds'
import type { PrintedPerson } from '#domain/candidates/printed'
import type { FileRecord, Paper } from '#domain/candidates/records'
import type { Day, PartialDate } from '#domain/dates'
import type { PickedOrganisation } from '../../organisations/OrganisationPicker'
import { newCommandId } from '../../platform/api'
import { newId } from '../../platform/ids'
import type { OpenFile } from '../fileRecords'
import { type BehalfDraft, behalfSent, NO_BEHALF } from './behalfDraft'
import {
  type DetailDraft,
  type DetailField,
  detailFields,
  detailSent,
  LISTS,
  newDetail,
} from './detailFields'
import {
  type AttendanceDraft,
  attendanceDraft,
  attendanceOf,
  NO_ATTENDANCE,
  NO_VOTE,
  type VoteDraft,
  voteOf,
} from './voteDraft'

/** Name and birth date as the paper prints them; open: as the file says. */
export interface PrintedDraft {
  readonly fullName: string
  readonly birthDate: PartialDate | null
}

const NOT_PRINTED: PrintedDraft = { fullName: '', birthDate: null }

function printedOf({ fullName, birthDate }: PrintedDraft): PrintedPerson | null {
  const name = fullName.trim()
  return name === '' && birthDate === null ? null : { fullName: name === '' ? null : name, birthDate }
}

/** Who signed: a committee so many steps above the cell, a body found in the system, or a name as the paper has it. */
export interface IssuerDraft {
  readonly above: number | null
  readonly body: PickedOrganisation | null
  readonly name: string
}

/** A record while it is typed. */
export interface RecordDraft {
  readonly form: 'record'
  readonly commandId: string
  readonly id: string
  readonly kind: Kind
  readonly day: Day | null
  readonly number: string
  /** open: the day of the act itself */
  readonly paperDay: Day | null
  readonly issuer: IssuerDraft
  readonly withVote: boolean
  readonly attendance: AttendanceDraft
  readonly vote: VoteDraft
  readonly detail: DetailDraft
  readonly printed: PrintedDraft
  readonly behalf: BehalfDraft
  readonly reason: string
}

export const NO_ISSUER: IssuerDraft = { above: null, body: null, name: '' }

/** Whether the act is that of a body the form must ask for; other bodies sign their own papers. */
export function asksIssuer(kind: Kind): boolean {
  const { level, paper } = traitsOf(kind)
  return paper !== 'none' && (level === 'competent' || level === 'centre')
}

/** Cells and committees vote on their resolutions; a deciding body's count is entered where it is known. */
export function asksVote(kind: Kind): boolean {
  return traitsOf(kind).voting !== undefined
}

export function newRecordDraft(kind: Kind): RecordDraft {
  const { voting } = traitsOf(kind)
  return {
    form: 'record',
    commandId: newCommandId(),
    id: newId(),
    kind,
    day: null,
    number: '',
    paperDay: null,
    issuer: NO_ISSUER,
    withVote: voting !== undefined && voting !== 'decider',
    attendance: NO_ATTENDANCE,
    vote: NO_VOTE,
    detail: newDetail(kind),
    printed: NOT_PRINTED,
    behalf: NO_BEHALF,
    reason: '',
  }
}

export function isRecordDraft(value: unknown): value is RecordDraft {
  return (
    typeof value === 'object' &&
    value !== null &&
    'form' in value &&
    value.form === 'record' &&
    'printed' in value
  )
}

/** A recorded fact, to be corrected; bodies named in it keep their names where they are known. */
export function correctedDraft(item: RecordItem, nameOf: (id: string) => string): RecordDraft {
  const { kind, day, paper, attendance, vote, detail, printed } = item
  const { paper: behalfPaper = null, day: behalfDay = null } = item.behalf ?? {}
  const issuerId = paper?.issuerOrganisationId ?? null
  return {
    ...newRecordDraft(kind),
    day,
    number: paper?.number ?? '',
    paperDay: paper === null || paper.day === day ? null : paper.day,
    issuer: {
      above: null,
      body: issuerId === null ? null : { id: issuerId, name: paper?.issuerName ?? '', note: '' },
      name: paper?.issuerName ?? '',
    },
    withVote: vote !== null || (attendance !== null && asksVote(kind)),
    attendance: attendance === null ? NO_ATTENDANCE : attendanceDraft(attendance),
    vote: vote === null ? NO_VOTE : { for: vote.for, against: vote.against },
    detail: recordedDetail(kind, detail, nameOf),
    printed: { fullName: printed?.fullName ?? '', birthDate: printed?.birthDate ?? null },
    behalf: { paper: behalfPaper ?? '', day: behalfDay },
  }
}

function recordedDetail(
  kind: Kind,
  detail: RecordItem['detail'],
  nameOf: (id: string) => string,
): DetailDraft {
  return Object.fromEntries(
    detailFields(kind).map(
      (field) => [field.name, recordedValue(field, detail[field.name], nameOf)] as const,
    ),
  )
}

function recordedValue(
  { type }: DetailField,
  value: unknown,
  nameOf: (id: string) => string,
): DetailDraft[string] {
  if (type === 'body' && typeof value === 'string') return { id: value, name: nameOf(value), note: '' }
  if (typeof value === 'boolean' || typeof value === 'string') return value
  if (typeof value === 'number') return type === 'list' ? String(value) : value
  return null
}

/** Counted by the figures: the body of these is the cell. */
const OF_THE_CELL: readonly Kind[] = ['admissionDecision', 'ceremony', 'decisionCancellation']

/** The draft as the record it will be, so that it can be judged; a day not yet typed is today. */
export function drawnRecord(draft: RecordDraft, { records, context }: OpenFile): FileRecord {
  const { kind, id } = draft
  const day = draft.day ?? context.today
  const { cellId, holderId } = foldFile(records)
  const issuerId = issuerOf(draft, cellId, day, context)
  const attendance = draft.withVote ? attendanceOf(draft.attendance) : null
  const fields = {
    id,
    seq: Number.MAX_SAFE_INTEGER,
    kind,
    day,
    organisationId: actorId(kind, { cellId, holderId, issuerId, records, context, day }),
    paper: paperDrawn(draft, day, issuerId),
    attendance,
    vote: voteOf(draft.vote, attendance),
    detail: detailJudged(draft, day),
    printed: printedOf(draft.printed),
  }
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the detail is that of the kind
  return fields as FileRecord
}

interface Acting {
  readonly cellId: string
  readonly holderId: string
  readonly issuerId: string | null
  readonly records: readonly FileRecord[]
  readonly context: FileContext
  readonly day: Day
}

/** Whose act it is; the server finds it in the same way from the tree of the day. */
function actorId(kind: Kind, acting: Acting): string {
  const { cellId, holderId, issuerId, records, context, day } = acting
  const actors = actorsOf(cellId, context, day)
  const { level } = traitsOf(kind)
  if (OF_THE_CELL.includes(kind) || level === 'cell') return cellId
  if (kind === 'handoverReceived') return lastOf(records, 'handover')?.detail.toOrganisationId ?? cellId
  if (level === 'holder') return holderId
  if (level === 'grassroots') return actors.grassrootsId
  if (level === 'subCommittee') return actors.subCommitteeId ?? actors.grassrootsId
  return issuerId ?? actors.competentId
}

function issuerOf({ issuer }: RecordDraft, cellId: string, day: Day, context: FileContext): string | null {
  if (issuer.body !== null) return issuer.body.id
  if (issuer.above === null) return null
  const above = spanOn(context, cellId, day)?.above ?? []
  return issuer.above === 0 ? cellId : (above.at(-issuer.above)?.id ?? null)
}

function paperDrawn(draft: RecordDraft, day: Day, issuerId: string | null): Paper | null {
  if (traitsOf(draft.kind).paper === 'none' || draft.number.trim() === '') return null
  return {
    number: draft.number.trim(),
    day: draft.paperDay ?? day,
    issuerName: draft.issuer.name,
    issuerOrganisationId: issuerId,
  }
}

/** Days that are not typed yet must still be days for the rules; what rests on them is not told. */
function detailJudged({ kind, detail }: RecordDraft, day: Day): Record<string, unknown> {
  const sent = detailSent(kind, detail)
  const open = detailFields(kind).filter(({ name, optional }) => optional !== true && sent[name] === null)
  const stand = open.map((field) => [field.name, standIn(field, day)] as const)
  return { ...sent, ...Object.fromEntries(stand) }
}

function standIn({ type, list }: DetailField, day: Day): string | number {
  if (type === 'day') return day
  if (type === 'count') return 0
  return list === undefined ? '' : (LISTS[list][0] ?? '')
}

/** The draft as it is sent, once its fields are filled. */
export function recordSent(draft: RecordDraft, isBehalf: boolean): RecordInput {
  const { kind, behalf } = draft
  const attendance = draft.withVote ? attendanceOf(draft.attendance) : null
  const vote = voteOf(draft.vote, attendance)
  const reason = draft.reason.trim()
  const printed = printedOf(draft.printed)
  return {
    kind,
    day: draft.day ?? '',
    ...(draft.number.trim() !== '' && { paper: paperSent(draft) }),
    ...(attendance !== null && { attendance }),
    ...(vote !== null && { vote }),
    detail: detailSent(kind, draft.detail),
    ...(printed !== null && {
      printed: {
        ...(printed.fullName !== null && { fullName: printed.fullName }),
        ...(printed.birthDate !== null && { birthDate: printed.birthDate }),
      },
    }),
    ...(isBehalf && { behalf: behalfSent(behalf) }),
    ...(reason !== '' && { reason }),
  }
}

function paperSent({ number, paperDay, issuer }: RecordDraft): NonNullable<RecordInput['paper']> {
  const name = issuer.name.trim()
  return {
    number: number.trim(),
    ...(paperDay !== null && { day: paperDay }),
    ...(name !== '' && { issuerName: name }),
    ...(issuer.body !== null && { issuerOrganisationId: issuer.body.id }),
    ...(issuer.above !== null && { issuerAbove: issuer.above }),
  }
}
