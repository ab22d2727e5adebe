import type { ProgressReply, ProgressRow } from '#contract/progress'
import { isCell } from '#domain/organisations/kinds'
import { type Sort, sortRows } from '../ui/sorting'
import { SORT_VALUES } from './columnKeys'
import type { Show } from './look'

/** Whether a body can be opened in place, and what came of it. */
export type Branch = 'leaf' | 'closed' | 'opening' | 'open' | 'empty' | 'failed'

/** One visible row of the tree-table. */
export interface TreeLine {
  readonly key: string
  readonly row: ProgressRow
  /** 1 the body of the page, 2 the bodies right beneath, and so on. */
  readonly level: number
  readonly parentName: string | null
  readonly branch: Branch
  /** Place among the bodies right beneath, of itself or of the one it was opened from; from 0. */
  readonly rank: number
}

/** What is known of a body that was opened: its own reply, nothing yet, or a failure. */
export type Opened = Pick<ProgressReply, 'children'> | 'opening' | 'failed'

interface TreeInput {
  readonly reply: ProgressReply
  readonly open: ReadonlySet<string>
  readonly openedOf: (id: string) => Opened
  readonly sort: Sort | null
  readonly show: Show
}

/** The rows in view, from top to bottom: bodies beneath, each followed by its own where it was opened. */
export function treeLines(input: TreeInput): TreeLine[] {
  const { reply, show } = input
  const shown = reply.children.filter((row) => isShown(row, show))
  return linesOf(shown, { level: 2, parentName: reply.organisation.name, rank: null }, input)
}

/** The body of the page itself. */
export function totalLine(reply: ProgressReply): TreeLine {
  return { key: reply.organisation.id, row: reply, level: 1, parentName: null, branch: 'open', rank: 0 }
}

function linesOf(
  rows: readonly ProgressRow[],
  { level, parentName, rank: above }: { level: number; parentName: string; rank: number | null },
  input: TreeInput,
): TreeLine[] {
  return sorted(rows, input.sort).flatMap((row, index) => {
    const rank = above ?? index
    const { id, name } = row.organisation
    const opened = isCell(row.organisation.kind) || !input.open.has(id) ? null : input.openedOf(id)
    const line = { key: id, row, level, parentName, branch: branchOf(row, opened), rank }
    if (opened === null || typeof opened === 'string') return [line]
    return [line, ...linesOf(opened.children, { level: level + 1, parentName: name, rank }, input)]
  })
}

function branchOf(row: ProgressRow, opened: Opened | null): Branch {
  if (isCell(row.organisation.kind)) return 'leaf'
  if (opened === null) return 'closed'
  if (typeof opened === 'string') return opened
  return opened.children.length === 0 ? 'empty' : 'open'
}

function sorted(rows: readonly ProgressRow[], sort: Sort | null): readonly ProgressRow[] {
  const sortValue = sort === null ? undefined : SORT_VALUES[sort.key]
  return sort === null || sortValue === undefined
    ? rows
    : sortRows(rows, [{ key: sort.key, sortValue }], sort)
}

/** Bodies to be opened that stand in the tree at all: the address may name some of another page. */
export function openInTree(
  reply: ProgressReply,
  open: ReadonlySet<string>,
  childrenOf: (id: string) => readonly ProgressRow[],
): string[] {
  const found: string[] = []
  const walk = (rows: readonly ProgressRow[]): void => {
    for (const { organisation } of rows) {
      if (isCell(organisation.kind) || !open.has(organisation.id) || found.includes(organisation.id)) continue
      found.push(organisation.id)
      walk(childrenOf(organisation.id))
    }
  }
  walk(reply.children)
  return found
}

const shows: Record<Show, (row: ProgressRow) => boolean> = {
  all: () => true,
  behind: ({ standing }) => standing === 'behindMilestone',
  completed: (row) => isDone(row) || (row.coverage.grassroots.completed ?? 0) > 0,
  exceeded: (row) => row.standing === 'exceeded' || (row.coverage.grassroots.exceeded ?? 0) > 0,
  noTarget: ({ target }) => target === null,
  unknown: ({ admitted }) => admitted === null,
}

/** Whether a row passes the filter; a body above the grassroots, also for the grassroots bodies it counts. */
export function isShown(row: ProgressRow, show: Show): boolean {
  return shows[show](row)
}

function isDone({ standing }: ProgressRow): boolean {
  return standing === 'completed' || standing === 'exceeded'
}
