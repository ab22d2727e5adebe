import { Link } from 'react-router'
import type { ProgressReply } from '#contract/progress'
import { may } from '#domain/access'
import { addDays, addMonths } from '#domain/dates'
import { CRITERIA, CRITERIA_REPORTS, formOn } from '#domain/reports/catalogue'
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

/** Every report there is, for the same days: what it is called, and by which text. */
export function Catalogue({ reply, choices }: CatalogueProps) {
  const words = useReportWords()
  const { id } = reply.organisation
  const same = choicesQuery(choices)
  const { roles } = useViewer()
  const mayHandOver = roles.some(
    ({ role, organisation }) => organisation.id === id && may(role, 'transmittals.write', 'own'),
  )
  return (
    <div className="screen-only">
      <Card title={words.catalogue}>
        <ul className="report-places">
          {CRITERIA_REPORTS.map((report) => {
            const form = formOn(report, reply.asOf)
            return (
              <li key={report}>
                <Link to={paths.report(id, report, same)}>{CRITERIA[report].title}</Link>{' '}
                <span className="soft">
                  {form === null ? words.noFormShort : words.byForm(form.number, form.cite, form.compared)}
                </span>
              </li>
            )
          })}
        </ul>
        <h3>{words.others}</h3>
        {mayHandOver && (
          <p>
            <Link to={paths.transmittals(id)}>{words.transmittals}</Link>
          </p>
        )}
        <OtherPlaces reply={reply} choices={choices} />
      </Card>
    </div>
  )
}

/** Tables and lists that have a page of their own, for the same days. */
function OtherPlaces({ reply, choices }: CatalogueProps) {
  const { other } = useReportWords()
  const { id } = reply.organisation
  const { asOf } = reply
  const exact = exactChoices(reply, choices)
  const same = choicesQuery(exact)
  const lastMonths = (months: number) =>
    paths.zeroCells(id, choicesQuery({ ...exact, from: addDays(addMonths(asOf, -months), 1), to: asOf }))
  const places: readonly (readonly [string, string])[] = [
    [other.progress, paths.progress(id, same)],
    [other.admissions, paths.admissions(id, same)],
    [other.zero12, lastMonths(12)],
    [other.zero24, lastMonths(24)],
    [other.zero36, lastMonths(36)],
    [other.sources, paths.sources(id, { on: asOf })],
  ]
  return (
    <ul className="report-places">
      {places.map(([label, to]) => (
        <li key={label}>
          <Link to={to}>{label}</Link>
        </li>
      ))}
    </ul>
  )
}
