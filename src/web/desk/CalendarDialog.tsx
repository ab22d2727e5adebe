import { useState } from 'react'
import type { FeedList, FeedReply } from '#contract/desk'
import { newCommandId } from '../platform/api'
import { copy } from '../platform/clipboard'
import { newId } from '../platform/ids'
import { formatInstant } from '../platform/instant'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import { Notice } from '../ui/Notice'
import { ErrorState, LoadingShape } from '../ui/States'
import { useAnnounce } from '../ui/Toast'
import { useCalendarFeeds, useEndFeed, useMakeFeed } from './queries'
import { useText } from './text'

interface CalendarDialogProps {
  bodyId: string
  onClose: () => void
}

/** Last days in the calendar of a telephone: an address is made, copied, and can be taken back. */
export function CalendarDialog({ bodyId, onClose }: CalendarDialogProps) {
  const { calendar } = useText().desk
  const making = useMakeFeed(bodyId)
  // sent again after a lost answer, the same ids give the same address
  const [ids, setIds] = useState(newIds)
  const make = () => making.mutate(ids, { onSuccess: () => setIds(newIds()) })
  return (
    <Dialog title={calendar.title} onClose={onClose} busy={making.isPending}>
      <div className="stack">
        <p>{calendar.hint}</p>
        <p className="soft">{calendar.care}</p>
        {making.error !== null && <ErrorState error={making.error} />}
        {making.data !== undefined && <MadeAddress made={making.data} />}
        <Button
          look={making.data === undefined ? 'main' : 'edged'}
          disabled={making.isPending}
          onClick={make}
        >
          {calendar.make}
        </Button>
        <Feeds bodyId={bodyId} />
      </div>
    </Dialog>
  )
}

const newIds = () => ({ commandId: newCommandId(), id: newId() })

/** Told this once: the system keeps no copy. */
function MadeAddress({ made }: { made: FeedReply }) {
  const { calendar } = useText().desk
  const announce = useAnnounce()
  const address = new URL(made.path, window.location.origin).href
  const onCopy = async () => {
    const done = await copy({ text: address, html: address })
    if (done) announce(calendar.copied)
    else announce(calendar.copyFailed, 'warn')
  }
  return (
    <Notice tone="ok" title={calendar.made} live actions={<Button onClick={onCopy}>{calendar.copy}</Button>}>
      <input
        className="input"
        readOnly
        aria-label={calendar.made}
        value={address}
        onFocus={(event) => event.target.select()}
      />
      <p className="soft">{calendar.once}</p>
    </Notice>
  )
}

function Feeds({ bodyId }: { bodyId: string }) {
  const { calendar } = useText().desk
  const feeds = useCalendarFeeds(bodyId)
  if (feeds.isPending) return <LoadingShape rows={2} />
  if (feeds.isError) return <ErrorState error={feeds.error} onRetry={() => void feeds.refetch()} />
  return (
    <section aria-label={calendar.list}>
      <h3>{calendar.list}</h3>
      {feeds.data.items.length === 0 ? (
        <p className="soft">{calendar.none}</p>
      ) : (
        <ul className="feed-list">
          {feeds.data.items.map((feed) => (
            <Feed key={feed.id} feed={feed} bodyId={bodyId} />
          ))}
        </ul>
      )}
    </section>
  )
}

function Feed({ feed, bodyId }: { feed: FeedList['items'][number]; bodyId: string }) {
  const { calendar } = useText().desk
  const announce = useAnnounce()
  const ending = useEndFeed(bodyId, () => announce(calendar.takenBack))
  const instant = formatInstant(feed.createdAt)
  return (
    <li>
      <span>{calendar.madeAt(instant)}</span>
      <Button
        aria-label={calendar.takeBackOf(instant)}
        disabled={ending.isPending}
        onClick={() => ending.mutate(feed.id)}
      >
        {calendar.takeBack}
      </Button>
      {ending.error !== null && <ErrorState error={ending.error} />}
    </li>
  )
}
