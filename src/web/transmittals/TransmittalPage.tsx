import { useParams } from 'react-router'
import type { TransmittalDetail } from '#contract/transmittals'
import { formatDay } from '#domain/dates'
import { paths } from '../paths'
import { AwaitedPage } from '../ui/AwaitedPage'
import { ButtonLink } from '../ui/Button'
import { Card } from '../ui/Card'
import { PrintButton } from '../ui/CopyButton'
import { Folded } from '../ui/Folded'
import { Notice } from '../ui/Notice'
import { PageHead } from '../ui/PageHead'
import { AnswersCard } from './AnswersCard'
import { turnPath, useTransmittal } from './queries'
import { useText } from './text'
import './transmittals.css'

/** One hand-over: what was signed, the files, and what became of each person. */
export function TransmittalPage() {
  const { id = '' } = useParams()
  const { transmittals: words } = useText()
  const found = useTransmittal(id)
  if (found.data === undefined) {
    return <AwaitedPage title={words.title} asked={[found]} shape="table" />
  }
  return <Turn key={id} turn={found.data} />
}

function Turn({ turn }: { turn: TransmittalDetail }) {
  const { transmittals: words } = useText()
  const days = words.fromTo(formatDay(turn.from), formatDay(turn.until))
  const confirmed = words.confirmedOn(turn.confirmedBy, formatDay(turn.confirmedDay))
  const facts: readonly (readonly [string, string])[] = [
    [words.days, days],
    [words.people, String(turn.people)],
    [words.accepted, String(turn.accepted)],
    [words.rejected, String(turn.rejected)],
    [words.waiting, String(turn.waiting)],
    [words.confirmed, confirmed],
  ]
  return (
    <>
      <PageHead
        title={words.pageTitle(turn.number)}
        note={turn.organisation.name}
        paper={{ organisation: turn.organisation.name, lines: [words.title, days, confirmed] }}
        actions={
          <>
            <PrintButton />
            <ButtonLink look="plain" to={paths.transmittals(turn.organisation.id)}>
              {words.all}
            </ButtonLink>
          </>
        }
      />
      <div className="stack">
        <Card
          title={words.turnOf(turn.number)}
          actions={
            turn.matches && (
              <>
                <a className="button is-edged" href={turnPath(turn.id, 'file.xlsx')} download>
                  {words.sheet}
                </a>
                <a className="button is-edged" href={turnPath(turn.id, 'file.json')} download>
                  {words.json}
                </a>
              </>
            )
          }
        >
          <dl className="transmittal-facts">
            {facts.map(([name, value]) => (
              <div key={name}>
                <dt className="soft">{name}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
          <Notice {...(!turn.matches && { tone: 'warn' as const })}>
            {turn.matches ? words.matches : words.differs}
          </Notice>
          <Folded summary={words.proof}>
            <p className="transmittal-code">
              <span className="soft">{words.hash}:</span> {turn.hash}
            </p>
            <p className="transmittal-code">
              <span className="soft">{words.signature}:</span> {turn.signature}
            </p>
          </Folded>
        </Card>
        <AnswersCard turn={turn} />
      </div>
    </>
  )
}
