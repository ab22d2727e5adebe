import { useMemo } from 'react'
import type { AdmissionDetail } from '#contract/admissions'
import { formatDay } from '#domain/dates'
import { formatInstant } from '../platform/instant'
import { Card } from '../ui/Card'
import { type Column, DataTable } from '../ui/DataTable'
import { type Text, useText } from './text'

type Row = AdmissionDetail['history'][number]

interface FileHistoryProps {
  history: AdmissionDetail['history']
  /** Without open names reasons are closed as well: they may speak of the person. */
  nameOpen: boolean
}

/** Everything that was recorded and corrected, the latest first; of what changed only the names of the fields. */
export function FileHistory({ history, nameOpen }: FileHistoryProps) {
  const text = useText()
  const { history: words } = text.admissions.file
  const columns = useMemo(() => columnsOf(text, nameOpen), [text, nameOpen])
  const rows = useMemo(() => [...history].reverse(), [history])
  return (
    <Card title={words.title}>
      <div className="file-history">
        <DataTable caption={words.title} columns={columns} rows={rows} rowKey={({ id }) => id} />
      </div>
    </Card>
  )
}

function columnsOf(text: Text, nameOpen: boolean): readonly Column<Row>[] {
  const { history: words } = text.admissions.file
  return [
    { key: 'what', head: words.what, cell: (row) => whatOf(text, row) },
    {
      key: 'reason',
      head: words.reason,
      onPhone: 'line',
      cell: ({ reason, replacesId }) => {
        if (reason !== null) return reason
        const silent = replacesId !== null && !nameOpen ? words.reasonClosed : words.noReason
        return <span className="soft">{silent}</span>
      },
    },
    { key: 'who', head: words.who, cell: ({ recordedBy }) => recordedBy ?? text.common.unknown },
    {
      key: 'when',
      head: words.when,
      align: 'end',
      cell: ({ recordedAt }) => formatInstant(recordedAt),
    },
  ]
}

/** What a line of the history says, as an office would write it. */
export function whatOf({ admissions }: Text, row: Row): string {
  const { history: words } = admissions.file
  const changed = row.changed.map((name) => words.changedNames[name] ?? name).join(', ') || words.nothing
  const number = row.decisionNumber ?? ''
  const day = row.day === null ? '' : formatDay(row.day)
  const isFirst = row.replacesId === null
  if (row.kind === 'person') return isFirst ? words.personFirst : words.personAgain(changed)
  if (row.kind === 'decisionCancellation')
    return row.takenBack ? words.cancellationBack : words.cancellation(number, day)
  if (row.kind === 'ceremony') {
    if (row.takenBack) return words.ceremonyBack
    return isFirst ? words.ceremony(day) : words.ceremonyAgain(changed, day)
  }
  if (row.takenBack) return words.decisionBack
  return isFirst ? words.decision(number, day) : words.decisionAgain(changed, number, day)
}
