import type { DutyItem } from '#contract/candidates'
import { formatDay } from '#domain/dates'
import { detailsOf } from '../desk/dutyWords'
import { untilWords } from '../desk/when'
import { useViewer } from '../platform/viewer'
import { Card } from '../ui/Card'
import { Tag } from '../ui/Tag'
import { ArticleChip } from './FileNotices'
import { useText } from './text'

/** What must be done by a day, by whom, and from which day it is counted. */
export function Duties({ duties }: { duties: readonly DutyItem[] }) {
  const text = useText()
  const { candidates, fileWords } = text
  const { file: words } = candidates
  const { today } = useViewer()
  return (
    <Card title={words.duties}>
      {duties.length === 0 && <p className="soft">{words.noDuties}</p>}
      <ul className="file-duties">
        {duties.map((duty) => {
          const { id, kind, last, start, organisation, rule } = duty
          const isLate = last < today
          const more = detailsOf(text, duty, { on: today, bodyId: null })
          return (
            <li key={id}>
              <b>{words.dutyLine(fileWords.duties[kind], formatDay(last))}</b>{' '}
              <Tag tone={isLate ? 'late' : 'way'} sign={isLate ? '!' : undefined}>
                {untilWords(text, duty, today)}
              </Tag>
              {rule !== null && <ArticleChip cite={rule.cite} ruleId={rule.id} isCompared={rule.compared} />}
              <small className="soft file-under">
                {[`${words.since(formatDay(start))} ${organisation.name}`, ...more].join(' · ')}
              </small>
            </li>
          )
        })}
      </ul>
    </Card>
  )
}
