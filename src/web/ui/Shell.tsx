import { type ReactNode, type RefObject, useEffect, useId, useRef, useState } from 'react'
import { Link, matchPath, resolvePath, useLocation } from 'react-router'
import { useText } from '../i18n'
import { useConnection } from '../platform/connection'
import { Dialog } from './Dialog'
import { Notice } from './Notice'
import { Preferences } from './Preferences'
import './shell.css'

export interface RailItem {
  readonly key: string
  readonly label: string
  readonly to: string
  /** How much waits there. */
  readonly count?: number
  /** The address is a beginning of other items' addresses: only it alone is "here". */
  readonly exact?: boolean
  /** Patterns of further addresses that belong to it: pages of one thing, and lists beside its own. */
  readonly covers?: readonly string[]
  /** Words above the items that belong together; those without stand first. */
  readonly group?: string
}

export interface Who {
  readonly name: string
  readonly lines: readonly string[]
  /** The person's own account page. */
  readonly to: string
}

interface ShellProps {
  items: readonly RailItem[]
  who: Who
  onSignOut: () => void
  /** Path of organisations, and the search box beside it. */
  path?: ReactNode
  search?: ReactNode
  children: ReactNode
}

/** On a phone as many items stand in the bar; the others are under "Thêm". */
const IN_BAR = 4

/** The frame of every page: rail at the left (bar at the bottom of a phone), path and search above. */
export function Shell({ items, who, onSignOut, path, search, children }: ShellProps) {
  const text = useText()
  const main = useRef<HTMLElement>(null)
  useFocusOnNewPage(main)
  return (
    <div className="shell">
      <a className="skip-link visually-hidden" href="#main">
        {text.shell.skip}
      </a>
      <header className="rail screen-only">
        <Brand />
        <nav aria-label={text.shell.rail}>
          <RailLinks items={items} />
        </nav>
        <Foot who={who} onSignOut={onSignOut} />
      </header>
      <div className="shell-page">
        <div className="shell-top screen-only">
          <div className="shell-path">{path}</div>
          {search !== undefined && (
            <div className="shell-search" role="search">
              {search}
            </div>
          )}
        </div>
        <main id="main" ref={main} tabIndex={-1}>
          <ConnectionNotice />
          {children}
        </main>
      </div>
      <BottomBar items={items} who={who} onSignOut={onSignOut} />
    </div>
  )
}

export function Brand() {
  const text = useText()
  return (
    <Link className="brand" to="/">
      <svg viewBox="0 0 26 26" width="1.625em" height="1.625em" aria-hidden="true">
        <rect width="26" height="26" rx="6" fill="var(--lac)" />
        <path d="M7 19v-6a6 6 0 1 1 6 6z" fill="var(--paper)" />
      </svg>
      {text.common.product}
    </Link>
  )
}

/** One group is open at a time, that of the page first, so that the rail is as high as an office screen. */
function RailLinks({ items, onChoose }: { items: readonly RailItem[]; onChoose?: () => void }) {
  const name = useId()
  const { pathname } = useLocation()
  const groups = groupsOf(items)
  const named = groups.filter(({ group }) => group !== '')
  const open =
    named.find(({ items: together }) => together.some((item) => isHere(item, pathname))) ?? named[0]
  return groups.map(({ group, items: together }) =>
    group === '' ? (
      <RailList key={group} items={together} onChoose={onChoose} />
    ) : (
      <RailGroup key={group} heading={group} name={name} isOpen={group === open?.group}>
        <RailList items={together} onChoose={onChoose} />
      </RailGroup>
    ),
  )
}

interface RailGroupProps {
  heading: string
  name: string
  /** The page stands in it. */
  isOpen: boolean
  children: ReactNode
}

/** Whatever was folded by hand, a new page opens its own group again. */
function RailGroup({ heading, name, isOpen, children }: RailGroupProps) {
  const { pathname } = useLocation()
  const group = useRef<HTMLDetailsElement>(null)
  useEffect(() => {
    if (isOpen && group.current !== null) group.current.open = true
  }, [isOpen, pathname])
  return (
    <details ref={group} className="rail-group" name={name} open={isOpen}>
      <summary className="rail-heading">{heading}</summary>
      {children}
    </details>
  )
}

/** The page itself, what stands beneath its address unless it is to be exact, and what it covers. */
function isHere({ to, exact = false, covers = [] }: RailItem, pathname: string): boolean {
  if (matchPath({ path: resolvePath(to).pathname, end: exact }, pathname) !== null) return true
  return covers.some((path) => matchPath({ path, end: false }, pathname) !== null)
}

function RailList({ items, onChoose }: { items: readonly RailItem[]; onChoose?: (() => void) | undefined }) {
  return (
    <ul>
      {items.map((item) => (
        <li key={item.key}>
          <RailLink item={item} onChoose={onChoose} />
        </li>
      ))}
    </ul>
  )
}

function RailLink({ item, onChoose }: { item: RailItem; onChoose: (() => void) | undefined }) {
  const { label, to, count } = item
  const { pathname } = useLocation()
  return (
    <Link
      className="rail-link"
      to={to}
      aria-current={isHere(item, pathname) ? 'page' : undefined}
      onClick={onChoose}
    >
      <span>{label}</span>
      {count !== undefined && count > 0 && <span className="rail-count">{count}</span>}
    </Link>
  )
}

/** In the order in which the groups first come. */
function groupsOf(items: readonly RailItem[]): { group: string; items: RailItem[] }[] {
  const groups = new Map<string, RailItem[]>()
  for (const item of items) {
    const group = item.group ?? ''
    groups.set(group, [...(groups.get(group) ?? []), item])
  }
  return [...groups].map(([group, together]) => ({ group, items: together }))
}

function Foot({ who, onSignOut }: { who: Who; onSignOut: () => void }) {
  const { shell } = useText()
  return (
    <div className="rail-foot">
      <Link className="rail-who" to={who.to}>
        {who.name}
      </Link>
      {who.lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
      <div className="rail-settings">
        <Preferences />
        <button type="button" className="text-button" onClick={onSignOut}>
          {shell.signOut}
        </button>
      </div>
    </div>
  )
}

function BottomBar({
  items,
  who,
  onSignOut,
}: {
  items: readonly RailItem[]
  who: Who
  onSignOut: () => void
}) {
  const { shell } = useText()
  const [open, setOpen] = useState(false)
  return (
    <nav className="bottom-bar screen-only" aria-label={shell.rail}>
      <RailList items={items.slice(0, IN_BAR)} />
      <button type="button" className="rail-link" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        <span>{shell.more}</span>
      </button>
      {open && (
        <Dialog title={shell.moreTitle} onClose={() => setOpen(false)}>
          <div className="more-items">
            <RailLinks items={items.slice(IN_BAR)} onChoose={() => setOpen(false)} />
            <Foot who={who} onSignOut={onSignOut} />
          </div>
        </Dialog>
      )}
    </nav>
  )
}

function ConnectionNotice() {
  const { shell } = useText()
  const { reachable } = useConnection()
  if (reachable) return null
  return (
    <div className="connection-notice screen-only">
      <Notice tone="warn" live>
        {shell.unreachable}
      </Notice>
    </div>
  )
}

/**
 * A new page is read from its beginning; a changed choice on the same page moves nothing, nor does a link with the
 * state `stay`: a tree in which the keyboard goes on.
 */
function useFocusOnNewPage(main: RefObject<HTMLElement | null>): void {
  const location = useLocation()
  const { pathname } = location
  const state: unknown = location.state
  const before = useRef(pathname)
  useEffect(() => {
    if (before.current === pathname) return
    before.current = pathname
    if (isStaying(state)) return
    main.current?.focus({ preventScroll: true })
    window.scrollTo(0, 0)
  }, [pathname, state, main])
}

function isStaying(state: unknown): boolean {
  return typeof state === 'object' && state !== null && 'stay' in state && state.stay === true
}
