import { Link } from 'react-router'
import type { RecommendationItem } from '#contract/inspections'
import type { OrganisationDetail } from '#contract/organisations'
import { formatDay } from '#domain/dates'
import type { RecommendationFilter } from '#domain/inspections/words'
import { paths } from '../paths'
import { Card } from '../ui/Card'
import { type Column, DataTable } from '../ui/DataTable'
import { MoreRows } from '../ui/MoreRows'
import { SheetButtons } from '../ui/SheetButtons'
import { ErrorState, LoadingShape } from '../ui/States'
import { Tag } from '../ui/Tag'
import type { useRecommendations } from './queries'
import { type Text, useText } from './text'

interface RecommendationsTableProps {
  body: OrganisationDetail
  found: ReturnType<typeof useRecommendations>
  filter: RecommendationFilter
}

/** What was recommended to the body and beneath, or by it; what is due first comes first. */
export function RecommendationsTable({ body, found, filter }: RecommendationsTableProps) {
  const text = useText()
  const { list, filters } = text.inspections
  const items = found.data?.pages.flatMap((page) => page.items) ?? []
  const columns = columnsOf(text)
  const title = filter === 'all' ? list.recommendations : `${list.recommendations}: ${filters[filter]}`
  return (
    <Card
      title={title}
      actions={
        items.length > 0 && (
          <SheetButtons list={found} title={[body.name, title]} columns={columns} rows={items} />
        )
      }
    >
      {found.isPending && <LoadingShape shape="table" />}
      {found.isError && <ErrorState error={found.error} onRetry={() => void found.refetch()} />}
      {found.isSuccess && items.length === 0 && <p className="soft">{list.emptyRecommendations}</p>}
      {items.length > 0 && (
        <div className="inspection-table">
          <DataTable
            caption={title}
            columns={columns}
            rows={items}
            rowKey={({ id }) => id}
            foot={
              <MoreRows
                shown={items.length}
                hasMore={found.hasNextPage}
                loading={found.isFetchingNextPage}
                onMore={() => void found.fetchNextPage()}
              />
            }
          />
        </div>
      )}
    </Card>
  )
}

/** The standing of a recommendation, overdue before all. */
export function RecommendationTag({
  text,
  item: { status, overdue },
}: {
  text: Text
  item: Pick<RecommendationItem, 'status' | 'overdue'>
}) {
  const { statuses } = text.inspections
  if (overdue) {
    return (
      <Tag tone="late" sign="!">
        {statuses.overdue}
      </Tag>
    )
  }
  return (
    <Tag tone={status === 'closed' ? 'met' : status === 'reported' ? 'way' : 'none'}>{statuses[status]}</Tag>
  )
}

function columnsOf(text: Text): readonly Column<RecommendationItem>[] {
  const { list, topics, statuses } = text.inspections
  return [
    {
      key: 'what',
      head: list.what,
      width: '40%',
      copyValue: ({ note }) => note,
      cell: ({ id, inspectionId, note, topic }) => (
        <>
          <Link to={paths.inspection(inspectionId, { recommendation: id })}>{note}</Link>
          <small className="inspection-under">{topics[topic]}</small>
        </>
      ),
    },
    {
      key: 'owner',
      head: list.owner,
      onPhone: 'line',
      copyValue: ({ organisation }) => organisation.name,
      cell: ({ organisation, inspector }) => (
        <>
          {organisation.name}
          <small className="inspection-under">{inspector.name}</small>
        </>
      ),
    },
    {
      key: 'due',
      head: list.due,
      width: '8rem',
      copyValue: ({ dueDay }) => formatDay(dueDay),
      cell: ({ dueDay }) => formatDay(dueDay),
    },
    {
      key: 'status',
      head: list.status,
      width: '9rem',
      onPhone: 'standing',
      copyValue: ({ status, overdue }) => statuses[overdue ? 'overdue' : status],
      cell: (item) => <RecommendationTag text={text} item={item} />,
    },
  ]
}
