import type { ProgressReply } from '#contract/progress'
import { formatNumber } from '#domain/vietnamese'
import { useText } from '../i18n'
import { plain, type Sentence } from '../i18n/sentence'
import type { Text } from '../i18n/vi'
import { bulletScale } from '../ui/BulletBar'
import { Button } from '../ui/Button'
import { Card } from '../ui/Card'
import type { ColumnKey } from './columnKeys'
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
  shown: readonly ColumnKey[]
  onToggle: (line: TreeLine) => void
}

/** The heart of the page: the body, those beneath it, and what stands behind each figure. */
export function ProgressTable({ reply, lines, links, looking, shown, onToggle }: ProgressTableProps) {
  const text = useText()
  const { table } = text.progress
  const { look, setSort, here } = looking
  const scale = bulletScale([reply.percent, ...lines.map(({ row }) => row.percent)])
  const completedHere = here({ show: 'completed' }, TABLE)
  const columns = columnsOf({
    text,
    links,
    reply,
    shown,
    isUsual: look.columns === null,
    scale,
    onToggle,
    completedHere,
  })
  return (
    <section
      className="progress-table"
      id={TABLE}
      tabIndex={-1}
      aria-label={table.caption(reply.organisation.name)}
    >
      <Card>
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
          most={isCut(lines, look) ? BEGINNING : Number.POSITIVE_INFINITY}
          onToggle={onToggle}
          foot={<TableFoot reply={reply} lines={lines} links={links} looking={looking} />}
        />
      </Card>
    </section>
  )
}

/** Says that rows are left out, and brings them back. */
function Filtered({ reply, lines, looking }: Pick<ProgressTableProps, 'reply' | 'lines' | 'looking'>) {
  const { table } = useText().progress
  if (looking.look.show === 'all' || reply.children.length === 0) return null
  const count = countOf(lines)
  return (
    <p className="soft" role="status">
      {count === 0 ? table.noneShown : table.filtered(count, reply.children.length)}{' '}
      <Button look="plain" onClick={() => looking.setShow('all')}>
        {table.showAll}
      </Button>
    </p>
  )
}

/** A longer table begins with as many rows; the cards beneath stay in reach. */
const BEGINNING = 12
const LONG = 20

const countOf = (lines: readonly TreeLine[]): number => lines.filter(({ level }) => level === 2).length

function isCut(lines: readonly TreeLine[], { isWhole }: Looking['look']): boolean {
  return !isWhole && countOf(lines) > LONG
}

/** How much of a long table is in view, and the rest of it. */
function Beginning({ lines, looking }: Pick<ProgressTableProps, 'lines' | 'looking'>) {
  const { table } = useText().progress
  const { look, setWhole } = looking
  const count = countOf(lines)
  if (count <= LONG) return null
  const isShort = isCut(lines, look)
  return (
    <div className="table-beginning screen-only">
      <Button aria-expanded={!isShort} onClick={() => setWhole(isShort)}>
        {isShort ? table.rest(count - BEGINNING) : table.beginning(BEGINNING)}
      </Button>
    </div>
  )
}

/** What the table says in words: what was given on, and how many bodies completed theirs. */
function TableFoot({ reply, lines, links, looking }: Omit<ProgressTableProps, 'shown' | 'onToggle'>) {
  const text = useText()
  const { table } = text.progress
  const count = reply.children.length
  const told = [allocationSentence(text, reply, links), grassrootsSentence(text, reply, looking.here)]
  return (
    <>
      <Beginning lines={lines} looking={looking} />
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
