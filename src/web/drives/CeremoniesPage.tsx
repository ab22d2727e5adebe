import { useParams } from 'react-router'
import type { OrganisationDetail } from '#contract/organisations'
import { formatDay } from '#domain/dates'
import { isCell } from '#domain/organisations/kinds'
import { formatNumber } from '#domain/vietnamese'
import { mayHere } from '../admissions/rights'
import { useOrganisation } from '../organisations/lookup'
import { useChoices } from '../platform/address'
import { useViewer } from '../platform/viewer'
import { Button } from '../ui/Button'
import { PageHead } from '../ui/PageHead'
import { PrintRows } from '../ui/PrintRows'
import { ErrorState, LoadingShape } from '../ui/States'
import { CeremonyDialog } from './CeremonyDialog'
import { CeremonyTable } from './CeremonyTable'
import { useCeremonyWords } from './ceremonyWords'
import { useCeremonies } from './queries'
import '../ui/card.css'
import './drives.css'

/** The ceremonies of a body, of those above it that call its people, and of those beneath. */
export function CeremoniesPage() {
  const { id = '' } = useParams()
  const { list } = useCeremonyWords()
  const body = useOrganisation(id)
  if (body.data !== undefined) return <Ceremonies key={id} body={body.data} />
  return (
    <>
      <PageHead title={list.title} />
      {body.error === null ? (
        <LoadingShape shape="table" />
      ) : (
        <ErrorState error={body.error} onRetry={() => void body.refetch()} />
      )}
    </>
  )
}

function Ceremonies({ body }: { body: OrganisationDetail }) {
  const { list } = useCeremonyWords()
  const viewer = useViewer()
  const { chosen, choose } = useChoices()
  const ceremonies = useCeremonies(body.id)
  const items = ceremonies.data?.pages.flatMap((page) => page.items) ?? []
  const mayWrite = mayHere(viewer, 'drives.write', body) && body.alive
  const waiting = items.filter(({ minutes }) => minutes === null).length
  const lede = list.lede({ text: formatNumber(items.length) }, { text: formatNumber(waiting) })
  return (
    <>
      <PageHead
        title={list.title}
        {...(items.length > 0 && { lede })}
        paper={{ organisation: body.name, parent: body.parentName, lines: [formatDay(viewer.today)] }}
        actions={
          <>
            {items.length > 0 && <PrintRows list={ceremonies} />}
            {mayWrite && (
              <Button look="main" onClick={() => choose({ write: 'new' })}>
                {list.plan}
              </Button>
            )}
          </>
        }
      />
      <div className="card">
        <CeremonyTable organisationId={body.id} drive={null} caption={list.caption(body.name)} />
      </div>
      {mayWrite && chosen('write') === 'new' && (
        <CeremonyDialog
          organisationId={body.id}
          kind={isCell(body.kind) ? 'admission' : 'announcement'}
          driveId={null}
          edited={null}
          onClose={() => choose({ write: null }, { replace: true })}
        />
      )}
    </>
  )
}
