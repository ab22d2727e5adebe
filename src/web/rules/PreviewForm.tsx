import { useState } from 'react'
import { addDays } from '#domain/dates'
import type { DutyClock } from '#domain/rulebook/preview'
import { useChoices } from '../platform/address'
import { Button } from '../ui/Button'
import { SelectField } from '../ui/ChoiceFields'
import { CountField } from '../ui/CountField'
import { DayField } from '../ui/DayField'
import { Form, FormEnd } from '../ui/Form'
import { addressOf, START_ACTS, type Tried } from './tried'
import { usePreviewWords } from './usePreviewWords'

interface PreviewFormProps {
  parameter: string
  title: string
  clock: DutyClock
  /** What the form opens with. */
  opened: Tried
  /** The days the rule reaches over; `until` is the first one after. */
  life: { readonly from: string; readonly until: string | null }
}

/** Another value from a day on, to be tried out. What is answered stands in the address, nothing is saved. */
export function PreviewForm({ parameter, title, clock, opened, life }: PreviewFormProps) {
  const words = usePreviewWords()
  const { choose } = useChoices()
  const [tried, setTried] = useState(opened)
  const change = (part: Partial<Tried>) => setTried({ ...tried, ...part })
  const max = life.until === null ? undefined : addDays(life.until, -1)
  return (
    <Form label={title} onSubmit={() => choose(addressOf(parameter, tried))}>
      <div className="rule-try">
        <DayField
          label={words.from}
          hint={words.fromHint}
          value={tried.from}
          onChange={(from) => change({ from })}
          min={life.from}
          {...(max !== undefined && { max })}
        />
        <CountField
          label={words[clock.unit]}
          value={tried.length}
          onChange={(length) => change({ length })}
          max={1000}
        />
        {opened.extension !== null && (
          <CountField
            label={words.extension}
            value={tried.extension}
            onChange={(extension) => change({ extension })}
            max={1000}
          />
        )}
        {opened.startsAt !== null && (
          <SelectField
            label={words.startsAt}
            value={tried.startsAt}
            options={START_ACTS.map((value) => ({ value, label: words.starts[value] }))}
            onChange={(startsAt) => change({ startsAt })}
          />
        )}
      </div>
      <FormEnd>
        <Button type="submit" look="main">
          {words.submit}
        </Button>
        <Button onClick={() => choose(addressOf(null, null))}>{words.close}</Button>
      </FormEnd>
    </Form>
  )
}
