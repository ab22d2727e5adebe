import type { ReactNode } from 'react'
import type { ProgressReply } from '#contract/progress'
import { compareDays, type Day, formatDay } from '#domain/dates'
import { COUNTING_DAYS, TARGET_KINDS } from '#domain/targets/words'
import { useText } from '../i18n'
import type { Text } from '../i18n/vi'
import { useViewer } from '../platform/viewer'
import { Pick as Choose, ControlsBar, type Option } from '../ui/Controls'
import { DayPick } from '../ui/DayPick'
import { Folded } from '../ui/Folded'
import type { ChoiceChanges, Choices } from './choices'
import { OtherChoices } from './OtherChoices'
import { usePeriods } from './queries'
import { periodName } from './replyWords'
import { usePhone } from './usePhone'

interface ChoiceControlsProps {
  reply: ProgressReply
  choices: Choices
  choose: (changes: ChoiceChanges) => void
  completeUntil: string | null
  /** More choices of the page, before the actions. */
  children?: ReactNode
  actions: ReactNode
  /** false where the page tells only the days it offers */
  mayChooseDays?: boolean
  /** false where the page does not keep what was known on a past day */
  mayChooseKnown?: boolean
}

interface SuggestedDay {
  readonly day: Day
  readonly label: string
}

/** A new period begins anew: its days are its own. */
const ANEW: ChoiceChanges = { year: null, from: null, to: null, asOf: null, treeOn: null }

/** The row above the figures: which period, to which day, counted how, against which target, on which tree. */
export function ChoiceControls({ children, actions, completeUntil, ...rest }: ChoiceControlsProps) {
  const text = useText()
  const { controls } = text.progress
  const { reply, choose } = rest
  const periods = usePeriodOptions(text, reply)
  const suggestions = useSuggestedDays(text, reply, completeUntil)
  const isPhone = usePhone()
  return (
    <ControlsBar label={controls.label} actions={actions}>
      <Choose
        label={controls.period}
        value={reply.periodId ?? ''}
        options={periods}
        onChange={(period) => choose({ ...ANEW, period })}
      />
      <DayPick
        label={controls.asOf}
        value={reply.asOf}
        suggestions={suggestions}
        onChange={(asOf) => choose({ asOf })}
      />
      {isPhone ? (
        <Folded summary={controls.counting}>
          <div className="folded-choices">
            <CountingChoices {...rest} />
          </div>
        </Folded>
      ) : (
        <CountingChoices {...rest} />
      )}
      {children}
    </ControlsBar>
  )
}

type CountingProps = Pick<
  ChoiceControlsProps,
  'reply' | 'choices' | 'choose' | 'mayChooseDays' | 'mayChooseKnown'
>

/** How it is counted; on a phone these lie folded, for most follow the document. */
function CountingChoices({
  reply,
  choices,
  choose,
  mayChooseDays = true,
  mayChooseKnown = true,
}: CountingProps) {
  const text = useText()
  const { controls, countBy, targetKinds } = text.progress
  const { officialChoice } = reply
  return (
    <>
      <Choose
        label={controls.countBy}
        value={reply.countBy}
        options={COUNTING_DAYS.map((value) => ({ value, label: countBy[value] }))}
        onChange={(chosen) => choose({ countBy: chosen === officialChoice.countBy ? null : chosen })}
      />
      <Choose
        label={controls.target}
        value={reply.targetKind}
        options={TARGET_KINDS.map((value) => ({ value, label: targetKinds[value] }))}
        onChange={(chosen) => choose({ target: chosen === officialChoice.targetKind ? null : chosen })}
      />
      <DayPick
        label={controls.tree}
        value={reply.treeOn}
        hint={controls.treeHint}
        suggestions={[{ day: reply.asOf, label: controls.quick.sameDay(formatDay(reply.asOf)) }]}
        onChange={(day) => choose({ treeOn: day === reply.asOf ? null : day })}
      />
      <OtherChoices {...{ reply, choices, choose, mayChooseDays, mayChooseKnown }} />
    </>
  )
}

/** Every period there is, and a bare year when the page shows one. */
function usePeriodOptions(text: Text, reply: ProgressReply): readonly Option[] {
  const periods = usePeriods()
  const listed = (periods.data?.items ?? []).map(({ id, name }) => ({ value: id, label: name }))
  if (listed.some(({ value }) => value === reply.periodId)) return listed
  return [{ value: reply.periodId ?? '', label: periodName(text, reply) }, ...listed]
}

/** Days worth choosing: where the list is complete, the milestones, the end of the period, today. */
function useSuggestedDays(
  { progress }: Text,
  reply: ProgressReply,
  completeUntil: string | null,
): SuggestedDay[] {
  const { today } = useViewer()
  const { quick } = progress.controls
  const { from, to } = reply.period
  const days: SuggestedDay[] = [
    ...(completeUntil === null ? [] : [{ day: completeUntil, label: quick.complete }]),
    ...reply.milestones.map(({ day }) => ({ day, label: quick.milestone })),
    { day: to, label: quick.periodEnd },
    { day: today, label: quick.today },
  ].map(({ day, label }) => ({ day, label: label(formatDay(day)) }))
  const inside = days
    .filter(({ day }) => day >= from && day <= to && day <= today)
    .sort((a, b) => compareDays(a.day, b.day))
  return inside.filter(({ day }, index) => inside.findIndex((other) => other.day === day) === index)
}
