import { useMemo } from 'react'
import type { OrganisationDetail } from '#contract/organisations'
import type { Day } from '#domain/dates'
import { isCell } from '#domain/organisations/kinds'
import { NamesNotice } from '../admissions/NamesNotice'
import { paths } from '../paths'
import { useChoices } from '../platform/address'
import { Button } from '../ui/Button'
import { DataTable } from '../ui/DataTable'
import { MoreRows } from '../ui/MoreRows'
import { EmptyState, ErrorState, LoadingShape } from '../ui/States'
import { candidateColumns } from './candidateColumns'
import { isNarrowed, NO_FILTER } from './choices'
import type { ListQuestion } from './queries'
import { useText } from './text'
import type { CandidateListing } from './useCandidateList'
import '../admissions/admissions.css'

interface CandidatesListProps {
  body: OrganisationDetail
  list: CandidateListing
  question: Omit<ListQuestion, 'q'>
  on: Day
}

/** The list itself, with what is to be known before reading it. */
export function CandidatesList({ body, list, question, on }: CandidatesListProps) {
  const text = useText()
  const { list: words } = text.sources
  const { open } = list
  const { purpose, alert } = question
  const isOneCell = isCell(body.kind)
  const columns = useMemo(
    () =>
      candidateColumns(text, {
        open,
        on,
        isOneCell,
        toFile: (id) => paths.candidate(id, { purpose }),
        toCell: (id) => paths.sources(id),
      }),
    [text, open, on, isOneCell, purpose],
  )
  if (list.error !== null) return <ErrorState error={list.error} onRetry={list.onRetry} />
  if (list.total === null) return <LoadingShape shape="table" rows={12} />
  const isAboutPerson = alert === 'turns18' || alert === 'passes60'
  const caption = words.caption(body.name)
  return (
    <div className="stack">
      {(list.items.length > 0 || purpose !== undefined || isAboutPerson) && (
        <NamesNotice open={open} mayRead={list.mayReadNames} />
      )}
      {(isAboutPerson || question.state !== 'open') && <p className="soft">{words.namesOnly}</p>}
      {list.search !== '' && (
        <div className="source-found">
          <p role="status">{words.found(list.search, list.total)}</p>
          <Button look="plain" onClick={() => list.setSearch('')}>
            {words.foundBack}
          </Button>
        </div>
      )}
      {list.items.length === 0 ? (
        <Nobody body={body} list={list} question={question} />
      ) : (
        <section className="card source-table print-wide" aria-label={caption}>
          <DataTable
            caption={caption}
            columns={columns}
            rows={list.items}
            rowKey={({ id }) => id}
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
    </div>
  )
}

function Nobody({ body, list, question }: Omit<CandidatesListProps, 'on'>) {
  const { list: words } = useText().sources
  const { choose } = useChoices()
  if (list.search !== '') return <EmptyState title={words.emptyFound} hint={words.emptyFoundHint} />
  if (isNarrowed(question) || question.on !== null) {
    return (
      <EmptyState
        title={words.emptyFiltered}
        hint={words.emptyFilteredHint}
        action={<Button onClick={() => choose({ ...NO_FILTER, on: null })}>{words.clear}</Button>}
      />
    )
  }
  return <EmptyState title={words.emptyTitle} hint={isCell(body.kind) ? words.emptyCell : words.emptyAbove} />
}
