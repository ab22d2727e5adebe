import type { CeremonyDetail } from '#contract/ceremonies'
import { seatingPlan } from '#domain/drives/seating'
import { Card } from '../ui/Card'
import { PrintButton } from '../ui/CopyButton'
import { useCeremonyWords } from './ceremonyWords'
import { Paper } from './Paper'

/** Rows and seats filled from the people called, cell by cell; printable. */
export function SeatingView({ ceremony }: { ceremony: CeremonyDetail }) {
  const { seating } = useCeremonyWords()
  const { rows, standing } = seatingPlan(ceremony.people, ceremony.seatRows, ceremony.rowSeats)
  const used = rows.filter((row) => row.some(({ person }) => person !== null))
  const nameOf = (person: CeremonyDetail['people'][number]) => person.personName ?? seating.hidden
  return (
    <Card title={seating.title} actions={<PrintButton />}>
      <div className="print-wide">
        <Paper ceremony={ceremony} title={seating.title}>
          <p className="seat-stage">{seating.stage}</p>
          {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls can be reached by keyboard */}
          <div className="seat-frame" role="region" aria-label={seating.caption} tabIndex={0}>
            <table className="seat-plan">
              <caption className="visually-hidden">{seating.caption}</caption>
              <tbody>
                {used.map((row) => (
                  <tr key={row[0]?.row}>
                    <th scope="row">{seating.row(row[0]?.row ?? 0)}</th>
                    {row.map(({ number, person }) => (
                      <td key={number}>
                        <small className="drive-under">{seating.seat(number)}</small>
                        {person !== null && (
                          <>
                            {nameOf(person)}
                            <small className="drive-under">{person.cell.name}</small>
                          </>
                        )}
                      </td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
          {standing.length > 0 && (
            <p>
              <b>{seating.standing(standing.length)}</b> {standing.map(nameOf).join(', ')}
            </p>
          )}
        </Paper>
      </div>
    </Card>
  )
}
