import { useParams } from 'react-router'
import type { ObstacleItem, ObstacleList } from '#contract/obstacles'
import type { OrganisationDetail } from '#contract/organisations'
import { formatDay } from '#domain/dates'
import { CAUSES, OBSTACLE_FILTERS, OBSTACLE_WHOSE } from '#domain/obstacles/words'
import { formatNumber } from '#domain/vietnamese'
import { mayHere } from '../admissions/rights'
import { type Sentence, sentence } from '../i18n/sentence'
import { useOrganisation } from '../organisations/lookup'
import { paths } from '../paths'
import { type Query, useChoices } from '../platform/address'
import { useViewer } from '../platform/viewer'
import { AwaitedPage } from '../ui/AwaitedPage'
import { Button, ButtonLink } from '../ui/Button'
import { ControlsBar, Pick } from '../ui/Controls'
import { DataTable } from '../ui/DataTable'
import { MoreRows } from '../ui/MoreRows'
import { PageHead } from '../ui/PageHead'
import { PrintRows } from '../ui/PrintRows'
import type { Pieces } from '../ui/piecesPrinted'
import { SheetButtons } from '../ui/SheetButtons'
import { EmptyState } from '../ui/States'
import { isNarrowed, NO_FILTER, useObstacleQuestion } from './choices'
import { obstacleColumns, obstacleSheet } from './columns'
import { useObstacles } from './queries'
import { type Text, useText } from './text'
import '../ui/card.css'
import './obstacles.css'

/** What holds up files, bodies and targets of a body and beneath, and who must answer by when. */
export function ObstaclesPage() {
  const { id = '' } = useParams()
  const { obstacles } = useText()
  const body = useOrganisation(id)
  const question = useObstacleQuestion()
  const found = useObstacles(id, question)
  const first = found.data?.pages[0]
  if (body.data === undefined || first === undefined) {
    return <AwaitedPage title={obstacles.title} asked={[body, found]} shape="table" />
  }
  const items = found.data?.pages.flatMap((page) => page.items) ?? []
  return (
    <Shown
      body={body.data}
      first={first}
      items={items}
      list={found}
      more={{
        hasMore: found.hasNextPage,
        loading: found.isFetchingNextPage,
        onMore: () => void found.fetchNextPage(),
      }}
    />
  )
}

interface ShownProps {
  body: OrganisationDetail
  first: ObstacleList
  items: readonly ObstacleItem[]
  list: Pieces
  more: { hasMore: boolean; loading: boolean; onMore: () => void }
}

function Shown({ body, first, items, list, more }: ShownProps) {
  const text = useText()
  const { obstacles: words } = text
  const viewer = useViewer()
  const question = useObstacleQuestion()
  const caption = words.list.caption(body.name)
  const mayRaise = mayHere(viewer, 'obstacles.write', body) && body.alive
  return (
    <>
      <PageHead
        title={words.title}
        lede={ledeOf(text, body.id, first)}
        paper={{
          organisation: body.name,
          parent: body.parentName,
          lines: [formatDay(viewer.today), words.list.whole(first.total)],
        }}
        actions={
          <>
            <ButtonLink to={paths.obstacleCauses(body.id)}>{words.byCause.open}</ButtonLink>
            {mayRaise && (
              <ButtonLink look="main" to={paths.raiseObstacle(body.id)}>
                {words.raise}
              </ButtonLink>
            )}
          </>
        }
      />
      <Filters body={body} items={items} list={list} total={first.total} />
      {items.length === 0 ? (
        <Nothing isFiltered={isNarrowed(question)} />
      ) : (
        <section className="card obstacle-table print-wide" aria-label={caption}>
          <DataTable
            caption={caption}
            columns={obstacleColumns(text)}
            rows={items}
            rowKey={({ id }) => id}
            foot={<MoreRows shown={items.length} total={first.total} {...more} />}
          />
        </section>
      )}
    </>
  )
}

/** "12 vướng mắc chưa trả lời, 3 quá hạn; 2 đã trả lời, chờ xác nhận." */
function ledeOf({ obstacles }: Text, id: string, { counts }: ObstacleList): Sentence {
  const figure = (count: number, query: Query) => ({
    text: formatNumber(count),
    to: paths.obstacles(id, query),
  })
  const { open, overdue, answered, closed, filesAnswered, filesMoved } = counts
  const told =
    open + answered === 0
      ? obstacles.ledeNone(figure(closed, { status: 'closed' }))
      : obstacles.lede(
          figure(open, { status: 'open' }),
          figure(overdue, { status: 'overdue' }),
          figure(answered, { status: 'answered' }),
        )
  if (filesAnswered === 0) return told
  return sentence`${told}${obstacles.ledeEffect(filesAnswered, figure(filesMoved, { status: 'moved' }))}`
}

function Filters({
  body,
  items,
  list,
  total,
}: {
  body: OrganisationDetail
  items: readonly ObstacleItem[]
  list: Pieces
  total: number
}) {
  const text = useText()
  const { obstacles: words } = text
  const { filters } = words
  const { choose } = useChoices()
  const { today } = useViewer()
  const question = useObstacleQuestion()
  const { status, whose, cause } = question
  return (
    <ControlsBar
      label={filters.label}
      actions={
        <>
          <SheetButtons
            list={list}
            title={[body.name, words.title, formatDay(today), words.list.whole(total)]}
            columns={obstacleSheet(text)}
            rows={items}
          />
          <PrintRows list={list} />
        </>
      }
    >
      <Pick
        label={filters.status}
        value={status}
        options={OBSTACLE_FILTERS.map((value) => ({ value, label: filters.statuses[value] }))}
        onChange={(value) => choose({ status: value === 'all' ? null : value })}
      />
      <Pick
        label={filters.whose}
        value={whose}
        options={OBSTACLE_WHOSE.map((value) => ({ value, label: filters.whoses[value] }))}
        onChange={(value) => choose({ whose: value === 'all' ? null : value })}
      />
      <Pick
        label={filters.cause}
        value={cause ?? 'every'}
        options={(['every', ...CAUSES] as const).map((value) => ({
          value,
          label: value === 'every' ? filters.everyCause : words.causes[value],
        }))}
        onChange={(value) => choose({ cause: value === 'every' ? null : value })}
      />
      {isNarrowed(question) && (
        <Button look="plain" onClick={() => choose(NO_FILTER)}>
          {words.list.clear}
        </Button>
      )}
    </ControlsBar>
  )
}

function Nothing({ isFiltered }: { isFiltered: boolean }) {
  const { list } = useText().obstacles
  const { choose } = useChoices()
  if (!isFiltered) return <EmptyState title={list.emptyTitle} hint={list.emptyHint} />
  return (
    <EmptyState
      title={list.emptyFiltered}
      action={<Button onClick={() => choose(NO_FILTER)}>{list.clear}</Button>}
    />
  )
}
