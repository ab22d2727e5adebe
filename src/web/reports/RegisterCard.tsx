import { Link } from 'react-router'
import type { ProgressReply } from '#contract/progress'
import type { RegisterReply } from '#contract/reports'
import { may } from '#domain/access'
import { formatDay, formatPartialDate } from '#domain/dates'
import { titleOn } from '#domain/reports/catalogue'
import { REGISTER_ENTRIES, type Register, type RegisterEntry } from '#domain/reports/registers'
import { NamesNotice, usePurpose } from '../admissions/NamesNotice'
import { paths } from '../paths'
import { useViewer } from '../platform/viewer'
import { type Choices, choicesQuery } from '../progress/choices'
import { exactChoices } from '../progress/links'
import { Card } from '../ui/Card'
import { type Column, DataTable } from '../ui/DataTable'
import { DownloadLink } from '../ui/DownloadLink'
import { MoreRows } from '../ui/MoreRows'
import { PrintRows } from '../ui/PrintRows'
import { EmptyState, ErrorState, LoadingShape } from '../ui/States'
import { registerPath, useRegister } from './queries'
import { type ReportWords, useReportWords } from './useReportWords'

type Item = RegisterReply['items'][number]

interface RegisterCardProps {
  register: Register
  reply: ProgressReply
  choices: Choices
}

/** A register of people, page by page; names open as in the other lists. */
export function RegisterCard({ register, reply, choices }: RegisterCardProps) {
  const words = useReportWords()
  const { purpose } = usePurpose()
  const { roles } = useViewer()
  const { id } = reply.organisation
  const query = { ...choicesQuery(exactChoices(reply, choices)), purpose }
  const list = useRegister(id, register, query)
  const items = list.data?.pages.flatMap((page) => page.items) ?? []
  const total = list.data?.pages[0]?.total ?? 0
  const open = items.filter(({ nameOpen }) => nameOpen).length
  const entry = REGISTER_ENTRIES[register]
  const title = titleOn(register, reply.asOf)
  return (
    <section className="print-wide">
      <Card
        actions={
          <>
            <DownloadLink path={registerPath(id, `${register}.xlsx`)} query={query} />
            {items.length > 0 && <PrintRows list={list} />}
          </>
        }
      >
        <div className="stack">
          <p className="soft">{words.register.tree(formatDay(reply.treeOn))}</p>
          {list.isPending && <LoadingShape shape="table" />}
          {list.isError && <ErrorState error={list.error} onRetry={() => void list.refetch()} />}
          {list.isSuccess && items.length === 0 && (
            <EmptyState title={words.register.empty} hint={words.register.emptyHint} />
          )}
          {items.length > 0 && (
            <>
              <NamesNotice
                open={open === items.length ? 'all' : open > 0 ? 'some' : 'none'}
                mayRead={roles.some(({ role }) => may(role, 'names.read', 'own'))}
              />
              <DataTable
                caption={title}
                numbered
                columns={columnsOf(words, entry)}
                rows={items}
                rowKey={(item) => item.id}
              />
              <MoreRows
                shown={items.length}
                total={total}
                hasMore={list.hasNextPage}
                loading={list.isFetchingNextPage}
                onMore={() => void list.fetchNextPage()}
              />
            </>
          )}
        </div>
      </Card>
    </section>
  )
}

function columnsOf({ register: words }: ReportWords, entry: RegisterEntry): readonly Column<Item>[] {
  return [
    {
      key: 'name',
      head: words.fullName,
      cell: ({ id, person }) => <Link to={paths.candidate(id)}>{person.fullName ?? words.closed}</Link>,
    },
    {
      key: 'birth',
      head: words.birth,
      cell: ({ person }) => person.birthDate !== null && formatPartialDate(person.birthDate),
    },
    {
      key: 'cell',
      head: words.cell,
      onPhone: 'line',
      width: '24%',
      cell: ({ cell, parent }) => (
        <span className="report-row">{[cell, parent].filter((part) => part !== null).join(', ')}</span>
      ),
    },
    { key: 'day', head: entry.dayHead, cell: ({ day }) => formatDay(day) },
    { key: 'number', head: entry.paperHead, cell: ({ number }) => number },
    {
      key: 'issuer',
      width: '16%',
      head: words.issuer,
      onPhone: 'line',
      cell: ({ issuer }) => <span className="report-row">{issuer}</span>,
    },
    ...(entry.secondHead === null
      ? []
      : [
          {
            key: 'secondDay',
            head: entry.secondHead,
            cell: ({ secondDay }: Item) => secondDay !== null && formatDay(secondDay),
          },
        ]),
  ]
}
