import { formatDay, isDay } from '#domain/dates'
import { PERIODS } from '#domain/rulebook/acts'
import type { Evidence } from '#domain/rulebook/timeline'
import { useChoices } from '../platform/address'
import { useViewer } from '../platform/viewer'
import { DayPick } from '../ui/DayPick'
import { LawChip, Tag } from '../ui/Tag'
import { useText } from './text'

/** Whether the text in force was read itself, in words. */
export function ComparedTag({ compared }: { compared: boolean }) {
  const { rules } = useText()
  return compared ? (
    <Tag tone="met" sign="✓">
      {rules.compared}
    </Tag>
  ) : (
    <Tag tone="late" sign="!">
      {rules.notCompared}
    </Tag>
  )
}

/** The tag, and what the value rests on instead. */
export function EvidenceWords({ compared, evidence }: { compared: boolean; evidence: Evidence }) {
  const { rules } = useText()
  return (
    <span className="rule-evidence">
      <ComparedTag compared={compared} />
      {!compared && <span className="soft">{rules.evidences[evidence]}</span>}
    </span>
  )
}

/** Acts and clauses, each on its own line. */
export function Cites({ cites }: { cites: readonly string[] }) {
  const named = new Set(cites.flatMap((cite) => cite.split('; ')))
  return (
    <ul className="rule-cites">
      {[...named].map((cite) => (
        <li key={cite}>
          <LawChip>{cite}</LawChip>
        </li>
      ))}
    </ul>
  )
}

/** The name of the province whose overlay a rule belongs to. */
export function LocalTag({ province }: { province: string | null }) {
  const { rules } = useText()
  if (province === null) return null
  const named: Readonly<Record<string, string>> = rules.provinces
  return <Tag tone="way">{rules.local(named[province] ?? province)}</Tag>
}

/** The day of the act the rules are asked for: in the address, today otherwise. */
export function useDayOfAct(): string {
  const { today } = useViewer()
  const { chosen } = useChoices()
  const asked = chosen('on')
  return asked !== null && isDay(asked) ? asked : today
}

/** Chooses that day; the days on which a text came into force are offered. */
export function DayOfAct() {
  const { rules } = useText()
  const { choose } = useChoices()
  const edges = PERIODS.map(({ number, from }) => ({ label: rules.edge(number, formatDay(from)), day: from }))
  return (
    <DayPick
      label={rules.on}
      hint={rules.onHint}
      value={useDayOfAct()}
      onChange={(on) => choose({ on })}
      suggestions={edges.reverse()}
    />
  )
}
