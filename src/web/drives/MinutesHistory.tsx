import type { CeremonyDetail } from '#contract/ceremonies'
import { formatDay } from '#domain/dates'
import { Card } from '../ui/Card'
import { useCeremonyWords } from './ceremonyWords'

/** Versions of the minutes that were corrected, each with the reason; nothing where they stand as first recorded. */
export function MinutesHistory({ ceremony: { earlierMinutes } }: { ceremony: CeremonyDetail }) {
  const { correction } = useCeremonyWords()
  if (earlierMinutes.length === 0) return null
  return (
    <div className="drive-grounds screen-only">
      <Card title={correction.history}>
        <ol reversed>
          {earlierMinutes.map(({ id, recordedOn, replacedOn, number, present, absent, changed, reason }) => (
            <li key={id}>
              {correction.version(formatDay(recordedOn), number, present, absent)}{' '}
              {correction.replaced(formatDay(replacedOn), changed)} {correction.because(reason)}
            </li>
          ))}
        </ol>
      </Card>
    </div>
  )
}
