import { useMemo } from 'react'
import type { ProgressReply } from '#contract/progress'
import { formatNumber } from '#domain/vietnamese'
import { paths } from '../paths'
import type { Choices } from '../progress/choices'
import { linksOf } from '../progress/links'
import { signersOf } from '../progress/replyWords'
import { ButtonLink } from '../ui/Button'
import { DataTable } from '../ui/DataTable'
import { MoreRows } from '../ui/MoreRows'
import { Notice } from '../ui/Notice'
import { SignaturePlace } from '../ui/PrintParts'
import { EmptyState, ErrorState, LoadingShape } from '../ui/States'
import { LIST } from './AdmissionsHead'
import { columnsOf } from './columns'
import { NamesNotice } from './NamesNotice'
import { useText } from './text'
import type { AdmissionListing } from './useAdmissionList'
import { useSortInAddress } from './useSortInAddress'

interface AdmissionsListProps {
  list: AdmissionListing
  reply: ProgressReply
  choices: Choices
  /** Where the viewer may enter somebody; null where they may not. */
  entry: string | null
}

/** The list itself, with what is to be known before reading it. */
export function AdmissionsList({ list, reply, choices, entry }: AdmissionsListProps) {
  const text = useText()
  const { list: words } = text.admissions
  const columns = useColumns(list, reply, choices)
  const { sorted, sort, onSort } = useSortInAddress(list.items, columns)
  if (list.error !== null) return <ErrorState error={list.error} onRetry={list.onRetry} />
  if (list.total === null) return <LoadingShape shape="table" rows={12} />
  const isPart = list.hasMore
  const caption = words.caption(reply.organisation.name)
  return (
    <>
      <FromDocuments reply={reply} />
      {(list.items.length > 0 || list.purpose !== undefined) && (
        <NamesNotice open={list.open} mayRead={list.mayReadNames} />
      )}
      {list.search !== '' && <p role="status">{words.found(list.search, list.total)}</p>}
      {list.items.length === 0 ? (
        <Nobody isSearched={list.search !== ''} entry={entry} />
      ) : (
        <section className="card admissions-list print-wide" id={LIST} tabIndex={-1} aria-label={caption}>
          <DataTable
            caption={caption}
            columns={columns}
            rows={isPart ? list.items : sorted}
            rowKey={({ id }) => id}
            // rows not fetched yet would be missing at the top
            sort={isPart ? null : sort}
            onSort={isPart ? undefined : onSort}
            foot={
              <MoreRows
                shown={list.items.length}
                total={list.total}
                hasMore={list.hasMore}
                loading={list.isLoadingMore}
                onMore={list.onMore}
              />
            }
          />
        </section>
      )}
      <SignaturePlace placeAndDay={text.progress.print.place} signers={signersOf(text, reply)} />
    </>
  )
}

function Nobody({ isSearched, entry }: { isSearched: boolean; entry: string | null }) {
  const { list: words } = useText().admissions
  if (isSearched) return <EmptyState title={words.emptyFound} hint={words.emptyFoundHint} />
  return entry === null ? (
    <EmptyState title={words.emptyTitle} hint={words.emptyHint} />
  ) : (
    <EmptyState
      title={words.emptyTitle}
      hint={words.emptyWriteHint}
      action={<ButtonLink to={entry}>{words.emptyWrite}</ButtonLink>}
    />
  )
}

function useColumns({ open, purpose }: AdmissionListing, reply: ProgressReply, choices: Choices) {
  const text = useText()
  const { countBy } = reply
  return useMemo(() => {
    const links = linksOf(reply, choices)
    return columnsOf(text, {
      open,
      countBy,
      toFile: (id) => paths.admission(id, { purpose }),
      toCell: (id) => links.admissions(id) ?? paths.admissions(id),
    })
  }, [text, open, purpose, countBy, reply, choices])
}

/** Where the figure was declared by a document, the list cannot add up to it. */
function FromDocuments({ reply }: { reply: ProgressReply }) {
  const { admissions } = useText()
  const { list } = admissions
  const { source, admitted, organisation } = reply
  if (source === 'records') return null
  const title =
    source === 'declared' && admitted !== null ? list.declaredTitle(formatNumber(admitted)) : list.mixedTitle
  return (
    <Notice
      title={title}
      actions={<ButtonLink to={paths.statements(organisation.id)}>{list.toDeclared}</ButtonLink>}
    >
      {list.declared}
    </Notice>
  )
}
