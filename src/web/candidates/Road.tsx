import type { CandidateDetail, DutyItem } from '#contract/candidates'
import { traitsOf } from '#domain/candidates/kinds'
import { partyAgeOf } from '#domain/candidates/partyAge'
import type { FileRecord } from '#domain/candidates/records'
import { formatDay } from '#domain/dates'
import { untilWords } from '../desk/when'
import { useViewer } from '../platform/viewer'
import { Card } from '../ui/Card'
import { LawChip, Tag } from '../ui/Tag'
import type { OpenFile } from './fileRecords'
import { recordWords } from './recordWords'
import { roadOf, type Station } from './road'
import { useText } from './text'

/** Steps 2 to 21 at the side: what was done and when, where the file stands, who acts next and by when. */
export function Road({ detail, file }: { detail: CandidateDetail; file: OpenFile }) {
  const failed = new Set(detail.records.flatMap(({ id, outcome }) => (outcome === 'notCarried' ? [id] : [])))
  const { file: words } = useText().candidates
  const age = partyAgeOf(file.records)
  return (
    <Card title={words.road}>
      <ol className="road">
        {roadOf(file, detail.duties).map((station) => (
          <StationRow key={station.key} station={station} failed={failed} />
        ))}
      </ol>
      {age !== null && (
        <p className="road-line">
          {words.partyAge(formatDay(age.from))} <LawChip>{age.ruled.cite}</LawChip>
        </p>
      )}
    </Card>
  )
}

interface StationProps {
  station: Station
  /** Records whose vote did not carry, where that is told. */
  failed: ReadonlySet<string>
}

function StationRow({ station, failed }: StationProps) {
  const { candidates, fileWords } = useText()
  const { file: words } = candidates
  const { key, steps, standing, records, papers, duties } = station
  return (
    <li className={`road-station is-${standing}`} aria-current={standing === 'now' ? 'step' : undefined}>
      <p className="road-name">
        <span className="road-dot" aria-hidden="true" />
        <b>{words.stations[key]}</b>
        <span className="soft"> · {words.roadSteps(steps)}</span>
        <span className="visually-hidden"> ({words.roadStanding[standing]})</span>
      </p>
      {standing === 'done' && records.length + papers.length === 0 && (
        <p className="road-line soft">{words.takenUp}</p>
      )}
      {records.length + papers.length > 0 && (
        <ul>
          {papers.map(({ kind, day, number }) => (
            <li key={kind} className="road-line soft">
              {[fileWords.kinds[kind], formatDay(day), number].filter((part) => part !== null).join(' · ')}
            </li>
          ))}
          {records.map((record) => (
            <RecordLine key={record.id} record={record} isFailed={failed.has(record.id)} />
          ))}
        </ul>
      )}
      {duties.map((duty) => (
        <DutyLine key={duty.id} duty={duty} />
      ))}
    </li>
  )
}

function RecordLine({ record, isFailed }: { record: FileRecord; isFailed: boolean }) {
  const text = useText()
  const { candidates } = text
  const { kind, day, paper } = record
  const { form } = traitsOf(kind)
  const parts = [formatDay(day), paper?.number, form !== undefined && candidates.file.form(form)]
  return (
    <li className="road-line soft">
      {recordWords(text, record)} · {parts.filter((part) => Boolean(part)).join(' · ')}{' '}
      {isFailed && (
        <Tag tone="late" sign="!">
          {candidates.file.records.notCarried}
        </Tag>
      )}
    </li>
  )
}

function DutyLine({ duty }: { duty: DutyItem }) {
  const text = useText()
  const { file: words } = text.candidates
  const { today } = useViewer()
  const isLate = duty.last < today
  return (
    <p className="road-line">
      {words.due(formatDay(duty.last))}{' '}
      <Tag tone={isLate ? 'late' : 'way'} sign={isLate ? '!' : undefined}>
        {untilWords(text, duty, today)}
      </Tag>
      <span className="soft road-actor">{words.actor(duty.organisation.name)}</span>
    </p>
  )
}
