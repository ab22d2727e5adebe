import type { CeremonyDetail } from '#contract/ceremonies'
import { formatDay } from '#domain/dates'
import { seatingPlan } from '#domain/drives/seating'
import { useChoices } from '../platform/address'
import { Card } from '../ui/Card'
import { Pick } from '../ui/Controls'
import { PrintButton } from '../ui/CopyButton'
import { useCeremonyWords } from './ceremonyWords'

/** An invitation for everybody whose name is open, one or four to a page. */
export function InvitationsView({ ceremony }: { ceremony: CeremonyDetail }) {
  const { invitations: words, kinds, people } = useCeremonyWords()
  const { chosen, choose } = useChoices()
  const perPage = chosen('perPage') === '1' ? '1' : '4'
  const { rows } = seatingPlan(ceremony.people, ceremony.seatRows, ceremony.rowSeats)
  const seatOf = new Map(
    rows.flat().flatMap(({ person, ...seat }) => (person === null ? [] : [[person.candidateId, seat]])),
  )
  const open = ceremony.people.filter(({ personName }) => personName !== null)
  const hour = ceremony.starts === null ? '' : words.hour(ceremony.starts)
  return (
    <Card
      title={words.title}
      actions={
        <>
          <Pick
            label={words.perPage}
            value={perPage}
            options={[
              { value: '1', label: words.one },
              { value: '4', label: words.four },
            ]}
            onChange={(count) => choose({ perPage: count }, { replace: true })}
          />
          <PrintButton />
        </>
      }
    >
      <p className="soft screen-only">{open.length === 0 ? people.emptyHint : words.onlyOpen}</p>
      <div className={`invitations is-${perPage}`}>
        {open.map(({ candidateId, personName, cell }) => {
          const seat = seatOf.get(candidateId)
          return (
            <article key={candidateId} className="party-paper invitation">
              <header className="party-head">
                <p>
                  <b>{ceremony.organisation.name}</b>
                </p>
                <p className="party-name">{words.party}</p>
              </header>
              <p className="party-title">{words.heading}</p>
              <p>{words.invites(ceremony.organisation.name)}</p>
              <p>
                <b>{words.comrade(personName ?? '')}</b>
              </p>
              <p>{words.unit([cell.name, cell.parentName].filter((part) => part !== null).join(', '))}</p>
              <p>{words.to(kinds[ceremony.kind])}</p>
              <p>{words.time(hour, formatDay(ceremony.day))}</p>
              <p>{words.place(ceremony.place)}</p>
              {seat !== undefined && <p>{words.seat(seat.row, seat.number)}</p>}
              <p className="invitation-signed">{words.signed}</p>
            </article>
          )
        })}
      </div>
    </Card>
  )
}
