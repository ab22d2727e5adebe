import { Link } from 'react-router'
import type { InspectionItem } from '#contract/inspections'
import type { OrganisationDetail } from '#contract/organisations'
import { formatDay } from '#domain/dates'
import { paths } from '../paths'
import { Card } from '../ui/Card'
import { type Column, DataTable } from '../ui/DataTable'
import { MoreRows } from '../ui/MoreRows'
import { SheetButtons } from '../ui/SheetButtons'
import { EmptyState, ErrorState, LoadingShape } from '../ui/States'
import { useInspections } from './queries'
import { type Text, useText } from './text'

/** Inspections by the body, by those beneath it, and of any of them. */
export function InspectionsTable({ body }: { body: OrganisationDetail }) {
  const text = useText()
  const { list } = text.inspections
  const found = useInspections(body.id)
  const items = found.data?.pages.flatMap((page) => page.items) ?? []
  const columns = columnsOf(text)
  return (
    <div id="inspections">
      <Card
        title={list.inspections}
        actions={
          items.length > 0 && (
            <SheetButtons list={found} title={[body.name, list.inspections]} columns={columns} rows={items} />
          )
        }
      >
        {found.isPending && <LoadingShape shape="table" />}
        {found.isError && <ErrorState error={found.error} onRetry={() => void found.refetch()} />}
        {found.isSuccess && items.length === 0 && (
          <EmptyState title={list.emptyInspections} hint={list.emptyHint} />
        )}
        {items.length > 0 && (
          <div className="inspection-table">
            <DataTable
              caption={list.inspections}
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
    </div>
  )
}

function columnsOf({ inspections }: Text): readonly Column<InspectionItem>[] {
  const { list, kinds, one } = inspections
  const days = ({ from, to }: InspectionItem) => one.daysOf(formatDay(from), formatDay(to))
  const names = ({ bodies }: InspectionItem) => bodies.map(({ name }) => name).join(', ')
  return [
    {
      key: 'when',
      head: list.when,
      width: '14rem',
      copyValue: days,
      cell: (item) => <Link to={paths.inspection(item.id)}>{days(item)}</Link>,
    },
    {
      key: 'kind',
      head: list.kind,
      width: '7rem',
      onPhone: 'standing',
      copyValue: ({ kind }) => kinds[kind],
      cell: ({ kind }) => kinds[kind],
    },
    { key: 'bodies', head: list.bodies, onPhone: 'line', copyValue: names, cell: names },
    {
      key: 'by',
      head: list.by,
      onPhone: 'line',
      copyValue: ({ organisation }) => organisation.name,
      cell: ({ organisation, conclusion }) => (
        <>
          {organisation.name}
          <small className="inspection-under">
            {one.conclusionOf(conclusion.number, formatDay(conclusion.day))}
          </small>
        </>
      ),
    },
    {
      key: 'open',
      head: list.open,
      width: '7rem',
      align: 'end',
      copyValue: ({ recommendations }) => recommendations.open + recommendations.reported,
      cell: ({ recommendations }) => recommendations.open + recommendations.reported,
    },
  ]
}
