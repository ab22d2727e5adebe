import { useState } from 'react'
import { flushSync } from 'react-dom'
import { useParams } from 'react-router'
import type { OrganisationDetail } from '#contract/organisations'
import type { CellScreeningReply } from '#contract/screening'
import { formatDay } from '#domain/dates'
import { isEnded } from '#domain/screening/state'
import { mayHere } from '../admissions/rights'
import type { Sentence } from '../i18n/sentence'
import { useOrganisation } from '../organisations/lookup'
import { paths } from '../paths'
import { useChoices } from '../platform/address'
import { useViewer } from '../platform/viewer'
import { Button, ButtonLink } from '../ui/Button'
import { Notice } from '../ui/Notice'
import { PageHead } from '../ui/PageHead'
import { EmptyState, ErrorState, LoadingShape } from '../ui/States'
import { BallotSlip } from './BallotSlip'
import { FollowCard } from './FollowCard'
import { BallotCard, DraftCard, ReportCard, ViewsCard } from './ListCards'
import { ListDialog } from './ListDialog'
import { BallotMinutes, OutcomeMinutes } from './MinutesPaper'
import { useCellScreening } from './queries'
import { type Text, useText } from './text'
import '../candidates/form/record-form.css'
import './screening.css'

/** The list of one cell, from the draft to the outcome; for those who hold a role in this very cell. */
export function ListPage() {
  const { id = '' } = useParams()
  const { list } = useText().screening
  const body = useOrganisation(id)
  if (body.data !== undefined) return <Listed key={id} cell={body.data} />
  return (
    <>
      <PageHead title={list.title} />
      {body.error === null ? (
        <LoadingShape rows={8} />
      ) : (
        <ErrorState error={body.error} onRetry={() => void body.refetch()} />
      )}
    </>
  )
}

function Listed({ cell }: { cell: OrganisationDetail }) {
  const text = useText()
  const { screeningPapers } = text
  const { list, page } = text.screening
  const [paper, setPaper] = useState<'ballot' | 'outcome'>('ballot')
  const print = (chosen: typeof paper) => {
    // the paper is drawn before the browser takes its picture
    flushSync(() => setPaper(chosen))
    window.print()
  }
  const viewer = useViewer()
  const { chosen } = useChoices()
  const isOpen = mayHere(viewer, 'screening.draft', cell)
  const reading = useCellScreening(cell.id, chosen('round'), isOpen)
  const told = reading.data
  const back = (
    <ButtonLink look="plain" to={paths.screening(cell.id, { round: chosen('round') })}>
      {list.back}
    </ButtonLink>
  )
  if (!isOpen) {
    return (
      <>
        <PageHead title={list.title} actions={back} />
        <EmptyState title={list.closed} hint={list.closedHint} />
      </>
    )
  }
  const hasVoted = told !== undefined && told.ballot !== null
  return (
    <>
      <div className={hasVoted ? 'screen-only' : undefined}>
        <PageHead
          title={list.title}
          {...(told !== undefined && told.round !== null && { lede: ledeOf(text, told) })}
          paper={{
            organisation: cell.name,
            parent: cell.parentName,
            lines: told?.round ? [page.year(told.round.year), formatDay(viewer.today)] : [],
          }}
          actions={
            <>
              {back}
              {told?.phase === 'drafted' && told.draft?.nobody === false && (
                <Button onClick={() => window.print()}>{list.print}</Button>
              )}
              {hasVoted && <Button onClick={() => print('ballot')}>{screeningPapers.printBallot}</Button>}
              {hasVoted && told.phase === 'reported' && (
                <Button onClick={() => print('outcome')}>{screeningPapers.printOutcome}</Button>
              )}
            </>
          }
        />
        <div className="stack">
          {reading.isPending && <LoadingShape rows={8} />}
          {reading.isError && <ErrorState error={reading.error} onRetry={() => void reading.refetch()} />}
          {told !== undefined && told.round === null && <EmptyState title={page.none} hint={page.noneHint} />}
          {told !== undefined && told.round !== null && <Parts cell={cell} told={told} />}
        </div>
      </div>
      {hasVoted && paper === 'ballot' && <BallotMinutes cell={cell} told={told} />}
      {hasVoted && paper === 'outcome' && <OutcomeMinutes cell={cell} told={told} />}
    </>
  )
}

interface PartsProps {
  cell: OrganisationDetail
  told: CellScreeningReply
}

function Parts({ cell, told }: PartsProps) {
  const { list } = useText().screening
  const hasVoted = told.ballot !== null
  return (
    <>
      <div className="screen-only">
        <Notice>{list.sealed}</Notice>
      </div>
      {!hasVoted && <DraftCard told={told} />}
      {told.draft !== null && !told.draft.nobody && <ViewsCard told={told} />}
      {told.draft !== null && !told.draft.nobody && <BallotCard told={told} />}
      {told.phase !== 'notBegun' && (hasVoted || told.draft?.nobody === true) && <ReportCard told={told} />}
      {told.phase === 'reported' && hasVoted && <FollowCard told={told} />}
      {told.phase === 'drafted' && told.draft?.nobody === false && <BallotSlip told={told} />}
      <ListDialog cell={cell} told={told} />
    </>
  )
}

function ledeOf({ screening: { list } }: Text, { phase, draft, entries }: CellScreeningReply): Sentence {
  const listed = entries.filter((entry) => entry.listed)
  const { ledes } = list
  if (phase === 'notBegun') return [ledes.notBegun]
  if (phase === 'reported') {
    return [ledes.reported(listed.length, listed.filter((entry) => !isEnded(entry)).length)]
  }
  if (phase === 'voted') return [ledes.voted(listed.length, entries.length)]
  return [draft?.nobody === true ? ledes.nobody : ledes.drafted(draft?.entries.length ?? 0)]
}
