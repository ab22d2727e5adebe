import { useEffect, useRef, useState } from 'react'
import { formatDay } from '#domain/dates'
import { formatNumber, formatPercent } from '#domain/vietnamese'
import { Button } from '../../ui/Button'
import { useText } from '../text'
import { PlaceTag } from './PlaceTag'
import { placeOf } from './rows'
import type { Allocating } from './useAllocating'
import './sums.css'

/** Long enough for a run of entries to be told once. */
const TOLD_AFTER_MS = 900

/** The target, what is given out, the gap and the rate: in view while scrolling, told when they change. */
export function SumsBar({ work }: { work: Allocating }) {
  const { allocation } = useText()
  const say = allocation.sums
  const { reply, sums } = work.view
  const { target, allocated, gap, members, ratePercent } = sums
  const bar = useHeightKept()
  const day = reply.membersOn === null ? null : formatDay(reply.membersOn)
  const place = placeOf(allocated, members, reply.rate)
  return (
    <section className="sums" aria-label={say.label} ref={bar}>
      <dl>
        <div>
          <dt>{say.target}</dt>
          <dd>{target === null ? say.noTarget : say.targetValue(target, reply.qualifier)}</dd>
        </div>
        <div>
          <dt>{say.allocated}</dt>
          <dd>{allocated === null ? '–' : formatNumber(allocated)}</dd>
        </div>
        <div className={gapClass(gap)}>
          <dt>{say.gap}</dt>
          <dd>
            {gap === null ? '–' : formatNumber(gap)} <small>{gap !== null && say.gapWord(gap)}</small>
          </dd>
        </div>
        <div className="sums-rate">
          <dt className="visually-hidden">{say.rate}</dt>
          <dd>
            {ratePercent !== null && members !== null && (
              <>
                <b>{formatPercent(ratePercent)}</b> {say.of}{' '}
              </>
            )}
            {members === null ? say.noMembers : say.members(members, day)}{' '}
            {reply.rate !== null && <span>{say.asked(reply.rate, reply.qualifier)}</span>}{' '}
            <PlaceTag place={place} />
            <span className="sums-said" role="status">
              {work.said}
            </span>
          </dd>
        </div>
      </dl>
      {work.waiting !== null && <Waiting sum={work.waiting} work={work} />}
      <Told words={say.told(sums)} />
    </section>
  )
}

/** A proposal that has been worked out and not yet taken. */
function Waiting({ sum, work }: { sum: number; work: Allocating }) {
  const { proposal: say } = useText().allocation
  const bar = useRef<HTMLDivElement>(null)
  // on a phone it would stand behind the bar at the foot
  useEffect(() => {
    bar.current?.scrollIntoView({ block: 'nearest' })
  }, [])
  return (
    <div className="sums-waiting screen-only" role="status" ref={bar}>
      <span>{say.ready(sum)}</span>
      <Button look="main" onClick={work.takeProposal}>
        {say.take}
      </Button>
      <Button onClick={work.dropProposal}>{say.drop}</Button>
    </div>
  )
}

function gapClass(gap: number | null): string {
  if (gap === null) return 'sums-gap'
  return gap === 0 ? 'sums-gap is-met' : 'sums-gap is-late'
}

/** For screen readers: once the hands rest, and not when the page opens. */
function Told({ words }: { words: string }) {
  const [told, setTold] = useState('')
  const first = useRef(words)
  useEffect(() => {
    if (words === first.current) return
    first.current = ''
    const timer = setTimeout(() => setTold(words), TOLD_AFTER_MS)
    return () => clearTimeout(timer)
  }, [words])
  return (
    <p className="visually-hidden" role="status">
      {told}
    </p>
  )
}

/** The head of the table stays beneath the bar, however high the bar is. */
function useHeightKept() {
  const bar = useRef<HTMLElement>(null)
  useEffect(() => {
    const element = bar.current
    const root = element?.parentElement
    if (!element || !root) return
    const observer = new ResizeObserver(() =>
      root.style.setProperty('--sums-height', `${element.offsetHeight}px`),
    )
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return bar
}
