import { Link } from 'react-router'
import type { CeremonyItem } from '#contract/ceremonies'
import type { DriveDetail } from '#contract/drives'
import { formatDay } from '#domain/dates'
import { paths } from '../paths'
import { useChoices } from '../platform/address'
import { useViewer } from '../platform/viewer'
import { Button } from '../ui/Button'
import { Card } from '../ui/Card'
import { type Column, DataTable } from '../ui/DataTable'
import { MoreRows } from '../ui/MoreRows'
import { SheetButtons } from '../ui/SheetButtons'
import { EmptyState, ErrorState, LoadingShape } from '../ui/States'
import { CeremonyDialog } from './CeremonyDialog'
import { type CeremonyWords, useCeremonyWords } from './ceremonyWords'
import { useCeremonies } from './queries'

/** The ceremonies of a drive; seen from the body that opened it, or from one's own beneath it. */
export function DriveCeremonies({ drive }: { drive: DriveDetail }) {
  const { list } = useCeremonyWords()
  const { roles } = useViewer()
  const { chosen, choose } = useChoices()
  const body = drive.organisation.id ?? roles[0]?.organisation.id ?? null
  return (
    <Card
      title={list.title}
      actions={drive.mayWrite && <Button onClick={() => choose({ write: 'ceremony' })}>{list.plan}</Button>}
    >
      {body !== null && (
        <CeremonyTable organisationId={body} drive={drive.id} caption={list.caption(drive.name)} />
      )}
      {body !== null && drive.mayWrite && chosen('write') === 'ceremony' && (
        <CeremonyDialog
          organisationId={body}
          kind="announcement"
          driveId={drive.id}
          edited={null}
          onClose={() => choose({ write: null }, { replace: true })}
        />
      )}
    </Card>
  )
}

interface CeremonyTableProps {
  organisationId: string
  drive: string | null
  caption: string
}

export function CeremonyTable({ organisationId, drive, caption }: CeremonyTableProps) {
  const words = useCeremonyWords()
  const { list } = words
  const ceremonies = useCeremonies(organisationId, drive)
  const items = ceremonies.data?.pages.flatMap((page) => page.items) ?? []
  if (ceremonies.isPending) return <LoadingShape shape="table" />
  if (ceremonies.isError) {
    return <ErrorState error={ceremonies.error} onRetry={() => void ceremonies.refetch()} />
  }
  const columns = columnsOf(words)
  if (items.length === 0) return <EmptyState title={list.emptyTitle} hint={list.emptyHint} />
  return (
    <div className="drive-table">
      <div className="card-head card-actions screen-only">
        <SheetButtons list={ceremonies} title={[caption]} columns={columns} rows={items} />
      </div>
      <DataTable caption={caption} rows={items} rowKey={({ id }) => id} columns={columns} />
      <MoreRows
        shown={items.length}
        hasMore={ceremonies.hasNextPage}
        loading={ceremonies.isFetchingNextPage}
        onMore={() => void ceremonies.fetchNextPage()}
      />
    </div>
  )
}

function columnsOf({ list, kinds }: CeremonyWords): readonly Column<CeremonyItem>[] {
  const when = ({ day, starts }: CeremonyItem) =>
    starts === null ? formatDay(day) : list.at(formatDay(day), starts)
  return [
    {
      key: 'what',
      head: list.what,
      cell: ({ id, kind, drive }) => (
        <>
          <Link to={paths.ceremony(id)}>{kinds[kind]}</Link>
          {drive !== null && <small className="drive-under">{drive.name}</small>}
        </>
      ),
      copyValue: ({ kind, drive }) => (drive === null ? kinds[kind] : `${kinds[kind]}, ${drive.name}`),
    },
    {
      key: 'day',
      head: list.day,
      width: '10rem',
      onPhone: 'line',
      cell: when,
      copyValue: when,
    },
    {
      key: 'owner',
      head: list.owner,
      onPhone: 'line',
      cell: ({ organisation }) => organisation.name,
      copyValue: ({ organisation }) => organisation.name,
    },
    {
      key: 'place',
      head: list.place,
      onPhone: 'line',
      cell: ({ place }) => place,
      copyValue: ({ place }) => place,
    },
    {
      key: 'minutes',
      head: list.minutes,
      width: '12rem',
      onPhone: 'line',
      cell: ({ minutes }) =>
        minutes === null ? (
          <span className="soft">{list.waiting}</span>
        ) : (
          list.recorded(minutes.present, minutes.absent)
        ),
      copyValue: ({ minutes }) =>
        minutes === null ? list.waiting : list.recorded(minutes.present, minutes.absent),
    },
  ]
}
