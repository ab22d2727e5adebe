import { useMemo } from 'react'
import type { RecordItem } from '#contract/candidateRecords'
import type { CandidateDetail } from '#contract/candidates'
import { orderOf } from '#domain/candidates/kinds'
import { compareDays, formatDay, formatPartialDate } from '#domain/dates'
import { formatInstant } from '../platform/instant'
import { Button } from '../ui/Button'
import { Card } from '../ui/Card'
import { type Column, DataTable } from '../ui/DataTable'
import { Folded } from '../ui/Folded'
import { Tag } from '../ui/Tag'
import { useMedia } from '../ui/useMedia'
import { mending } from './entries'
import { passingWords, recordWords } from './recordWords'
import { type Text, useText } from './text'

interface RecordsCardProps {
  detail: CandidateDetail
  onWrite: (write: 'correct' | 'take-back', record: RecordItem) => void
}

/** What stands in the file, in the order of the road; and beneath it everything that was ever recorded. */
export function RecordsCard({ detail, onWrite }: RecordsCardProps) {
  const text = useText()
  const { records: words, history } = text.candidates.file
  const standing = useMemo(() => inOrder(detail.records.filter(isStanding)), [detail.records])
  const all = useMemo(() => [...detail.records].sort((a, b) => b.seq - a.seq), [detail.records])
  const columns = useMemo(() => columnsOf(text, detail, onWrite), [text, detail, onWrite])
  const isPhone = useMedia(PHONE)
  const table = (
    <DataTable
      caption={words.title}
      columns={columns}
      rows={standing}
      rowKey={({ id }) => id}
      empty={<p className="soft">{words.none}</p>}
    />
  )
  return (
    <Card title={words.title}>
      <div className="file-records">
        {isPhone ? <Folded summary={words.count(standing.length)}>{table}</Folded> : table}
        {all.length > 0 && (
          <div className="screen-only">
            <Folded summary={history.title}>
              <DataTable
                caption={history.title}
                columns={historyColumns(text)}
                rows={all}
                rowKey={({ id }) => id}
              />
            </Folded>
          </div>
        )}
      </div>
    </Card>
  )
}

const PHONE = 'screen and (max-width: 719px)'

const isStanding = ({ replaced, takenBack }: RecordItem): boolean => !replaced && !takenBack

function inOrder(records: readonly RecordItem[]): RecordItem[] {
  return [...records].sort(
    (a, b) => compareDays(a.day, b.day) || orderOf(a.kind) - orderOf(b.kind) || a.seq - b.seq,
  )
}

function columnsOf(
  text: Text,
  detail: CandidateDetail,
  onWrite: RecordsCardProps['onWrite'],
): readonly Column<RecordItem>[] {
  const { records: words } = text.candidates.file
  const mayWrite = (kind: RecordItem['kind']) => mending(detail, kind) !== undefined
  return [
    { key: 'what', head: words.what, cell: (record) => <What record={record} detail={detail} /> },
    { key: 'day', head: words.day, cell: ({ day }) => formatDay(day) },
    { key: 'paper', head: words.paper, onPhone: 'line', cell: (record) => paperOf(text, record) },
    { key: 'result', head: words.result, onPhone: 'line', cell: (record) => <Result record={record} /> },
    { key: 'who', head: words.who, onPhone: 'line', cell: (record) => <Author record={record} /> },
    {
      key: 'acts',
      head: words.acts,
      onPhone: 'line',
      cell: (record) =>
        mayWrite(record.kind) && (
          <span className="record-acts screen-only">
            <Button
              aria-label={words.correctOf(text.fileWords.kinds[record.kind])}
              onClick={() => onWrite('correct', record)}
            >
              {words.correct}
            </Button>
            <Button
              aria-label={words.takeBackOf(text.fileWords.kinds[record.kind])}
              onClick={() => onWrite('take-back', record)}
            >
              {words.takeBack}
            </Button>
          </span>
        ),
    },
  ]
}

function What({ record, detail }: { record: RecordItem; detail: CandidateDetail }) {
  const text = useText()
  const way = passingWords(text, record, [detail.cell, ...detail.above])
  return (
    <>
      {recordWords(text, record)}
      {way !== '' && <small className="soft file-under">{way}</small>}
      {record.printed !== null && (
        <small className="soft file-under">{printedWords(text, record.printed)}</small>
      )}
    </>
  )
}

/** The name and birth date the paper prints otherwise than the file. */
function printedWords({ candidates }: Text, printed: NonNullable<RecordItem['printed']>): string {
  const { records: words } = candidates.file
  const { fullName, birthDate } = printed
  return [
    ...(fullName === null ? [] : [words.printedName(fullName)]),
    ...(birthDate === null ? [] : [words.printedBirth(formatPartialDate(birthDate))]),
  ].join(' · ')
}

function paperOf({ candidates }: Text, { paper, organisation }: RecordItem) {
  if (paper === null) return <span className="soft">{organisation.name}</span>
  return (
    <>
      {candidates.file.records.number(paper.number, formatDay(paper.day))}
      <small className="soft file-under">{paper.issuerName}</small>
    </>
  )
}

/** The vote as it was counted, where it is shown to the viewer's level. */
function Result({ record: { vote, outcome } }: { record: RecordItem }) {
  const { records: words } = useText().candidates.file
  if (vote === null) return null
  const counted =
    vote.base === null || vote.needed === null
      ? words.voteOnly(vote.for, vote.against)
      : words.vote(vote.for, vote.base, vote.needed)
  return (
    <>
      {counted}{' '}
      {outcome === 'carried' && (
        <Tag tone="met" sign="✓">
          {words.carried}
        </Tag>
      )}
      {outcome === 'notCarried' && (
        <Tag tone="late" sign="!">
          {words.notCarried}
        </Tag>
      )}
    </>
  )
}

function Author({ record: { recordedBy, behalf, reason } }: { record: RecordItem }) {
  const { candidates, common } = useText()
  const { records: words } = candidates.file
  return (
    <>
      {recordedBy ?? common.unknown}
      {behalf !== null && (
        <small className="soft file-under">
          {words.behalf(behalf.organisationName, behalf.paper ?? '', formatDay(behalf.day))}
        </small>
      )}
      {reason !== null && <small className="soft file-under">{words.reason(reason)}</small>}
    </>
  )
}

function historyColumns(text: Text): readonly Column<RecordItem>[] {
  const { records: words, history } = text.candidates.file
  return [
    {
      key: 'what',
      head: words.what,
      cell: (record) => (
        <>
          {recordWords(text, record)} · {formatDay(record.day)}
          <small className="soft file-under">{changeOf(text, record)}</small>
        </>
      ),
    },
    { key: 'paper', head: words.paper, onPhone: 'line', cell: (record) => paperOf(text, record) },
    { key: 'who', head: words.who, onPhone: 'line', cell: (record) => <Author record={record} /> },
    {
      key: 'when',
      head: history.when,
      align: 'end',
      cell: ({ recordedAt }) => formatInstant(recordedAt),
    },
  ]
}

function changeOf({ candidates }: Text, { takenBack, replaced, replacesId }: RecordItem): string {
  const { history } = candidates.file
  const what = takenBack ? history.takesBack : replacesId === null ? '' : history.corrects
  return [what, replaced ? history.corrected : ''].filter((part) => part !== '').join(' · ')
}
