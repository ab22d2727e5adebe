import type { JudgedFinding } from '#domain/findings'
import type { FileContext } from './context'
import { inOrder } from './course'
import { lastOf } from './fold'
import { found } from './found'
import { judgeRecord } from './judgeRecord'
import type { Kind } from './kinds'
import type { FileRecord } from './records'

/** A finding about one record of the file. */
export interface RecordFinding extends JudgedFinding {
  readonly recordId: string | null
  readonly recordKind: Kind | null
}

/**
 * Everything the file says against itself, as it stands: each record judged on what comes before it, and what
 * only the whole shows. Runs on every change and lists what would make the file come back.
 */
export function reviewFile(records: readonly FileRecord[], context: FileContext): RecordFinding[] {
  const ofRecords = inOrder(records).flatMap((record) =>
    judgeRecord(records, record, context).map((finding) => ({
      ...finding,
      recordId: record.id,
      recordKind: record.kind,
    })),
  )
  return withoutRepeats([...ofRecords, ...seenOtherwise(records), ...whole(records)])
}

function whole(records: readonly FileRecord[]): RecordFinding[] {
  return [...takenUpWithoutPaper(records), ...classBeforeListing(records), ...numbersTwice(records)].map(
    (finding) => ({ ...finding, recordId: null, recordKind: null }),
  )
}

/** A file taken up under way: what it rests on was not seen here (never refused for that). */
function takenUpWithoutPaper(records: readonly FileRecord[]): JudgedFinding[] {
  const opening = lastOf(records, 'opening')
  if (opening === null) return []
  const { reached, papers } = opening.detail
  const hasPaper = papers.some((paper) => paper.kind === reached)
  return hasPaper ? [] : [found('warn', 'openedUnderWay', 'kind', { step: reached })]
}

/** A paper that was seen when the file was taken up, and is recorded later with another number or day. */
function seenOtherwise(records: readonly FileRecord[]): RecordFinding[] {
  const seen = lastOf(records, 'opening')?.detail.papers ?? []
  return records.flatMap(({ id, kind, day: actDay, paper }) => {
    const day = paper?.day ?? actDay
    const number = paper?.number.trim() ?? null
    const one = { recordId: id, recordKind: kind }
    return seen
      .filter((other) => other.kind === kind && other.number !== null && number !== null)
      .flatMap((other) => {
        const isSameNumber = other.number?.trim().toLowerCase() === number?.toLowerCase()
        if (isSameNumber === (other.day === day)) return []
        const params = { number, day, seenNumber: other.number, seenDay: other.day }
        const code = isSameNumber ? 'paperDayDiffers' : 'paperNumberDiffers'
        return [{ ...found('warn', code, 'paper.number', params), ...one }]
      })
  })
}

function classBeforeListing(records: readonly FileRecord[]): JudgedFinding[] {
  const listed = lastOf(records, 'listed')
  const certificate = lastOf(records, 'certificate')
  if (listed === null || certificate === null || certificate.day >= listed.day) return []
  return [found('warn', 'certificateBeforeListing', 'kind', { day: certificate.day, listed: listed.day })]
}

/** One number of one issuer on two papers of one kind of act. */
function numbersTwice(records: readonly FileRecord[]): JudgedFinding[] {
  const seen = new Map<string, FileRecord>()
  const findings: JudgedFinding[] = []
  for (const record of records) {
    if (record.paper === null || record.kind === 'certificate' || record.kind === 'newMemberClass') continue
    const { number, issuerOrganisationId, issuerName } = record.paper
    const key = `${number.trim().toLowerCase()}|${issuerOrganisationId ?? issuerName}`
    const other = seen.get(key)
    if (other !== undefined && (other.kind !== record.kind || other.day !== record.day)) {
      findings.push(found('warn', 'paperNumberTwice', 'paper.number', { number: record.paper.number }))
    }
    seen.set(key, record)
  }
  return findings
}

/** The same finding of one record is told once; what refuses comes first. */
function withoutRepeats(findings: readonly RecordFinding[]): RecordFinding[] {
  const last = new Map(findings.map((finding) => [keyOf(finding), finding]))
  return [...last.values()].sort((a, b) => weight(a) - weight(b))
}

const keyOf = ({ code, field, params, recordId }: RecordFinding): string =>
  JSON.stringify([code, field, params, recordId])

const weight = ({ effect }: RecordFinding): number => (effect === 'block' ? 0 : 1)
