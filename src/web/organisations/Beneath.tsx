import { Link } from 'react-router'
import type { OrganisationDetail, OrganisationItem } from '#contract/organisations'
import { type Day, formatDay } from '#domain/dates'
import { formatNumber } from '#domain/vietnamese'
import { paths } from '../paths'
import { useViewer } from '../platform/viewer'
import { Card } from '../ui/Card'
import { CopyButton } from '../ui/CopyButton'
import { type Column, DataTable } from '../ui/DataTable'
import { DownloadLink } from '../ui/DownloadLink'
import { FigureLink } from '../ui/FigureLink'
import { MoreRows } from '../ui/MoreRows'
import { EmptyState, ErrorState, LoadingShape } from '../ui/States'
import { ClosedMark } from './ClosedMark'
import { useChildPages } from './lookup'
import { type Text, useText } from './text'

interface BeneathProps {
  detail: OrganisationDetail
  on: Day | null
}

/** The bodies directly beneath as a table: to read, to copy, to print. */
export function Beneath({ detail, on }: BeneathProps) {
  const text = useText()
  const { children } = text.organisations
  const { today } = useViewer()
  const pages = useChildPages(detail.id, on)
  if (pages.isPending) return <LoadingShape shape="table" />
  if (pages.isError) return <ErrorState error={pages.error} onRetry={() => void pages.refetch()} />
  const rows = pages.data.pages.flatMap(({ items }) => items)
  const columns = columnsOf(text, on)
  const caption = children.caption(detail.name, formatDay(on ?? today))
  const copy = (
    <>
      <CopyButton title={[caption]} columns={columns} rows={rows} />
      <DownloadLink path={`/api/organisations/${detail.id}/organisations.xlsx`} />
    </>
  )
  return (
    <div id="beneath" className="beneath" tabIndex={-1}>
      <Card title={children.title} actions={rows.length > 0 && copy}>
        <DataTable
          caption={caption}
          columns={columns}
          rows={rows}
          rowKey={({ id }) => id}
          empty={<EmptyState title={children.empty} hint={children.emptyHint} />}
          foot={
            rows.length > 0 && (
              <MoreRows
                shown={rows.length}
                hasMore={pages.hasNextPage}
                loading={pages.isFetchingNextPage}
                onMore={() => void pages.fetchNextPage()}
              />
            )
          }
        />
      </Card>
    </div>
  )
}

function columnsOf({ organisations }: Text, on: Day | null): readonly Column<OrganisationItem>[] {
  const { children, kinds, sectors, tree, formerly } = organisations
  return [
    {
      key: 'name',
      head: children.name,
      cell: ({ id, name, formerName, alive }) => (
        <span className={alive ? 'beneath-name' : 'beneath-name is-closed'}>
          <Link to={paths.organisation(id, { on })}>{name}</Link>
          {formerName !== null && <small>{formerly(formerName)}</small>}
          {!alive && <ClosedMark id={id} on={on} />}
        </span>
      ),
      copyValue: ({ name, alive }) => (alive ? name : `${name} (${tree.closed})`),
    },
    { key: 'code', head: children.code, cell: ({ code }) => code, copyValue: ({ code }) => code },
    {
      key: 'kind',
      head: children.kind,
      cell: ({ kind }) => <span className="organisation-words">{kinds[kind]}</span>,
      copyValue: ({ kind }) => kinds[kind],
    },
    {
      key: 'sector',
      head: children.sector,
      cell: ({ sector }) => <span className="organisation-words">{sectors[sector]}</span>,
      copyValue: ({ sector }) => sectors[sector],
    },
    {
      key: 'beneath',
      head: children.beneath,
      align: 'end',
      cell: ({ id, children: count }) =>
        count > 0 && (
          <FigureLink to={`${paths.organisation(id, { on })}#beneath`}>{formatNumber(count)}</FigureLink>
        ),
      copyValue: ({ children: count }) => count,
    },
  ]
}
