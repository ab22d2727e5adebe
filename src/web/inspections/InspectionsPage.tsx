import { useParams } from 'react-router'
import type { ProgrammeReply } from '#contract/inspections'
import type { OrganisationDetail } from '#contract/organisations'
import { RECOMMENDATION_FILTERS, type RecommendationFilter } from '#domain/inspections/words'
import { isCell } from '#domain/organisations/kinds'
import { formatNumber } from '#domain/vietnamese'
import { useOrganisation } from '../organisations/lookup'
import { paths } from '../paths'
import { type Query, useChoices } from '../platform/address'
import { useViewer } from '../platform/viewer'
import { AwaitedPage } from '../ui/AwaitedPage'
import { Button, ButtonLink } from '../ui/Button'
import { ControlsBar, Pick } from '../ui/Controls'
import { PrintButton } from '../ui/CopyButton'
import { PageHead } from '../ui/PageHead'
import { Brief } from './Brief'
import { InspectionsTable } from './InspectionsTable'
import { OpeningsCard } from './OpeningsCard'
import { ProgrammeCard, ProgrammePaper } from './ProgrammeCard'
import { useProgramme, useRecommendations } from './queries'
import { RecommendationsTable } from './RecommendationsTable'
import { type Text, useText } from './text'
import './inspections.css'

/** The programme of the year, what was found, and what was recommended and is still to be done. */
export function InspectionsPage() {
  const { id = '' } = useParams()
  const { inspections: words } = useText()
  const { today } = useViewer()
  const { chosen } = useChoices()
  const year = yearIn(chosen('year')) ?? Number(today.slice(0, 4))
  const body = useOrganisation(id)
  const programme = useProgramme(id, year)
  if (body.data === undefined || programme.data === undefined) {
    return <AwaitedPage title={words.title} asked={[body, programme]} shape="table" />
  }
  return <Shown key={id} body={body.data} programme={programme.data} />
}

function yearIn(text: string | null): number | null {
  return text !== null && /^(19|20|21)\d\d$/.test(text) ? Number(text) : null
}

function Shown({ body, programme }: { body: OrganisationDetail; programme: ProgrammeReply }) {
  const text = useText()
  const { inspections: words } = text
  const { chosen, choose } = useChoices()
  const filter = RECOMMENDATION_FILTERS.find((known) => known === chosen('recommendations')) ?? 'all'
  const recommendations = useRecommendations(body.id, filter)
  const counts = recommendations.data?.pages[0]?.counts
  const asked = chosen('brief')
  return (
    <>
      <div className="screen-only">
        <PageHead
          title={words.title}
          {...(counts !== undefined && { lede: ledeOf(text, body.id, programme, counts) })}
          actions={
            programme.mayWrite && (
              <ButtonLink look="main" to={paths.recordInspection(body.id)}>
                {words.record}
              </ButtonLink>
            )
          }
        />
        <Controls year={programme.year} filter={filter} />
        <div className="stack">
          {asked !== null && (
            <>
              <Brief id={asked} />
              <p>
                <Button look="plain" onClick={() => choose({ brief: null })}>
                  {words.brief.close}
                </Button>
              </p>
            </>
          )}
          <OpeningsCard body={body} programme={programme} />
          {!(isCell(body.kind) && programme.programme === null) && (
            <ProgrammeCard body={body} reply={programme} />
          )}
          <RecommendationsTable body={body} found={recommendations} filter={filter} />
          <InspectionsTable body={body} />
        </div>
      </div>
      <ProgrammePaper body={body} reply={programme} />
    </>
  )
}

interface Counts {
  open: number
  overdue: number
  reported: number
}

function ledeOf(
  { inspections }: Text,
  id: string,
  { year, programme }: ProgrammeReply,
  { open, overdue, reported }: Counts,
) {
  const figure = (count: number, query: Query) => ({
    text: formatNumber(count),
    to: paths.inspections(id, query),
  })
  const [openOnes, overdueOnes] = [
    figure(open, { recommendations: 'open' }),
    figure(overdue, { recommendations: 'overdue' }),
  ]
  if (programme === null) {
    return inspections.ledeOwn(openOnes, overdueOnes, figure(reported, { recommendations: 'reported' }))
  }
  const done = programme.items.filter((item) => item.done.length > 0).length
  const carried = { text: formatNumber(done), to: `${paths.inspections(id)}#inspections` }
  return inspections.lede(year, programme.items.length, carried, openOnes, overdueOnes)
}

/** Years around this one: what was planned before and what comes. */
function Controls({ year, filter }: { year: number; filter: RecommendationFilter }) {
  const { inspections: words } = useText()
  const { choose } = useChoices()
  const { today } = useViewer()
  const now = Number(today.slice(0, 4))
  const years = [now + 1, now, now - 1, now - 2, now - 3]
  return (
    <ControlsBar label={words.controls} actions={<PrintButton />}>
      <Pick
        label={words.year}
        value={String(year)}
        options={(years.includes(year) ? years : [year, ...years]).map((one) => ({
          value: String(one),
          label: String(one),
        }))}
        onChange={(value) => choose({ year: value })}
      />
      <Pick
        label={words.filter}
        value={filter}
        options={RECOMMENDATION_FILTERS.map((value) => ({ value, label: words.filters[value] }))}
        onChange={(value) => choose({ recommendations: value === 'all' ? null : value })}
      />
    </ControlsBar>
  )
}
