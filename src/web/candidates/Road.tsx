import type { DutyItem } from '#contract/candidates'
import { traitsOf } from '#domain/candidates/kinds'
import type { FileRecord } from '#domain/candidates/records'
import { daysBetween, formatDay } from '#domain/dates'
import { useViewer } from '../platform/viewer'
import { Card } from '../ui/Card'
import { Tag } from '../ui/Tag'
import type { OpenFile } from './fileRecords'
import { recordWords } from './recordWords'
import { roadOf, type Station } from './road'
import { useText } from './text'

/** Steps 2 to 21 at the side: what was done and when, where the file stands, who acts next and by when. */
export function Road({ file, duties }: { file: OpenFile; duties: readonly DutyItem[] }) {
  const { file: words } = useText().candidates
  return (
    <Card title={words.road}>
      <ol className="road">
        {roadOf(file, duties).map((station) => (
          <StationRow key={station.key} station={station} />
        ))}
      </ol>
    </Card>
  )
}

function StationRow({ station }: { station: Station }) {
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
            <RecordLine key={record.id} record={record} />
          ))}
        </ul>
      )}
      {duties.map((duty) => (
        <DutyLine key={duty.id} duty={duty} />
      ))}
    </li>
  )
}

function RecordLine({ record }: { record: FileRecord }) {
  const text = useText()
  const { candidates } = text
  const { kind, day, paper } = record
  const { form } = traitsOf(kind)
  const parts = [formatDay(day), paper?.number, form !== undefined && candidates.file.form(form)]
  return (
    <li className="road-line soft">
      {recordWords(text, record)} · {parts.filter((part) => Boolean(part)).join(' · ')}
    </li>
  )
}

function DutyLine({ duty }: { duty: DutyItem }) {
  const { file: words } = useText().candidates
  const { today } = useViewer()
  const left = daysBetween(today, duty.last)
  return (
    <p className="road-line">
      {words.due(formatDay(duty.last))}{' '}
      <Tag tone={left < 0 ? 'late' : 'way'} sign={left < 0 ? '!' : undefined}>
        {left < 0 ? words.over(-left) : words.left(left)}
      </Tag>
      <span className="soft road-actor">{words.actor(duty.organisation.name)}</span>
    </p>
  )
}
