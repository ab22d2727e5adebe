import { useMemo } from 'react'
import type { ProgressReply } from '#contract/progress'
import { formatNumber } from '#domain/vietnamese'
import { useText } from '../i18n'
import { plain, type Sentence } from '../i18n/sentence'
import type { Text } from '../i18n/vi'
import { bulletScale } from '../ui/BulletBar'
import { Button } from '../ui/Button'
import { usualColumns } from './columnKeys'
import { columnsOf } from './columns'
import { type TreeLine, totalLine } from './lines'
import { type Links, TABLE } from './links'
import type { Looking } from './look'
import { TableChoices } from './TableChoices'
import { Telling } from './Telling'
import { TreeTable } from './TreeTable'

interface ProgressTableProps {
  reply: ProgressReply
  lines: readonly TreeLine[]
  links: Links
  looking: Looking
  onToggle: (line: TreeLine) => void
}

/** The heart of the page: the body, those beneath it, and what stands behind each figure. */
export function ProgressTable({ reply, lines, links, looking, onToggle }: ProgressTableProps) {
  const text = useText()
  const { table } = text.progress
  const { look, setSort, here } = looking
  const shown = useMemo(() => look.columns ?? usualColumns([reply, ...reply.children]), [look.columns, reply])
  const scale = bulletScale([reply.percent, ...lines.map(({ row }) => row.percent)])
  const completedHere = here({ show: 'completed' }, TABLE)
  const columns = columnsOf({ text, links, reply, shown, scale, onToggle, completedHere })
  const isWide = shown.length > 8
  return (
    <section
      className={`card progress-table${isWide ? ' print-wide' : ''}`}
      id={TABLE}
      tabIndex={-1}
      aria-label={table.caption(reply.organisation.name)}
    >
      <div className="progress-table-choices screen-only">
        <TableChoices looking={looking} shown={shown} hasChildren={reply.children.length > 0} />
        <Filtered reply={reply} lines={lines} looking={looking} />
      </div>
      <TreeTable
        caption={table.caption(reply.organisation.name)}
        columns={columns}
        lines={lines}
        total={totalLine(reply)}
        sort={look.sort}
        onSort={setSort}
        onToggle={onToggle}
        foot={<TableFoot reply={reply} links={links} here={here} />}
      />
    </section>
  )
}

/** Says that rows are left out, and brings them back. */
function Filtered({ reply, lines, looking }: Pick<ProgressTableProps, 'reply' | 'lines' | 'looking'>) {
  const { table } = useText().progress
  if (looking.look.show === 'all' || reply.children.length === 0) return null
  const count = lines.filter(({ level }) => level === 2).length
  return (
    <p className="soft" role="status">
      {count === 0 ? table.noneShown : table.filtered(count, reply.children.length)}{' '}
      <Button look="plain" onClick={() => looking.setShow('all')}>
        {table.showAll}
      </Button>
    </p>
  )
}

/** What the table says in words: what was given on, and how many bodies completed theirs. */
function TableFoot({
  reply,
  links,
  here,
}: Pick<ProgressTableProps, 'reply' | 'links'> & Pick<Looking, 'here'>) {
  const text = useText()
  const { table } = text.progress
  const count = reply.children.length
  const told = [allocationSentence(text, reply, links), grassrootsSentence(text, reply, here)]
  return (
    <>
      {told.map(
        (sentence) =>
          sentence !== null && (
            <p key={plain(sentence)}>
              <Telling sentence={sentence} />
            </p>
          ),
      )}
      <p className="screen-only">{count === 0 ? table.footCell : table.foot(count)}</p>
    </>
  )
}

function allocationSentence({ progress }: Text, reply: ProgressReply, links: Links): Sentence | null {
  const { allocated, allocationGap, organisation } = reply
  if (allocated === null || allocationGap === null) return null
  const given = { text: formatNumber(allocated), to: links.allocations(organisation.id) }
  if (allocationGap === 0) return progress.table.allocatedEven(given)
  return allocationGap < 0
    ? progress.table.allocatedMore(given, formatNumber(-allocationGap))
    : progress.table.allocatedLess(given, formatNumber(allocationGap))
}

function grassrootsSentence(
  { progress }: Text,
  reply: ProgressReply,
  here: Looking['here'],
): Sentence | null {
  const { total, completed, exceeded } = reply.coverage.grassroots
  if (total === null || total === 0 || completed === null || exceeded === null) return null
  if (reply.children.length === 0) return null
  return progress.table.grassrootsDone(
    { text: formatNumber(completed), to: here({ show: 'completed' }, TABLE) },
    formatNumber(total),
    { text: formatNumber(exceeded), to: here({ show: 'exceeded' }, TABLE) },
  )
}
