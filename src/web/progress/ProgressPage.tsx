import { memo, useMemo } from 'react'
import { useParams } from 'react-router'
import type { OrganisationDetail } from '#contract/organisations'
import type { ProgressReply } from '#contract/progress'
import { useText } from '../i18n'
import { paths } from '../paths'
import { useHashPlace } from '../platform/useHashPlace'
import { CopyButton, PrintButton } from '../ui/CopyButton'
import { DownloadLink } from '../ui/DownloadLink'
import { Lede, PageHead } from '../ui/PageHead'
import { PrintHead, SignaturePlace } from '../ui/PrintParts'
import { useArrival } from './arrival'
import { BreakdownCard } from './BreakdownCard'
import { ChoiceControls } from './ChoiceControls'
import { CourseCard, SeriesCard } from './CourseCard'
import { type ChoiceChanges, type Choices, choicesQuery } from './choices'
import { usualColumns } from './columnKeys'
import { ledeOf } from './lede'
import { type TreeLine, totalLine, treeLines } from './lines'
import { exactChoices, type Links, linksOf, TABLE, UNKNOWN } from './links'
import { useLook } from './look'
import { OfficialMark } from './OfficialMark'
import { PeriodOver } from './PeriodOver'
import { ProgressTable } from './ProgressTable'
import { paperLines, signersOf } from './replyWords'
import { SubTargetsCard } from './SubTargetsCard'
import { sheetColumns } from './sheetColumns'
import { UnknownBodies } from './UnknownBodies'
import { Unopened } from './Unopened'
import { useBranches } from './useBranches'
import { useIsRoomy } from './useIsRoomy'
import { needsBars, VillageCard } from './VillageCard'
import './progress.css'

/** How far a committee and the bodies beneath it have come, and what stands behind each figure. */
export function ProgressPage() {
  const { id = '' } = useParams()
  const text = useText()
  const { choices, choose, body, progress, isSettled } = useArrival(id)
  if (progress.data === undefined || !isSettled) {
    return (
      <Unopened
        title={text.progress.title}
        error={progress.error}
        onRetry={() => progress.refetch()}
        plain={paths.progress(id)}
        hasChoices={Object.values(choices).some((choice) => choice !== undefined)}
      />
    )
  }
  return (
    <div className={progress.isPlaceholderData ? 'is-asking' : undefined} aria-busy={progress.isFetching}>
      <Progress key={id} reply={progress.data} body={body} choices={choices} choose={choose} />
    </div>
  )
}

/** More columns than these are printed on A4 laid across. */
const FITS_PORTRAIT = 9

interface ProgressProps {
  reply: ProgressReply
  body: OrganisationDetail | undefined
  choices: Choices
  choose: (changes: ChoiceChanges) => void
}

function Progress({ reply, body, choices, choose }: ProgressProps) {
  const text = useText()
  const looking = useLook()
  const { look, here, kept, toggle } = looking
  const links = useMemo(() => linksOf(reply, choices), [reply, choices])
  const rowLinks = useMemo(() => linksOf(reply, choices, kept), [reply, choices, kept])
  const exact = useMemo(() => exactChoices(reply, choices), [reply, choices])
  const isRoomy = useIsRoomy()
  const shown = useMemo(
    () => look.columns ?? usualColumns([reply, ...reply.children], isRoomy),
    [look.columns, reply, isRoomy],
  )
  const open = useMemo(() => new Set(look.open), [look.open])
  const { openedOf, retry } = useBranches(reply, open, exact)
  const lines = treeLines({ reply, open, openedOf, sort: look.sort, show: look.show })
  const onToggle = ({ key, branch }: TreeLine) => (branch === 'failed' ? retry(key) : toggle(key))
  const completeUntil = body?.completeUntil ?? null
  const paper = paperLines(text, reply, choices)
  useHashPlace(true)
  return (
    <div className={shown.length > FITS_PORTRAIT ? 'print-wide' : undefined}>
      <PrintHead
        organisation={reply.organisation.name}
        parent={body?.ancestors.at(-1)?.name ?? null}
        title={text.progress.title}
        lines={paper}
      />
      <div className="screen-only">
        <PageHead title={text.progress.title} />
      </div>
      <Lede
        sentence={ledeOf(text, reply, links, placesOf(reply, links.targets(reply.organisation.id), here))}
      />
      <PeriodOver reply={reply} />
      <ChoiceControls
        reply={reply}
        choices={choices}
        choose={choose}
        completeUntil={completeUntil}
        actions={
          <>
            <CopyButton
              title={[reply.organisation.name, text.progress.title, ...paper]}
              columns={sheetColumns(text)}
              rows={lines}
              total={totalLine(reply)}
            />
            <DownloadLink
              path={`/api/organisations/${reply.organisation.id}/progress.xlsx`}
              query={choicesQuery(exact)}
            />
            <PrintButton />
          </>
        }
      />
      <div className="stack">
        <OfficialMark reply={reply} choices={choices} choose={choose} completeUntil={completeUntil} />
        <UnknownBodies reply={reply} links={links} />
        <ProgressTable
          reply={reply}
          lines={lines}
          links={rowLinks}
          shown={shown}
          looking={looking}
          onToggle={onToggle}
        />
        <Cards reply={reply} exact={exact} links={links} />
      </div>
      <SignaturePlace placeAndDay={text.progress.print.place} signers={signersOf(text, reply)} />
    </div>
  )
}

interface CardsProps {
  reply: ProgressReply
  exact: Choices
  links: Links
}

/** What the table does not show. Drawn once for its figures, however the table is looked at. */
const Cards = memo(function Cards({ reply, exact, links }: CardsProps) {
  const village = <VillageCard reply={reply} exact={exact} links={links} />
  const isWide = needsBars(reply)
  return (
    <>
      {isWide && village}
      <div className="progress-cards">
        <div className="stack">
          {!isWide && village}
          <SubTargetsCard reply={reply} links={links} />
        </div>
        <BreakdownCard reply={reply} links={links} />
        <div className="stack">
          <CourseCard reply={reply} exact={exact} />
          <SeriesCard reply={reply} />
        </div>
      </div>
    </>
  )
})

/** Where a share of the whole leads: to the rows that make it up; a body with none beneath, to its targets. */
function placesOf(reply: ProgressReply, ledger: string, here: ReturnType<typeof useLook>['here']) {
  const hasRows = reply.children.length > 0
  return {
    percent: hasRows ? here({ sort: 'percent' }, TABLE) : ledger,
    remaining: hasRows ? here({ sort: '-remaining' }, TABLE) : ledger,
    unknown: here({}, UNKNOWN),
  }
}
