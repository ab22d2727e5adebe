import { useParams } from 'react-router'
import type { OrganisationDetail } from '#contract/organisations'
import { may } from '#domain/access'
import { formatDay } from '#domain/dates'
import { formatNumber } from '#domain/vietnamese'
import { mayHere } from '../admissions/rights'
import { useOrganisation } from '../organisations/lookup'
import { paths } from '../paths'
import { useChoices } from '../platform/address'
import { useViewer, type Viewer } from '../platform/viewer'
import { AwaitedPage } from '../ui/AwaitedPage'
import { MoreRows } from '../ui/MoreRows'
import { Notice } from '../ui/Notice'
import { Lede, PageHead } from '../ui/PageHead'
import { ErrorState, LoadingShape } from '../ui/States'
import { CalendarDialog } from './CalendarDialog'
import { GROUPS, useDeskQuestion } from './choices'
import { DeskControls } from './DeskControls'
import { DeskLede } from './DeskLede'
import { DutyGroups } from './DutyGroups'
import { EmptyDesk, NothingSoon } from './EmptyDesk'
import type { DeskRights } from './place'
import { type DeskQuestion, useDutyCounts } from './queries'
import { ReminderSheet } from './ReminderSheet'
import { useText } from './text'
import { type Desk, useDesk } from './useDesk'
import '../ui/card.css'
import './desk.css'

/** What is to be done, by when, and one press to where it is done. */
export function DeskPage() {
  const { id = '' } = useParams()
  const { desk } = useText()
  const { roles } = useViewer()
  const body = useOrganisation(id)
  const error = body.error
  if (!roles.some(({ role }) => may(role, 'duties.read', 'own'))) {
    return (
      <>
        <PageHead title={desk.title} />
        <Notice>{desk.notForYou}</Notice>
      </>
    )
  }
  if (error !== null || body.data === undefined) {
    return <AwaitedPage title={desk.title} asked={[body]} rows={8} />
  }
  return <Duties key={id} body={body.data} />
}

function Duties({ body }: { body: OrganisationDetail }) {
  const { desk: words } = useText()
  const { chosen, choose } = useChoices()
  const question = useDeskQuestion()
  const { desk, error, onRetry } = useDesk(body.id, question)
  return (
    <>
      <div className="screen-only">
        <PageHead title={words.title} />
        {desk !== null && <DeskLede bodyId={body.id} desk={desk} question={question} />}
        <DeskControls body={body} question={question} />
        <div className="stack">
          <Beneath body={body} question={question} />
          {error !== null && <ErrorState error={error} onRetry={onRetry} />}
          {desk === null && error === null && <LoadingShape rows={8} />}
          {desk !== null && <DutyList desk={desk} body={body} question={question} />}
        </div>
      </div>
      {desk !== null && <ReminderSheet desk={desk} body={body} question={question} />}
      {chosen('write') === 'calendar' && (
        <CalendarDialog bodyId={body.id} onClose={() => choose({ write: null }, { replace: true })} />
      )}
    </>
  )
}

interface DutyListProps {
  desk: Desk
  body: OrganisationDetail
  question: DeskQuestion
}

function DutyList({ desk, body, question }: DutyListProps) {
  const { desk: words } = useText()
  const viewer = useViewer()
  const { items, reviews, counts } = desk
  return (
    <>
      {reviews !== null && reviews.cells > 0 && (
        <Notice tone="warn">{words.reviews(formatNumber(reviews.cells), formatDay(reviews.last))}</Notice>
      )}
      {items.length === 0 ? (
        <EmptyDesk desk={desk} body={body} question={question} />
      ) : (
        <>
          <NothingSoon desk={desk} />
          <DutyGroups {...desk} bodyId={body.id} rights={rightsHere(viewer, body)} />
          <MoreRows
            shown={items.length}
            total={totalOf(counts, question)}
            hasMore={desk.hasMore}
            loading={desk.isLoadingMore}
            onMore={desk.onMore}
          />
        </>
      )}
    </>
  )
}

function rightsHere(viewer: Viewer, body: OrganisationDetail): DeskRights {
  return {
    mayWrite: mayHere(viewer, 'candidates.write', body),
    mayHold: mayHere(viewer, 'classes.hold', body),
  }
}

/** What those beneath owe, while one looks at one's own: it climbs by being seen. */
function Beneath({ body, question }: { body: OrganisationDetail; question: DeskQuestion }) {
  const { desk } = useText()
  const viewer = useViewer()
  const isAsked = body.children > 0 && question.whose === 'own' && mayHere(viewer, 'candidates.read', body)
  const counts = useDutyCounts(body.id, 'beneath', isAsked).data?.counts
  if (!isAsked || counts === undefined || counts.overdue + counts.week === 0) return null
  const figure = (due: 'overdue' | 'week') => ({
    text: formatNumber(counts[due]),
    ...(counts[due] > 0 && { to: paths.duties(body.id, { whose: 'beneath', due }) }),
  })
  return (
    <div className="desk-beneath">
      <Lede sentence={desk.beneath(figure('overdue'), figure('week'))} />
    </div>
  )
}

function totalOf(counts: Record<(typeof GROUPS)[number], number>, { due }: DeskQuestion): number {
  return due === null ? GROUPS.reduce((sum, group) => sum + counts[group], 0) : counts[due]
}
