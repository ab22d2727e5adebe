import { Link, useParams } from 'react-router'
import type { OrganisationDetail } from '#contract/organisations'
import { may } from '#domain/access'
import { type Day, formatDay, isDay } from '#domain/dates'
import { isCell } from '#domain/organisations/kinds'
import { formatNumber } from '#domain/vietnamese'
import { type Sentence, sentence } from '../i18n/sentence'
import { paths } from '../paths'
import { useChoices } from '../platform/address'
import { useHashPlace } from '../platform/useHashPlace'
import { useViewer } from '../platform/viewer'
import { PrintButton } from '../ui/CopyButton'
import { PageHead } from '../ui/PageHead'
import { ErrorState, LoadingShape } from '../ui/States'
import { Tag } from '../ui/Tag'
import { Beneath } from './Beneath'
import { CorrectionDialog } from './corrections/CorrectionDialog'
import { EventHistory } from './EventHistory'
import { useOrganisation } from './lookup'
import { OrganisationActions } from './OrganisationActions'
import { OrganisationFacts } from './OrganisationFacts'
import { OrganisationTree } from './OrganisationTree'
import { type Rights, rightsOver } from './rights'
import { SourceHistory } from './SourceHistory'
import { type Text, useText } from './text'
import './organisation.css'

/** The tree of organisations, and beside it the one chosen: what it is, what happened to it, what may be recorded. */
export function OrganisationPage() {
  const { shell } = useText()
  const { id = '' } = useParams()
  const { chosen } = useChoices()
  const asked = chosen('on')
  const on = asked !== null && isDay(asked) ? asked : null
  const shown = useOrganisation(id, on)
  const today = useOrganisation(id)
  useHashPlace(shown.isSuccess)
  return (
    <div className="organisation-page">
      <OrganisationTree id={id} on={on} chosen={shown.data} />
      <div className="organisation-shown">
        {shown.isPending && <LoadingShape rows={8} />}
        {shown.isError && (
          <>
            <PageHead title={shell.items.organisations} />
            <ErrorState error={shown.error} onRetry={() => void shown.refetch()} />
          </>
        )}
        {shown.data !== undefined && <Shown detail={shown.data} today={today.data} on={on} />}
      </div>
    </div>
  )
}

/** Until it is known where the body stands today. */
const NO_RIGHTS: Rights = { change: false, found: false, state: false }

interface ShownProps {
  detail: OrganisationDetail
  /** The same body as it stands today: what can be recorded is recorded there. */
  today: OrganisationDetail | undefined
  on: Day | null
}

function Shown({ detail, today, on }: ShownProps) {
  const text = useText()
  const viewer = useViewer()
  const seenOn = formatDay(on ?? viewer.today)
  const rights = today === undefined ? NO_RIGHTS : rightsOver(viewer, today)
  return (
    <>
      <PageHead
        title={detail.name}
        note={<Marks detail={detail} on={on ?? viewer.today} />}
        lede={ledeOf(text, detail, on, on ?? viewer.today)}
        actions={<PrintButton />}
        paper={{
          organisation: detail.parentName ?? detail.name,
          lines: [text.organisations.seenOn(seenOn)],
        }}
      />
      <div className="stack">
        <Further id={detail.id} />
        {today !== undefined && (
          <div className="screen-only">
            <OrganisationActions detail={today} on={on} />
          </div>
        )}
        <OrganisationFacts detail={detail} on={on} />
        <SourceHistory states={detail.sourceStates} rights={rights} />
        <EventHistory events={detail.events} rights={rights} />
        {!isCell(detail.kind) && <Beneath key={detail.id} detail={detail} on={on} />}
      </div>
      {today !== undefined && <CorrectionDialog organisation={today} />}
    </>
  )
}

function Marks({ detail: { alive, from, to, exhausted }, on }: { detail: OrganisationDetail; on: Day }) {
  const { facts } = useText().organisations
  if (alive && exhausted === null) return null
  const isNotYet = from !== null && from > on
  return (
    <span className="organisation-marks">
      {!alive && isNotYet && <Tag tone="none">{facts.notYetTag}</Tag>}
      {!alive && !isNotYet && to !== null && <Tag tone="none">{facts.closedTag(to)}</Tag>}
      {exhausted !== null && <Tag tone="late">{facts.exhaustedTag(exhausted.since)}</Tag>}
    </span>
  )
}

/** What it is, under whom, since when, and how many stand beneath it. */
function ledeOf({ organisations }: Text, detail: OrganisationDetail, on: Day | null, seenOn: Day): Sentence {
  const { lede } = organisations
  const { kind, parentId, parentName, from, to, alive, children } = detail
  const above = parentName === null ? null : { text: parentName }
  const parent =
    above === null || parentId === null ? above : { ...above, to: paths.organisation(parentId, { on }) }
  const what = lede.of(kind, parent)
  if (from === null) return sentence`${what}${lede.end}`
  if (from > seenOn) return sentence`${what}${lede.before(formatDay(from), formatDay(seenOn))}`
  const since = sentence`${what}${lede.since(formatDay(from))}`
  if (!alive && to !== null) return sentence`${since}${lede.until(formatDay(to))}`
  const beneath = children === 0 ? lede.alone : lede.beneath({ text: formatNumber(children), to: '#beneath' })
  return sentence`${since}${beneath}`
}

/** The other pages of the body, for those who see figures. */
function Further({ id }: { id: string }) {
  const { links } = useText().organisations
  const { roles } = useViewer()
  if (roles.every(({ role }) => role === 'administrator')) return null
  return (
    <nav className="organisation-links screen-only" aria-label={links.title}>
      <Link to={paths.progress(id)}>{links.progress}</Link>
      <Link to={paths.targets(id)}>{links.targets}</Link>
      <Link to={paths.allocations(id)}>{links.allocations}</Link>
      <Link to={paths.admissions(id)}>{links.admissions}</Link>
      <Link to={paths.statements(id)}>{links.statements}</Link>
      {roles.some(({ role }) => may(role, 'obstacles.read', 'own')) && (
        <Link to={paths.obstacles(id)}>{links.obstacles}</Link>
      )}
    </nav>
  )
}
