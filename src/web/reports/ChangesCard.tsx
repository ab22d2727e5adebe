import { useState } from 'react'
import type { OrganisationDetail } from '#contract/organisations'
import type { ProgressReply } from '#contract/progress'
import type { DeclaredChangeList } from '#contract/reports'
import { formatDay, minDay } from '#domain/dates'
import { DECLARED_CHANGES } from '#domain/reports/membershipChange'
import { formatNumber } from '#domain/vietnamese'
import { mayHere } from '../admissions/rights'
import { useViewer } from '../platform/viewer'
import { Button } from '../ui/Button'
import { Card } from '../ui/Card'
import { type Column, DataTable } from '../ui/DataTable'
import { Folded } from '../ui/Folded'
import { MoreRows } from '../ui/MoreRows'
import { SheetButtons } from '../ui/SheetButtons'
import { EmptyState, ErrorState, LoadingShape } from '../ui/States'
import { Tag } from '../ui/Tag'
import { ChangeDialog, type ChangeStart, TakeBackChange } from './ChangeDialog'
import { useDeclaredChanges } from './queries'
import { type ReportWords, useReportWords } from './useReportWords'

type Item = DeclaredChangeList['items'][number]

interface ChangesCardProps {
  body: OrganisationDetail
  reply: ProgressReply
}

/** What no file holds: the documents that tell it, who right beneath has told nothing, and the form for another one. */
export function ChangesCard({ body, reply }: ChangesCardProps) {
  const words = useReportWords()
  const say = words.changes
  const viewer = useViewer()
  const { from } = reply.period
  const to = minDay(reply.period.to, reply.asOf)
  const list = useDeclaredChanges(body.id, { from, to })
  const first = list.data?.pages[0]
  const [open, setOpen] = useState<ChangeStart | null>(null)
  const [taken, setTaken] = useState<Item | null>(null)
  const mayWrite = mayHere(viewer, 'statements.write', body)
  const items = list.data?.pages.flatMap((page) => page.items) ?? []
  const columns = columnsOf(words, {
    mayWrite,
    onCorrect: (corrected) => setOpen({ from: corrected.from, to: corrected.to, corrected }),
    onTakeBack: setTaken,
  })
  const title = [body.name, say.title, say.fromTo(formatDay(from), formatDay(to))]
  const add = mayWrite && <Button onClick={() => setOpen({ from, to, corrected: null })}>{say.add}</Button>
  return (
    <div className="screen-only">
      <Card
        title={say.title}
        actions={
          <>
            {items.length > 0 && <SheetButtons list={list} title={title} columns={columns} rows={items} />}
            {add}
          </>
        }
      >
        <p className="soft">{say.about}</p>
        {list.isPending && <LoadingShape shape="table" rows={2} />}
        {list.isError && <ErrorState error={list.error} onRetry={() => void list.refetch()} />}
        {list.data !== undefined && (
          <>
            {first !== undefined && <Silent words={words} beneath={first.beneath} />}
            <DataTable
              caption={say.title}
              columns={columns}
              rows={items}
              rowKey={(item) => item.id}
              empty={<EmptyState title={say.none} hint={say.noneHint} />}
            />
            {list.hasNextPage && (
              <MoreRows
                shown={items.length}
                hasMore
                loading={list.isFetchingNextPage}
                onMore={() => void list.fetchNextPage()}
              />
            )}
          </>
        )}
      </Card>
      {open !== null && <ChangeDialog id={body.id} start={open} onClose={() => setOpen(null)} />}
      {taken !== null && <TakeBackChange id={body.id} item={taken} onClose={() => setTaken(null)} />}
    </div>
  )
}

/** A body without a document of its own is told by those right beneath it, once none of them is silent. */
function Silent({ words, beneath }: { words: ReportWords; beneath: DeclaredChangeList['beneath'] }) {
  const say = words.changes
  if (beneath.total === 0) return null
  const { silent, total } = beneath
  if (silent.length === 0) return <p>{say.allTold(total)}</p>
  return (
    <Folded summary={say.silent(silent.length, total)}>
      <ul>
        {silent.map(({ id, name }) => (
          <li key={id}>{name}</li>
        ))}
      </ul>
    </Folded>
  )
}

const sourceOf = ({ source: { title, number, day } }: Item) =>
  [title, number, day === null ? null : formatDay(day)].filter((part) => part !== null).join(', ')

interface Acts {
  mayWrite: boolean
  onCorrect: (item: Item) => void
  onTakeBack: (item: Item) => void
}

function columnsOf(words: ReportWords, { mayWrite, onCorrect, onTakeBack }: Acts): readonly Column<Item>[] {
  const say = words.changes
  return [
    {
      key: 'days',
      head: say.days,
      cell: (item) => (
        <>
          {say.fromTo(formatDay(item.from), formatDay(item.to))}{' '}
          {item.takenBack && <Tag tone="none">{say.takenBack}</Tag>}
          {item.replaced && <Tag tone="none">{say.replaced}</Tag>}
        </>
      ),
      copyValue: (item) =>
        [
          say.fromTo(formatDay(item.from), formatDay(item.to)),
          item.takenBack && say.takenBack,
          item.replaced && say.replaced,
        ]
          .filter(Boolean)
          .join(', '),
    },
    {
      key: 'counts',
      head: say.counts,
      onPhone: 'line',
      cell: ({ counts }) => toldCounts(words, counts),
      copyValue: ({ counts }) => toldCounts(words, counts),
    },
    {
      key: 'source',
      head: say.source,
      onPhone: 'line',
      cell: sourceOf,
      copyValue: sourceOf,
    },
    {
      key: 'acts',
      head: say.acts,
      onPhone: 'line',
      cell: (item) =>
        mayWrite &&
        !item.replaced &&
        !item.takenBack && (
          <>
            <Button look="plain" onClick={() => onCorrect(item)}>
              {say.correct}
            </Button>
            <Button look="plain" onClick={() => onTakeBack(item)}>
              {say.takeBack}
            </Button>
          </>
        ),
    },
  ]
}

/** Kinds with nobody are left out. */
function toldCounts({ changes }: ReportWords, counts: Item['counts']): string {
  const told = DECLARED_CHANGES.filter((kind) => counts[kind] > 0).map(
    (kind) => `${changes.kinds[kind]}: ${formatNumber(counts[kind])}`,
  )
  return told.length === 0 ? changes.nobody : told.join('; ')
}
