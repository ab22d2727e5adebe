import { useParams } from 'react-router'
import type { OrganisationDetail } from '#contract/organisations'
import { mayHere } from '../admissions/rights'
import { useOrganisation } from '../organisations/lookup'
import { useChoices } from '../platform/address'
import { useViewer } from '../platform/viewer'
import { PageHead } from '../ui/PageHead'
import { ErrorState, LoadingShape } from '../ui/States'
import { EffortsView } from './EffortsView'
import { VIEWS } from './PlanControls'
import { PlansView } from './PlansView'
import { SurveysView } from './SurveysView'
import { useText } from './text'
import './plans.css'

/** Surveys of sources, plans, and what was done to find people, for a body and a year. */
export function PlansPage() {
  const { id = '' } = useParams()
  const { page } = useText().plans
  const body = useOrganisation(id)
  if (body.data !== undefined) return <Chosen key={id} body={body.data} />
  return (
    <>
      <PageHead title={page.title} />
      {body.error === null ? (
        <LoadingShape shape="table" />
      ) : (
        <ErrorState error={body.error} onRetry={() => void body.refetch()} />
      )}
    </>
  )
}

function Chosen({ body }: { body: OrganisationDetail }) {
  const viewer = useViewer()
  const { chosen } = useChoices()
  const thisYear = Number(viewer.today.slice(0, 4))
  const asked = Number(chosen('year'))
  const year = Number.isInteger(asked) && asked >= 2011 && asked <= 2199 ? asked : thisYear
  const view = VIEWS.find((known) => known === chosen('view')) ?? 'plans'
  const props = { body, year, mayWrite: mayHere(viewer, 'plans.write', body) && body.alive }
  if (view === 'surveys') return <SurveysView {...props} />
  return view === 'efforts' ? <EffortsView {...props} /> : <PlansView {...props} />
}
