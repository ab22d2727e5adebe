import { Link } from 'react-router'
import type { ProgressReply } from '#contract/progress'
import { may } from '#domain/access'
import { addDays, addMonths } from '#domain/dates'
import {
  CRITERIA_REPORTS,
  groundsOf,
  isOwnTable,
  judgeReport,
  LISTS,
  type ListReport,
  lastDayOf,
  type Report,
  titleOn,
  versionOn,
} from '#domain/reports/catalogue'
import { REGISTERS } from '#domain/reports/registers'
import { paths } from '../paths'
import { useViewer } from '../platform/viewer'
import { type Choices, choicesQuery } from '../progress/choices'
import { exactChoices } from '../progress/links'
import { Card } from '../ui/Card'
import { askedOf } from './askedDays'
import { useText } from './text'
import { useReportWords } from './useReportWords'

interface CatalogueProps {
  reply: ProgressReply
  choices: Choices
}

interface Place {
  readonly label: string
  /** null where it is not drawn up for these days */
  readonly to: string | null
  /** by which text it is drawn up, or why it is not */
  readonly note?: string
}

const FOLLOWING: readonly Report[] = [
  'progress',
  ...CRITERIA_REPORTS.filter(isOwnTable),
  ...LISTS.filter((list) => list !== 'admissions'),
]

/** Every report there is, for the same days: what it is called, and by which text. */
export function Catalogue({ reply, choices }: CatalogueProps) {
  const words = useReportWords()
  const placeOf = usePlaces(reply, choices)
  const { roles } = useViewer()
  const { id } = reply.organisation
  const readsFiles = roles.some(({ role }) => may(role, 'candidates.read', 'own'))
  const mayHandOver = roles.some(
    ({ role, organisation }) => organisation.id === id && may(role, 'transmittals.write', 'own'),
  )
  const registers: readonly Report[] = [...(readsFiles ? REGISTERS : []), 'admissions']
  const handOver = { label: words.transmittals, to: paths.transmittals(id) }
  return (
    <div className="screen-only">
      <Card title={words.catalogue}>
        <div className="stack">
          <Places
            title={words.parts.official}
            places={CRITERIA_REPORTS.filter((one) => !isOwnTable(one)).map(placeOf)}
          />
          <Places title={words.parts.following} places={FOLLOWING.map(placeOf)} />
          <Places title={words.parts.registers} places={registers.map(placeOf)} />
          {mayHandOver && <Places title={words.parts.handOver} places={[handOver]} />}
        </div>
      </Card>
    </div>
  )
}

/** Where a report of the same days is, and by which text of their last day it is drawn up. */
function usePlaces(reply: ProgressReply, choices: Choices): (report: Report) => Place {
  const words = useReportWords()
  const { findings: sentences } = useText()
  const asked = askedOf(reply, choices)
  const day = lastDayOf(asked)
  return (report) => {
    const label = titleOn(report, day)
    const [finding] = judgeReport(report, asked, reply.officialChoice)
    // the paragraph above says it once for all reports
    if (finding?.code === 'reportAhead') return { label, to: null }
    if (finding !== undefined) return { label, to: null, note: sentences[finding.code](finding.params ?? {}) }
    const version = versionOn(report, day)
    const grounds = version === null ? null : groundsOf(version)
    return { label, to: addressOf(report, reply, choices), note: grounds ?? words.ownTable }
  }
}

const isList = (report: Report): report is ListReport => LISTS.some((list) => list === report)

function addressOf(report: Report, reply: ProgressReply, choices: Choices): string {
  const { id } = reply.organisation
  if (!isList(report)) return paths.report(id, report, choicesQuery(choices))
  const { asOf } = reply
  const exact = exactChoices(reply, choices)
  const silentFor = (months: number) =>
    paths.zeroCells(id, {
      ...choicesQuery({ ...exact, from: addDays(addMonths(asOf, -months), 1), to: asOf }),
      lived: 'throughout',
    })
  const places: Record<ListReport, string> = {
    admissions: paths.admissions(id, choicesQuery(exact)),
    'zero-12': silentFor(12),
    'zero-24': silentFor(24),
    'zero-36': silentFor(36),
    sources: paths.sources(id, { on: asOf }),
  }
  return places[report]
}

function Places({ title, places }: { title: string; places: readonly Place[] }) {
  return (
    <div>
      <h3>{title}</h3>
      <ul className="report-places">
        {places.map(({ label, to, note }) => (
          <li key={label}>
            {to === null ? <span>{label}</span> : <Link to={to}>{label}</Link>}{' '}
            {note !== undefined && <span className="soft">{note}</span>}
          </li>
        ))}
      </ul>
    </div>
  )
}
