import { useQueryClient } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import type { RecordItem } from '#contract/candidateRecords'
import type { CandidateDetail, RecordBody, RecordCorrectionBody } from '#contract/candidates'
import type { Created } from '#contract/common'
import { liveRecords } from '#domain/candidates/course'
import { probationOf } from '#domain/candidates/judgeProbation'
import type { Kind } from '#domain/candidates/kinds'
import type { FileRecord } from '#domain/candidates/records'
import type { JudgedFinding } from '#domain/findings'
import { fieldNotes } from '../../admissions/FieldNotes'
import { isRefusal, type ServerFinding } from '../../platform/api'
import { useDraft } from '../../platform/draft'
import { useWrite } from '../../platform/useWrite'
import { judgeOnPage, type OpenFile } from '../fileRecords'
import { useMembers } from '../queries'
import { useText } from '../text'
import type { KnownMember } from './MemberField'
import {
  correctedDraft,
  drawnRecord,
  isRecordDraft,
  newRecordDraft,
  type RecordDraft,
  recordSent,
} from './recordDraft'
import { attendanceOf } from './voteDraft'
import { usualBody } from './way'

export interface RecordFormProps {
  detail: CandidateDetail
  file: OpenFile
  kind: Kind
  as: 'own' | 'behalf'
  /** The record to be corrected; a new one without it. */
  corrects: RecordItem | null
  /** Recorded, or given up. */
  onDone: (isRecorded: boolean) => void
}

/** The draft of one record, what the rules say of it while it is typed, and recording it. */
export function useRecordForm({ detail, file, kind, as, corrects, onDone }: RecordFormProps) {
  const text = useText()
  const [empty] = useState(() => startingDraft(kind, corrects, file, detail))
  const name = `record ${detail.id} ${corrects?.id ?? kind}`
  const { value: draft, change, drop, restored } = useDraft<RecordDraft>(name, empty, isRecordDraft)
  const [openedId] = useState(draft.id)
  const members = useKnownMembers(detail)
  const known = useMemo(() => withMembers(file, members), [file, members])
  const record = drawnRecord(draft, known)
  const judged = useMemo(
    () => told(judgedOf(known, record, corrects), draft),
    [known, record, corrects, draft],
  )
  const isBehalf = as === 'behalf'
  const done = () => {
    drop()
    onDone(true)
  }
  const writing = useWriting(detail, corrects, done)
  const refused = isRefusal(writing.error, 422) ? writing.error.findings : []
  const findings = [...judged, ...refused.filter((one) => !isAmong(judged, one))]
  const blocks = findings.filter(({ effect }) => effect !== 'warn')
  const isLate = judged.some(({ code }) => LATE.test(code))
  return {
    draft,
    record,
    members,
    known,
    isRestored: restored && draft.id === openedId && isTyped(draft),
    edit: (next: Partial<RecordDraft>) => {
      if (writing.isError) writing.reset()
      change({ ...draft, ...next })
    },
    drop: () => {
      drop()
      change(startingDraft(kind, corrects, file, detail))
    },
    findings,
    blocks,
    isLate,
    notes: fieldNotes(text, findings),
    writing,
    isBehalf,
    save: () => {
      if (writing.isPending || judged.some(({ effect }) => effect === 'block')) return
      const sent = recordSent(draft, isBehalf)
      const { commandId, id } = draft
      const expectedVersion = detail.version
      if (corrects === null) writing.mutate({ ...sent, commandId, id, expectedVersion })
      else {
        const { reason = '', ...replacement } = sent
        writing.mutate({ commandId, recordId: corrects.id, id, expectedVersion, reason, replacement })
      }
    },
    giveUp: () => {
      drop()
      onDone(false)
    },
  }
}

export type RecordFormState = ReturnType<typeof useRecordForm>

/** Findings that ask for a reason: what is late is recorded with it. */
export const LATE = /Late$/

/** What the record says first: the official day follows from the ceremony, the next body from the road. */
function startingDraft(
  kind: Kind,
  corrects: RecordItem | null,
  { records }: OpenFile,
  detail: CandidateDetail,
): RecordDraft {
  if (corrects !== null) {
    const bodies = [detail.cell, ...detail.above]
    return correctedDraft(corrects, (id) => bodies.find((body) => body.id === id)?.name ?? '')
  }
  const draft = newRecordDraft(kind)
  const end = kind === 'recognitionDecision' ? probationOf(liveRecords(records))?.end : undefined
  if (end !== undefined) return { ...draft, detail: { ...draft.detail, officialDay: end } }
  const toOrganisationId = usualBody(kind, detail)
  return toOrganisationId === undefined ? draft : { ...draft, detail: { ...draft.detail, toOrganisationId } }
}

function useKnownMembers(detail: CandidateDetail): readonly KnownMember[] {
  const listed = useMembers(detail.cell.id).data?.items
  return useMemo(() => {
    const own = listed ?? []
    const named = detail.members.filter(({ id }) => !own.some((one) => one.id === id))
    return [...own, ...named]
  }, [listed, detail.members])
}

/** A member just chosen is judged as those already named. */
function withMembers(file: OpenFile, members: readonly KnownMember[]): OpenFile {
  const found = members.map(({ id, officialDay }) => [id, { officialDay }] as const)
  const all = { ...file.context.members, ...Object.fromEntries(found) }
  return { ...file, context: { ...file.context, members: all } }
}

function judgedOf(file: OpenFile, record: FileRecord, corrects: RecordItem | null) {
  const records = file.records.filter(({ id }) => id !== corrects?.id)
  return judgeOnPage({ ...file, records }, record)
}

/** What rests on fields that are still empty is not told: the form asks for them itself. */
function told(findings: readonly JudgedFinding[], draft: RecordDraft): JudgedFinding[] {
  const { day, detail, issuer, vote, attendance, withVote } = draft
  const hasIssuer = issuer.above !== null || issuer.body !== null || issuer.name.trim() !== ''
  return findings.filter(({ field = '', code }) => {
    if (field.startsWith('detail.')) return (detail[field.slice('detail.'.length)] ?? null) !== null
    if (field.startsWith('paper.issuer')) return day !== null && hasIssuer
    if (field === 'vote') return code === 'voteMissing' ? !withVote : vote.for !== null
    if (field.startsWith('attendance')) return attendanceOf(attendance) !== null
    return field === 'kind' || field === 'organisationId' || day !== null
  })
}

function isTyped({ day, number, reason, vote, attendance }: RecordDraft): boolean {
  return day !== null || number !== '' || reason !== '' || vote.for !== null || attendance.total !== null
}

function isAmong(judged: readonly JudgedFinding[], { code, field }: ServerFinding): boolean {
  return judged.some((finding) => finding.code === code && finding.field === field)
}

/** One of the two writes. When somebody was quicker, the file is read again and the draft stays. */
function useWriting(detail: CandidateDetail, corrects: RecordItem | null, done: () => void) {
  const queries = useQueryClient()
  const path = corrects === null ? 'records' : 'record-corrections'
  const writing = useWrite<RecordBody | RecordCorrectionBody, Created>(
    `/api/candidates/${detail.id}/${path}`,
    done,
  )
  const { mutate } = writing
  return {
    ...writing,
    mutate: (body: RecordBody | RecordCorrectionBody) =>
      mutate(body, {
        onError: (error) => {
          if (isRefusal(error, 409))
            void queries.invalidateQueries({ queryKey: ['candidates', 'file', detail.id] })
        },
      }),
  }
}
