import { Link } from 'react-router'
import type { OrganisationDetail } from '#contract/organisations'
import type { PlanItem, PlanReply } from '#contract/plans'
import { formatDay } from '#domain/dates'
import { formatNumber } from '#domain/vietnamese'
import { paths } from '../paths'
import { Button } from '../ui/Button'
import { Card } from '../ui/Card'
import { type Column, DataTable } from '../ui/DataTable'
import { FigureList } from '../ui/FigureList'
import { SheetButtons } from '../ui/SheetButtons'
import { PlanTag } from './PlanTag'
import { type Text, useText } from './text'

interface OwnPlanProps {
  told: PlanReply
  mayWrite: boolean
  onWrite: () => void
  onOpen: (plan: PlanItem) => void
}

/** The committee's own plan beside what its cells planned and reached. */
export function OwnPlan({
  told: { own, approvedTotal, beneath, found },
  mayWrite,
  onWrite,
  onOpen,
}: OwnPlanProps) {
  const { plan: words } = useText().plans
  const allocated = allocatedIn(beneath)
  const actions = (
    <>
      {mayWrite && (
        <Button look={own === null ? 'main' : 'edged'} onClick={onWrite}>
          {own === null ? words.add : words.edit}
        </Button>
      )}
      {own !== null && (
        <Button onClick={() => onOpen(own)}>{own.mayAnswer ? words.answer : words.open}</Button>
      )}
    </>
  )
  return (
    <Card title={words.own} actions={actions}>
      {own === null ? (
        <p className="soft">{words.ownNone}</p>
      ) : (
        <>
          <p>
            <PlanTag state={own.state} /> <span className="soft">{words.sentOn(formatDay(own.day))}</span>
          </p>
          <FigureList
            items={[
              { key: 'total', label: words.total, value: formatNumber(own.total) },
              {
                key: 'allocated',
                label: words.allocated,
                value: allocated === null ? words.allocatedNone : words.beside(allocated, own.total),
              },
              { key: 'cells', label: words.approvedTotal, value: words.beside(approvedTotal, own.total) },
              { key: 'admitted', label: words.admitted, value: words.beside(found.admitted, own.total) },
            ]}
          />
        </>
      )}
    </Card>
  )
}

/** Null where nothing was given to anybody. */
function allocatedIn(beneath: PlanReply['beneath']): number | null {
  const given = beneath.flatMap(({ allocated }) => allocated ?? [])
  return given.length === 0 ? null : given.reduce((sum, value) => sum + value, 0)
}

type Beneath = PlanReply['beneath'][number]

interface BeneathTableProps {
  body: OrganisationDetail
  told: PlanReply
}

/** What the plan gives to each body right beneath, what each plans itself, what its cells had approved. */
export function BeneathTable({ body, told: { own, beneath, year, scope } }: BeneathTableProps) {
  const text = useText()
  const { plan: words } = text.plans
  // without a plan of its own a grassroots body has nothing to say here that the list of its cells does not
  if (own === null && beneath.every(({ isCell }) => isCell)) return null
  const columns = columnsOf(text, (id) => paths.plans(id, { year, scope: scope === 'year' ? null : scope }))
  return (
    <Card
      title={words.beneath}
      actions={
        <SheetButtons title={[body.name, words.beneath, String(year)]} columns={columns} rows={beneath} />
      }
    >
      <DataTable
        caption={words.beneath}
        rows={beneath}
        rowKey={({ organisation }) => organisation.id}
        columns={columns}
      />
    </Card>
  )
}

function columnsOf({ plans: { plan: words, states } }: Text, to: (id: string) => string): Column<Beneath>[] {
  const number = (key: string, head: string, value: (row: Beneath) => number | null): Column<Beneath> => ({
    key,
    head,
    align: 'end',
    width: '9rem',
    cell: (row) => {
      const told = value(row)
      return told === null ? '–' : formatNumber(told)
    },
    copyValue: value,
  })
  return [
    {
      key: 'body',
      head: words.body,
      cell: ({ organisation }) => <Link to={to(organisation.id)}>{organisation.name}</Link>,
      copyValue: ({ organisation }) => organisation.name,
    },
    {
      key: 'state',
      head: words.state,
      width: '10rem',
      onPhone: 'standing',
      cell: ({ state }) => (state === null ? words.notSent : <PlanTag state={state} />),
      copyValue: ({ state }) => (state === null ? words.notSent : states[state]),
    },
    number('allocated', words.allocatedTo, ({ allocated }) => allocated),
    number('planned', words.plannedBy, ({ planned }) => planned),
    number('approvedCells', words.approvedCells, ({ approvedCells, isCell }) =>
      isCell ? null : approvedCells,
    ),
  ]
}
