import { useParams } from 'react-router'
import type { OrganisationDetail } from '#contract/organisations'
import { CLASS_KINDS, CLASS_STATES } from '#domain/classes/kinds'
import { formatDay } from '#domain/dates'
import { formatNumber } from '#domain/vietnamese'
import { useOrganisation } from '../organisations/lookup'
import { paths } from '../paths'
import { useChoices } from '../platform/address'
import { useViewer } from '../platform/viewer'
import { AwaitedPage } from '../ui/AwaitedPage'
import { Button, ButtonLink } from '../ui/Button'
import { ControlsBar, Pick } from '../ui/Controls'
import { DataTable } from '../ui/DataTable'
import { ImportLink } from '../ui/ImportLink'
import { MoreRows } from '../ui/MoreRows'
import { Lede, PageHead } from '../ui/PageHead'
import { PrintRows } from '../ui/PrintRows'
import { SheetButtons } from '../ui/SheetButtons'
import { EmptyState, ErrorState, LoadingShape } from '../ui/States'
import { classColumns, classSheet } from './classColumns'
import { useClasses, useNeeds } from './queries'
import { holdsHere } from './rights'
import { useText } from './text'
import '../ui/card.css'
import './classes.css'

/** Which classes there are, and who still needs one. */
export function ClassesPage() {
  const { id = '' } = useParams()
  const { list } = useText().classes
  const body = useOrganisation(id)
  if (body.data === undefined) {
    return <AwaitedPage title={list.title} asked={[body]} shape="table" rows={8} />
  }
  return <Classes key={id} body={body.data} />
}

function Classes({ body }: { body: OrganisationDetail }) {
  const { list } = useText().classes
  const mayHold = holdsHere(useViewer(), body.id) && body.alive
  return (
    <>
      <PageHead
        title={list.title}
        paper={{ organisation: body.name, parent: body.parentName, lines: [] }}
        actions={
          <>
            <ImportLink organisationId={body.id} kind="classes" />
            <ButtonLink to={paths.classNeeds(body.id)}>{list.toNeeds}</ButtonLink>
            <ButtonLink to={paths.certificates(body.id)}>{list.toRegister}</ButtonLink>
            {mayHold && (
              <ButtonLink look="main" to={paths.openClass(body.id)}>
                {list.open}
              </ButtonLink>
            )}
          </>
        }
      />
      <NeedLede bodyId={body.id} kind="awareness" />
      <NeedLede bodyId={body.id} kind="newMember" />
      <ClassList body={body} />
    </>
  )
}

/** "41 người ở 12 chi bộ cần học lớp nhận thức về Đảng trước 01/03/2027, 20 người chưa có lớp." */
function NeedLede({ bodyId, kind }: { bodyId: string; kind: 'awareness' | 'newMember' }) {
  const { list, kinds } = useText().classes
  const needs = useNeeds(bodyId, { kind, by: null, cell: null, waiting: null }, 0)
  const [told] = needs.data?.pages ?? []
  if (told === undefined) return null
  const { people, inClass, cellCount, by } = told
  const day = formatDay(by)
  if (people === 0) return <Lede sentence={list.needsNone(kinds[kind], day)} />
  const figure = (count: number, more: object = {}) => ({
    text: formatNumber(count),
    to: paths.classNeeds(bodyId, { kind, ...more }),
  })
  const waiting = figure(people - inClass, { waiting: 'yes' })
  return <Lede sentence={list.needs[kind](figure(people), figure(cellCount), waiting, day)} />
}

function ClassList({ body }: { body: OrganisationDetail }) {
  const text = useText()
  const { list, kinds, states } = text.classes
  const { chosen, choose } = useChoices()
  const kind = CLASS_KINDS.find((one) => one === chosen('kind')) ?? null
  const state = CLASS_STATES.find((one) => one === chosen('state')) ?? null
  const classes = useClasses(body.id, kind, state)
  if (classes.isError) return <ErrorState error={classes.error} onRetry={() => classes.refetch()} />
  if (classes.data === undefined) return <LoadingShape shape="table" rows={6} />
  const rows = classes.data.pages.flatMap(({ items }) => items)
  const isNarrowed = kind !== null || state !== null
  const caption = list.caption(body.name)
  return (
    <>
      <ControlsBar
        label={list.controls}
        actions={
          <>
            <SheetButtons list={classes} title={[caption]} columns={classSheet(text)} rows={rows} />
            <PrintRows list={classes} />
          </>
        }
      >
        <Pick
          label={list.kind}
          value={kind ?? 'every'}
          options={(['every', ...CLASS_KINDS] as const).map((value) => ({
            value,
            label: value === 'every' ? list.everyKind : kinds[value],
          }))}
          onChange={(value) => choose({ kind: value === 'every' ? null : value })}
        />
        <Pick
          label={list.state}
          value={state ?? 'every'}
          options={(['every', ...CLASS_STATES] as const).map((value) => ({
            value,
            label: value === 'every' ? list.everyState : states[value],
          }))}
          onChange={(value) => choose({ state: value === 'every' ? null : value })}
        />
      </ControlsBar>
      {rows.length === 0 ? (
        <EmptyState
          title={isNarrowed ? list.emptyFiltered : list.emptyTitle}
          hint={isNarrowed ? undefined : list.emptyHint}
          action={
            isNarrowed && <Button onClick={() => choose({ kind: null, state: null })}>{list.showAll}</Button>
          }
        />
      ) : (
        <section className="card class-table print-wide" aria-label={caption}>
          <DataTable
            caption={caption}
            columns={classColumns(text)}
            rows={rows}
            rowKey={({ id }) => id}
            foot={
              <MoreRows
                shown={rows.length}
                hasMore={classes.hasNextPage}
                loading={classes.isFetchingNextPage}
                onMore={() => void classes.fetchNextPage()}
              />
            }
          />
        </section>
      )}
    </>
  )
}
