import { type ReactNode, useMemo } from 'react'
import { Link } from 'react-router'
import type { CandidateDetail } from '#contract/candidates'
import { liveRecords } from '#domain/candidates/course'
import { allOf, dayOf, stands } from '#domain/candidates/fold'
import type { Kind } from '#domain/candidates/kinds'
import { reviewFile } from '#domain/candidates/review'
import { type Day, formatDay, monthsBetween } from '#domain/dates'
import { paths } from '../paths'
import { findingSentence, type ShownFinding } from '../ui/Findings'
import { Notice } from '../ui/Notice'
import { LawChip } from '../ui/Tag'
import { wasVotedDown } from './entries'
import { judgeOnPage, type OpenFile } from './fileRecords'
import { drawnRecord, newRecordDraft } from './form/recordDraft'
import { type Text, useText } from './text'

interface Article {
  readonly cite: string
  readonly ruleId: string | null
  readonly isCompared: boolean
}

/** The article beside what it asks for; leads to its text, and says when that was not read in the original. */
export function ArticleChip({ cite, ruleId, isCompared }: Article) {
  const { file } = useText().candidates
  return (
    <>
      <LawChip>{ruleId === null ? cite : <Link to={paths.rule(ruleId)}>{cite}</Link>}</LawChip>
      {!isCompared && <span className="soft not-compared"> {file.notCompared}</span>}
    </>
  )
}

/** The chip of a finding; nothing where it rests on no text. */
export function FindingArticle({ finding: { cite, params } }: { finding: ShownFinding }): ReactNode {
  if (cite === undefined) return null
  const rule = params?.rule
  const isCompared = params?.evidence === undefined || params.evidence === 'V1'
  return <ArticleChip cite={cite} ruleId={typeof rule === 'string' ? rule : null} isCompared={isCompared} />
}

/** What the file has to say, in the order of what blocks; then whether the next step is ready. */
export function FileNotices({ detail, file }: { detail: CandidateDetail; file: OpenFile | null }) {
  const { file: words } = useText().candidates
  const findings = useMemo(() => withRecords(detail.findings, file), [detail.findings, file])
  const blocks = findings.filter(({ effect }) => effect !== 'warn')
  const warnings = findings.filter(({ effect }) => effect === 'warn')
  return (
    <>
      <FindingNotice tone="error" title={words.blocking} findings={blocks} />
      <FindingNotice tone="warn" title={words.attention} findings={warnings} />
      {file !== null && <ReadyNotice detail={detail} file={file} />}
    </>
  )
}

/** Two findings of one code differ in what they say. */
export function findingKey({ code, field, params }: ShownFinding): string {
  return `${code} ${field ?? ''} ${JSON.stringify(params ?? {})}`
}

/** Which record a finding of the file is about: found again by the same review as on the server. */
function withRecords(findings: readonly ShownFinding[], file: OpenFile | null): readonly ShownFinding[] {
  if (file === null || findings.length === 0) return findings
  const kinds = new Map(
    reviewFile(file.records, file.context).map((one) => [findingKey(one), one.recordKind]),
  )
  return findings.map((finding) => {
    const recordKind = kinds.get(findingKey(finding)) ?? null
    return { ...finding, params: { ...finding.params, recordKind } }
  })
}

interface FindingNoticeProps {
  tone: 'error' | 'warn'
  title: string
  findings: readonly ShownFinding[]
  live?: boolean
}

export function FindingNotice({ tone, title, findings, live = false }: FindingNoticeProps) {
  const text = useText()
  if (findings.length === 0) return null
  return (
    <Notice tone={tone} title={title} live={live}>
      <ul className="finding-list">
        {findings.map((finding) => (
          <li key={findingKey(finding)}>
            {aboutOf(text, finding)} {findingSentence(text, finding)}
            <FindingArticle finding={finding} />
          </li>
        ))}
      </ul>
    </Notice>
  )
}

/** The record a finding is about, where it says so. */
function aboutOf({ candidates, fileWords }: Text, { params }: ShownFinding): string {
  const kind = params?.recordKind
  const kinds: Readonly<Record<string, string>> = fileWords.kinds
  const words = typeof kind === 'string' ? kinds[kind] : undefined
  return words === undefined ? '' : candidates.file.about(words)
}

/** The next step, when nothing is missing for it and the rules have nothing against it today. */
function ReadyNotice({ detail, file }: { detail: CandidateDetail; file: OpenFile }) {
  const text = useText()
  const { file: words } = text.candidates
  const [next, ...more] = detail.missing
  if (next === undefined || more.length > 0 || !CONSIDERED.includes(next)) return null
  if (wasVotedDown(next, file) || !isReady(next, file)) return null
  const last = detail.duties.map((duty) => duty.last).sort()[0]
  return (
    <Notice tone="ok" title={words.ready(text.fileWords.kinds[next])}>
      {next === 'cellResolution' && <p>{readyFacts(text, detail, file).join(' · ')}</p>}
      {last !== undefined && <p>{words.readyBy(formatDay(last))}</p>}
    </Notice>
  )
}

const CONSIDERED: readonly Kind[] = ['cellResolution', 'recognitionResolution', 'ceremony']

/** Counts that are not there yet speak of the vote, not of the person. */
function isReady(kind: Kind, file: OpenFile): boolean {
  const findings = judgeOnPage(file, drawnRecord(newRecordDraft(kind), file))
  return findings.every(({ field, code }) => field === 'vote' || code === 'holidaysUncovered')
}

/** What the cell looks at, in one line. */
export function readyFacts({ candidates }: Text, detail: CandidateDetail, file: OpenFile): string[] {
  const { readyFacts: words } = candidates.file
  const { context } = file
  const records = liveRecords(file.records)
  const asked = allOf(records, 'verificationRequest').length
  const answered = allOf(records, 'verificationReply').length
  const introducers = new Set(allOf(records, 'introduction').map((record) => record.detail.memberId)).size
  return [
    words.age(ageOn(context.person.birthDate, context.today)),
    detail.certificateUntil !== null && words.certificate(formatDay(detail.certificateUntil)),
    asked > 0 && words.verified(answered, asked),
    introducers > 0 && words.introducers(introducers),
    allOf(records, 'unionResolution').length > 0 && words.union,
    stands(records, 'opinion') && dayOf(records, 'opinion') !== null && words.opinions,
  ].filter((part) => part !== false)
}

/** Counted by months, as admission counts age. */
function ageOn(birthDate: string, today: Day): number {
  const month = birthDate.length === 4 ? `${birthDate}-01` : birthDate
  return Math.floor(monthsBetween(month, today) / 12)
}
