import { useMemo } from 'react'
import { Link, useLocation, useParams } from 'react-router'
import type { EmptyCellRow } from '#contract/candidates'
import type { OrganisationDetail } from '#contract/organisations'
import { type Day, formatDay } from '#domain/dates'
import { formatNumber } from '#domain/vietnamese'
import type { Sentence } from '../i18n/sentence'
import { useOrganisation } from '../organisations/lookup'
import { paths } from '../paths'
import { useChoices } from '../platform/address'
import { useHashPlace } from '../platform/useHashPlace'
import { useViewer } from '../platform/viewer'
import { ButtonLink } from '../ui/Button'
import { ControlsBar, Pick } from '../ui/Controls'
import { type Column, DataTable } from '../ui/DataTable'
import { DayPick } from '../ui/DayPick'
import { MoreRows } from '../ui/MoreRows'
import { PageHead } from '../ui/PageHead'
import { PrintRows } from '../ui/PrintRows'
import { SheetButtons } from '../ui/SheetButtons'
import { EmptyState, ErrorState, LoadingShape } from '../ui/States'
import type { SheetColumn } from '../ui/sheet'
import { useMedia } from '../ui/useMedia'
import { LIST, useListQuestion } from './choices'
import { useEmptyCells } from './queries'
import { type Text, useText } from './text'
import '../ui/card.css'

const MONTHS = ['12', '24', '36'] as const
const SPANS = ['every', ...MONTHS] as const

/** At a desk the whole list of a province at once, so that it can be copied; on a phone a few screens of it. */
const AT_DESK = 500
const ON_PHONE = 50

/** The cells behind the figure "chưa có nguồn": where nobody is on the way. */
export function EmptyCellsPage() {
  const { id = '' } = useParams()
  const { emptyCells: words } = useText().sources
  const body = useOrganisation(id)
  if (body.data !== undefined) return <EmptyCells key={id} body={body.data} />
  return (
    <>
      <PageHead title={words.title} />
      {body.error === null ? (
        <LoadingShape shape="table" />
      ) : (
        <ErrorState error={body.error} onRetry={() => void body.refetch()} />
      )}
    </>
  )
}

function EmptyCells({ body }: { body: OrganisationDetail }) {
  const { emptyCells: words, ...sources } = useText().sources
  const { today } = useViewer()
  const { chosen, choose } = useChoices()
  const { on } = useListQuestion()
  const months = MONTHS.find((known) => known === chosen('months')) ?? null
  const isPhone = useMedia('screen and (max-width: 719px)')
  const cells = useEmptyCells(body.id, on, months, isPhone ? ON_PHONE : AT_DESK)
  const rows = useMemo(() => cells.data?.pages.flatMap(({ items }) => items) ?? [], [cells.data])
  const [first] = cells.data?.pages ?? []
  const total = first?.total ?? null
  const lede = useLede(total, on ?? today, months)
  useHashPlace(total !== null)
  const lines = [
    `${sources.on} ${formatDay(on ?? today)}`,
    ...(months === null ? [] : [`${words.last} ${words.months(months)}`]),
    rows.length < (total ?? 0) ? words.part(rows.length, total ?? 0) : words.whole(rows.length),
  ]
  return (
    <>
      <PageHead
        title={words.title}
        {...(lede !== null && { lede })}
        paper={{ organisation: body.name, parent: body.parentName, lines }}
        actions={
          <ButtonLink look="plain" to={paths.sources(body.id, { on })}>
            {words.back}
          </ButtonLink>
        }
      />
      <ControlsBar
        label={words.filters}
        actions={
          <>
            <SheetButtons
              list={cells}
              title={[body.name, words.title, ...lines]}
              columns={sheetColumns(words)}
              rows={rows}
            />
            <PrintRows list={cells} />
          </>
        }
      >
        <DayPick
          label={sources.on}
          value={on ?? today}
          max={today}
          hint={sources.onHint}
          onChange={(day) => choose({ on: day === today ? null : day })}
        />
        <Pick
          label={words.last}
          value={months ?? 'every'}
          options={SPANS.map((value) => ({
            value,
            label: value === 'every' ? words.anyTime : words.months(value),
          }))}
          onChange={(value) => choose({ months: value === 'every' ? null : value })}
        />
      </ControlsBar>
      <div className={cells.isPlaceholderData ? 'stack is-asking' : 'stack'} aria-busy={cells.isFetching}>
        <p className="soft">{words.hint}</p>
        {cells.isError && <ErrorState error={cells.error} onRetry={() => void cells.refetch()} />}
        {cells.isPending && <LoadingShape shape="table" rows={12} />}
        {total === 0 && <EmptyState title={words.emptyTitle} hint={words.emptyHint} />}
        {rows.length > 0 && (
          <section className="card source-table" id={LIST} tabIndex={-1} aria-label={words.title}>
            <DataTable
              caption={words.caption(body.name)}
              columns={columnsOf(words, on)}
              rows={rows}
              rowKey={({ id }) => id}
              foot={
                <MoreRows
                  shown={rows.length}
                  total={total}
                  hasMore={cells.hasNextPage}
                  loading={cells.isFetchingNextPage}
                  onMore={() => void cells.fetchNextPage()}
                />
              }
            />
          </section>
        )}
      </div>
    </>
  )
}

/** "Đến 29/11/2026 có 12 chi bộ …": the number leads to the rows. */
function useLede(total: number | null, on: Day, months: (typeof MONTHS)[number] | null): Sentence | null {
  const { emptyCells: words } = useText().sources
  const { search } = useLocation()
  if (total === null) return null
  const day = formatDay(on)
  if (total === 0) return words.ledeNone(day)
  const count = { text: formatNumber(total), to: `${search}#${LIST}` }
  return months === null ? words.lede(day, count) : words.ledeMonths(day, count, Number(months))
}

type Words = Text['sources']['emptyCells']

function columnsOf(words: Words, on: Day | null): readonly Column<EmptyCellRow>[] {
  return [
    {
      key: 'name',
      head: words.cell,
      width: '40%',
      cell: ({ id, name }) => <Link to={paths.sources(id, { on })}>{name}</Link>,
    },
    {
      key: 'parent',
      head: words.parent,
      width: '35%',
      onPhone: 'line',
      cell: ({ parentId, parentName }) =>
        parentId === null ? parentName : <Link to={paths.emptyCells(parentId, { on })}>{parentName}</Link>,
    },
    {
      key: 'last',
      head: words.lastAdmission,
      onPhone: 'standing',
      cell: ({ lastAdmissionDay: day }) =>
        day === null ? <span className="soft">{words.noLast}</span> : formatDay(day),
    },
  ]
}

function sheetColumns(words: Words): readonly SheetColumn<EmptyCellRow>[] {
  return [
    { head: words.cell, copyValue: ({ name }) => name },
    { head: words.parent, copyValue: ({ parentName }) => parentName },
    { head: words.code, copyValue: ({ code }) => code },
    { head: words.lastAdmission, copyValue: ({ lastAdmissionDay: day }) => day && formatDay(day) },
  ]
}
