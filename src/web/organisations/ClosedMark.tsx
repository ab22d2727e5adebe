import { useRef } from 'react'
import { type Day, formatDay } from '#domain/dates'
import { useOrganisation } from './lookup'
import { useText } from './text'
import { useSeen } from './useSeen'

/** "đã kết thúc ngày …": a list does not tell the day, so it is asked for when the row is looked at. */
export function ClosedMark({ id, on }: { id: string; on: Day | null }) {
  const { tree } = useText().organisations
  const place = useRef<HTMLElement>(null)
  const { data } = useOrganisation(useSeen(place) ? id : undefined, on)
  const to = data?.to ?? null
  return (
    <small ref={place} className="closed-mark">
      {to === null ? tree.closed : tree.closedOn(formatDay(to))}
    </small>
  )
}
