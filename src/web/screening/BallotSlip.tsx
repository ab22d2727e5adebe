import type { CellScreeningReply } from '#contract/screening'
import { useText } from './text'

/** Where the mark is made. */
const BOX = '☐'

/** On paper: what each member votes on, one line for each person. */
export function BallotSlip({ told }: { told: CellScreeningReply }) {
  const { list } = useText().screening
  return (
    <section className="print-only ballot-slip" aria-label={list.slip}>
      <h2>{list.slip}</h2>
      <p>{list.slipAbout}</p>
      <p>{list.slipHow}</p>
      <table>
        <thead>
          <tr>
            <th scope="col">{list.number}</th>
            <th scope="col">{list.name}</th>
            <th scope="col">{list.slipYes}</th>
            <th scope="col">{list.slipNo}</th>
          </tr>
        </thead>
        <tbody>
          {told.draft?.entries.map(({ id, person }, place) => (
            <tr key={id}>
              <td>{place + 1}</td>
              <th scope="row">{person.fullName}</th>
              <td>{BOX}</td>
              <td>{BOX}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
