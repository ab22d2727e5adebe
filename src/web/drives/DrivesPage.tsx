import { Link, useParams } from 'react-router'
import type { DriveItem } from '#contract/drives'
import type { OrganisationDetail } from '#contract/organisations'
import { formatDay } from '#domain/dates'
import { isCell } from '#domain/organisations/kinds'
import { formatNumber } from '#domain/vietnamese'
import { mayHere } from '../admissions/rights'
import { useOrganisation } from '../organisations/lookup'
import { paths } from '../paths'
import { useChoices } from '../platform/address'
import { useViewer } from '../platform/viewer'
import { Button, ButtonLink } from '../ui/Button'
import { type Column, DataTable } from '../ui/DataTable'
import { MoreRows } from '../ui/MoreRows'
import { PageHead } from '../ui/PageHead'
import { PrintRows } from '../ui/PrintRows'
import { SheetButtons } from '../ui/SheetButtons'
import { EmptyState, ErrorState, LoadingShape } from '../ui/States'
import { DriveDialog } from './DriveDialog'
import { useDrives } from './queries'
import { type DriveWords, useDriveWords } from './words'
import '../ui/card.css'
import './drives.css'

/** The drives of a body, of those above it that it takes part in, and of those beneath. */
export function DrivesPage() {
  const { id = '' } = useParams()
  const { list } = useDriveWords()
  const body = useOrganisation(id)
  if (body.data !== undefined) return <Drives key={id} body={body.data} />
  return (
    <>
      <PageHead title={list.title} />
      {body.error === null ? (
        <LoadingShape shape="table" />
      ) : (
        <ErrorState error={body.error} onRetry={() => void body.refetch()} />
      )}
    </>
  )
}

function Drives({ body }: { body: OrganisationDetail }) {
  const words = useDriveWords()
  const { list } = words
  const viewer = useViewer()
  const { chosen, choose } = useChoices()
  const drives = useDrives(body.id)
  const items = drives.data?.pages.flatMap((page) => page.items) ?? []
  // a drive gathers cells: one alone takes part in those of the bodies above it
  const mayWrite = mayHere(viewer, 'drives.write', body) && body.alive && !isCell(body.kind)
  const columns = columnsOf(words)
  const next = items.filter(({ to }) => to >= viewer.today).at(-1)
  const coming = next === undefined ? '' : list.coming(next.name, formatDay(next.to))
  return (
    <>
      <PageHead
        title={list.title}
        {...(items.length > 0 && { lede: list.lede({ text: formatNumber(items.length) }, coming) })}
        paper={{ organisation: body.name, parent: body.parentName, lines: [formatDay(viewer.today)] }}
        actions={
          <>
            {items.length > 0 && (
              <>
                <SheetButtons
                  list={drives}
                  title={[list.caption(body.name)]}
                  columns={columns}
                  rows={items}
                />
                <PrintRows list={drives} />
              </>
            )}
            <ButtonLink look="plain" to={paths.ceremonies(body.id)}>
              {list.ceremonies}
            </ButtonLink>
            <ButtonLink look="plain" to={paths.succession(body.id)}>
              {list.succession}
            </ButtonLink>
            {mayWrite && (
              <Button look="main" onClick={() => choose({ write: 'new' })}>
                {list.open}
              </Button>
            )}
          </>
        }
      />
      <div className="stack">
        {drives.isPending && <LoadingShape shape="table" />}
        {drives.isError && <ErrorState error={drives.error} onRetry={() => void drives.refetch()} />}
        {drives.isSuccess && items.length === 0 && (
          <EmptyState title={list.emptyTitle} hint={list.emptyHint} />
        )}
        {items.length > 0 && (
          <div className="card drive-table">
            <DataTable
              caption={list.caption(body.name)}
              rows={items}
              rowKey={({ id }) => id}
              columns={columns}
            />
            <MoreRows
              shown={items.length}
              hasMore={drives.hasNextPage}
              loading={drives.isFetchingNextPage}
              onMore={() => void drives.fetchNextPage()}
            />
          </div>
        )}
      </div>
      {mayWrite && chosen('write') === 'new' && (
        <DriveDialog
          organisationId={body.id}
          edited={null}
          onClose={() => choose({ write: null }, { replace: true })}
        />
      )}
    </>
  )
}

function columnsOf({ list }: DriveWords): readonly Column<DriveItem>[] {
  const days = ({ from, to }: DriveItem) => list.window(formatDay(from), formatDay(to))
  return [
    {
      key: 'name',
      head: list.name,
      cell: ({ id, name, occasions }) => (
        <>
          <Link to={paths.drive(id)}>{name}</Link>
          {occasions.length > 0 && (
            <small className="drive-under">
              {occasions.map(({ name: what, day }) => `${what} (${formatDay(day)})`).join('; ')}
            </small>
          )}
        </>
      ),
      copyValue: ({ name }) => name,
    },
    {
      key: 'owner',
      head: list.owner,
      onPhone: 'line',
      cell: ({ organisation }) => organisation.name,
      copyValue: ({ organisation }) => organisation.name,
    },
    {
      key: 'days',
      head: list.days,
      width: '13rem',
      onPhone: 'line',
      cell: days,
      copyValue: days,
    },
    {
      key: 'aim',
      head: list.aim,
      align: 'end',
      width: '6rem',
      cell: ({ aim }) => (aim === null ? '–' : formatNumber(aim)),
      copyValue: ({ aim }) => aim,
    },
    {
      key: 'chosen',
      head: list.chosen,
      align: 'end',
      width: '6rem',
      cell: ({ id, chosen }) => <Link to={paths.drive(id, { view: 'roster' })}>{formatNumber(chosen)}</Link>,
      copyValue: ({ chosen }) => chosen,
    },
    {
      key: 'admitted',
      head: list.admitted,
      align: 'end',
      width: '7rem',
      cell: ({ id, admitted }) => (
        <Link to={paths.drive(id, { view: 'result' })}>{formatNumber(admitted)}</Link>
      ),
      copyValue: ({ admitted }) => admitted,
    },
  ]
}
