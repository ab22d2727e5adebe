import type { ReactNode } from 'react'
import type { WrittenList } from '#contract/writtenReports'
import { plainText } from '#domain/reports/writtenText'
import { formatNumber } from '#domain/vietnamese'
import { useChoices } from '../platform/address'
import { formatInstant } from '../platform/instant'
import { Button } from '../ui/Button'
import { Card } from '../ui/Card'
import { useReportWords } from './useReportWords'

/** The page then asks what the paragraph asks, so that its numbers lead to the rows behind them. */
const NO_CHOICES = { period: null, year: null, treeOn: null, knownAt: null, target: null }

interface SavedTextsProps {
  items: WrittenList['items']
  /** the way to older ones */
  more: ReactNode
}

/** The paragraphs of the body, the newest first. */
export function SavedTexts({ items, more }: SavedTextsProps) {
  const { written: words } = useReportWords()
  const { choose } = useChoices()
  if (items.length === 0) return null
  return (
    <div className="screen-only">
      <Card title={words.list}>
        <ul className="written-list">
          {items.map(({ id, textId, question, body, told, version, recordedAt, recordedBy }) => (
            <li key={id}>
              <p className="written-opening">{plainText(body, told)}</p>
              <p className="soft">
                {words.by(recordedBy ?? words.nobody, formatInstant(recordedAt), formatNumber(version))}{' '}
                <Button
                  look="plain"
                  onClick={() => choose({ ...NO_CHOICES, ...question, written: textId, write: null })}
                >
                  {words.open}
                </Button>
              </p>
            </li>
          ))}
        </ul>
        {more}
      </Card>
    </div>
  )
}
