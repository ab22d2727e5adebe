import { type KeyboardEvent, type MouseEvent, useEffect, useRef } from 'react'
import { Link } from 'react-router'
import type { OrganisationItem } from '#contract/organisations'
import { isCell } from '#domain/organisations/kinds'
import { formatNumber } from '#domain/vietnamese'
import { Chevron } from '../ui/Chevron'
import { ClosedMark } from './ClosedMark'
import { useText } from './text'
import { onTreeKey } from './treeKeys'
import { indentOf, useTree } from './treeState'

export interface RowPlace {
  readonly level: number
  /** From 1, among its siblings. */
  readonly position: number
  /** -1 while the siblings are not all known. */
  readonly size: number
}

interface TreeRowProps {
  item: OrganisationItem
  place: RowPlace
  isOpen: boolean
}

/** The count tells living bodies only; beneath a committee there may be closed ones. */
export function mayHaveBeneath({ children, kind }: OrganisationItem): boolean {
  return children > 0 || !isCell(kind)
}

/** One body of the tree: a link to it, which opens what is beneath. */
export function TreeRow({ item, place, isOpen }: TreeRowProps) {
  const { organisations } = useText()
  const tree = useTree()
  const { id, name, formerName, alive, children } = item
  const isChosen = id === tree.chosenId
  const row = useChosenInView(isChosen, tree.stopAt, id)
  const isAwaited = id === tree.awaited
  useEffect(() => {
    if (isAwaited) row.current?.focus()
  }, [isAwaited, row])
  const canOpen = mayHaveBeneath(item)
  const toggle = () => canOpen && tree.toggle(id)
  const onClick = (event: MouseEvent) => {
    const onTwist = event.target instanceof Element && event.target.closest('.tree-twist') !== null
    if (!onTwist) return tree.open(id)
    event.preventDefault()
    toggle()
  }
  return (
    <Link
      ref={row}
      role="treeitem"
      to={tree.addressOf(id)}
      state={{ stay: tree.stays }}
      className={`tree-row${alive ? '' : ' is-closed'}`}
      style={indentOf(place.level)}
      aria-level={place.level}
      aria-posinset={place.position}
      aria-setsize={place.size}
      aria-expanded={canOpen ? isOpen : undefined}
      aria-selected={isChosen}
      tabIndex={tree.stop === id ? 0 : -1}
      onFocus={() => tree.stopAt(id)}
      onClick={onClick}
      onKeyDown={(event: KeyboardEvent<HTMLAnchorElement>) => onTreeKey(event, { toggle })}
    >
      <span className="tree-twist" aria-hidden="true">
        {canOpen && <Chevron />}
      </span>
      <span className="tree-name">
        {name}
        {formerName !== null && <small>{organisations.formerly(formerName)}</small>}
        {!alive && <ClosedMark id={id} on={tree.on} />}
      </span>
      {children > 0 && (
        <>
          <span className="tree-count" aria-hidden="true">
            {formatNumber(children)}
          </span>
          <span className="visually-hidden"> {organisations.tree.beneath(children)}</span>
        </>
      )}
    </Link>
  )
}

/** The body chosen is brought into view inside the tree, and is where Tab comes to. */
function useChosenInView(isChosen: boolean, stopAt: (id: string) => void, id: string) {
  const row = useRef<HTMLAnchorElement>(null)
  const tell = useRef(stopAt)
  useEffect(() => {
    tell.current = stopAt
  })
  useEffect(() => {
    const panel = row.current?.closest('.tree-rows')
    if (!isChosen || !row.current || !panel) return
    tell.current(id)
    const { offsetTop, offsetHeight } = row.current
    const isSeen =
      offsetTop >= panel.scrollTop && offsetTop + offsetHeight <= panel.scrollTop + panel.clientHeight
    if (!isSeen) panel.scrollTop = offsetTop - panel.clientHeight / 3
  }, [isChosen, id])
  return row
}
