import { useParams } from 'react-router'
import { useChoices } from '../platform/address'
import { isRefusal } from '../platform/api'
import { Button } from '../ui/Button'
import { PageHead } from '../ui/PageHead'
import { EmptyState, ErrorState, LoadingShape } from '../ui/States'
import { ClosingView } from './ClosingView'
import { OpenDialog } from './OpenDialog'
import { useClosing, useClosings } from './queries'
import { useText } from './text'
import '../ui/card.css'
import './closings.css'

/** The periods opened for a body, and its figures of one: confirmed, or as they stand now. */
export function ClosingsPage() {
  const { id = '' } = useParams()
  const { closings: words } = useText()
  const { chosen, choose } = useChoices()
  const list = useClosings(id)
  const [first] = list.data?.pages ?? []
  const asked = chosen('closing') ?? first?.items[0]?.id
  const closing = useClosing(id, asked, chosen('recount') === 'yes' ? 'yes' : null)
  const opening = first?.mayOpen === true && chosen('write') === 'open' && (
    <OpenDialog
      organisationId={id}
      onClose={() => choose({ write: null }, { replace: true })}
      onOpened={(opened) => choose({ write: null, closing: opened }, { replace: true })}
    />
  )
  if (list.data !== undefined && first !== undefined && closing.data !== undefined) {
    const periods = {
      items: list.data.pages.flatMap(({ items }) => items),
      mayOpen: first.mayOpen,
      hasOlder: list.hasNextPage,
      isLoading: list.isFetchingNextPage,
      onOlder: () => void list.fetchNextPage(),
    }
    return (
      <>
        <ClosingView key={`${id} ${closing.data.closing.id}`} reply={closing.data} list={periods} />
        {opening}
      </>
    )
  }
  const error = list.error ?? closing.error
  return (
    <>
      <PageHead title={words.plainTitle} />
      {error === null ? (
        first?.items.length === 0 && asked === undefined ? (
          <EmptyState
            title={words.none}
            hint={first.mayOpen ? words.noneHint : words.noneWait}
            action={
              first.mayOpen && (
                <Button look="main" onClick={() => choose({ write: 'open' })}>
                  {words.open}
                </Button>
              )
            }
          />
        ) : (
          <LoadingShape shape="table" />
        )
      ) : (
        <ErrorState
          error={error}
          onRetry={() => {
            // a period that was withdrawn is no longer there: the newest is shown instead
            if (isRefusal(closing.error, 404)) choose({ closing: null }, { replace: true })
            void list.refetch()
            void closing.refetch()
          }}
        />
      )}
      {opening}
    </>
  )
}
