import { Link } from 'react-router'
import type { RuleItem } from '#contract/rules'
import type { Day } from '#domain/dates'
import { paths } from '../paths'
import { type Column, DataTable } from '../ui/DataTable'
import { Cites, ComparedTag, LocalTag } from './RuleParts'
import { parameterWords, valueWords } from './ruleWords'
import { isUncompared } from './shownRules'
import { type Text, useText } from './text'
import { useRuleWords } from './useRuleWords'

interface RulesTableProps {
  caption: string
  rules: readonly RuleItem[]
  on: Day
}

/** Rules of one subject: what holds on the day, by which text. */
export function RulesTable({ caption, rules, on }: RulesTableProps) {
  const text = useText()
  return <DataTable caption={caption} columns={columnsOf(text, on)} rows={rules} rowKey={({ id }) => id} />
}

function columnsOf({ rules: words }: Text, on: Day): readonly Column<RuleItem>[] {
  return [
    {
      key: 'rule',
      head: words.rule,
      cell: ({ id, title, province }) => (
        <span className="rule-name">
          <Link to={paths.rule(id, { on })}>{title}</Link>
          <span className="soft">
            {id} <LocalTag province={province} />
          </span>
        </span>
      ),
    },
    {
      key: 'value',
      head: words.value,
      cell: (rule) => <Values rule={rule} />,
      onPhone: 'line',
      width: '30%',
    },
    {
      key: 'cite',
      head: words.cite,
      cell: ({ values }) => <Cites cites={values.flatMap(({ entry }) => entry?.cite ?? [])} />,
      onPhone: 'line',
      width: '17%',
    },
    {
      key: 'comparison',
      head: words.comparison,
      cell: (rule) => isInForce(rule) && <ComparedTag compared={!isUncompared(rule)} />,
      onPhone: 'line',
      width: '15rem',
    },
  ]
}

function isInForce({ values }: RuleItem): boolean {
  return values.some(({ entry }) => entry !== null)
}

function Values({ rule }: { rule: RuleItem }) {
  const text = useText()
  const words = useRuleWords()
  if (!isInForce(rule)) return <span className="soft">{text.rules.notInForce}</span>
  return (
    <ul className="rule-values">
      {rule.values.map(({ parameter, entry }) => (
        <li key={parameter}>
          {parameterWords(words, parameter)}:{' '}
          {entry === null ? (
            <span className="soft">{text.rules.uncovered}</span>
          ) : (
            <b>{valueWords(words, parameter, entry.value)}</b>
          )}
        </li>
      ))}
    </ul>
  )
}
