import type { OrganisationDetail } from '#contract/organisations'
import type { ScreeningProgress } from '#contract/screening'
import { formatDay } from '#domain/dates'
import type { ScreeningPhase } from '#domain/screening/state'
import { formatNumber } from '#domain/vietnamese'
import { type Column, DataTable } from '../ui/DataTable'
import { MoreRows } from '../ui/MoreRows'
import { EmptyState } from '../ui/States'
import { Tag, type Tone } from '../ui/Tag'
import { type Text, useText } from './text'

type Item = ScreeningProgress['items'][number]

interface CellsTableProps {
  body: OrganisationDetail
  items: readonly Item[]
  hasMore: boolean
  loading: boolean
  onMore: () => void
}

/** Each cell of the round: what it did, and how many it reported. */
export function CellsTable({ items, hasMore, loading, onMore }: CellsTableProps) {
  const text = useText()
  const { page } = text.screening
  return (
    <div className="card">
      <DataTable
        caption={page.caption}
        rows={items}
        rowKey={({ cell }) => cell.id}
        columns={cellColumns(text)}
        empty={<EmptyState title={page.noCells} />}
      />
      <MoreRows shown={items.length} hasMore={hasMore} loading={loading} onMore={onMore} />
    </div>
  )
}

const LOOKS: Record<ScreeningPhase, { tone: Tone; sign?: string }> = {
  notBegun: { tone: 'none' },
  drafted: { tone: 'way', sign: '→' },
  voted: { tone: 'way', sign: '→' },
  reported: { tone: 'met', sign: '✓' },
}

export function cellColumns(text: Text): Column<Item>[] {
  const { page, phases } = text.screening
  const day = (value: string | null) => (value === null ? '–' : formatDay(value))
  return [
    {
      key: 'cell',
      head: page.cell,
      cell: ({ cell }) => (
        <>
          {cell.name}
          {cell.parentName !== null && <small className="soft screening-under">{cell.parentName}</small>}
        </>
      ),
      copyValue: ({ cell }) => cell.name,
    },
    {
      key: 'phase',
      head: page.phase,
      width: '10rem',
      onPhone: 'standing',
      cell: ({ phase }) => (
        <Tag tone={LOOKS[phase].tone} sign={LOOKS[phase].sign}>
          {phases[phase]}
        </Tag>
      ),
      copyValue: ({ phase }) => phases[phase],
    },
    {
      key: 'ballotDay',
      head: page.ballotDay,
      width: '8rem',
      cell: ({ ballotDay }) => day(ballotDay),
      copyValue: ({ ballotDay }) => day(ballotDay),
    },
    {
      key: 'reportDay',
      head: page.reportDay,
      width: '8rem',
      cell: ({ reportDay }) => day(reportDay),
      copyValue: ({ reportDay }) => day(reportDay),
    },
    {
      key: 'listed',
      head: page.count,
      width: '9rem',
      align: 'end',
      cell: ({ listed }) => (listed === null ? '–' : toldWords(text, listed)),
      copyValue: ({ listed }) =>
        listed === null ? null : listed.suppressed ? page.suppressed : listed.value,
    },
  ]
}

/** A number, or that it is withheld. */
export function toldWords(
  { screening: { page } }: Text,
  { value, suppressed }: NonNullable<Item['listed']>,
): string {
  return value === null || suppressed ? page.suppressed : formatNumber(value)
}
