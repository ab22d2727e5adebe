import type { VersionShape } from '#contract/closings'
import { formatDay } from '#domain/dates'
import { formatNumber } from '#domain/vietnamese'
import { formatInstant } from '../platform/instant'
import { Card } from '../ui/Card'
import { type Column, DataTable } from '../ui/DataTable'
import { useText } from './text'

/** Every version that was confirmed, corrected or opened again. */
export function VersionsCard({ versions }: { versions: readonly VersionShape[] }) {
  const { closings: words } = useText()
  if (versions.length === 0) return null
  const whyOf = ({ number, day, reason }: VersionShape) =>
    number === null || day === null ? reason : words.paper(number, formatDay(day), reason ?? '')
  const columns: readonly Column<VersionShape>[] = [
    {
      key: 'version',
      head: words.version,
      width: '8rem',
      cell: ({ version, act }) => `${formatNumber(version)} · ${words.acts[act]}`,
    },
    {
      key: 'admitted',
      head: words.admitted,
      align: 'end',
      width: '6rem',
      onPhone: 'figure',
      cell: ({ admitted }) => (admitted === null ? '–' : formatNumber(admitted)),
    },
    { key: 'at', head: words.at, width: '9rem', cell: ({ recordedAt }) => formatInstant(recordedAt) },
    { key: 'who', head: words.who, onPhone: 'line', cell: ({ recordedBy }) => recordedBy ?? words.nobody },
    { key: 'why', head: words.why, onPhone: 'line', cell: whyOf },
  ]
  return (
    <div className="screen-only closing-table">
      <Card title={words.versions}>
        <DataTable caption={words.versions} rows={versions} rowKey={({ id }) => id} columns={columns} />
      </Card>
    </div>
  )
}
