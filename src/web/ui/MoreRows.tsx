import { useText } from '../i18n'
import { Button } from './Button'
import './more-rows.css'

interface MoreRowsProps {
  shown: number
  /** When the server tells it. */
  total?: number | null
  hasMore: boolean
  loading: boolean
  onMore: () => void
}

/** The end of a list that comes in pieces: how much is seen, and the next piece; on paper what is not on it. */
export function MoreRows({ shown, total = null, hasMore, loading, onMore }: MoreRowsProps) {
  const { tables, common } = useText()
  const seen = hasMore
    ? total === null
      ? tables.shown(shown)
      : tables.shownOf(shown, total)
    : tables.shownAll(shown)
  // what an empty list is for stands in its place
  if (shown === 0 && !hasMore && !loading) return null
  return (
    <>
      <div className="more-rows screen-only">
        <span className="soft" role="status">
          {loading ? common.loading : seen}
        </span>
        {hasMore && (
          <Button onClick={onMore} disabled={loading}>
            {tables.more}
          </Button>
        )}
      </div>
      {hasMore && (
        <p className="print-only">
          {total === null ? tables.printed(shown) : tables.printedOf(shown, total)}
        </p>
      )}
    </>
  )
}
