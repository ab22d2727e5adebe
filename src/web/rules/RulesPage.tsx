import { Link } from 'react-router'
import type { RuleItem, RuleList } from '#contract/rules'
import { formatDay } from '#domain/dates'
import { formatNumber } from '#domain/vietnamese'
import { paths } from '../paths'
import { useChoices } from '../platform/address'
import { useViewer } from '../platform/viewer'
import { Card } from '../ui/Card'
import { ControlsBar } from '../ui/Controls'
import { PageHead } from '../ui/PageHead'
import { SearchBox } from '../ui/SearchBox'
import { EmptyState, ErrorState, LoadingShape } from '../ui/States'
import { useRules } from './queries'
import { DayOfAct, useDayOfAct } from './RuleParts'
import { RulesTable } from './RulesTable'
import { bySubject, isUncompared, rulesFound } from './shownRules'
import { useText } from './text'
import { useRuleWords } from './useRuleWords'
import './rules.css'

/** The rule book by subject, with the values of a day. */
export function RulesPage() {
  const text = useText()
  const { rules: words } = text
  const { roles } = useViewer()
  const on = useDayOfAct()
  const book = useRules(on)
  const onDay = words.onDay(formatDay(on))
  return (
    <>
      <PageHead
        title={words.title}
        lede={book.data && lede(words, book.data)}
        paper={{ organisation: roles[0]?.organisation.name ?? text.common.product, lines: [onDay] }}
      />
      <ControlsBar label={words.controls}>
        <DayOfAct />
        <SearchBox label={words.search} hint={words.searchPlaceholder} />
      </ControlsBar>
      {book.isPending && <LoadingShape shape="table" rows={12} />}
      {book.isError && <ErrorState error={book.error} onRetry={() => void book.refetch()} />}
      {book.data !== undefined && <Book items={book.data.items} />}
    </>
  )
}

function lede(words: ReturnType<typeof useText>['rules'], { on, items }: RuleList) {
  const uncompared = items.filter(isUncompared).length
  return words.counted(
    { text: formatNumber(items.length) },
    { text: formatNumber(uncompared), to: paths.rules({ on, only: 'uncompared' }) },
  )
}

function Book({ items }: { items: readonly RuleItem[] }) {
  const { rules: words } = useText()
  const { chosen } = useChoices()
  const on = useDayOfAct()
  const onlyUncompared = chosen('only') === 'uncompared'
  const asked = onlyUncompared ? items.filter(isUncompared) : items
  const found = rulesFound(asked, chosen('q') ?? '', useRuleWords())
  return (
    <>
      {onlyUncompared && (
        <p className="rule-only">
          {words.onlyUncompared} <Link to={paths.rules({ on })}>{words.showAll}</Link>
        </p>
      )}
      <p className="visually-hidden" role="status">
        {words.found(found.length)}
      </p>
      {found.length === 0 && <EmptyState title={words.nothing} hint={words.nothingHint} />}
      <div className="rule-cards">
        {bySubject(found).map(({ subject, rules }) => (
          <Card key={subject} title={words.subjects[subject]}>
            <RulesTable caption={words.subjects[subject]} rules={rules} on={on} />
          </Card>
        ))}
      </div>
    </>
  )
}
