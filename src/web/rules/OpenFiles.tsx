import { formatNumber } from '#domain/vietnamese'
import { DataTable } from '../ui/DataTable'
import { MoreRows } from '../ui/MoreRows'
import { Lede } from '../ui/PageHead'
import { EmptyState, ErrorState, LoadingShape } from '../ui/States'
import { dutyColumns, fileColumns } from './fileColumns'
import { useRuleFiles } from './queries'
import { useFileLook } from './useFileLook'

interface OpenFilesProps {
  ruleId: string
  body: { readonly id: string; readonly name: string }
}

/** The open files the rule touches: those with a duty counted by it, the most urgent first. */
export function OpenFiles({ ruleId, body }: OpenFilesProps) {
  const query = useRuleFiles(ruleId, body.id)
  const look = useFileLook(body.id)
  const { words } = look
  const [first] = query.data?.pages ?? []
  if (query.error !== null) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />
  if (first === undefined) return <LoadingShape shape="table" rows={4} />
  if (first.total === 0) return <EmptyState title={words.none} hint={words.noneHint} />
  const rows = query.data?.pages.flatMap(({ items }) => items) ?? []
  const figure = (count: number) => ({ text: formatNumber(count) })
  return (
    <div className="rule-files">
      <Lede sentence={words.counted(figure(first.files), figure(first.total), body.name)} />
      <DataTable
        caption={words.filesCaption}
        columns={[...fileColumns(look), ...dutyColumns(look)]}
        rows={rows}
        rowKey={({ duty }) => duty.id}
        foot={
          <MoreRows
            shown={rows.length}
            total={first.total}
            hasMore={query.hasNextPage}
            loading={query.isFetchingNextPage}
            onMore={() => void query.fetchNextPage()}
          />
        }
      />
    </div>
  )
}
