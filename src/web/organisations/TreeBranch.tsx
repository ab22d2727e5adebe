import { type ReactNode, useEffect } from 'react'
import type { OrganisationItem } from '#contract/organisations'
import { useChildPages } from './lookup'
import { mayHaveBeneath, type RowPlace, TreeRow } from './TreeRow'
import { useText } from './text'
import { onTreeKey } from './treeKeys'
import { indentOf, useTree } from './treeState'

/** One body of the tree and, once it is opened, those beneath it. */
export function TreeNode({ item, place }: { item: OrganisationItem; place: RowPlace }) {
  const { opened } = useTree()
  const isOpen = mayHaveBeneath(item) && opened.has(item.id)
  return (
    <>
      <TreeRow item={item} place={place} isOpen={isOpen} />
      {isOpen && <TreeBranch parentId={item.id} level={place.level + 1} />}
    </>
  )
}

interface TreeBranchProps {
  parentId: string
  level: number
}

/** The bodies beneath one that was opened: asked for now, a hundred at a time. */
function TreeBranch({ parentId, level }: TreeBranchProps) {
  const { common, organisations } = useText()
  const tree = useTree()
  const pages = useChildPages(parentId, tree.on)
  const rows = pages.data?.pages.flatMap(({ items }) => items) ?? []
  const wanted = tree.path[tree.path.indexOf(parentId) + 1]
  const isWantedAhead =
    tree.path.includes(parentId) && wanted !== undefined && !rows.some(({ id }) => id === wanted)
  const { hasNextPage, isFetching, fetchNextPage } = pages
  useEffect(() => {
    // the body chosen may stand beyond the first hundred
    if (isWantedAhead && hasNextPage && !isFetching) void fetchNextPage()
  }, [isWantedAhead, hasNextPage, isFetching, fetchNextPage])

  /** This row goes away with the last piece: the keyboard goes on to the first body that came. */
  const showMore = async () => {
    const { data } = await fetchNextPage()
    const first = data?.pages.at(-1)?.items[0]
    if (first !== undefined) tree.awaitRow(first.id)
  }

  if (pages.isPending) return <TreeNote level={level}>{common.loading}</TreeNote>
  if (pages.isError)
    return (
      <TreeAction level={level} id={`${parentId} retry`} onAct={() => void pages.refetch()}>
        {organisations.tree.failed}
      </TreeAction>
    )
  const size = hasNextPage ? -1 : rows.length
  return (
    <>
      {rows.length === 0 && <TreeNote level={level}>{organisations.tree.empty}</TreeNote>}
      {rows.map((item, index) => (
        <TreeNode key={item.id} item={item} place={{ level, position: index + 1, size }} />
      ))}
      {hasNextPage && (
        <TreeAction level={level} id={`${parentId} more`} onAct={() => !isFetching && void showMore()}>
          {isFetching ? common.loading : organisations.tree.more(rows.length)}
        </TreeAction>
      )}
    </>
  )
}

function TreeNote({ level, children }: { level: number; children: ReactNode }) {
  return (
    <div
      role="treeitem"
      className="tree-row tree-note"
      style={indentOf(level)}
      aria-level={level}
      aria-selected="false"
      aria-disabled="true"
      tabIndex={-1}
      onKeyDown={(event) => onTreeKey(event, { toggle: () => undefined })}
    >
      {children}
    </div>
  )
}

interface TreeActionProps {
  level: number
  id: string
  onAct: () => void
  children: ReactNode
}

/** A row that does something: shows more, tries again. */
function TreeAction({ level, id, onAct, children }: TreeActionProps) {
  const tree = useTree()
  return (
    <button
      type="button"
      role="treeitem"
      className="tree-row tree-action"
      style={indentOf(level)}
      aria-level={level}
      aria-selected="false"
      tabIndex={tree.stop === id ? 0 : -1}
      onFocus={() => tree.stopAt(id)}
      onClick={onAct}
      onKeyDown={(event) => onTreeKey(event, { toggle: () => undefined })}
    >
      {children}
    </button>
  )
}
