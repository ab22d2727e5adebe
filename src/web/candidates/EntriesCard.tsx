import type { CandidateDetail } from '#contract/candidates'
import type { Kind } from '#domain/candidates/kinds'
import { Button } from '../ui/Button'
import { Card } from '../ui/Card'
import { SelectField } from '../ui/ChoiceFields'
import { findingSentence } from '../ui/Findings'
import { Folded } from '../ui/Folded'
import { EmptyState } from '../ui/States'
import type { Entries, Entry } from './entries'
import { FindingArticle, findingKey } from './FileNotices'
import { useText } from './text'

interface EntriesCardProps {
  detail: CandidateDetail
  entries: Entries
  chosen: Kind | null
  onChoose: (kind: Kind | null) => void
}

/** What can be recorded now, what beside it, and what not yet with the reason. */
export function EntriesCard({ detail, entries, chosen, onChoose }: EntriesCardProps) {
  const { candidates, fileWords } = useText()
  const { entries: words } = candidates.file
  const { next, other, notYet } = entries
  const isChosenOther = other.some(({ kind }) => kind === chosen)
  return (
    <Card title={words.title}>
      {next.length === 0 && other.length === 0 && (
        <EmptyState
          title={detail.exit === null ? words.none : words.closed}
          hint={detail.exit === null ? words.noneHint : undefined}
        />
      )}
      {next.length > 0 && (
        <div className="entry-choices" role="group" aria-label={words.next}>
          {next.map((entry) => (
            <Button
              key={entry.kind}
              look={entry.kind === chosen ? 'main' : 'edged'}
              aria-pressed={entry.kind === chosen}
              onClick={() => onChoose(entry.kind === chosen ? null : entry.kind)}
            >
              <span>
                {fileWords.kinds[entry.kind]}
                {entry.as === 'behalf' && <small> · {words.behalf}</small>}
              </span>
            </Button>
          ))}
        </div>
      )}
      {other.length > 0 && (
        <SelectField
          label={words.other}
          width="medium"
          value={isChosenOther ? chosen : null}
          options={other.map(({ kind }) => ({ value: kind, label: fileWords.kinds[kind] }))}
          onChange={onChoose}
        />
      )}
      {notYet.length > 0 && (
        <Folded summary={words.notYet(notYet.length)}>
          <ul className="entry-blocked">
            {notYet.map((entry) => (
              <BlockedEntry key={entry.kind} entry={entry} />
            ))}
          </ul>
        </Folded>
      )}
    </Card>
  )
}

function BlockedEntry({ entry: { kind, blocks } }: { entry: Entry }) {
  const text = useText()
  return (
    <li>
      <b>{text.fileWords.kinds[kind]}</b>
      {blocks.map((finding) => (
        <span key={findingKey(finding)} className="soft file-under">
          {findingSentence(text, finding)}
          <FindingArticle finding={finding} />
        </span>
      ))}
    </li>
  )
}
