import { useState } from 'react'
import type { ChargeDetail, ScorecardBody, ScorecardShape } from '#contract/responsibilities'
import { formatDay } from '#domain/dates'
import { formatNumber } from '#domain/vietnamese'
import { useChoices } from '../platform/address'
import { newCommandId } from '../platform/api'
import { newId } from '../platform/ids'
import { useWrite } from '../platform/useWrite'
import { Button } from '../ui/Button'
import { Card } from '../ui/Card'
import { Notice } from '../ui/Notice'
import { ReasonDialog } from '../ui/ReasonDialog'
import { ErrorState } from '../ui/States'
import { useAnnounce } from '../ui/Toast'
import { useText } from './text'
import { UnitsTable } from './UnitsTable'

/** The frozen figures of each period, what the person answered, and the ranking people proposed. */
export function Scorecards({ charge }: { charge: ChargeDetail }) {
  const { responsibilities: words } = useText()
  const { id, period, scorecards, mayWrite } = charge
  const announce = useAnnounce()
  const making = useWrite<ScorecardBody, unknown>(`/api/responsibilities/${id}/scorecards`, () =>
    announce(words.cardMade),
  )
  const [replaced, setReplaced] = useState<ScorecardShape | null>(null)
  const periodId = period.id
  const hasCard = scorecards.some((card) => card.periodId === periodId)
  return (
    <Card
      title={words.cards}
      actions={
        mayWrite &&
        periodId !== null &&
        !hasCard && (
          <Button
            disabled={making.isPending}
            onClick={() => making.mutate({ commandId: newCommandId(), id: newId(), periodId })}
          >
            {words.cardMake(period.name)}
          </Button>
        )
      }
    >
      <p className="soft">{words.cardsHint}</p>
      {making.isError && <ErrorState error={making.error} />}
      {scorecards.length === 0 && <p className="soft">{words.cardsNone}</p>}
      {scorecards.map((card) => (
        <Scorecard key={card.id} card={card} onReplace={() => setReplaced(card)} />
      ))}
      {replaced !== null && <ReplaceDialog chargeId={id} card={replaced} onClose={() => setReplaced(null)} />}
    </Card>
  )
}

interface ReplaceDialogProps {
  chargeId: string
  card: ScorecardShape
  onClose: () => void
}

/** Freezes the figures anew because those of the card were wrong; the person sees the new ones first. */
function ReplaceDialog({ chargeId, card, onClose }: ReplaceDialogProps) {
  const { responsibilities: words } = useText()
  const announce = useAnnounce()
  const [ids] = useState(() => ({ commandId: newCommandId(), id: newId() }))
  const writing = useWrite<ScorecardBody, unknown>(`/api/responsibilities/${chargeId}/scorecards`, () => {
    announce(words.cardMade)
    onClose()
  })
  return (
    <ReasonDialog
      title={words.cardReplace}
      effect={words.cardReplaceEffect}
      words={{
        reason: words.reason,
        reasonHint: words.cardReplaceHint,
        submit: words.cardReplaceSubmit,
        stay: words.cancel,
      }}
      writing={writing}
      onSend={(reason) =>
        writing.mutate({ ...ids, periodId: card.periodId, replaces: { id: card.id, reason } })
      }
      onClose={onClose}
    />
  )
}

function Scorecard({ card, onReplace }: { card: ScorecardShape; onReplace: () => void }) {
  const { responsibilities: words } = useText()
  const { choose } = useChoices()
  const { figures, answer, conclusion } = card
  return (
    <section className="scorecard">
      <h3>{words.cardTitle(card.periodName)}</h3>
      <p className="soft">
        {words.cardShown(formatDay(card.shownDay), formatDay(card.lastAnswerDay))}
        {figures !== null && ` ${words.cardAsOf(formatDay(figures.asOf))}`}
      </p>
      {card.earlier.map(({ shownDay, reason }) => (
        <p key={shownDay} className="soft">
          {words.cardEarlier(formatDay(shownDay), reason)}
        </p>
      ))}
      {figures === null ? (
        <Notice>{words.cardClosed}</Notice>
      ) : (
        <>
          <div className="charge-table print-wide">
            <UnitsTable figures={figures.units} period={card.periodId} />
          </div>
          <AnswerLine answer={answer} />
          {conclusion !== null && (
            <p>
              {words.concluded(
                formatDay(conclusion.day),
                words.levels[conclusion.level],
                formatNumber(conclusion.points),
              )}{' '}
              {conclusion.reason}
            </p>
          )}
        </>
      )}
      <div className="page-actions screen-only">
        {card.mayAnswer && (
          <Button look="main" onClick={() => choose({ write: 'answer', card: card.id })}>
            {words.answer}
          </Button>
        )}
        {card.mayReplace && <Button onClick={onReplace}>{words.cardReplace}</Button>}
        {card.mayConclude && (
          <Button onClick={() => choose({ write: 'conclude', card: card.id })}>
            {conclusion === null ? words.conclude : words.concludeAgain}
          </Button>
        )}
      </div>
    </section>
  )
}

function AnswerLine({ answer }: { answer: ScorecardShape['answer'] }) {
  const { responsibilities: words } = useText()
  if (answer === null) return <p className="soft">{words.answerNone}</p>
  const { day, stance, points, comment, paperDay } = answer
  return (
    <p>
      {words.answered(formatDay(day), words.stances[stance].toLowerCase())}
      {points.length > 0 && `: ${points.map((point) => words.points[point]).join(', ')}`}
      {paperDay !== null && words.onPaper}. {comment}
    </p>
  )
}
