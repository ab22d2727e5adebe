import type { CandidateDetail } from '#contract/candidates'
import { inOrder } from '#domain/candidates/course'
import type { Kind } from '#domain/candidates/kinds'
import type { FileRecord } from '#domain/candidates/records'
import { formatDay, formatPartialDate } from '#domain/dates'
import { useViewer } from '../platform/viewer'
import { findingSentence, type ShownFinding } from '../ui/Findings'
import { PrintHead, SignaturePlace } from '../ui/PrintParts'
import { findingKey, readyFacts } from './FileNotices'
import { judgeOnPage, type OpenFile } from './fileRecords'
import { drawnRecord, newRecordDraft } from './form/recordDraft'
import { voteRuleOf } from './form/voteRule'
import { recordWords } from './recordWords'
import { type Text, useText } from './text'

/** "In tài liệu họp chi bộ": on A4 what a cell needs at the table, and lines to fill in there. */
export function MeetingPaper({ detail, file }: { detail: CandidateDetail; file: OpenFile }) {
  const text = useText()
  const { meetingPaper: words } = text.candidates.file
  const { today } = useViewer()
  const kind: Kind = AFTER_CEREMONY.includes(detail.stage) ? 'recognitionResolution' : 'cellResolution'
  const record = drawnRecord(newRecordDraft(kind), file)
  const lacking = withoutTwins([
    ...detail.findings,
    ...judgeOnPage(file, record).filter(({ field }) => field !== 'vote'),
  ])
  const rule = voteRuleOf(record, file.context)
  return (
    <article className="meeting-paper print-only">
      <PrintHead
        organisation={detail.cell.name}
        parent={detail.cell.parentName}
        title={kind === 'cellResolution' ? words.title : words.titleRecognition}
        lines={[words.printed(formatDay(today))]}
      />
      <Person detail={detail} />
      <h2>{words.facts}</h2>
      <p>{readyFacts(text, detail, file).join(' · ')}</p>
      <ol className="meeting-facts">
        {inOrder(file.records).map((one) => (
          <li key={one.id}>{lineOf(text, detail, one)}</li>
        ))}
      </ol>
      <h2>{words.lacking}</h2>
      {lacking.length === 0 ? (
        <p>{words.nothingLacking}</p>
      ) : (
        <ul className="meeting-facts">
          {lacking.map((finding) => (
            <li key={findingKey(finding)}>
              {findingSentence(text, finding)} {finding.cite}
            </li>
          ))}
        </ul>
      )}
      <h2>{words.vote}</h2>
      {words.voteLines.map((line) => (
        <p key={line}>{line}</p>
      ))}
      {rule !== null && <p>{words.threshold(rule.cite)}</p>}
      <SignaturePlace placeAndDay={words.placeAndDay} signers={words.signers} />
    </article>
  )
}

/** The review of the file and the judgement of the step ahead may say the same. */
function withoutTwins(findings: readonly ShownFinding[]): ShownFinding[] {
  return [...new Map(findings.map((one) => [findingKey(one), one])).values()]
}

const AFTER_CEREMONY: readonly CandidateDetail['stage'][] = ['admitted', 'proposed', 'official']

function Person({ detail: { person } }: { detail: CandidateDetail }) {
  const { admissions, candidates } = useText()
  const { meetingPaper: words } = candidates.file
  const { fullName, sex, birthDate, occupation, education, youthUnion } = person
  if (fullName === null) return null
  const facts = [
    [words.person, fullName],
    [words.sex, sex && admissions.words.sexes[sex]],
    [words.birth, birthDate && formatPartialDate(birthDate)],
    [words.occupation, occupation && admissions.words.occupations[occupation]],
    [words.education, education && admissions.words.educations[education]],
    [words.youthUnion, youthUnion === true ? words.yes : words.no],
  ] as const
  return (
    <ul className="meeting-facts">
      {facts.map(([name, value]) => (
        <li key={name}>{words.line(name, value ?? '')}</li>
      ))}
    </ul>
  )
}

/** "Đơn xin vào Đảng: 22/08/2025 · 12-NQ/CB · Nguyễn Văn Mẫu". */
function lineOf(text: Text, detail: CandidateDetail, record: FileRecord): string {
  const { kind, day, paper } = record
  const memberId = 'memberId' in record.detail ? record.detail.memberId : null
  const member = detail.members.find(({ id }) => id === memberId)?.fullName
  const opinion = kind === 'opinion' ? `${record.detail.agreed}/${record.detail.asked}` : undefined
  const { meetingPaper, records } = text.candidates.file
  const item = detail.records.find(({ id }) => id === record.id)
  const outcome = item?.outcome === 'notCarried' ? records.notCarried : undefined
  const parts = [formatDay(day), paper?.number, member, opinion, outcome].filter((part) => part !== undefined)
  return meetingPaper.line(recordWords(text, record), parts.join(' · '))
}
