import { Link } from 'react-router'
import type { ProgressReply } from '#contract/progress'
import { addDays, addMonths } from '#domain/dates'
import { paths } from '../paths'
import { type Choices, choicesQuery } from '../progress/choices'
import { exactChoices } from '../progress/links'
import { Card } from '../ui/Card'
import { useReportWords } from './useReportWords'

/** Tables and registers that have a page of their own, for the same days. */
export function OtherReports({ reply, choices }: { reply: ProgressReply; choices: Choices }) {
  const { others, other } = useReportWords()
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
    <div className="screen-only">
      <Card title={others}>
        <ul className="report-places">
          {places.map(([label, to]) => (
            <li key={label}>
              <Link to={to}>{label}</Link>
            </li>
          ))}
        </ul>
      </Card>
    </div>
  )
}
