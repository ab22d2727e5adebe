import { useId, useRef } from 'react'
import { useParams } from 'react-router'
import type { FunnelReply } from '#contract/candidates'
import type { OrganisationDetail } from '#contract/organisations'
import { may } from '#domain/access'
import { formatDay } from '#domain/dates'
import { useOrganisation } from '../organisations/lookup'
import { useChoices } from '../platform/address'
import { useHashPlace } from '../platform/useHashPlace'
import { useViewer } from '../platform/viewer'
import { AwaitedPage } from '../ui/AwaitedPage'
import { ControlsBar } from '../ui/Controls'
import { DayPick } from '../ui/DayPick'
import { PageHead } from '../ui/PageHead'
import { PrintHead } from '../ui/PrintParts'
import { useMedia } from '../ui/useMedia'
import { CandidatesList } from './CandidatesList'
import { LIST, useListQuestion } from './choices'
import { FunnelCards } from './FunnelCards'
import { ListControls, NameSearch } from './ListControls'
import { useFunnel } from './queries'
import { SourcesActions } from './SourcesActions'
import { SourcesLede } from './SourcesLede'
import { useText } from './text'
import { useCandidateList } from './useCandidateList'
import { extentLines } from './words'
import '../ui/card.css'
import './sources.css'

/** On a phone the people come first, the counts after them. */
const PHONE = 'screen and (max-width: 719px)'

/** Who is on the way to membership, how far, and what holds them up. */
export function SourcesPage() {
  const { id = '' } = useParams()
  const { sources } = useText()
  const { on } = useListQuestion()
  const body = useOrganisation(id)
  const funnel = useFunnel(id, on)
  const error = body.error ?? funnel.error
  if (error !== null || body.data === undefined || funnel.data === undefined) {
    return <AwaitedPage title={sources.title} asked={[body, funnel]} shape="table" rows={12} />
  }
  return (
    <div className={funnel.isPlaceholderData ? 'is-asking' : undefined} aria-busy={funnel.isFetching}>
      <Sources key={id} body={body.data} funnel={funnel.data} />
    </div>
  )
}

function Sources({ body, funnel }: { body: OrganisationDetail; funnel: FunnelReply }) {
  const text = useText()
  const { sources } = text
  const title = useId()
  const place = useRef<HTMLElement>(null)
  const isPhone = useMedia(PHONE)
  const { roles, today } = useViewer()
  const { choose } = useChoices()
  const question = useListQuestion()
  const mayList = roles.some(({ role }) => may(role, 'candidates.read', 'own'))
  const list = useCandidateList(body.id, question, mayList)
  useHashPlace(list.total !== null || !mayList)
  return (
    <>
      <PrintHead
        organisation={body.name}
        parent={body.parentName}
        title={sources.title}
        lines={[`${sources.on} ${formatDay(funnel.on)}`, ...extentLines(text, list, question)]}
      />
      <div className="screen-only">
        <PageHead
          title={sources.title}
          note={body.alive ? undefined : sources.actions.closed}
          actions={<SourcesActions body={body} />}
        />
      </div>
      <SourcesLede body={body} funnel={funnel} question={question} />
      <ControlsBar label={sources.controls}>
        <DayPick
          label={sources.on}
          value={funnel.on}
          max={today}
          hint={sources.onHint}
          onChange={(day) => choose({ on: day === today ? null : day })}
        />
        {mayList && <NameSearch key={list.search} list={list} onSearch={() => place.current?.focus()} />}
      </ControlsBar>
      <div className="stack">
        {!isPhone && <FunnelCards body={body} funnel={funnel} question={question} />}
        {mayList ? (
          <section ref={place} className="sources-list" id={LIST} tabIndex={-1} aria-labelledby={title}>
            <h2 id={title}>{sources.list.title}</h2>
            <ListControls body={body} list={list} question={question} funnel={funnel} />
            <CandidatesList body={body} list={list} question={question} on={funnel.on} />
          </section>
        ) : (
          <p className="soft">{sources.list.notForYou}</p>
        )}
        {isPhone && <FunnelCards body={body} funnel={funnel} question={question} />}
      </div>
    </>
  )
}
