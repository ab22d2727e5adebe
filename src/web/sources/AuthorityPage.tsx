import { useParams } from 'react-router'
import type { OrganisationDetail } from '#contract/organisations'
import { type Day, formatDay } from '#domain/dates'
import { useOrganisation } from '../organisations/lookup'
import { useChoices } from '../platform/address'
import { useViewer, type Viewer } from '../platform/viewer'
import { AwaitedPage } from '../ui/AwaitedPage'
import { Button } from '../ui/Button'
import { type Column, DataTable } from '../ui/DataTable'
import { MoreRows } from '../ui/MoreRows'
import { PageHead } from '../ui/PageHead'
import { SheetButtons } from '../ui/SheetButtons'
import { EmptyState, ErrorState, LoadingShape } from '../ui/States'
import { Tag } from '../ui/Tag'
import { GrantDialog } from './GrantDialog'
import type { Grant } from './grantDraft'
import { useGrants } from './queries'
import { TakeBackGrantDialog } from './TakeBackGrantDialog'
import { type Text, useText } from './text'
import '../ui/card.css'
import './sources.css'

/** Who may decide admission and recognition, by which paper and for which days. */
export function AuthorityPage() {
  const { id = '' } = useParams()
  const { authority } = useText().sources
  const body = useOrganisation(id)
  if (body.data === undefined) {
    return <AwaitedPage title={authority.title} asked={[body]} shape="table" />
  }
  return <Grants key={id} body={body.data} />
}

function Grants({ body }: { body: OrganisationDetail }) {
  const text = useText()
  const { authority: words } = text.sources
  const viewer = useViewer()
  const { chosen, choose } = useChoices()
  const grants = useGrants(body.id)
  const items = grants.data?.pages.flatMap((page) => page.items) ?? []
  const inForce = items.filter((grant) => isInForce(grant, viewer.today)).length
  const mayWrite = isOfficerOver(viewer, body)
  const edited = items.find(({ id }) => id === chosen('grant')) ?? null
  const write = chosen('write')
  const columns = columnsOf(
    text,
    viewer.today,
    mayWrite ? (act, grant) => choose({ write: act, grant }) : null,
  )
  const isWriting = mayWrite && (write === 'new' || (write === 'edit' && edited !== null))
  const close = () => choose({ write: null, grant: null }, { replace: true })
  return (
    <>
      <PageHead
        title={words.title}
        {...(grants.isSuccess && { lede: [inForce === 0 ? words.ledeNone : words.lede(inForce)] })}
        paper={{ organisation: body.name, parent: body.parentName, lines: [formatDay(viewer.today)] }}
        actions={
          <>
            {items.length > 0 && (
              <SheetButtons list={grants} title={[body.name, words.caption]} columns={columns} rows={items} />
            )}
            {mayWrite && (
              <Button look="main" onClick={() => choose({ write: 'new' })}>
                {words.add}
              </Button>
            )}
          </>
        }
      />
      <div className="stack">
        <p className="soft screen-only">{words.hint}</p>
        {grants.isPending && <LoadingShape shape="table" />}
        {grants.isError && <ErrorState error={grants.error} onRetry={() => void grants.refetch()} />}
        {grants.isSuccess && items.length === 0 && (
          <EmptyState title={words.emptyTitle} hint={words.emptyHint} />
        )}
        {items.length > 0 && (
          <div className="card source-table print-wide">
            <DataTable caption={words.caption} rows={items} rowKey={({ id }) => id} columns={columns} />
            <MoreRows
              shown={items.length}
              hasMore={grants.hasNextPage}
              loading={grants.isFetchingNextPage}
              onMore={() => void grants.fetchNextPage()}
            />
          </div>
        )}
      </div>
      {isWriting && <GrantDialog body={body} edited={write === 'edit' ? edited : null} onClose={close} />}
      {mayWrite && write === 'take-back' && edited !== null && (
        <TakeBackGrantDialog bodyId={body.id} grant={edited} onClose={close} />
      )}
    </>
  )
}

/** The server asks the same: grants are for officers of the body or of one above it. */
function isOfficerOver({ roles }: Viewer, { id, ancestors }: OrganisationDetail): boolean {
  return roles.some(
    ({ role, organisation }) =>
      role === 'officer' &&
      (organisation.id === id || ancestors.some((ancestor) => ancestor.id === organisation.id)),
  )
}

function isInForce({ from, to }: Grant, today: Day): boolean {
  return from <= today && (to === null || today < to)
}

type OnAct = (act: 'edit' | 'take-back', id: string) => void

function columnsOf(text: Text, today: Day, onAct: OnAct | null): Column<Grant>[] {
  const { authority: words } = text.sources
  return [
    {
      key: 'organisation',
      head: words.organisation,
      cell: ({ organisation }) => organisation.name,
      copyValue: ({ organisation }) => organisation.name,
    },
    {
      key: 'kind',
      head: words.kind,
      onPhone: 'line',
      cell: ({ kind }) => text.fileWords.grants[kind],
      copyValue: ({ kind }) => text.fileWords.grants[kind],
    },
    {
      key: 'paper',
      head: words.paper,
      onPhone: 'line',
      cell: ({ decision }) => (
        <>
          {words.paperShown(decision.number, formatDay(decision.day))}
          <small className="source-under">{decision.issuerName}</small>
        </>
      ),
      copyValue: ({ decision: { number, day, issuerName } }) =>
        [words.paperShown(number, formatDay(day)), issuerName].filter(Boolean).join(', '),
    },
    {
      key: 'from',
      head: words.from,
      width: '7rem',
      cell: ({ from }) => formatDay(from),
      copyValue: ({ from }) => formatDay(from),
    },
    {
      key: 'to',
      head: words.to,
      width: '9rem',
      cell: (grant) => (
        <>
          {grant.to !== null && `${formatDay(grant.to)} `}
          <StandingOf grant={grant} today={today} />
        </>
      ),
      copyValue: ({ to }) => to && formatDay(to),
    },
    ...(onAct === null ? [] : [actColumn(words, onAct)]),
  ]
}

function actColumn(words: Text['sources']['authority'], onAct: OnAct): Column<Grant> {
  return {
    key: 'edit',
    head: words.editHead,
    width: '10rem',
    align: 'end',
    onPhone: 'line',
    cell: ({ id, organisation }) => (
      <>
        <Button look="plain" aria-label={words.editOf(organisation.name)} onClick={() => onAct('edit', id)}>
          {words.edit}
        </Button>
        <Button
          look="plain"
          aria-label={words.takeBack.title(organisation.name)}
          onClick={() => onAct('take-back', id)}
        >
          {words.takeBack.submit}
        </Button>
      </>
    ),
  }
}

function StandingOf({ grant, today }: { grant: Grant; today: Day }) {
  const { authority: words } = useText().sources
  if (isInForce(grant, today)) return <Tag tone="met">{words.open}</Tag>
  return <Tag tone="none">{grant.from > today ? words.coming : words.ended}</Tag>
}
