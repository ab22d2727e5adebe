import { Link, useParams } from 'react-router'
import type { RegisterItem } from '#contract/classResults'
import { formatDay } from '#domain/dates'
import { formatNumber } from '#domain/vietnamese'
import { useOrganisation } from '../organisations/lookup'
import { paths } from '../paths'
import { useChoices } from '../platform/address'
import { useViewer } from '../platform/viewer'
import { AwaitedPage } from '../ui/AwaitedPage'
import { ControlsBar, Pick } from '../ui/Controls'
import { type Column, DataTable } from '../ui/DataTable'
import { MoreRows } from '../ui/MoreRows'
import { Lede, PageHead } from '../ui/PageHead'
import { PrintRows } from '../ui/PrintRows'
import { SheetButtons } from '../ui/SheetButtons'
import { EmptyState } from '../ui/States'
import { useRegister } from './queries'
import { type Text, useText } from './text'
import './classes.css'

/** Every certificate of a year, by number; a number once given stays, whatever became of its paper. */
export function RegisterPage() {
  const { id = '' } = useParams()
  const text = useText()
  const { register: words } = text.classes
  const { today } = useViewer()
  const { chosen, choose } = useChoices()
  const thisYear = Number(today.slice(0, 4))
  const year = Number(chosen('year') ?? thisYear) || thisYear
  const body = useOrganisation(id)
  const register = useRegister(id, year)
  if (body.data === undefined || register.data === undefined) {
    return <AwaitedPage title={words.title} asked={[body, register]} shape="table" rows={8} />
  }
  const rows = register.data.pages.flatMap(({ items }) => items)
  const years = Array.from({ length: 8 }, (_, back) => String(thisYear - back))
  const caption = words.caption(body.data.name, year)
  const count = { text: formatNumber(rows.length) }
  return (
    <>
      <PageHead
        title={words.title}
        paper={{
          organisation: body.data.name,
          parent: body.data.parentName,
          lines: [`${words.year} ${year}`],
        }}
      />
      <Lede sentence={register.hasNextPage ? words.ledeMore(count, year) : words.lede(count, year)} />
      <ControlsBar
        label={words.controls}
        actions={
          <>
            <SheetButtons list={register} title={[caption]} columns={registerSheet(text)} rows={rows} />
            <PrintRows list={register} />
          </>
        }
      >
        <Pick
          label={words.year}
          value={String(year)}
          options={years.map((value) => ({ value, label: value }))}
          onChange={(value) => choose({ year: value })}
        />
      </ControlsBar>
      {rows.length === 0 ? (
        <EmptyState title={words.emptyTitle} hint={words.emptyHint} />
      ) : (
        <section className="card class-table" aria-label={caption}>
          <DataTable
            caption={caption}
            columns={registerColumns(text)}
            rows={rows}
            rowKey={({ id: key }) => key}
            foot={
              <MoreRows
                shown={rows.length}
                hasMore={register.hasNextPage}
                loading={register.isFetchingNextPage}
                onMore={() => void register.fetchNextPage()}
              />
            }
          />
        </section>
      )}
    </>
  )
}

function registerColumns({ classes }: Text): readonly Column<RegisterItem>[] {
  const { register: words, needs, page } = classes
  return [
    {
      key: 'number',
      head: words.number,
      cell: ({ number, takenBack }) => (
        <>
          {number}
          {takenBack && <small className="class-under">{page.takenBack}</small>}
        </>
      ),
    },
    { key: 'day', head: words.day, onPhone: 'standing', cell: ({ day }) => formatDay(day) },
    {
      key: 'name',
      head: words.name,
      onPhone: 'line',
      cell: ({ fullName }) => fullName ?? <span className="soft">{needs.nameClosed}</span>,
    },
    { key: 'cell', head: words.cell, onPhone: 'line', cell: ({ cellName }) => cellName },
    {
      key: 'class',
      head: words.class,
      onPhone: 'line',
      cell: ({ classId, className }) => <Link to={paths.trainingClass(classId)}>{className}</Link>,
    },
  ]
}

function registerSheet({ classes }: Text) {
  const { register: words, needs } = classes
  return [
    { head: words.number, copyValue: ({ number }: RegisterItem) => number },
    { head: words.day, copyValue: ({ day }: RegisterItem) => formatDay(day) },
    { head: words.name, copyValue: ({ fullName }: RegisterItem) => fullName ?? needs.nameClosed },
    { head: words.cell, copyValue: ({ cellName }: RegisterItem) => cellName },
    { head: words.class, copyValue: ({ className }: RegisterItem) => className },
  ]
}
