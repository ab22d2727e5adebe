import { useMemo } from 'react'
import { Link, useLocation } from 'react-router'
import type { CellRow, ProgressReply } from '#contract/progress'
import { type Day, formatDay } from '#domain/dates'
import type { Sector } from '#domain/organisations/kinds'
import { formatNumber } from '#domain/vietnamese'
import type { Figure, Sentence } from '../i18n/sentence'
import { Card } from '../ui/Card'
import { CopyButton } from '../ui/CopyButton'
import { type Column, DataTable } from '../ui/DataTable'
import { DownloadLink } from '../ui/DownloadLink'
import { MoreRows } from '../ui/MoreRows'
import { Notice } from '../ui/Notice'
import { Lede } from '../ui/PageHead'
import { PrintHead } from '../ui/PrintParts'
import { PrintRows } from '../ui/PrintRows'
import { EmptyState, ErrorState, LoadingShape } from '../ui/States'
import type { SheetColumn } from '../ui/sheet'
import { sortRows } from '../ui/sorting'
import { Tag } from '../ui/Tag'
import { type Choices, choicesQuery } from './choices'
import { exactChoices, type Links } from './links'
import { useLook } from './look'
import { fullMonths } from './months'
import { hasOwnSpan, paperLines, periodName } from './replyWords'
import { type Text, useText } from './text'
import type { ZeroListing } from './useZeroList'

/** The place of the list on its page. */
const LIST = 'list'

interface ListProps {
  list: ZeroListing
  reply: ProgressReply
}

/** "125 trên 243 chi bộ thôn, khu phố chưa kết nạp được ai trong năm 2023." */
export function ZeroLede({
  list,
  reply,
  links,
  sector,
}: ListProps & { links: Links; sector: Sector | null }) {
  const text = useText()
  const { search } = useLocation()
  if (list.count === null) return <p className="lede soft">{text.common.loading}</p>
  const { without, total } = list.count
  const counted: Counted = {
    without: { text: formatNumber(without), to: `${search}#${LIST}` },
    total: { text: formatNumber(total), to: links.progress(reply.organisation.id) },
    sector: sector ?? 'all',
  }
  return <Lede sentence={zeroSentence(text, reply, counted, list.lived)} />
}

interface Counted {
  readonly without: Figure
  readonly total: Figure
  readonly sector: Sector | 'all'
}

function zeroSentence(
  text: Text,
  reply: ProgressReply,
  counted: Counted,
  lived: ZeroListing['lived'],
): Sentence {
  const { without, total, sector } = counted
  const { zeroCells } = text
  const day = formatDay(reply.asOf)
  const { from, to } = reply.period
  const span =
    lived !== null
      ? zeroCells.throughout(formatDay(from), formatDay(to))
      : hasOwnSpan(reply)
        ? zeroCells.inSpan(formatDay(from), formatDay(to))
        : zeroCells.inPeriod(periodName(text, reply))
  if (total.text === '0') return zeroCells.noCells(day, sector)
  if (!isKnown(reply, sector)) {
    if (without.text === '0') return zeroCells.unclear(day, total, sector, span)
    return zeroCells.partly(day, without, total, sector, span)
  }
  if (without.text === '0' && lived === null) return zeroCells.none(day, total, sector, span)
  return zeroCells.some(day, without, total, sector, span)
}

/** The head of the printed list; it says when the list is not whole. */
export function ZeroPaper({
  list,
  reply,
  choices,
  parent,
}: ListProps & { choices: Choices; parent: string | null }) {
  const text = useText()
  return (
    <PrintHead
      organisation={reply.organisation.name}
      parent={parent}
      title={text.zeroCells.title}
      lines={[...paperLines(text, reply, choices), extentOf(text, list)]}
    />
  )
}

function extentOf({ zeroCells }: Text, { cells, count, lived }: ZeroListing): string {
  const total = count?.without ?? cells.length
  const extent = cells.length < total ? zeroCells.part(cells.length, total) : zeroCells.whole(total)
  return lived === null ? extent : `${extent}; ${zeroCells.olderAlone}`
}

/** Copies what is in view and prints it. */
export function ZeroActions({
  list,
  reply,
  choices,
  sector,
}: ListProps & { choices: Choices; sector: Sector | null }) {
  const text = useText()
  const { name } = reply.organisation
  const { title: heading, unknownTitle } = text.zeroCells
  const caveat = isKnown(reply, sector) ? [] : [unknownTitle]
  const title = [name, heading, ...paperLines(text, reply, choices), extentOf(text, list), ...caveat]
  return (
    <>
      <CopyButton title={title} columns={sheetColumns(text, reply)} rows={list.cells} />
      <DownloadLink
        path={`/api/organisations/${reply.organisation.id}/zero-cells.xlsx`}
        query={{ ...choicesQuery(exactChoices(reply, choices)), sector, lived: list.lived }}
      />
      <PrintRows list={list.pieces} />
    </>
  )
}

function sheetColumns(text: Text, { asOf }: ProgressReply): readonly SheetColumn<CellRow>[] {
  const { zeroCells } = text
  return [
    { head: zeroCells.cell, copyValue: ({ name }) => name },
    { head: zeroCells.parent, copyValue: ({ parentName }) => parentName },
    { head: zeroCells.code, copyValue: ({ code }) => code },
    { head: zeroCells.field, copyValue: ({ sector }) => zeroCells.sectors[sector] },
    {
      head: zeroCells.lastAdmission,
      copyValue: ({ lastAdmissionDay }) => lastAdmissionDay && formatDay(lastAdmissionDay),
    },
    {
      head: zeroCells.sinceHead,
      copyValue: ({ lastAdmissionDay }) => lastAdmissionDay && fullMonths(lastAdmissionDay, asOf),
    },
    { head: zeroCells.note, copyValue: ({ noSource }) => (noSource ? zeroCells.noSource : null) },
  ]
}

/** The list itself; its parent always beside a cell, for names repeat everywhere. */
export function ZeroList({
  list,
  reply,
  links,
  sector,
}: ListProps & { links: Links; sector: Sector | null }) {
  const text = useText()
  const { zeroCells } = text
  const columns = useMemo(() => columnsOf(text, reply, links, sector), [text, reply, links, sector])
  const { look, setSort } = useLook()
  const sorted = useMemo(() => sortRows(list.cells, columns, look.sort), [list.cells, columns, look.sort])
  if (list.error !== null && list.cells.length === 0)
    return <ErrorState error={list.error} onRetry={list.onRetry} />
  if (list.isFirst) return <LoadingShape shape="table" rows={12} />
  const isPart = list.hasMore
  return (
    <>
      {!isKnown(reply, sector) && <Notice title={zeroCells.unknownTitle}>{zeroCells.unknownHint}</Notice>}
      <section
        className={list.isAsking ? 'zero-list is-asking' : 'zero-list'}
        id={LIST}
        tabIndex={-1}
        aria-label={zeroCells.caption}
        aria-busy={list.isAsking}
      >
        <Card>
          <DataTable
            caption={zeroCells.caption}
            columns={columns}
            rows={isPart ? list.cells : sorted}
            rowKey={({ id }) => id}
            // rows not fetched yet would be missing at the top
            sort={isPart ? null : look.sort}
            onSort={isPart ? undefined : setSort}
            empty={
              list.lived !== null || list.count?.total === 0 || !isKnown(reply, sector) ? (
                <EmptyState title={zeroCells.emptyTitle} />
              ) : (
                <EmptyState title={zeroCells.emptyTitle} hint={zeroCells.emptyHint} />
              )
            }
            foot={
              list.cells.length > 0 && (
                <MoreRows
                  shown={list.cells.length}
                  total={list.count?.without ?? null}
                  hasMore={list.hasMore}
                  loading={list.isLoadingMore}
                  onMore={list.onMore}
                />
              )
            }
          />
        </Card>
      </section>
    </>
  )
}

/** Where lists are not complete, a cell without admissions is not known to have none. */
function isKnown({ coverage }: ProgressReply, sector: Sector | 'all' | null): boolean {
  const { withAdmission } = sector === 'village' ? coverage.villageCells : coverage.cells
  return withAdmission !== null
}

function columnsOf(
  { zeroCells }: Text,
  reply: ProgressReply,
  links: Links,
  sector: Sector | null,
): readonly Column<CellRow>[] {
  const sectorColumn: Column<CellRow> = {
    key: 'sector',
    head: zeroCells.field,
    onPhone: 'none',
    sortValue: (cell) => zeroCells.sectors[cell.sector],
    cell: (cell) => zeroCells.sectors[cell.sector],
  }
  return [
    {
      key: 'name',
      head: zeroCells.cell,
      width: '30%',
      sortValue: ({ name }) => name,
      cell: ({ id, name }) => <Link to={links.progress(id)}>{name}</Link>,
    },
    {
      key: 'parent',
      head: zeroCells.parent,
      width: '26%',
      sortValue: ({ parentName }) => parentName,
      cell: (cell) => <Parent cell={cell} links={links} here={reply.organisation.id} />,
    },
    ...(sector === null ? [sectorColumn] : []),
    {
      key: 'last',
      head: zeroCells.last,
      sortValue: ({ lastAdmissionDay }) => lastAdmissionDay,
      cell: ({ lastAdmissionDay }) => <Last words={zeroCells} day={lastAdmissionDay} asOf={reply.asOf} />,
    },
    {
      key: 'note',
      head: zeroCells.note,
      onPhone: 'standing',
      cell: ({ noSource }) => noSource && <Tag tone="none">{zeroCells.noSource}</Tag>,
    },
  ]
}

/** The day somebody was last admitted here, and how long ago that is. */
function Last({ words, day, asOf }: { words: Text['zeroCells']; day: Day | null; asOf: Day }) {
  if (day === null) return <span className="soft">{words.noLast}</span>
  return (
    <span className="zero-last">
      {formatDay(day)} <small className="soft">{words.since(fullMonths(day, asOf))}</small>
    </span>
  )
}

function Parent({ cell, links, here }: { cell: CellRow; links: Links; here: string }) {
  const { parentId, parentName } = cell
  if (parentName === null || parentId === null || parentId === here) return parentName
  return <Link to={links.progress(parentId)}>{parentName}</Link>
}
