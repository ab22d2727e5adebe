import type { CeremonyDetail, CeremonyPerson } from '#contract/ceremonies'
import { formatDay } from '#domain/dates'
import { AGENDA } from '#domain/drives/words'
import { Card } from '../ui/Card'
import { PrintButton } from '../ui/CopyButton'
import { SignaturePlace } from '../ui/PrintParts'
import { GuestList } from './AgendaView'
import { useCeremonyWords } from './ceremonyWords'
import { Paper } from './Paper'

/** The minutes as a paper, from what was recorded; before that, from the plan. */
export function MinutesView({ ceremony }: { ceremony: CeremonyDetail }) {
  const words = useCeremonyWords()
  const { minutes: told, agenda, kinds } = words
  const { minutes, people, day, starts, place } = ceremony
  const there = minutes === null ? people : people.filter(({ present }) => present === true)
  const away = minutes === null ? [] : people.filter(({ present }) => present !== true)
  const hour = starts === null ? '' : told.hour(starts)
  return (
    <Card title={told.title} actions={<PrintButton />}>
      {minutes === null && <p className="soft screen-only">{told.waiting}</p>}
      <Paper ceremony={ceremony} title={told.heading(kinds[ceremony.kind])} number={minutes?.number ?? null}>
        <p>{told.when(formatDay(day), hour, minutes?.place ?? place)}</p>
        <p>{told.body(ceremony.organisation.name)}</p>
        <h3>{told.guests}</h3>
        <GuestList guests={minutes?.guests ?? ceremony.guests} />
        <h3>{told.agenda}</h3>
        <ol className="paper-list">
          {AGENDA.map((item) => (
            <li key={item}>{agenda.items[item]}</li>
          ))}
        </ol>
        {minutes !== null && <p>{minutes.holdsAdmission ? told.holds : told.onlyHandedOver}</p>}
        <h3>{told.people(there.length)}</h3>
        <Names people={there} isPlan={minutes === null} />
        {away.length > 0 && (
          <>
            <h3>{told.absent(away.length)}</h3>
            <Names people={away} isPlan={false} />
          </>
        )}
        {minutes !== null && minutes.photoReference !== null && <p>{told.photos(minutes.photoReference)}</p>}
        <SignaturePlace placeAndDay={told.placeAndDay} signers={told.signers} />
      </Paper>
    </Card>
  )
}

function Names({ people, isPlan }: { people: readonly CeremonyPerson[]; isPlan: boolean }) {
  const { people: told, minutes, seating } = useCeremonyWords()
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls can be reached by keyboard
    <div className="seat-frame" role="region" aria-label={minutes.names} tabIndex={0}>
      <table className="minutes-names">
        <thead>
          <tr>
            <th scope="col">{minutes.order}</th>
            <th scope="col">{told.person}</th>
            <th scope="col">{told.cell}</th>
            <th scope="col">{told.decision}</th>
            <th scope="col">{told.mentor}</th>
          </tr>
        </thead>
        <tbody>
          {people.map(({ candidateId, personName, cell, decision, mentorName, mentors }, index) => (
            <tr key={candidateId}>
              <td>{index + 1}</td>
              <th scope="row">{personName ?? seating.hidden}</th>
              <td>{[cell.name, cell.parentName].filter((part) => part !== null).join(', ')}</td>
              <td>
                {decision === null ? '–' : told.decisionShown(decision.number, formatDay(decision.day))}
              </td>
              <td>{(isPlan ? mentors[0]?.fullName : mentorName) ?? ''}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
