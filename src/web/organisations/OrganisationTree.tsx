import { useQueries } from '@tanstack/react-query'
import { type ReactNode, useMemo, useState } from 'react'
import { useNavigate } from 'react-router'
import type { OrganisationDetail } from '#contract/organisations'
import { addDays, type Day, formatDay } from '#domain/dates'
import { paths } from '../paths'
import { useChoices } from '../platform/address'
import { useViewer } from '../platform/viewer'
import { DayPick } from '../ui/DayPick'
import { ErrorState, LoadingShape } from '../ui/States'
import { useMedia } from '../ui/useMedia'
import { organisationOptions } from './lookup'
import { OrganisationFinder } from './OrganisationFinder'
import { TreeNode } from './TreeBranch'
import { useText } from './text'
import { pathOf, TreeProvider, useOpened } from './treeState'
import './tree.css'

interface OrganisationTreeProps {
  id: string
  on: Day | null
  /** The body chosen, once it is known. */
  chosen: OrganisationDetail | undefined
}

const NARROW = 'screen and (max-width: 1023px)'

/** The organisations in reach, opened level by level, with a box to find one and the day of the tree. */
export function OrganisationTree(props: OrganisationTreeProps) {
  const { tree } = useText().organisations
  const narrow = useMedia(NARROW)
  const inside = <TreePanel {...props} isNarrow={narrow} />
  return (
    <section className="tree-card screen-only" aria-label={tree.title}>
      {narrow ? <FoldedTree key={props.id}>{inside}</FoldedTree> : inside}
    </section>
  )
}

/** On a narrow page the tree opens over the body it leads to, and closes when one is chosen. */
function FoldedTree({ children }: { children: ReactNode }) {
  const { tree } = useText().organisations
  const [open, setOpen] = useState(false)
  return (
    <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{tree.fold}</summary>
      {open && children}
    </details>
  )
}

function TreePanel({ id, on, chosen, isNarrow }: OrganisationTreeProps & { isNarrow: boolean }) {
  const { tree } = useText().organisations
  const { today } = useViewer()
  const navigate = useNavigate()
  const addressOf = (body: string) => paths.organisation(body, { on })
  return (
    <>
      <div className="tree-head">
        <OrganisationFinder
          label={tree.find}
          placeholder={tree.findPlaceholder}
          on={on}
          onChoose={(found) => void navigate(addressOf(found.id))}
        />
        <TreeDay on={on} chosen={chosen} />
      </div>
      <Roots id={id} on={on} chosen={chosen} label={tree.label(formatDay(on ?? today))} stays={!isNarrow} />
    </>
  )
}

/** "Cây tổ chức ngày …", with the days on which the body chosen changed. */
function TreeDay({ on, chosen }: Pick<OrganisationTreeProps, 'on' | 'chosen'>) {
  const { tree } = useText().organisations
  const { today } = useViewer()
  const { choose } = useChoices()
  const last = chosen?.events.at(-1)?.day
  const suggestions = [{ day: today, label: tree.quickToday(formatDay(today)) }]
  if (last !== undefined && last <= today) {
    const before = addDays(last, -1)
    suggestions.push({ day: last, label: tree.quickAfter(formatDay(last)) })
    suggestions.push({ day: before, label: tree.quickBefore(formatDay(before)) })
  }
  return (
    <DayPick
      label={tree.on}
      value={on ?? today}
      max={today}
      suggestions={suggestions}
      onChange={(day) => choose({ on: day === today ? null : day })}
    />
  )
}

interface RootsProps extends OrganisationTreeProps {
  label: string
  /** Whether the keyboard stays in the tree when a body is chosen. */
  stays: boolean
}

/** The bodies the viewer is bound to, each the top of its own tree. */
function Roots({ id, on, chosen, label, stays }: RootsProps) {
  const { tree } = useText().organisations
  const { roles } = useViewer()
  const rootIds = useMemo(() => [...new Set(roles.map(({ organisation }) => organisation.id))], [roles])
  const asked = useQueries({ queries: rootIds.map((root) => organisationOptions(root, on)) })
  const { opened, toggle, open } = useOpened(chosen)
  const [stop, stopAt] = useState(rootIds[0] ?? '')
  const [awaited, awaitRow] = useState<string | null>(null)
  const failed = asked.find((query) => query.isError)
  if (failed !== undefined) return <ErrorState error={failed.error} onRetry={() => void failed.refetch()} />
  if (asked.some((query) => query.isPending)) return <LoadingShape rows={8} />
  const tops = topmost(asked.flatMap(({ data }) => (data === undefined ? [] : [data])))
  const state = {
    on,
    chosenId: id,
    path: chosen === undefined ? [] : pathOf(chosen),
    opened,
    toggle,
    open,
    stop,
    stopAt,
    awaited,
    awaitRow,
    stays,
    addressOf: (body: string) => paths.organisation(body, { on }),
  }
  return (
    <TreeProvider value={state}>
      <p className="visually-hidden">{tree.keys}</p>
      <div className="tree-rows" role="tree" aria-label={label}>
        {tops.map((top, index) => (
          <TreeNode key={top.id} item={top} place={{ level: 1, position: index + 1, size: tops.length }} />
        ))}
      </div>
    </TreeProvider>
  )
}

/** A body that stands beneath another of them is seen there. */
function topmost(roots: readonly OrganisationDetail[]): readonly OrganisationDetail[] {
  return roots.filter(({ ancestors }) => !ancestors.some(({ id }) => roots.some((root) => root.id === id)))
}
