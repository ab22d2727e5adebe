import { useInfiniteQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import type { SuccessionItem, SuccessionList } from '#contract/afterAdmission'
import type { OrganisationDetail } from '#contract/organisations'
import { may } from '#domain/access'
import { formatDay } from '#domain/dates'
import { SUCCESSION_STEPS, type SuccessionStep } from '#domain/drives/words'
import { NamesNotice, usePurpose } from '../admissions/NamesNotice'
import { mayHere } from '../admissions/rights'
import { useOrganisation } from '../organisations/lookup'
import { useChoices } from '../platform/address'
import { api } from '../platform/api'
import { useViewer } from '../platform/viewer'
import { Button } from '../ui/Button'
import { Card } from '../ui/Card'
import { type Column, DataTable } from '../ui/DataTable'
import { MoreRows } from '../ui/MoreRows'
import { PageHead } from '../ui/PageHead'
import { PrintRows } from '../ui/PrintRows'
import type { Pieces } from '../ui/piecesPrinted'
import { SheetButtons } from '../ui/SheetButtons'
import { EmptyState, ErrorState, LoadingShape } from '../ui/States'
import { type AfterWords, useAfterWords } from './afterWords'
import { SuccessionDialog } from './SuccessionDialog'
import '../admissions/admissions.css'
import '../ui/card.css'
import './drives.css'

/** Young members prepared for posts: planned, trained, placed. */
export function SuccessionPage() {
  const { id = '' } = useParams()
  const { succession } = useAfterWords()
  const body = useOrganisation(id)
  if (body.data !== undefined) return <Succession key={id} body={body.data} />
  return (
    <>
      <PageHead title={succession.title} />
      {body.error === null ? (
        <LoadingShape shape="table" />
      ) : (
        <ErrorState error={body.error} onRetry={() => void body.refetch()} />
      )}
    </>
  )
}

function useSuccession(id: string, purpose: string | undefined) {
  return useInfiniteQuery({
    queryKey: ['successions', id, purpose],
    queryFn: ({ pageParam, signal }) =>
      api.get<SuccessionList>(`/api/organisations/${id}/successions`, {
        query: { purpose, limit: 100, cursor: pageParam },
        signal,
      }),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
    refetchOnWindowFocus: false,
    ...(purpose !== undefined && { gcTime: 0 }),
  })
}

function Succession({ body }: { body: OrganisationDetail }) {
  const words = useAfterWords()
  const { succession: told } = words
  const viewer = useViewer()
  const { chosen, choose } = useChoices()
  const { purpose } = usePurpose()
  const list = useSuccession(body.id, purpose)
  const items = list.data?.pages.flatMap((page) => page.items) ?? []
  const [first] = list.data?.pages ?? []
  const mayWrite = mayHere(viewer, 'drives.write', body) && body.alive
  const open = items.filter(({ memberName }) => memberName !== null).length
  return (
    <>
      <PageHead
        title={told.title}
        {...(first !== undefined && items.length > 0 && { lede: ledeOf(told, first.total) })}
        paper={{ organisation: body.name, parent: body.parentName, lines: [formatDay(viewer.today)] }}
        actions={
          mayWrite && (
            <Button look="main" onClick={() => choose({ write: 'new' })}>
              {told.add}
            </Button>
          )
        }
      />
      <div className="stack">
        {list.isPending && <LoadingShape shape="table" />}
        {list.isError && <ErrorState error={list.error} onRetry={() => void list.refetch()} />}
        {list.isSuccess && items.length === 0 && <EmptyState title={told.emptyTitle} hint={told.emptyHint} />}
        {items.length > 0 && (
          <>
            <NamesNotice
              open={open === items.length ? 'all' : open > 0 ? 'some' : 'none'}
              mayRead={viewer.roles.some(({ role }) => may(role, 'names.read', 'own'))}
            />
            <PeopleCard body={body} items={items} list={list}>
              <MoreRows
                shown={items.length}
                hasMore={list.hasNextPage}
                loading={list.isFetchingNextPage}
                onMore={() => void list.fetchNextPage()}
              />
            </PeopleCard>
            <Card title={told.bodies}>
              <DataTable
                caption={told.bodies}
                rows={first?.bodies ?? []}
                rowKey={({ organisation }) => organisation.id ?? organisation.name}
                columns={bodyColumns(words)}
              />
            </Card>
          </>
        )}
      </div>
      {mayWrite && chosen('write') === 'new' && (
        <SuccessionDialog body={body} onClose={() => choose({ write: null }, { replace: true })} />
      )}
    </>
  )
}

function ledeOf(told: AfterWords['succession'], total: SuccessionList['total']) {
  const figure = (step: SuccessionStep) => ({ text: told.count(total[step]) })
  return told.lede(figure('planned'), figure('trained'), figure('placed'))
}

interface PeopleCardProps {
  body: OrganisationDetail
  items: readonly SuccessionItem[]
  list: Pieces
  children: React.ReactNode
}

function PeopleCard({ body, items, list, children }: PeopleCardProps) {
  const { succession: told } = useAfterWords()
  const columns = personColumns(told)
  return (
    <Card
      title={told.caption}
      actions={
        <>
          <SheetButtons list={list} title={[told.title, body.name]} columns={columns} rows={items} />
          <PrintRows list={list} />
        </>
      }
    >
      <div className="drive-table">
        <DataTable
          caption={told.caption}
          rows={items}
          rowKey={({ memberId, organisation, post }) => `${memberId} ${organisation.id} ${post}`}
          columns={columns}
        />
      </div>
      {children}
    </Card>
  )
}

function personColumns(told: AfterWords['succession']): readonly Column<SuccessionItem>[] {
  return [
    {
      key: 'person',
      head: told.person,
      cell: ({ memberName, cell }) => (
        <>
          {memberName ?? <span className="soft">{told.closed}</span>}
          <small className="drive-under">{cell.name}</small>
        </>
      ),
      copyValue: ({ memberName }) => memberName,
    },
    {
      key: 'post',
      head: told.post,
      onPhone: 'line',
      cell: ({ post, organisation }) => (
        <>
          {told.posts[post]}
          <small className="drive-under">{organisation.name}</small>
        </>
      ),
      copyValue: ({ post, organisation }) => `${told.posts[post]}, ${organisation.name}`,
    },
    ...SUCCESSION_STEPS.map((step): Column<SuccessionItem> => {
      const day = ({ steps }: SuccessionItem) => (steps[step] === null ? null : formatDay(steps[step]))
      return {
        key: step,
        head: told.steps[step],
        width: '8rem',
        cell: (item) => day(item) ?? '–',
        copyValue: day,
      }
    }),
  ]
}

function bodyColumns({ succession: told }: AfterWords): readonly Column<SuccessionList['bodies'][number]>[] {
  return [
    { key: 'body', head: told.body, cell: ({ organisation }) => organisation.name },
    ...SUCCESSION_STEPS.map((step): Column<SuccessionList['bodies'][number]> => {
      return {
        key: step,
        head: told.steps[step],
        align: 'end',
        width: '8rem',
        cell: (row) => told.count(row[step]),
      }
    }),
  ]
}
