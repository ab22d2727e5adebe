import type { DutyItem } from '#contract/candidates'
import { daysBetween, formatDay } from '#domain/dates'
import { useViewer } from '../platform/viewer'
import { Card } from '../ui/Card'
import { Tag } from '../ui/Tag'
import { ArticleChip } from './FileNotices'
import { useText } from './text'

/** What must be done by a day, by whom, and from which day it is counted. */
export function Duties({ duties }: { duties: readonly DutyItem[] }) {
  const { candidates, fileWords } = useText()
  const { file: words } = candidates
  const { today } = useViewer()
  return (
    <Card title={words.duties}>
      {duties.length === 0 && <p className="soft">{words.noDuties}</p>}
      <ul className="file-duties">
        {duties.map(({ id, kind, last, start, organisation, rule }) => {
          const left = daysBetween(today, last)
          return (
            <li key={id}>
              <b>{words.dutyLine(fileWords.duties[kind], formatDay(last))}</b>{' '}
              <Tag tone={left < 0 ? 'late' : 'way'} sign={left < 0 ? '!' : undefined}>
                {left < 0 ? words.over(-left) : words.left(left)}
              </Tag>
              {rule !== null && <ArticleChip cite={rule.cite} ruleId={rule.id} isCompared={rule.compared} />}
              <small className="soft file-under">
                {words.since(formatDay(start))} {organisation.name}
              </small>
            </li>
          )
        })}
      </ul>
    </Card>
  )
}
