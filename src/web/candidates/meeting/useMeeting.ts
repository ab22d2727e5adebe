import { useMemo, useState } from 'react'
import type { CandidateDetail, CandidateItem } from '#contract/candidates'
import type { MeetingBody, MeetingReply } from '#contract/meetings'
import type { OrganisationDetail } from '#contract/organisations'
import type { Kind } from '#domain/candidates/kinds'
import type { FileRecord } from '#domain/candidates/records'
import type { Day } from '#domain/dates'
import type { JudgedFinding } from '#domain/findings'
import { isCell } from '#domain/organisations/kinds'
import { dropDraft, useDraft } from '../../platform/draft'
import { useWrite } from '../../platform/useWrite'
import { useViewer } from '../../platform/viewer'
import { judgeOnPage, openFile } from '../fileRecords'
import { drawnRecord } from '../form/recordDraft'
import { LATE } from '../form/useRecordForm'
import { attendanceOf } from '../form/voteDraft'
import { type VoteRule, voteRuleOf } from '../form/voteRule'
import { useCandidates } from '../queries'
import { type Distinct, listingActs, listingsOf, withDistinct } from './listings'
import {
  dueKind,
  isBegun,
  isMeetingDraft,
  isVoted,
  kindsFor,
  type MeetingDraft,
  meetingSent,
  newMeetingDraft,
  newRow,
  numberAfter,
  type Resolved,
  type RowDraft,
  rowRecord,
} from './meetingDraft'

/** One file in the meeting: what may be resolved of it, what is typed, and what the rules say. */
export interface MeetingRow {
  readonly candidate: CandidateItem
  readonly kinds: readonly Kind[]
  readonly row: RowDraft
  readonly number: string
  /** as it will be recorded; null while the file is read, or when it is not considered */
  readonly record: FileRecord | null
  readonly rule: VoteRule | null
  readonly findings: readonly JudgedFinding[]
  readonly isLate: boolean
}

export interface SavedMeeting {
  readonly day: Day
  readonly listed: readonly { readonly id: string; readonly name: string }[]
  readonly rows: readonly {
    readonly candidate: CandidateItem
    readonly kind: Kind
    readonly outcome: string
  }[]
}

/** A meeting while it is typed, each of its resolutions judged on its own file, and recording it. */
export function useMeeting(page: OrganisationDetail, files: readonly CandidateItem[]) {
  const { roles } = useViewer()
  const isBehalf = !roles.some(({ organisation }) => organisation.id === page.id)
  const name = `meeting ${page.id}`
  const [empty] = useState(newMeetingDraft)
  const { value: draft, change, restored } = useDraft<MeetingDraft>(name, empty, isMeetingDraft)
  const [openedId] = useState(draft.id)
  const [saved, setSaved] = useState<SavedMeeting | null>(null)
  const proposed = useMemo(() => proposedRows(page.kind, files), [page.kind, files])
  const chosen = files.filter(({ id }) => id in draft.rows || proposed.has(id))
  const details = useCandidates(chosen.map(({ id }) => id))
  const rows = rowsOf(page, draft, chosen, proposed, details)
  const considered = rows.filter(({ row }) => row.kind !== null)
  const writing = useWrite<MeetingBody, MeetingReply>(
    `/api/organisations/${page.id}/meetings`,
    (reply, body) => {
      setSaved({ day: body.day, listed: listedIn(body), rows: outcomes(considered, reply) })
      change(newMeetingDraft())
      dropDraft(name)
    },
  )
  const listings = listingsOf(draft, considered, writing.error)
  const edit = (next: Partial<MeetingDraft>) => {
    if (writing.isError) writing.reset()
    change({ ...draft, ...next })
  }
  const send = (sent: MeetingDraft) => {
    const body = meetingSent(sent, resolvedOf(considered, details), listingsOf(sent, considered), isBehalf)
    if (body !== null && !writing.isPending) writing.mutate(body)
  }
  const restart = () => {
    setSaved(null)
    change(newMeetingDraft())
    dropDraft(name)
  }
  return {
    draft,
    edit,
    restart,
    isRestored: restored && draft.id === openedId && isBegun(draft),
    isBehalf,
    rows,
    considered,
    others: files.filter(({ id }) => !chosen.some((one) => one.id === id)),
    ...rowActs(page, draft, edit),
    listings,
    mayList: isCell(page.kind),
    ...listingActs(draft, edit),
    writing,
    save: () => send(draft),
    /** Somebody alike was looked at: the meeting is sent again with them as other people. */
    sayDistinct: (others: readonly Distinct[]) => {
      const next = withDistinct(draft, others)
      change(next)
      send(next)
    },
    saved,
  }
}

export type Meeting = ReturnType<typeof useMeeting>

type Edit = (next: Partial<MeetingDraft>) => void

function rowActs(page: OrganisationDetail, { rows }: MeetingDraft, edit: Edit) {
  return {
    setRow: (one: MeetingRow, next: Partial<RowDraft>) =>
      edit({ rows: { ...rows, [one.candidate.id]: { ...one.row, ...next } } }),
    addRow: (candidate: CandidateItem) =>
      edit({ rows: { ...rows, [candidate.id]: newRow(kindsFor(page.kind, candidate).at(-1) ?? null) } }),
  }
}

function resolvedOf(
  considered: readonly MeetingRow[],
  details: ReadonlyMap<string, CandidateDetail>,
): Resolved[] {
  return considered.map(({ candidate, row, number }) => ({
    candidateId: candidate.id,
    version: details.get(candidate.id)?.version ?? candidate.version,
    row,
    number,
  }))
}

function listedIn({ listings = [] }: MeetingBody): SavedMeeting['listed'] {
  return listings.map(({ candidateId: id, person }) => ({ id, name: person.fullName }))
}

/** Files that wait for exactly what this meeting can resolve; their rows keep one id while they are proposed. */
function proposedRows(bodyKind: string, files: readonly CandidateItem[]): ReadonlyMap<string, RowDraft> {
  return new Map(
    files.flatMap((candidate) => {
      const due = dueKind(bodyKind, candidate)
      return due === null ? [] : [[candidate.id, newRow(due)] as const]
    }),
  )
}

function rowsOf(
  page: OrganisationDetail,
  draft: MeetingDraft,
  chosen: readonly CandidateItem[],
  proposed: ReadonlyMap<string, RowDraft>,
  details: ReadonlyMap<string, CandidateDetail>,
): MeetingRow[] {
  let last = ''
  return chosen.map((candidate) => {
    const row = draft.rows[candidate.id] ?? proposed.get(candidate.id) ?? newRow(null)
    const number = row.number ?? numberAfter(last)
    if (row.kind !== null && number !== '') last = number
    const judged = judgedRow(draft, row, number, details.get(candidate.id))
    return { candidate, kinds: kindsFor(page.kind, candidate), row, number, ...judged }
  })
}

const NOT_JUDGED = { record: null, rule: null, findings: [], isLate: false }

function judgedRow(
  draft: MeetingDraft,
  row: RowDraft,
  number: string,
  detail: CandidateDetail | undefined,
): Pick<MeetingRow, 'record' | 'rule' | 'findings' | 'isLate'> {
  const file = detail === undefined ? null : openFile(detail)
  const drawn = rowRecord(draft, row, number)
  if (file === null || drawn === null) return NOT_JUDGED
  const record = drawnRecord(drawn, file)
  const findings = judgeOnPage(file, record).filter(({ field = '' }) => isTold(field, draft, row))
  return {
    record,
    rule: voteRuleOf(record, file.context),
    findings,
    isLate: findings.some(({ code }) => LATE.test(code)),
  }
}

/** What rests on fields that are still empty is not told; a vote that does not carry stands in its sum. */
function isTold(field: string, { day, attendance }: MeetingDraft, { vote, kind }: RowDraft): boolean {
  if (field === 'vote') return vote.for !== null && attendanceOf(attendance) !== null
  if (field.startsWith('attendance'))
    return kind !== null && isVoted(kind) && attendanceOf(attendance) !== null
  return day !== null
}

function outcomes(considered: readonly MeetingRow[], { resolutions }: MeetingReply): SavedMeeting['rows'] {
  return considered.flatMap(({ candidate, row }) => {
    const reply = resolutions.find(({ recordId }) => recordId === row.recordId)
    return row.kind === null ? [] : [{ candidate, kind: row.kind, outcome: reply?.outcome ?? 'notTold' }]
  })
}
