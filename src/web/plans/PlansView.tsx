import type { PlanItem, PlanReply } from '#contract/plans'
import { formatDay } from '#domain/dates'
import { isCell } from '#domain/organisations/kinds'
import { PLAN_STATES } from '#domain/plans/words'
import { formatNumber } from '#domain/vietnamese'
import type { Sentence } from '../i18n/sentence'
import { paths } from '../paths'
import { type Query, useChoices } from '../platform/address'
import { Button } from '../ui/Button'
import { Card } from '../ui/Card'
import { type Column, DataTable } from '../ui/DataTable'
import { FigureList } from '../ui/FigureList'
import { MoreRows } from '../ui/MoreRows'
import { PageHead } from '../ui/PageHead'
import { SheetButtons } from '../ui/SheetButtons'
import { EmptyState, ErrorState, LoadingShape } from '../ui/States'
import { BeneathTable, OwnPlan } from './OwnPlan'
import { PlanControls, type ViewProps } from './PlanControls'
import { PlanDialog } from './PlanDialog'
import { PlanForm } from './PlanForm'
import { PlanTag } from './PlanTag'
import { usePlans } from './queries'
import { RequestDialog } from './RequestDialog'
import { RequestsCard } from './RequestsCard'
import { type Text, useText } from './text'

/** Plans of the cells against what was found; of a committee its own beside their sums. */
export function PlansView({ body, year, mayWrite }: ViewProps) {
  const text = useText()
  const { page, plan: words } = text.plans
  const { chosen, choose } = useChoices()
  const scope = chosen('scope') === 'term' ? 'term' : 'year'
  const state = PLAN_STATES.find((known) => known === chosen('state')) ?? null
  const plans = usePlans(body.id, year, scope, state)
  const told = plans.data?.pages[0]
  const items = plans.data?.pages.flatMap((one) => one.items) ?? []
  const own = isCell(body.kind) ? items.find(({ cell }) => cell.id === body.id) : (told?.own ?? undefined)
  const shown = [...items, ...(told?.own ? [told.own] : [])].find(({ id }) => id === chosen('plan'))
  const close = () => choose({ write: null, plan: null }, { replace: true })
  const columns = columnsOf(text, (id) => choose({ plan: id }))
  const years = `${page.year} ${String(year)}`
  const sheet = { title: [body.name, words.caption, years], columns, rows: items }
  return (
    <>
      <PageHead
        title={page.title}
        {...(told !== undefined && { lede: ledeOf(text, body.id, told) })}
        paper={{ organisation: body.name, parent: body.parentName, lines: [years] }}
        actions={
          mayWrite &&
          (isCell(body.kind) ? (
            <Button look="main" onClick={() => choose({ write: 'plan' })}>
              {own === undefined ? words.add : words.edit}
            </Button>
          ) : (
            <Button onClick={() => choose({ write: 'request' })}>{page.request}</Button>
          ))
        }
      />
      <PlanControls body={body} year={year} copy={<SheetButtons {...sheet} list={plans} />} list={plans} />
      <div className="stack">
        {plans.isPending && <LoadingShape shape="table" />}
        {plans.isError && <ErrorState error={plans.error} onRetry={() => void plans.refetch()} />}
        {told !== undefined && (
          <>
            <RequestsCard body={body} requests={told.requests} mayWrite={mayWrite} />
            {!isCell(body.kind) && (
              <OwnPlan
                told={told}
                mayWrite={mayWrite}
                onWrite={() => choose({ write: 'plan' })}
                onOpen={({ id }) => choose({ plan: id })}
              />
            )}
            <FoundCard told={told} />
            <BeneathTable body={body} told={told} />
            <Card title={words.caption}>
              <DataTable
                caption={words.caption}
                rows={items}
                rowKey={({ id }) => id}
                columns={columns}
                empty={<EmptyState title={words.empty} hint={words.emptyHint} />}
              />
              <MoreRows
                shown={items.length}
                hasMore={plans.hasNextPage}
                loading={plans.isFetchingNextPage}
                onMore={() => void plans.fetchNextPage()}
              />
            </Card>
          </>
        )}
      </div>
      {mayWrite && chosen('write') === 'plan' && told !== undefined && (
        <PlanForm
          body={body}
          year={year}
          scope={scope}
          earlier={own ?? null}
          beneath={told.beneath}
          onClose={close}
        />
      )}
      {mayWrite && chosen('write') === 'request' && <RequestDialog body={body} year={year} onClose={close} />}
      {shown !== undefined && chosen('write') === null && <PlanDialog plan={shown} onClose={close} />}
    </>
  )
}

function ledeOf({ plans: { plan: words } }: Text, id: string, told: PlanReply): Sentence {
  const { year, submitted, cells, approved, approvedTotal, target, scope } = told
  const plain = (count: number) => ({ text: formatNumber(count) })
  const opened = (count: number, filter: Query) => ({
    text: formatNumber(count),
    to: paths.plans(id, { year, scope: scope === 'year' ? null : scope, ...filter }),
  })
  const lede = words.lede(
    year,
    opened(submitted, {}),
    plain(cells),
    opened(approved, { state: 'approved' }),
    plain(approvedTotal),
  )
  if (scope === 'term') return lede
  if (target === null) return [...lede, words.ledeNoTarget]
  const figure = { text: formatNumber(target), to: paths.targets(id) }
  return [...lede, ...words.ledeTarget(figure, target - approvedTotal)]
}

function FoundCard({ told: { planned, approvedTotal, found } }: { told: PlanReply }) {
  const { plan: words } = useText().plans
  const rows = { planned, approvedTotal, ...found }
  const keys = ['planned', 'approvedTotal', 'listed', 'trained', 'admitted'] as const
  return (
    <Card title={words.found}>
      <FigureList items={keys.map((key) => ({ key, label: words[key], value: formatNumber(rows[key]) }))} />
    </Card>
  )
}

function columnsOf(text: Text, open: (id: string) => void): Column<PlanItem>[] {
  const { page, plan: words, states } = text.plans
  const number = (key: string, head: string, value: (plan: PlanItem) => number): Column<PlanItem> => ({
    key,
    head,
    align: 'end',
    width: '7rem',
    cell: (plan) => formatNumber(value(plan)),
    copyValue: value,
  })
  return [
    {
      key: 'cell',
      head: page.cell,
      cell: ({ cell }) => (
        <>
          {cell.name}
          {cell.parentName !== null && <small className="soft plan-under">{cell.parentName}</small>}
        </>
      ),
      copyValue: ({ cell }) => cell.name,
    },
    {
      key: 'state',
      head: words.state,
      width: '10rem',
      onPhone: 'standing',
      cell: ({ state }) => <PlanTag state={state} />,
      copyValue: ({ state }) => states[state],
    },
    number('total', words.total, ({ total }) => total),
    number('listed', words.listed, ({ found }) => found.listed),
    number('trained', words.trained, ({ found }) => found.trained),
    number('admitted', words.admitted, ({ found }) => found.admitted),
    {
      key: 'day',
      head: words.day,
      width: '8rem',
      cell: ({ day }) => formatDay(day),
      copyValue: ({ day }) => formatDay(day),
    },
    {
      key: 'act',
      head: words.act,
      width: '7rem',
      align: 'end',
      onPhone: 'line',
      cell: ({ id, cell, mayAnswer }) => (
        <Button look="plain" aria-label={words.openOf(cell.name)} onClick={() => open(id)}>
          {mayAnswer ? words.answer : words.open}
        </Button>
      ),
    },
  ]
}
