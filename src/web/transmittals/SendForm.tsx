import type { TransmittalList } from '#contract/transmittals'
import type { Day } from '#domain/dates'
import { MOST_PEOPLE } from '#domain/transmittals/outcomes'
import { isRefusal } from '../platform/api'
import { useViewer } from '../platform/viewer'
import { Button } from '../ui/Button'
import { Card } from '../ui/Card'
import { DayField } from '../ui/DayField'
import { findingFor } from '../ui/Findings'
import { Form, FormEnd } from '../ui/Form'
import { TextField } from '../ui/TextField'
import { useCommandForm } from '../ui/useCommandForm'
import { WriteError } from '../ui/WriteError'
import { type DecidedDays, sendPath, useCountsAnew } from './queries'
import { useText } from './text'

interface Draft {
  confirmedBy: string
  confirmedDay: Day | null
}

interface SendFormProps {
  id: string
  /** of the decisions; what is open is the server's own beginning and today */
  days: { from: Day; until: Day }
  onDays: (days: Partial<DecidedDays>) => void
  /** Null while those of the days are being counted: nobody is handed over by the count of other days. */
  counts: TransmittalList['counts'] | null
  /** sent back, and to be sent again as they are */
  alsoSend: readonly string[]
  onDone: (id: string) => void
}

/** Hands over whoever waits, confirmed by name and day. */
export function SendForm({ id, days, onDays, counts, alsoSend, onDone }: SendFormProps) {
  const text = useText()
  const say = text.transmittals
  const { today, account } = useViewer()
  const form = useCommandForm<Draft>(
    sendPath(id),
    () => ({ confirmedBy: account.displayName, confirmedDay: today }),
    say.sent,
    onDone,
  )
  const { value, type, findings } = form
  const expectedPeople = counts && Math.min(counts.fresh + counts.corrected + alsoSend.length, MOST_PEOPLE)
  useCountsAnew(isRefusal(form.error, 409))
  const errorAt = (field: string) => findingFor(text, findings, field)
  return (
    <div className="screen-only">
      <Card title={say.sendTitle}>
        <div className="stack">
          {/* who is meant is chosen before the form: Enter in a day chooses, and hands nobody over */}
          <div className="transmittal-fields">
            <DayField label={say.from} value={days.from} max={today} onChange={(from) => onDays({ from })} />
            <DayField
              label={say.until}
              value={days.until}
              max={today}
              error={errorAt('until')}
              onChange={(until) => onDays({ until })}
            />
          </div>
          <Form
            label={say.sendTitle}
            onSubmit={() => form.send({ ...days, ...value, alsoSend, expectedPeople })}
          >
            {form.error !== null && findings.length === 0 && <WriteError error={form.error} />}
            <p aria-live="polite">
              {counts === null ? say.counting : say.sendHint(counts.fresh, counts.corrected)}
            </p>
            {counts !== null && counts.left > 0 && <p>{say.leftOut(counts.left)}</p>}
            <p className="soft">{say.purpose}</p>
            <div className="transmittal-fields">
              <TextField
                label={say.confirmedBy}
                value={value.confirmedBy}
                maxLength={120}
                onChange={(confirmedBy) => type({ confirmedBy })}
              />
              <DayField
                label={say.confirmedDay}
                value={value.confirmedDay}
                max={today}
                error={errorAt('confirmedDay')}
                onChange={(confirmedDay) => type({ confirmedDay })}
              />
            </div>
            <FormEnd>
              {!expectedPeople ? (
                <Button reason={counts === null ? say.counting : say.nobody}>{say.send}</Button>
              ) : (
                <Button type="submit" look="main" disabled={form.isPending}>
                  {say.send}
                </Button>
              )}
            </FormEnd>
          </Form>
        </div>
      </Card>
    </div>
  )
}
