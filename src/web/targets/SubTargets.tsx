import { isCoverage } from '#domain/targets/units'
import { TARGET_KINDS } from '#domain/targets/words'
import { Card } from '../ui/Card'
import { FigureList } from '../ui/FigureList'
import type { Entry } from './data'
import { entryAnchor } from './Ledger'
import { useText } from './text'

/** Targets in force for parts of the people and for coverage. They overlap and are never summed. */
export function SubTargets({ entries }: { entries: readonly Entry[] }) {
  const { targets } = useText()
  const parts = entries.filter(({ inForce, indicator }) => inForce && indicator !== 'admitted')
  const people = parts.filter(({ indicator }) => !isCoverage(indicator))
  const coverage = parts.filter(({ indicator }) => isCoverage(indicator))
  if (parts.length === 0) return null
  return (
    <div className="columns">
      {people.length > 0 && (
        <Card title={targets.parts.people}>
          <TargetFigures entries={people} />
          <p className="target-note soft">{targets.parts.overlap}</p>
        </Card>
      )}
      {coverage.length > 0 && (
        <Card title={targets.parts.coverage}>
          <TargetFigures entries={coverage} />
        </Card>
      )}
    </div>
  )
}

function TargetFigures({ entries }: { entries: readonly Entry[] }) {
  const { targets, words } = useText()
  const inOrder = TARGET_KINDS.flatMap((kind) => entries.filter((entry) => entry.kind === kind))
  const kinds = new Set(entries.map(({ kind }) => kind))
  const items = inOrder.map((entry) => ({
    key: entry.id,
    label: [words.indicators[entry.indicator], kinds.size > 1 && words.targetKinds[entry.kind]]
      .filter(Boolean)
      .join(' · '),
    value: targets.bareAmount(entry),
    to: `#${entryAnchor(entry.id)}`,
  }))
  return <FigureList items={items} />
}
