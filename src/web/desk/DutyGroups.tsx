import { useId } from 'react'
import type { DutyItem } from '#contract/candidates'
import type { DueGroup, DutyList } from '#contract/desk'
import { type Day, formatDay } from '#domain/dates'
import { Folded } from '../ui/Folded'
import { GROUPS } from './choices'
import { DutyRow } from './DutyRow'
import type { DeskRights } from './place'
import { useText } from './text'
import { groupEnd, groupOf } from './when'

interface DutyGroupsProps {
  items: readonly DutyItem[]
  counts: DutyList['counts']
  on: Day
  bodyId: string
  rights: DeskRights
}

/** Overdue, this week, this month, later: each group a sheet of its own. */
export function DutyGroups({ items, counts, ...rest }: DutyGroupsProps) {
  const filled = GROUPS.map((group) => ({
    group,
    duties: items.filter(({ last }) => groupOf(last, rest.on) === group),
  })).filter(({ duties }) => duties.length > 0)
  return (
    <>
      {filled.map(({ group, duties }) => (
        <Group
          key={group}
          group={group}
          duties={duties}
          count={counts[group]}
          isAlone={filled.length === 1}
          {...rest}
        />
      ))}
    </>
  )
}

/** What is far away is folded, so that what is near is seen. */
const SHOWN_LATER = 3

interface GroupProps extends Omit<DutyGroupsProps, 'items' | 'counts'> {
  group: DueGroup
  duties: readonly DutyItem[]
  count: number
  /** No other group has anything. */
  isAlone: boolean
}

function Group({ group, duties, count, isAlone, ...rest }: GroupProps) {
  const { desk } = useText()
  const id = useId()
  const farther = group === 'later' && !isAlone ? duties.slice(SHOWN_LATER) : []
  const upTo = group === 'week' || group === 'month' ? [desk.upTo(formatDay(groupEnd(group, rest.on)))] : []
  return (
    <section className={`card duty-group is-${group}`} aria-labelledby={id}>
      <h2 id={id}>
        {desk.groups[group]} <span className="soft">{[...upTo, desk.countOf(count)].join(' · ')}</span>
      </h2>
      <Rows duties={group === 'later' && !isAlone ? duties.slice(0, SHOWN_LATER) : duties} {...rest} />
      {farther.length > 0 && (
        <Folded summary={desk.farther(farther.length)}>
          <Rows duties={farther} {...rest} />
        </Folded>
      )}
    </section>
  )
}

function Rows({ duties, ...rest }: Pick<GroupProps, 'duties' | 'on' | 'bodyId' | 'rights'>) {
  return (
    <ul>
      {duties.map((duty) => (
        <DutyRow key={duty.id} duty={duty} {...rest} />
      ))}
    </ul>
  )
}
