import { useState } from 'react'
import type { ProgressReply } from '#contract/progress'
import { type Day, formatDay } from '#domain/dates'
import { useText } from '../i18n'
import type { Text } from '../i18n/vi'
import { Button } from '../ui/Button'
import { PickPanel } from '../ui/Controls'
import { DayField } from '../ui/DayField'
import { Form, FormEnd } from '../ui/Form'
import type { ChoiceChanges, Choices } from './choices'
import { hasOwnSpan } from './replyWords'

interface OtherChoicesProps {
  reply: ProgressReply
  choices: Choices
  choose: (changes: ChoiceChanges) => void
  /** false where the page tells only the days it offers */
  mayChooseDays: boolean
  /** false where the page does not keep it; one that stands in the address can be taken back */
  mayChooseKnown: boolean
}

/** The rarer choices: a window of one's own, and the figures as they were known on a past day. */
export function OtherChoices({ reply, choices, choose, mayChooseDays, mayChooseKnown }: OtherChoicesProps) {
  const text = useText()
  const { controls } = text.progress
  const isKnownShown = mayChooseKnown || choices.knownAt !== undefined
  if (!mayChooseDays && !isKnownShown) return null
  return (
    <PickPanel label={controls.other} shown={shownOther(text, reply, choices)}>
      {(close) => {
        const done = (changes: ChoiceChanges) => {
          choose(changes)
          close()
        }
        return (
          <div className="stack">
            {mayChooseDays && <SpanForm reply={reply} choices={choices} onDone={done} />}
            {isKnownShown && <KnownForm choices={choices} onDone={done} />}
          </div>
        )
      }}
    </PickPanel>
  )
}

function shownOther({ progress }: Text, reply: ProgressReply, { knownAt }: Choices): string {
  const { controls } = progress
  const { from, to } = reply.period
  const parts = [
    hasOwnSpan(reply) && controls.spanShown(formatDay(from), formatDay(to)),
    knownAt !== undefined && controls.knownShown(formatDay(knownAt)),
  ].filter(Boolean)
  return parts.join('; ')
}

interface PartProps {
  choices: Choices
  onDone: (changes: ChoiceChanges) => void
}

function SpanForm({ reply, choices, onDone }: PartProps & { reply: ProgressReply }) {
  const { controls } = useText().progress
  const [from, setFrom] = useState<Day | null>(reply.period.from)
  const [to, setTo] = useState<Day | null>(reply.period.to)
  return (
    <Form
      label={controls.span}
      onSubmit={() => onDone({ from, to, asOf: null, treeOn: choices.treeOn ?? null })}
    >
      <fieldset className="other-choice">
        <legend>{controls.span}</legend>
        <p className="field-hint">{controls.spanHint}</p>
        <DayField label={controls.from} value={from} onChange={setFrom} max={to ?? undefined} />
        <DayField label={controls.to} value={to} onChange={setTo} min={from ?? undefined} />
      </fieldset>
      <FormEnd>
        <Button type="submit">{controls.apply}</Button>
        {hasOwnSpan(reply) && (
          <Button look="plain" onClick={() => onDone({ from: null, to: null, asOf: null })}>
            {controls.back}
          </Button>
        )}
      </FormEnd>
    </Form>
  )
}

function KnownForm({ choices, onDone }: PartProps) {
  const { controls } = useText().progress
  const [knownAt, setKnownAt] = useState<Day | null>(choices.knownAt ?? null)
  return (
    <Form label={controls.known} onSubmit={() => onDone({ knownAt })}>
      <DayField label={controls.known} hint={controls.knownHint} value={knownAt} onChange={setKnownAt} />
      <FormEnd>
        <Button type="submit">{controls.apply}</Button>
        {choices.knownAt !== undefined && (
          <Button look="plain" onClick={() => onDone({ knownAt: null })}>
            {controls.back}
          </Button>
        )}
      </FormEnd>
    </Form>
  )
}
