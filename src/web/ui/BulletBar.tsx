import type { Standing } from '#domain/progress/standing'
import { useText } from '../i18n'
import { toneOf } from './Tag'
import './bullet-bar.css'

interface BulletBarProps {
  done: number | null
  target: number | null
  /** In per cent of the target, as the server gives it. */
  percent: number | null
  standing: Standing
  /** People in files under consideration. */
  pending?: number | null
  /** People the milestone in force asks for. */
  milestone?: number | null
  /** Where the bar ends, in per cent: `bulletScale` of all rows, so that the marks stand in one line. */
  scale?: number
}

const SHORTEST_SCALE = 130
const LONGEST_SCALE = 160

/** One scale for a whole table: room beyond the mark, but one small body at 300 % must not flatten the others. */
export function bulletScale(percents: readonly (number | null)[]): number {
  const highest = percents.reduce<number>((top, percent) => Math.max(top, percent ?? 0), 0)
  return Math.min(Math.max(Math.ceil((highest + 5) / 10) * 10, SHORTEST_SCALE), LONGEST_SCALE)
}

/** Done, what is on its way behind it thinner, the milestone and the full mark. Beyond 100 % it passes the mark. */
export function BulletBar(props: BulletBarProps) {
  const { target, percent, standing, pending = null, milestone = null, scale = SHORTEST_SCALE } = props
  const label = useLabel(props)
  const share = (count: number | null): number =>
    count === null || target === null || target === 0 ? 0 : (count / target) * 100
  const place = (value: number): string => `${Math.min(value / scale, 1) * 100}%`
  const done = percent ?? 0
  const total = done + share(pending)
  return (
    <div
      className={`bullet-bar is-${toneOf(standing)}${done > scale ? ' is-beyond' : ''}`}
      role="img"
      aria-label={label}
    >
      {target !== null && target > 0 && (
        <>
          {total > done && <span className="bullet-pending" style={{ width: place(total) }} />}
          <span className="bullet-done" style={{ width: place(done) }} />
          {milestone !== null && (
            <span className="bullet-milestone" style={{ left: place(share(milestone)) }} />
          )}
          <span className="bullet-full" style={{ left: place(100) }} />
        </>
      )}
    </div>
  )
}

function useLabel({ done, target, percent, pending = null, milestone = null }: BulletBarProps): string {
  const { bullet } = useText().charts
  if (done === null) return bullet.unknown
  const parts = [
    target === null || percent === null ? bullet.noTarget(done) : bullet.done(done, target, percent),
  ]
  if (milestone !== null) parts.push(bullet.milestone(milestone))
  if (pending !== null && pending > 0) parts.push(bullet.pending(pending))
  return parts.join('; ')
}
