import { Link, useParams } from 'react-router'
import type { ObstacleDetail } from '#contract/obstacles'
import { addDays, formatDay } from '#domain/dates'
import { natureOf } from '#domain/obstacles/words'
import { paths } from '../paths'
import { useChoices } from '../platform/address'
import { AwaitedPage } from '../ui/AwaitedPage'
import { Button, ButtonLink } from '../ui/Button'
import { Card } from '../ui/Card'
import { PrintButton } from '../ui/CopyButton'
import { Notice } from '../ui/Notice'
import { PageHead } from '../ui/PageHead'
import { type Act, ActForm } from './ActForm'
import { CorrectionDialog } from './CorrectionDialog'
import { StatusTag, subjectWords } from './columns'
import { History } from './History'
import { useObstacle } from './queries'
import { useText } from './text'
import '../organisations/facts.css'
import './obstacles.css'

/** One obstacle: what was raised, how it stands, and what may be recorded next. */
export function ObstaclePage() {
  const { id = '' } = useParams()
  const { one } = useText().obstacles
  const obstacle = useObstacle(id)
  if (obstacle.data === undefined) {
    return <AwaitedPage title={one.title} asked={[obstacle]} rows={8} />
  }
  return <Shown key={id} detail={obstacle.data} />
}

function Shown({ detail }: { detail: ObstacleDetail }) {
  const text = useText()
  const { one, causes } = text.obstacles
  const { chosen, choose } = useChoices()
  const corrected = detail.events.find(({ id, correctable }) => correctable && id === chosen('correct'))
  const { raiser } = detail
  return (
    <>
      <PageHead
        title={causes[detail.cause]}
        note={<StatusTag text={text} item={detail} />}
        paper={{ organisation: raiser.name, parent: raiser.parentName, lines: [one.title] }}
        actions={
          <>
            <PrintButton />
            {raiser.id !== null && (
              <ButtonLink look="plain" to={paths.obstacles(raiser.id)}>
                {one.back}
              </ButtonLink>
            )}
          </>
        }
      />
      <div className="stack">
        {detail.overdue && (
          <Notice tone="warn">{one.shownAbove(formatDay(addDays(detail.dueDay, 1)))}</Notice>
        )}
        <div className="obstacle-columns">
          <Facts detail={detail} />
          <Acts detail={detail} />
        </div>
        <History detail={detail} />
      </div>
      {corrected !== undefined && (
        <CorrectionDialog
          detail={detail}
          event={corrected}
          onClose={() => choose({ correct: null }, { replace: true })}
        />
      )}
    </>
  )
}

function Facts({ detail }: { detail: ObstacleDetail }) {
  const text = useText()
  const { one, causes, natures } = text.obstacles
  const { cause, note, proposal, owner, dueDay, organisation, raiser, raisedDay, moved } = detail
  const facts: readonly [string, React.ReactNode][] = [
    [one.place, <Place key="place" detail={detail} />],
    ...(raiser.id === organisation.id
      ? []
      : [[one.raiser, raiser.name] as const].map(([a, b]): [string, string] => [a, b])),
    [text.obstacles.list.raised, formatDay(raisedDay)],
    [one.cause, `${causes[cause]} (${natures[natureOf(cause)]})`],
    [one.note, note],
    ...(proposal === null ? [] : ([[one.proposal, proposal]] satisfies [string, string][])),
    [one.owner, owner.name],
    [one.due, formatDay(dueDay)],
    ...(moved === null
      ? []
      : ([[one.effect, moved ? one.moved : one.notMoved]] satisfies [string, string][])),
  ]
  return (
    <Card title={one.facts}>
      <dl className="facts">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </Card>
  )
}

function Place({ detail }: { detail: ObstacleDetail }) {
  const text = useText()
  const { organisation, subject } = detail
  const words = subjectWords(text, detail)
  return (
    <>
      {organisation.id === null ? (
        organisation.name
      ) : (
        <Link to={paths.organisation(organisation.id)}>{organisation.name}</Link>
      )}
      {subject.candidateId !== null ? (
        <>
          {': '}
          <Link to={paths.candidate(subject.candidateId)}>{words}</Link>
        </>
      ) : (
        words !== '' && <small className="obstacle-under">{words}</small>
      )}
    </>
  )
}

const ACTS: readonly Act[] = ['answered', 'escalated', 'closed', 'reopened']

/** What may be recorded next; the choice stands in the address. */
function Acts({ detail }: { detail: ObstacleDetail }) {
  const { one, act: words } = useText().obstacles
  const { chosen, choose } = useChoices()
  const offered = ACTS.filter((act) => detail.acts.includes(act))
  const act = offered.find((known) => known === chosen('act')) ?? null
  const [first] = offered
  return (
    <div className="screen-only">
      <Card title={one.next}>
        {first === undefined && <p className="soft">{one.nothing}</p>}
        {act === null && (
          <div className="obstacle-acts">
            {offered.map((kind) => (
              <Button
                key={kind}
                look={kind === first ? 'main' : 'edged'}
                onClick={() => choose({ act: kind })}
              >
                {words[kind].title}
              </Button>
            ))}
          </div>
        )}
        {act !== null && (
          <ActForm
            key={act}
            detail={detail}
            act={act}
            onClose={() => choose({ act: null }, { replace: true })}
          />
        )}
      </Card>
    </div>
  )
}
