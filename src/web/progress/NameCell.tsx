import type { CSSProperties } from 'react'
import { Link } from 'react-router'
import { useText } from '../i18n'
import type { Text } from '../i18n/vi'
import { Chevron } from '../ui/Chevron'
import type { Branch, TreeLine } from './lines'

interface NameCellProps {
  line: TreeLine
  /** Missing for the body of the page itself. */
  to: string | undefined
  onToggle: () => void
}

/** The name at its depth, with the sign that opens what stands beneath it. */
export function NameCell({ line, to, onToggle }: NameCellProps) {
  const { table } = useText().progress
  const { row, level, branch } = line
  const { name } = row.organisation
  if (to === undefined) return <b>{name}</b>
  const isOpen = branch !== 'closed' && branch !== 'leaf'
  // the depth is a number of the data, not a look
  const depth: CSSProperties & Record<'--depth', number> = { '--depth': level - 2 }
  return (
    <span className="tree-name" style={depth}>
      {branch === 'leaf' ? (
        <span className="tree-toggle" />
      ) : (
        <button
          type="button"
          className="tree-toggle"
          aria-expanded={isOpen}
          aria-label={isOpen ? table.close(name) : table.open(name)}
          onClick={onToggle}
        >
          <Chevron />
        </button>
      )}
      <span>
        <Link to={to}>{name}</Link>
        <BranchNote table={table} branch={branch} />
        {!row.alive && <small className="soft tree-note">{table.closed}</small>}
      </span>
    </span>
  )
}

function BranchNote({ table, branch }: { table: Text['progress']['table']; branch: Branch }) {
  const notes: Partial<Record<Branch, string>> = {
    opening: table.opening,
    empty: table.none,
    failed: table.failed,
  }
  const note = notes[branch]
  if (note === undefined) return null
  return (
    <small className="soft tree-note" role={branch === 'failed' ? 'alert' : 'status'}>
      {note}
    </small>
  )
}
