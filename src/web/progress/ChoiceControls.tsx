import type { ReactNode } from 'react'
import type { ProgressReply } from '#contract/progress'
import { formatDay } from '#domain/dates'
import { COUNTING_DAYS, TARGET_KINDS } from '#domain/targets/words'
import { useText } from '../i18n'
import type { Text } from '../i18n/vi'
import { useViewer } from '../platform/viewer'
import { Pick as Choose, ControlsBar, type Option, PickPanel } from '../ui/Controls'
import { Folded } from '../ui/Folded'
import type { ChoiceChanges, Choices } from './choices'
import { DayChoice, type QuickDay } from './DayChoice'
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
}

/** A new period begins anew: its days are its own. */
const ANEW: ChoiceChanges = { year: null, from: null, to: null, asOf: null, treeOn: null }

/** The row above the figures: which period, to which day, counted how, against which target, on which tree. */
export function ChoiceControls({ children, actions, completeUntil, ...rest }: ChoiceControlsProps) {
  const text = useText()
  const { controls } = text.progress
  const { reply, choose } = rest
  const periods = usePeriodOptions(text, reply)
  const quick = useQuickDays(text, reply, completeUntil)
  const isPhone = usePhone()
  return (
    <ControlsBar label={controls.label} actions={actions}>
      <Choose
        label={controls.period}
        value={reply.periodId ?? ''}
        options={periods}
        onChange={(period) => choose({ ...ANEW, period })}
      />
      <PickPanel label={controls.asOf} shown={formatDay(reply.asOf)}>
        {(close) => (
          <DayChoice
            label={controls.asOfField}
            day={reply.asOf}
            quick={quick}
            onChoose={(asOf) => {
              choose({ asOf })
              close()
            }}
          />
        )}
      </PickPanel>
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

type CountingProps = Pick<ChoiceControlsProps, 'reply' | 'choices' | 'choose'>

/** How it is counted; on a phone these lie folded, for most follow the document. */
function CountingChoices({ reply, choices, choose }: CountingProps) {
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
      <PickPanel label={controls.tree} shown={controls.treeShown(formatDay(reply.treeOn))}>
        {(close) => (
          <DayChoice
            label={controls.treeField}
            hint={controls.treeHint}
            day={reply.treeOn}
            quick={treeDays(text, reply)}
            onChoose={(day) => {
              choose({ treeOn: day === reply.asOf ? null : day })
              close()
            }}
          />
        )}
      </PickPanel>
      <OtherChoices reply={reply} choices={choices} choose={choose} />
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
function useQuickDays({ progress }: Text, reply: ProgressReply, completeUntil: string | null): QuickDay[] {
  const { today } = useViewer()
  const { quick } = progress.controls
  const { from, to } = reply.period
  const days: QuickDay[] = [
    ...(completeUntil === null ? [] : [{ day: completeUntil, label: quick.complete }]),
    ...reply.milestones.map(({ day }) => ({ day, label: quick.milestone })),
    { day: to, label: quick.periodEnd },
    { day: today, label: quick.today },
  ].map(({ day, label }) => ({ day, label: label(formatDay(day)) }))
  const inside = days.filter(({ day }) => day >= from && day <= to && day <= today)
  return inside.filter(({ day }, index) => inside.findIndex((other) => other.day === day) === index)
}

function treeDays({ progress }: Text, { asOf }: ProgressReply): QuickDay[] {
  return [{ day: asOf, label: progress.controls.quick.sameDay(formatDay(asOf)) }]
}
