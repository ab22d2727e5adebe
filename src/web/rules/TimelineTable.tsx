import type { RuleEntry } from '#contract/rules'
import { addDays, type Day, formatDay } from '#domain/dates'
import type { RuleValue } from '#domain/rulebook/timeline'
import { type Column, DataTable } from '../ui/DataTable'
import { Tag } from '../ui/Tag'
import { Cites, EvidenceWords } from './RuleParts'
import { parameterWords, valueWords } from './ruleWords'
import { type Text, useText } from './text'
import { useRuleWords } from './useRuleWords'

interface TimelineTableProps {
  parameter: string
  timeline: readonly RuleEntry[]
  /** first day of the entry that holds on the day asked for; null when none does */
  inForceFrom: Day | null
}

/** The values of one parameter, the newest first; the one of the day is marked. */
export function TimelineTable({ parameter, timeline, inForceFrom }: TimelineTableProps) {
  const text = useText()
  const words = useRuleWords()
  return (
    <>
      {inForceFrom === null && <p className="soft">{text.rules.uncovered}</p>}
      <DataTable
        caption={text.rules.throughTime(parameterWords(words, parameter))}
        columns={columnsOf(text, (value) => valueWords(words, parameter, value), inForceFrom)}
        rows={[...timeline].reverse()}
        rowKey={({ from }) => from}
      />
    </>
  )
}

function columnsOf(
  { rules: words }: Text,
  told: (value: RuleValue) => string,
  inForceFrom: Day | null,
): readonly Column<RuleEntry>[] {
  return [
    {
      key: 'value',
      head: words.value,
      cell: ({ from, value }) => (
        <span className="rule-value">
          <b>{told(value)}</b>
          {from === inForceFrom && (
            <Tag tone="way" sign="→">
              {words.inForce}
            </Tag>
          )}
        </span>
      ),
    },
    { key: 'from', head: words.from, cell: ({ from }) => formatDay(from), width: '7rem' },
    {
      key: 'until',
      head: words.until,
      cell: ({ until }) => (until === null ? '–' : formatDay(addDays(until, -1))),
      width: '7rem',
    },
    { key: 'cite', head: words.cite, cell: ({ cite }) => <Cites cites={[cite]} />, onPhone: 'line' },
    {
      key: 'evidence',
      head: words.comparison,
      cell: (entry) => <EvidenceWords {...entry} />,
      onPhone: 'line',
      width: '16rem',
    },
  ]
}
