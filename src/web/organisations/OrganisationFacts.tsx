import { Link } from 'react-router'
import type { OrganisationDetail } from '#contract/organisations'
import { type Day, formatDay } from '#domain/dates'
import { formatNumber } from '#domain/vietnamese'
import { paths } from '../paths'
import { Card } from '../ui/Card'
import { FigureLink } from '../ui/FigureLink'
import { useText } from './text'
import './facts.css'

interface OrganisationFactsProps {
  detail: OrganisationDetail
  on: Day | null
}

/** What is known of a body on the day shown. */
export function OrganisationFacts({ detail, on }: OrganisationFactsProps) {
  const { organisations } = useText()
  const { facts, kinds, sectors, marks } = organisations
  const { code, kind, sector, formerName, exhausted, recordsFrom, completeUntil, children } = detail
  const rows = [
    [facts.code, code ?? facts.noCode],
    [facts.kind, kinds[kind]],
    [facts.sector, sectors[sector]],
    [facts.marks, detail.marks.map((mark) => marks[mark]).join(', ') || facts.noMarks],
    [facts.path, <Ancestors key="path" detail={detail} on={on} />],
    ...(formerName === null ? [] : [[facts.formerName, formerName]]),
    [facts.life, lifeOf(facts, detail)],
    [
      facts.exhausted,
      exhausted === null
        ? facts.notExhausted
        : facts.exhaustedSince(formatDay(exhausted.since), exhausted.reason),
    ],
    [facts.recordsFrom, recordsFrom === null ? facts.noRecords : facts.recordsSince(formatDay(recordsFrom))],
    [
      facts.completeUntil,
      completeUntil === null ? facts.notComplete : facts.completeTo(formatDay(completeUntil)),
    ],
    [
      facts.children,
      <FigureLink key="children" to={children === 0 ? undefined : '#beneath'}>
        {formatNumber(children)}
      </FigureLink>,
    ],
  ] as const
  return (
    <Card title={facts.title}>
      <dl className="facts">
        {rows.map(([label, value]) => (
          <div key={String(label)}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </Card>
  )
}

type Words = ReturnType<typeof useText>['organisations']['facts']

function lifeOf(facts: Words, { from, to }: OrganisationDetail): string {
  if (from === null) return ''
  return to === null ? facts.lifeFrom(formatDay(from)) : facts.lifeUntil(formatDay(from), formatDay(to))
}

/** From the top to the body above; those beyond the viewer's reach by name only. */
function Ancestors({ detail, on }: OrganisationFactsProps) {
  const { common } = useText()
  if (detail.ancestors.length === 0) return common.none
  return (
    <ol className="facts-path">
      {detail.ancestors.map(({ id, name }) => (
        <li key={`${id} ${name}`}>
          {id === null ? name : <Link to={paths.organisation(id, { on })}>{name}</Link>}
        </li>
      ))}
    </ol>
  )
}
