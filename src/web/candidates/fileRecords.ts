import type { RecordItem } from '#contract/candidateRecords'
import type { CandidateDetail } from '#contract/candidates'
import type { FileContext } from '#domain/candidates/context'
import { liveRecords } from '#domain/candidates/course'
import { stands } from '#domain/candidates/fold'
import { judgeRecord } from '#domain/candidates/judgeRecord'
import { KIND_NAMES, type Kind, traitsOf } from '#domain/candidates/kinds'
import type { FileRecord } from '#domain/candidates/records'
import type { JudgedFinding } from '#domain/findings'

/** A file as the page judges it: the records that stand, and what they are judged with. */
export interface OpenFile {
  readonly records: readonly FileRecord[]
  readonly context: FileContext
  /** whether records that are hidden from the cell are among them */
  readonly seesAll: boolean
}

/** The file for judging; null where it is not open to the viewer, or holds nothing yet. */
export function openFile(detail: CandidateDetail): OpenFile | null {
  const records = standingRecords(detail.records)
  if (detail.context === null || records.length === 0) return null
  return {
    records,
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- kinds and marks travel as text; the server took them from the same lists
    context: detail.context as FileContext,
    seesAll: detail.entries.some(({ kind }) => isHidden(kind)),
  }
}

const isHidden = (kind: Kind): boolean => traitsOf(kind).hiddenFromCell === true

/** What stands: neither corrected nor taken back. */
export function standingRecords(items: readonly RecordItem[]): FileRecord[] {
  return items.filter(({ replaced, takenBack }) => !replaced && !takenBack).map(toFileRecord)
}

function toFileRecord({ organisation, vote, ...item }: RecordItem): FileRecord {
  const { id, seq, kind, day, paper, attendance, detail, printed } = item
  const counts = vote === null ? null : { for: vote.for, against: vote.against, blank: vote.blank }
  const fields = { id, seq, kind, day, paper, attendance, detail, printed }
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the server checked the detail against its kind
  return { ...fields, organisationId: organisation.id, vote: counts } as FileRecord
}

/**
 * What the rules say of a record of this file. Steps that are hidden from the viewer may well stand: the server
 * knows; the page asks only for what comes before them.
 */
export function judgeOnPage(file: OpenFile, record: FileRecord): JudgedFinding[] {
  const others = file.records.filter(({ id }) => id !== record.id)
  const findings = judgeRecord(others, record, file.context)
  return file.seesAll ? findings : findings.flatMap((finding) => pastHidden(finding, others))
}

function pastHidden(finding: JudgedFinding, records: readonly FileRecord[]): JudgedFinding[] {
  const { code, params } = finding
  if (code === 'appraisalMissing') return []
  const hidden = KIND_NAMES.find((kind) => code === 'stepSkipped' && kind === params?.step && isHidden(kind))
  if (hidden === undefined) return [finding]
  const lacking = KIND_NAMES.filter(
    (kind) => traitsOf(hidden).requires.includes(kind) && !stands(liveRecords(records), kind),
  )
  return lacking.map((step) => ({ ...finding, params: { ...params, step } }))
}
