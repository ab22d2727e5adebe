import { Link, useParams } from 'react-router'
import type { DriveDetail } from '#contract/drives'
import { formatDay } from '#domain/dates'
import { formatNumber } from '#domain/vietnamese'
import { GroundDocuments } from '../documents/GroundDocuments'
import { InspectedCard } from '../inspections/InspectedCard'
import { paths } from '../paths'
import { useChoices } from '../platform/address'
import { useViewer } from '../platform/viewer'
import { Button } from '../ui/Button'
import { PageHead } from '../ui/PageHead'
import { ErrorState, LoadingShape } from '../ui/States'
import { DriveCeremonies } from './CeremonyTable'
import { DriveDialog } from './DriveDialog'
import { PlanView } from './PlanView'
import { useDrive } from './queries'
import { ResultView } from './ResultView'
import { RosterView } from './RosterView'
import { ViewLinks } from './ViewLinks'
import { useDriveWords } from './words'
import '../admissions/admissions.css'
import '../ui/card.css'
import './drives.css'

const VIEWS = ['plan', 'roster', 'ceremonies', 'result'] as const

/** One drive: planned backwards, its roster, its ceremonies, its result. */
export function DrivePage() {
  const { id = '' } = useParams()
  const { list } = useDriveWords()
  const drive = useDrive(id)
  if (drive.isError) {
    return (
      <>
        <PageHead title={list.title} />
        <ErrorState error={drive.error} onRetry={() => void drive.refetch()} />
      </>
    )
  }
  return drive.data === undefined ? <LoadingShape shape="table" /> : <Drive key={id} drive={drive.data} />
}

function Drive({ drive }: { drive: DriveDetail }) {
  const { drive: words } = useDriveWords()
  const { today } = useViewer()
  const { chosen, choose } = useChoices()
  const view = VIEWS.find((known) => known === chosen('view')) ?? (drive.to < today ? 'result' : 'plan')
  const { organisation, result } = drive
  const window = `${formatDay(drive.from)} – ${formatDay(drive.to)}`
  const to = (key: string) => paths.drive(drive.id, { view: key })
  const lede = words.lede(
    formatDay(today < drive.to ? today : drive.to),
    { text: formatNumber(result.admitted), to: to('result') },
    drive.aim === null ? '' : words.ofAim(drive.aim),
    { text: formatNumber(result.chosen), to: to('roster') },
  )
  return (
    <>
      <p className="file-path screen-only">
        {organisation.id === null ? (
          <span className="soft">{words.ownerLine(organisation.name, window)}</span>
        ) : (
          <>
            <Link to={paths.drives(organisation.id)}>{organisation.name}</Link>
            <span className="soft"> · {window}</span>
          </>
        )}
      </p>
      <PageHead
        title={drive.name}
        lede={lede}
        paper={{ organisation: organisation.name, parent: organisation.parentName, lines: [window] }}
        actions={drive.mayWrite && <Button onClick={() => choose({ write: 'edit' })}>{words.edit}</Button>}
      />
      {drive.occasions.length > 0 && (
        <p className="drive-occasions">
          {words.occasions}:{' '}
          {drive.occasions.map(({ name, day }) => `${name} (${formatDay(day)})`).join('; ')}.
        </p>
      )}
      <ViewLinks
        label={words.viewsLabel}
        shown={view}
        views={VIEWS.map((key) => ({ key, label: words.views[key], to: to(key) }))}
      />
      {view === 'plan' && <PlanView drive={drive} />}
      {view === 'roster' && <RosterView drive={drive} />}
      {view === 'ceremonies' && <DriveCeremonies drive={drive} />}
      {view === 'result' && <ResultView drive={drive} />}
      {view === 'plan' && organisation.id !== null && (
        <div className="drive-grounds stack screen-only">
          <GroundDocuments organisationId={organisation.id} subject="drive" subjectId={drive.id} />
          <InspectedCard organisationId={organisation.id} subject={{ driveId: drive.id }} />
        </div>
      )}
      {drive.mayWrite && chosen('write') === 'edit' && (
        <DriveDialog
          organisationId={organisation.id ?? ''}
          edited={drive}
          onClose={() => choose({ write: null }, { replace: true })}
        />
      )}
    </>
  )
}
