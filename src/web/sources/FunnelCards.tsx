import { Link } from 'react-router'
import type { FunnelReply } from '#contract/candidates'
import type { OrganisationDetail } from '#contract/organisations'
import { addMonths, formatDay } from '#domain/dates'
import { isCell } from '#domain/organisations/kinds'
import { formatNumber } from '#domain/vietnamese'
import { paths } from '../paths'
import type { Query } from '../platform/address'
import { useViewer } from '../platform/viewer'
import { Card } from '../ui/Card'
import { FigureList, type ListedFigure } from '../ui/FigureList'
import { Folded } from '../ui/Folded'
import { LIST, toList } from './choices'
import { FunnelTable } from './FunnelTable'
import type { ListQuestion } from './queries'
import { useText } from './text'

interface FunnelCardsProps {
  body: OrganisationDetail
  funnel: FunnelReply
  question: Omit<ListQuestion, 'q'>
}

/** How far people have come; beside it what holds them up and what calls for attention. */
export function FunnelCards({ body, funnel, question }: FunnelCardsProps) {
  const { sources, fileWords } = useText()
  const { funnel: words } = sources
  const { today } = useViewer()
  const linkTo = (filter: Query) => `${paths.sources(body.id, toList(question, filter))}#${LIST}`
  const listed = (key: string, label: string, count: number, filter: Query): ListedFigure => ({
    key,
    label,
    value: formatNumber(count),
    ...(count > 0 && { to: linkTo(filter) }),
  })
  const { alerts, blocked, exits, cells, on } = funnel
  return (
    <>
      <Card title={words.title}>
        <FunnelTable funnel={funnel} toStage={(stage) => linkTo({ stage })} />
      </Card>
      <div className="columns">
        <Card title={words.blocked}>
          {blocked.length === 0 ? (
            <p className="soft">{on < today ? words.blockedPast : words.blockedNone}</p>
          ) : (
            <Blocked
              items={blocked.map(({ missing, count }) =>
                listed(missing, fileWords.kinds[missing], count, { missing }),
              )}
            />
          )}
        </Card>
        <Card title={words.alerts}>
          <p className="soft funnel-note">{words.alertsBy(formatDay(addMonths(on, 3)))}</p>
          <FigureList
            items={(['overdue', 'certificateExpires', 'turns18', 'passes60'] as const).flatMap((alert) => {
              const count = alerts[alert]
              return count === null ? [] : [listed(alert, sources.alerts[alert], count, { alert })]
            })}
          />
        </Card>
        {!isCell(body.kind) && (
          <Card title={words.cells}>
            <p>
              <Link to={paths.emptyCells(body.id, { on: question.on })}>
                <b>{words.cellsOf(cells.withoutSource, cells.total)}</b>
              </Link>
            </p>
            <p className="soft funnel-note">{words.cellsHint}</p>
          </Card>
        )}
        {exits.length > 0 && (
          <Card title={words.exits}>
            <FigureList
              items={exits.map(({ kind, count }) => ({
                key: kind,
                label: fileWords.kinds[kind],
                value: formatNumber(count),
                to: linkTo({ state: 'exited' }),
              }))}
            />
          </Card>
        )}
      </div>
    </>
  )
}

/** The most frequent first; the rest is folded, so that the list of people is not pushed away. */
function Blocked({ items }: { items: readonly ListedFigure[] }) {
  const { sources } = useText()
  const rest = items.slice(SEEN_AT_ONCE)
  return (
    <>
      <FigureList items={items.slice(0, SEEN_AT_ONCE)} />
      {rest.length > 0 && (
        <Folded summary={sources.funnel.blockedMore(rest.length)}>
          <FigureList items={rest} />
        </Folded>
      )}
    </>
  )
}

const SEEN_AT_ONCE = 5
