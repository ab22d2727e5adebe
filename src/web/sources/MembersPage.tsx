import { useParams } from 'react-router'
import type { MemberList } from '#contract/meetings'
import type { OrganisationDetail } from '#contract/organisations'
import { formatDay } from '#domain/dates'
import { isCell } from '#domain/organisations/kinds'
import { formatNumber } from '#domain/vietnamese'
import { mayHere } from '../admissions/rights'
import { useOrganisation } from '../organisations/lookup'
import { useChoices } from '../platform/address'
import { useViewer } from '../platform/viewer'
import { AwaitedPage } from '../ui/AwaitedPage'
import { Button } from '../ui/Button'
import { type Column, DataTable } from '../ui/DataTable'
import { MoreRows } from '../ui/MoreRows'
import { Notice } from '../ui/Notice'
import { PageHead } from '../ui/PageHead'
import { SheetButtons } from '../ui/SheetButtons'
import { EmptyState, ErrorState, LoadingShape } from '../ui/States'
import { MemberDialog } from './MemberDialog'
import { useMembers } from './queries'
import { type Text, useText } from './text'
import '../ui/card.css'

/** Members of a cell whom its files name: who mentors, introduces, chairs. */
export function MembersPage() {
  const { id = '' } = useParams()
  const { members } = useText().sources
  const body = useOrganisation(id)
  if (body.data === undefined) {
    return <AwaitedPage title={members.title} asked={[body]} shape="table" />
  }
  if (!isCell(body.data.kind)) {
    return (
      <>
        <PageHead title={members.title} />
        <Notice>{members.notCell}</Notice>
      </>
    )
  }
  return <Members key={id} cell={body.data} />
}

function Members({ cell }: { cell: OrganisationDetail }) {
  const { members: words } = useText().sources
  const viewer = useViewer()
  const { chosen, choose } = useChoices()
  const members = useMembers(cell.id, true)
  const items = members.data?.pages.flatMap((page) => page.items) ?? []
  const mayWrite = mayHere(viewer, 'candidates.write', cell) && cell.alive
  const columns = columnsOf(words, mayWrite ? (member) => choose({ write: 'edit', member }) : null)
  const caption = words.caption(cell.name)
  const count = { text: formatNumber(items.length) }
  const lede = members.hasNextPage ? words.ledeMore(count) : words.lede(count)
  const edited = items.find(({ id }) => id === chosen('member'))
  const isWriting =
    mayWrite && (chosen('write') === 'new' || (chosen('write') === 'edit' && edited !== undefined))
  return (
    <>
      <PageHead
        title={words.title}
        {...(items.length > 0 && { lede })}
        paper={{ organisation: cell.name, parent: cell.parentName, lines: [formatDay(viewer.today)] }}
        actions={
          <>
            {items.length > 0 && (
              <SheetButtons list={members} title={[caption]} columns={columns} rows={items} />
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
        {members.isPending && <LoadingShape shape="table" />}
        {members.isError && <ErrorState error={members.error} onRetry={() => void members.refetch()} />}
        {members.isSuccess && items.length === 0 && (
          <EmptyState title={words.emptyTitle} hint={words.emptyHint} />
        )}
        {items.length > 0 && (
          <div className="card">
            <DataTable caption={caption} rows={items} rowKey={({ id }) => id} columns={columns} />
            <MoreRows
              shown={items.length}
              hasMore={members.hasNextPage}
              loading={members.isFetchingNextPage}
              onMore={() => void members.fetchNextPage()}
            />
          </div>
        )}
      </div>
      {isWriting && (
        <MemberDialog
          key={edited?.id ?? 'new'}
          cell={cell}
          edited={chosen('write') === 'edit' ? (edited ?? null) : null}
          onClose={() => choose({ write: null, member: null }, { replace: true })}
        />
      )}
    </>
  )
}

type Member = MemberList['items'][number]

function columnsOf(
  words: Text['sources']['members'],
  onEdit: ((id: string) => void) | null,
): readonly Column<Member>[] {
  const named: Column<Member>[] = [
    {
      key: 'name',
      head: words.name,
      cell: ({ fullName }) => fullName,
      copyValue: ({ fullName }) => fullName,
    },
    {
      key: 'official',
      head: words.official,
      width: '12rem',
      cell: ({ officialDay }) =>
        officialDay === null ? <span className="soft">{words.officialUnknown}</span> : formatDay(officialDay),
      copyValue: ({ officialDay }) => officialDay && formatDay(officialDay),
    },
  ]
  if (onEdit === null) return named
  const edit: Column<Member> = {
    key: 'edit',
    head: words.edit,
    width: '6rem',
    align: 'end',
    onPhone: 'standing',
    cell: ({ id, fullName }) => (
      <Button look="plain" aria-label={words.editOf(fullName)} onClick={() => onEdit(id)}>
        {words.edit}
      </Button>
    ),
  }
  return [...named, edit]
}
