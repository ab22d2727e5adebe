import { Link, useParams } from 'react-router'
import type { CeremonyDetail } from '#contract/ceremonies'
import { may } from '#domain/access'
import { formatDay } from '#domain/dates'
import { formatNumber } from '#domain/vietnamese'
import { NamesNotice, usePurpose } from '../admissions/NamesNotice'
import { paths } from '../paths'
import { useChoices } from '../platform/address'
import { useViewer } from '../platform/viewer'
import { AwaitedPage } from '../ui/AwaitedPage'
import { Button } from '../ui/Button'
import { Findings } from '../ui/Findings'
import { Notice } from '../ui/Notice'
import { PageHead } from '../ui/PageHead'
import { AgendaView } from './AgendaView'
import { CeremonyDialog } from './CeremonyDialog'
import { CorrectionForm } from './CorrectionForm'
import { useCeremonyWords } from './ceremonyWords'
import { isRecorded } from './correctionDraft'
import { EntryForm } from './EntryForm'
import { InvitationsView } from './InvitationsView'
import { MinutesHistory } from './MinutesHistory'
import { MinutesView } from './MinutesView'
import { PeopleView } from './PeopleView'
import { useCeremony } from './queries'
import { SeatingView } from './SeatingView'
import { ViewLinks } from './ViewLinks'
import '../admissions/admissions.css'
import '../ui/card.css'
import './drives.css'
import './papers.css'

const VIEWS = ['people', 'agenda', 'seating', 'invitations', 'minutes'] as const

/** One ceremony: who is called, its agenda and papers, and its minutes for all in one screen. */
export function CeremonyPage() {
  const { id = '' } = useParams()
  const { page } = useCeremonyWords()
  const { purpose } = usePurpose()
  const ceremony = useCeremony(id, purpose)
  if (ceremony.data === undefined) {
    return <AwaitedPage title={page.title} asked={[ceremony]} shape="table" />
  }
  return <Ceremony key={id} ceremony={ceremony.data} />
}

function Ceremony({ ceremony }: { ceremony: CeremonyDetail }) {
  const { page, entry } = useCeremonyWords()
  const { chosen, choose } = useChoices()
  const { organisation, minutes, mayWrite } = ceremony
  const view = VIEWS.find((known) => known === chosen('view')) ?? 'people'
  const isRecording = mayWrite && minutes === null && chosen('write') === 'minutes'
  const isCorrecting = mayWrite && chosen('write') === 'correct'
  const close = () => choose({ write: null }, { replace: true })
  return (
    <>
      <Head ceremony={ceremony} isWriting={isRecording || isCorrecting} />
      {isRecording && <EntryForm ceremony={ceremony} onClose={close} />}
      {isCorrecting && isRecorded(ceremony) && (
        <CorrectionForm key={ceremony.minutes.id} ceremony={ceremony} onClose={close} />
      )}
      {!isRecording && !isCorrecting && (
        <>
          <ViewLinks
            label={page.viewsLabel}
            shown={view}
            views={VIEWS.map((key) => ({
              key,
              label: page.views[key],
              to: paths.ceremony(ceremony.id, { view: key, purpose: chosen('purpose') }),
            }))}
          />
          {view === 'people' && <PeopleView ceremony={ceremony} />}
          {view === 'agenda' && <AgendaView ceremony={ceremony} />}
          {view === 'seating' && <SeatingView ceremony={ceremony} />}
          {view === 'invitations' && <InvitationsView ceremony={ceremony} />}
          {view === 'minutes' && <MinutesView ceremony={ceremony} />}
          {view === 'minutes' && <MinutesHistory ceremony={ceremony} />}
        </>
      )}
      {chosen('write') === 'edit' && mayWrite && minutes === null && (
        <CeremonyDialog
          organisationId={organisation.id ?? ''}
          kind={ceremony.kind}
          driveId={ceremony.drive?.id ?? null}
          edited={ceremony}
          onClose={close}
        />
      )}
      {chosen('warned') !== null && minutes !== null && (
        <Notice tone="warn">{entry.warned(Number(chosen('warned')) || 0)}</Notice>
      )}
    </>
  )
}

/** Where the ceremony belongs, what of it is told, and what can be done with it. */
function Head({ ceremony, isWriting }: { ceremony: CeremonyDetail; isWriting: boolean }) {
  const { page, kinds, entry, correction } = useCeremonyWords()
  const { roles, today } = useViewer()
  const { choose } = useChoices()
  const { organisation, people, minutes, mayWrite } = ceremony
  const openOnes = people.filter(({ nameOpen }) => nameOpen).length
  return (
    <>
      <p className="file-path screen-only">
        {organisation.id === null ? (
          <span className="soft">{organisation.name}</span>
        ) : (
          <Link to={paths.ceremonies(organisation.id)}>{organisation.name}</Link>
        )}
        {ceremony.drive !== null && (
          <span className="soft">
            {' '}
            · {page.ofDrive} <Link to={paths.drive(ceremony.drive.id)}>{ceremony.drive.name}</Link>
          </span>
        )}
      </p>
      <div className="screen-only">
        <PageHead
          title={kinds[ceremony.kind]}
          lede={ledeOf(ceremony, page)}
          actions={
            mayWrite &&
            !isWriting &&
            (minutes !== null ? (
              <Button onClick={() => choose({ write: 'correct' })}>{correction.open}</Button>
            ) : (
              <>
                <Button onClick={() => choose({ write: 'edit' })}>{page.edit}</Button>
                <Button
                  look="main"
                  reason={ceremony.day > today ? entry.coming : undefined}
                  onClick={() => choose({ write: 'minutes', view: null })}
                >
                  {entry.open}
                </Button>
              </>
            ))
          }
        />
        <div className="stack">
          {ceremony.kind === 'announcement' && minutes?.holdsAdmission !== true && (
            <p className="soft">{page.noDayNote}</p>
          )}
          <Findings findings={ceremony.findings} />
          {people.length < ceremony.called && (
            <Notice tone="warn">{page.cut(people.length, ceremony.called)}</Notice>
          )}
          {people.length > 0 && (
            <NamesNotice
              open={openOnes === people.length ? 'all' : openOnes > 0 ? 'some' : 'none'}
              mayRead={roles.some(({ role }) => may(role, 'names.read', 'own'))}
            />
          )}
        </div>
      </div>
    </>
  )
}

function ledeOf(
  { id, day, people, called, minutes }: CeremonyDetail,
  page: ReturnType<typeof useCeremonyWords>['page'],
) {
  const to = paths.ceremony(id, { view: 'people' })
  if (minutes === null) {
    const cells = new Set(people.map(({ cell }) => cell.id)).size
    return page.ledeComing(formatDay(day), { text: formatNumber(called), to }, cells)
  }
  const present = { text: formatNumber(minutes.present), to }
  return minutes.holdsAdmission
    ? page.ledeAdmitted(formatDay(day), present, minutes.absent)
    : page.ledeHeld(formatDay(day), present, minutes.absent)
}
