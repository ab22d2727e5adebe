import type { AnswerBody, ChargeDetail, ScorecardShape } from '#contract/responsibilities'
import type { Day } from '#domain/dates'
import { SCORECARD_POINTS, type ScorecardPoint, STANCES, type Stance } from '#domain/responsibilities/words'
import { useViewer } from '../platform/viewer'
import { CheckField, RadioField } from '../ui/ChoiceFields'
import { DayField } from '../ui/DayField'
import { Dialog } from '../ui/Dialog'
import { Form } from '../ui/Form'
import { TextField } from '../ui/TextField'
import { useAnnounce } from '../ui/Toast'
import { useWriting } from '../ui/useWriting'
import { WriteEnd } from '../ui/WriteEnd'
import { useText } from './text'

interface Draft {
  readonly stance: Stance | null
  readonly points: readonly ScorecardPoint[]
  readonly comment: string
  readonly paperDay: Day | null
}

interface AnswerDialogProps {
  charge: ChargeDetail
  card: ScorecardShape
  onClose: () => void
}

/** What the person judged says of the figures; the office enters it from a paper where they have no account. */
export function AnswerDialog({ charge, card, onClose }: AnswerDialogProps) {
  const { responsibilities: words } = useText()
  const { today } = useViewer()
  const announce = useAnnounce()
  const { value, type, errorAt, ...writing } = useWriting<Draft, AnswerBody>({
    form: `answer ${card.id}`,
    path: `/api/responsibilities/${charge.id}/scorecard-answers`,
    empty: { stance: null, points: [], comment: '', paperDay: null },
    bodyOf: ({ stance, points, comment, paperDay }, { commandId, id }) =>
      stance === null
        ? null
        : {
            commandId,
            id,
            scorecardId: card.id,
            stance,
            points: stance === 'differs' ? [...points] : [],
            ...(comment.trim() !== '' && { comment: comment.trim() }),
            ...(paperDay !== null && { paperDay }),
          },
    onDone: () => {
      announce(words.answerDone)
      onClose()
    },
  })
  return (
    <Dialog title={words.answerTitle} onClose={onClose} busy={writing.isPending}>
      <Form label={words.answerTitle} onSubmit={writing.submit}>
        <RadioField
          label={words.stance}
          value={value.stance}
          options={STANCES.map((stance) => ({ value: stance, label: words.stances[stance] }))}
          onChange={(stance) => type({ stance })}
        />
        {value.stance === 'differs' && (
          <fieldset className="field">
            <legend>{words.pointsLabel}</legend>
            {SCORECARD_POINTS.map((point) => (
              <CheckField
                key={point}
                label={words.points[point]}
                checked={value.points.includes(point)}
                onChange={(checked) =>
                  type({
                    points: checked
                      ? [...value.points, point]
                      : value.points.filter((chosen) => chosen !== point),
                  })
                }
              />
            ))}
            <p className="field-error" aria-live="polite">
              {errorAt('points')}
            </p>
          </fieldset>
        )}
        <TextField
          label={words.comment}
          hint={words.visitResultHint}
          value={value.comment}
          optional
          lines={3}
          maxLength={500}
          onChange={(comment) => type({ comment })}
        />
        {!charge.isMine && (
          <DayField
            label={words.paperDay}
            value={value.paperDay}
            max={today}
            error={errorAt('day')}
            onChange={(paperDay) => type({ paperDay })}
          />
        )}
        <WriteEnd
          submit={words.answerSubmit}
          cancel={words.cancel}
          isPending={writing.isPending}
          error={writing.error}
          onCancel={() => {
            writing.drop()
            onClose()
          }}
          fields={['points', 'day']}
        />
      </Form>
    </Dialog>
  )
}
