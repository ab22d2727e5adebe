import type { InspectionDetail } from '#contract/inspections'
import { formatDay } from '#domain/dates'
import { FINDING_NATURES } from '#domain/inspections/words'
import { PartyPaper } from './PartyPaper'
import { useText } from './text'

/** The conclusion on paper, with what the reader is told of it. */
export function ConclusionPaper({ detail }: { detail: InspectionDetail }) {
  const { paper, one, form, kinds, natures, topics } = useText().inspections
  const { organisation, kind, from, to, team, bodies, conclusion, findings, items } = detail
  return (
    <PartyPaper
      upper={organisation.parentName}
      issuer={organisation.name}
      number={conclusion.number}
      day={conclusion.day}
      kind={paper.conclusion}
      about={paper.conclusionOf(kinds[kind])}
    >
      <p>
        {one.days}: {one.daysOf(formatDay(from), formatDay(to))}. {one.team}: {team.join('; ')}.
      </p>
      <p>
        {one.bodies}: {bodies.map(({ name }) => name).join('; ')}. {one.topics}:{' '}
        {detail.topics.map((topic) => topics[topic].toLowerCase()).join(', ')}.
      </p>
      {conclusion.text !== null && <p>{conclusion.text}</p>}
      {FINDING_NATURES.map((nature) => {
        const told = findings.filter((finding) => finding.nature === nature)
        if (told.length === 0) return null
        return (
          <section key={nature}>
            <p>
              <b>{natures[nature]}</b>
            </p>
            {told.map(({ id, organisation: body, note }) => (
              <p key={id}>
                - {body.name}: {note}
              </p>
            ))}
          </section>
        )
      })}
      {items.length > 0 && (
        <section>
          <p>
            <b>{form.recommendations}</b>
          </p>
          {items.map(({ id, organisation: body, note, dueDay }) => (
            <p key={id}>
              - {body.name}: {note} ({one.due(formatDay(dueDay))})
            </p>
          ))}
        </section>
      )}
    </PartyPaper>
  )
}
