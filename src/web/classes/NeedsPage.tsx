import { useState } from 'react'
import { useParams } from 'react-router'
import type { NeedItem, NeedReply } from '#contract/classResults'
import type { OrganisationDetail } from '#contract/organisations'
import { FILE_KINDS } from '#domain/classes/kinds'
import { addMonths, formatDay, isDay } from '#domain/dates'
import { formatNumber } from '#domain/vietnamese'
import { useOrganisation } from '../organisations/lookup'
import { paths } from '../paths'
import { useChoices } from '../platform/address'
import { useViewer } from '../platform/viewer'
import { Card } from '../ui/Card'
import { ControlsBar, Pick } from '../ui/Controls'
import { DataTable } from '../ui/DataTable'
import { DayPick } from '../ui/DayPick'
import { MoreRows } from '../ui/MoreRows'
import { Notice } from '../ui/Notice'
import { Lede, PageHead } from '../ui/PageHead'
import { PrintRows } from '../ui/PrintRows'
import type { Pieces } from '../ui/piecesPrinted'
import { SheetButtons } from '../ui/SheetButtons'
import { EmptyState, ErrorState, LoadingShape } from '../ui/States'
import { EnrolBar } from './EnrolBar'
import { cellColumns, needColumns, needSheet } from './needColumns'
import { type NeedQuestion, useNeeds } from './queries'
import { useText } from './text'
import './classes.css'

/** Who needs a class before a day, by cell and one by one; from here they are proposed or enrolled. */
export function NeedsPage() {
  const { id = '' } = useParams()
  const { needs: words } = useText().classes
  const { chosen } = useChoices()
  const by = chosen('by')
  const question: NeedQuestion = {
    kind: FILE_KINDS.find((kind) => kind === chosen('kind')) ?? 'awareness',
    by: by !== null && isDay(by) ? by : null,
    cell: chosen('cell'),
    waiting: chosen('waiting') === 'yes' ? 'yes' : null,
  }
  const body = useOrganisation(id)
  const needs = useNeeds(id, question)
  const failed = body.isError ? body : needs.isError ? needs : null
  if (failed !== null) {
    return (
      <>
        <PageHead title={words.title} />
        <ErrorState error={failed.error} onRetry={() => failed.refetch()} />
      </>
    )
  }
  const [told] = needs.data?.pages ?? []
  if (body.data === undefined || told === undefined) return <LoadingShape shape="table" rows={10} />
  const rows = needs.data?.pages.flatMap(({ items }) => items) ?? []
  const more = (
    <MoreRows
      shown={rows.length}
      hasMore={needs.hasNextPage}
      loading={needs.isFetchingNextPage}
      onMore={() => void needs.fetchNextPage()}
    />
  )
  return (
    <Needs
      key={`${id} ${question.kind}`}
      body={body.data}
      question={question}
      told={told}
      rows={rows}
      more={more}
      list={needs}
    />
  )
}

interface NeedsProps {
  body: OrganisationDetail
  question: NeedQuestion
  told: NeedReply
  rows: readonly NeedItem[]
  more: React.ReactNode
  list: Pieces
}

function Needs({ body, question, told, rows, more, list: pieces }: NeedsProps) {
  const text = useText()
  const { needs: words, list, kinds } = text.classes
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set())
  const { kind, cell } = question
  const { people, inClass, cells, cellCount, by } = told
  const figure = (count: number, more: object) => ({
    text: formatNumber(count),
    to: paths.classNeeds(body.id, { kind, by: question.by, ...more }),
  })
  const day = formatDay(by)
  const sentence =
    people === 0
      ? list.needsNone(kinds[kind], day)
      : list.needs[kind](
          figure(people, {}),
          figure(cellCount, {}),
          figure(people - inClass, { waiting: 'yes' }),
          day,
        )
  const offered = rows.filter(({ fullName, classId }) => fullName !== null && classId === null)
  const chosen = offered.filter(({ candidateId }) => picked.has(candidateId))
  const pick = (ids: readonly string[], isPicked: boolean) => {
    const next = new Set(picked)
    for (const id of ids)
      if (isPicked) next.add(id)
      else next.delete(id)
    setPicked(next)
  }
  const cellName = cells.find((one) => one.id === cell)?.name
  return (
    <>
      <PageHead
        title={words.title}
        paper={{
          organisation: body.name,
          parent: body.parentName,
          lines: [kinds[kind], `${words.by} ${day}`, ...(cellName === undefined ? [] : [cellName])],
        }}
      />
      <Lede sentence={sentence} />
      <NeedControls question={question} told={told} rows={rows} list={pieces} />
      {people === 0 ? (
        <EmptyState title={words.emptyTitle} hint={words.emptyHint} />
      ) : (
        <div className="stack">
          {rows.some(({ fullName }) => fullName === null) && (
            <Notice title={words.namesTitle}>{words.namesHint}</Notice>
          )}
          <EnrolBar
            body={body}
            kind={kind}
            chosen={chosen.map(({ candidateId }) => candidateId)}
            offered={offered.map(({ candidateId }) => candidateId)}
            onPick={pick}
          />
          {rows.length > 0 && (
            <section className="card class-table" aria-label={words.rows}>
              <DataTable
                caption={words.rowsCaption}
                columns={needColumns(text, { picked, onPick: pick })}
                rows={rows}
                rowKey={({ candidateId }) => candidateId}
                foot={more}
              />
            </section>
          )}
          {cells.length > 1 && (
            <Card title={words.cells}>
              <DataTable
                caption={words.cellsCaption}
                columns={cellColumns(text, (cellId) =>
                  paths.classNeeds(body.id, { kind, by: question.by, cell: cellId }),
                )}
                rows={cells}
                rowKey={({ id }) => id}
              />
              {cells.length < cellCount && <p className="soft">{words.cellsCut(cells.length, cellCount)}</p>}
            </Card>
          )}
        </div>
      )}
    </>
  )
}

function NeedControls({
  question,
  told,
  rows,
  list: pieces,
}: {
  question: NeedQuestion
  told: NeedReply
  rows: readonly NeedItem[]
  list: Pieces
}) {
  const text = useText()
  const { needs: words, list, kinds } = text.classes
  const { choose } = useChoices()
  const { today } = useViewer()
  const { kind, cell, waiting } = question
  return (
    <ControlsBar
      label={words.controls}
      actions={
        <>
          <SheetButtons
            list={pieces}
            title={[words.title, kinds[kind], `${words.by} ${formatDay(told.by)}`]}
            columns={needSheet(text)}
            rows={rows}
          />
          <PrintRows list={pieces} />
        </>
      }
    >
      <Pick
        label={list.kind}
        value={kind}
        options={FILE_KINDS.map((value) => ({ value, label: kinds[value] }))}
        onChange={(value) => choose({ kind: value, cell: null })}
      />
      <DayPick
        label={words.by}
        value={told.by}
        onChange={(day) => choose({ by: day === addMonths(today, 3) ? null : day })}
      />
      {told.cells.length > 1 && (
        <Pick
          label={words.cell}
          value={cell ?? 'every'}
          options={[
            { value: 'every', label: words.everyCell },
            ...told.cells.map(({ id, name, parentName }) => ({
              value: id,
              label: parentName === null ? name : `${name}, ${parentName}`,
            })),
          ]}
          onChange={(value) => choose({ cell: value === 'every' ? null : value })}
        />
      )}
      <Pick
        label={words.waiting}
        value={waiting ?? 'every'}
        options={[
          { value: 'every', label: words.everyone },
          { value: 'yes', label: words.onlyWaiting },
        ]}
        onChange={(value) => choose({ waiting: value === 'every' ? null : value })}
      />
    </ControlsBar>
  )
}
