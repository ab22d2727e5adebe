import { Link } from 'react-router'
import type { ProgressReply } from '#contract/progress'
import { may } from '#domain/access'
import { addDays, addMonths, type Day } from '#domain/dates'
import {
  CRITERIA,
  CRITERIA_REPORTS,
  type CriteriaReport,
  formOn,
  isOwnTable,
} from '#domain/reports/catalogue'
import { REGISTER_ENTRIES, REGISTERS } from '#domain/reports/registers'
import { paths } from '../paths'
import { useViewer } from '../platform/viewer'
import { type Choices, choicesQuery } from '../progress/choices'
import { exactChoices } from '../progress/links'
import { Card } from '../ui/Card'
import { useReportWords } from './useReportWords'

interface CatalogueProps {
  reply: ProgressReply
  choices: Choices
}

interface Place {
  readonly label: string
  readonly to: string
  /** by which text it is drawn up */
  readonly note?: string
}

/** Every report there is, for the same days: what it is called, and by which text. */
export function Catalogue({ reply, choices }: CatalogueProps) {
  const words = useReportWords()
  const { roles } = useViewer()
  const { id } = reply.organisation
  const same = choicesQuery(choices)
  const noteOf = useNote(reply.asOf)
  const table = (report: CriteriaReport): Place => ({
    label: CRITERIA[report].title,
    to: paths.report(id, report, same),
    note: noteOf(report),
  })
  const readsFiles = roles.some(({ role }) => may(role, 'candidates.read', 'own'))
  const mayHandOver = roles.some(
    ({ role, organisation }) => organisation.id === id && may(role, 'transmittals.write', 'own'),
  )
  const registers = REGISTERS.map((register) => ({
    label: REGISTER_ENTRIES[register].title,
    to: paths.report(id, register, same),
  }))
  const admissions = {
    label: words.other.admissions,
    to: paths.admissions(id, choicesQuery(exactChoices(reply, choices))),
  }
  const handOver = { label: words.transmittals, to: paths.transmittals(id) }
  return (
    <div className="screen-only">
      <Card title={words.catalogue}>
        <div className="stack">
          <Places
            title={words.parts.official}
            places={CRITERIA_REPORTS.filter((one) => !isOwnTable(one)).map(table)}
          />
          <Places
            title={words.parts.following}
            places={[
              { label: words.other.progress, to: paths.report(id, 'progress', same) },
              ...CRITERIA_REPORTS.filter(isOwnTable).map(table),
              ...silentPlaces(words.other, reply, choices),
              { label: words.other.sources, to: paths.sources(id, { on: reply.asOf }) },
            ]}
          />
          <Places title={words.parts.registers} places={[...(readsFiles ? registers : []), admissions]} />
          {mayHandOver && <Places title={words.parts.handOver} places={[handOver]} />}
        </div>
      </Card>
    </div>
  )
}

/** By which text a table is drawn up on a day, and whether its print was compared. */
function useNote(day: Day) {
  const words = useReportWords()
  return (report: CriteriaReport): string => {
    if (isOwnTable(report)) return words.ownTable
    const form = formOn(report, day)
    return form === null ? words.noFormShort : words.byForm(form.number, form.cite, form.compared)
  }
}

/** Cells that admitted nobody in so many months, one by one. */
function silentPlaces(
  other: Readonly<Record<'zero12' | 'zero24' | 'zero36', string>>,
  reply: ProgressReply,
  choices: Choices,
): Place[] {
  const { asOf } = reply
  const exact = exactChoices(reply, choices)
  const since = (months: number) =>
    paths.zeroCells(
      reply.organisation.id,
      choicesQuery({ ...exact, from: addDays(addMonths(asOf, -months), 1), to: asOf }),
    )
  return [
    { label: other.zero12, to: since(12) },
    { label: other.zero24, to: since(24) },
    { label: other.zero36, to: since(36) },
  ]
}

function Places({ title, places }: { title: string; places: readonly Place[] }) {
  return (
    <div>
      <h3>{title}</h3>
      <ul className="report-places">
        {places.map(({ label, to, note }) => (
          <li key={label}>
            <Link to={to}>{label}</Link> {note !== undefined && <span className="soft">{note}</span>}
          </li>
        ))}
      </ul>
    </div>
  )
}
