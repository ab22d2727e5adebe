import type { ChargeDetail, ConclusionBody, ScorecardShape } from '#contract/responsibilities'
import type { Day } from '#domain/dates'
import { judgeRank } from '#domain/responsibilities/scorecard'
import { RANKS, type Rank } from '#domain/responsibilities/words'
import { useViewer } from '../platform/viewer'
import { SelectField } from '../ui/ChoiceFields'
import { CountField } from '../ui/CountField'
import { DayField } from '../ui/DayField'
import { Dialog } from '../ui/Dialog'
import { Findings } from '../ui/Findings'
import { Form } from '../ui/Form'
import { TextField } from '../ui/TextField'
import { useAnnounce } from '../ui/Toast'
import { useWriting } from '../ui/useWriting'
import { WriteEnd } from '../ui/WriteEnd'
import { useText } from './text'

interface Draft {
  readonly day: Day | null
  readonly level: Rank | null
  readonly points: number | null
  readonly reason: string
}

interface ConcludeDialogProps {
  charge: ChargeDetail
  card: ScorecardShape
  onClose: () => void
}

/** The ranking people propose; nothing here is filled in from the figures. */
export function ConcludeDialog({ charge, card, onClose }: ConcludeDialogProps) {
  const { responsibilities: words } = useText()
  const { today } = useViewer()
  const announce = useAnnounce()
  const { value, type, errorAt, ...writing } = useWriting<Draft, ConclusionBody>({
    form: `conclude ${card.id}`,
    path: `/api/responsibilities/${charge.id}/scorecard-conclusions`,
    empty: { day: today, level: null, points: null, reason: '' },
    bodyOf: ({ day, level, points, reason }, { commandId, id }) =>
      day === null || level === null || points === null
        ? null
        : {
            commandId,
            id,
            scorecardId: card.id,
            expectedVersion: card.conclusions,
            day,
            level,
            points,
            reason: reason.trim(),
          },
    onDone: ({ findings }) => {
      announce(findings.length > 0 ? words.concludeWarned : words.concludeDone)
      onClose()
    },
  })
  const { day, level, points } = value
  const told = day === null || level === null || points === null ? [] : judgeRank({ day, level, points })
  return (
    <Dialog title={words.concludeTitle} onClose={onClose} busy={writing.isPending}>
      <Form label={words.concludeTitle} onSubmit={writing.submit}>
        <DayField
          label={words.concludeDay}
          value={day}
          max={today}
          error={errorAt('day')}
          onChange={(next) => type({ day: next })}
        />
        <SelectField
          label={words.level}
          value={level}
          options={RANKS.map((rank) => ({ value: rank, label: words.levels[rank] }))}
          onChange={(rank) => type({ level: rank })}
        />
        <CountField
          label={words.score}
          value={points}
          max={100}
          onChange={(next) => type({ points: next })}
        />
        <Findings findings={told} />
        <TextField
          label={words.concludeReason}
          hint={words.concludeReasonHint}
          value={value.reason}
          lines={3}
          maxLength={2000}
          onChange={(reason) => type({ reason })}
        />
        <WriteEnd
          submit={words.concludeSubmit}
          cancel={words.cancel}
          isPending={writing.isPending}
          error={writing.error}
          onCancel={() => {
            writing.drop()
            onClose()
          }}
          fields={['day']}
        />
      </Form>
    </Dialog>
  )
}
