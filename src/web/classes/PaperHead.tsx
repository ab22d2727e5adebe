import type { ClassDetail } from '#contract/classes'
import { useText } from './text'

/** Head of an official paper: the body above and the body at the left, the Party's name and the day at the right. */
export function PaperHead({
  detail,
  number,
  day,
}: {
  detail: ClassDetail
  number: string | null
  day: string | null
}) {
  const { papers: words } = useText().classes
  const { organisation, decision } = detail
  return (
    <header className="paper-head">
      <div>
        <p>{organisation.name}</p>
        <p className="paper-body">{decision.issuerName}</p>
        <p>{words.star}</p>
        {number !== null && <p>{number}</p>}
      </div>
      <div>
        <p className="paper-party">{words.party}</p>
        {day !== null && <p className="paper-day">{day}</p>}
      </div>
    </header>
  )
}
