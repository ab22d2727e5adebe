import { useDeferredValue, useMemo } from 'react'
import { MOST_CLAIMS } from '#domain/agreements/claims'
import { formatNumber } from '#domain/vietnamese'
import { useDraft } from '../platform/draft'
import { Button } from '../ui/Button'
import { Card } from '../ui/Card'
import { FieldFrame } from '../ui/Field'
import { FormEnd } from '../ui/Form'
import { Notice } from '../ui/Notice'
import { Lede } from '../ui/PageHead'
import { EmptyState } from '../ui/States'
import { CheckedTable } from './CheckedTable'
import { type Checked, checkPasted, MOST_LETTERS } from './pasted'
import { type AgreementWords, useAgreementWords } from './useAgreementWords'

/** So many of those that are not read are told by their words. */
const MOST_UNREAD = 20

const isText = (value: unknown): value is string => typeof value === 'string'

/** A report or a sheet is pasted, and each figure in it is checked as it stands there. */
export function PublishedCheck() {
  const words = useAgreementWords()
  const draft = useDraft('agreements', '', isText)
  const looked = useDeferredValue(draft.value)
  const checked = useMemo(() => checkPasted(looked), [looked])
  return (
    <Card title={words.published}>
      <div className="stack">
        <FieldFrame label={words.area} hint={words.hint} shownError={undefined}>
          {(control) => (
            <textarea
              {...control}
              required={false}
              className="input"
              rows={7}
              spellCheck={false}
              value={draft.value}
              onChange={(event) => draft.change(event.target.value)}
            />
          )}
        </FieldFrame>
        {draft.value !== '' && (
          <FormEnd>
            <Button onClick={draft.drop}>{words.clear}</Button>
            {draft.restored && <span className="soft">{words.restored}</span>}
          </FormEnd>
        )}
        {draft.value.length > MOST_LETTERS && <Notice tone="warn">{words.tooLong(MOST_LETTERS)}</Notice>}
        {checked.isCut && <Notice tone="warn">{words.tooMany(MOST_CLAIMS)}</Notice>}
        {checked.isHeadless && <Notice tone="warn">{words.headless}</Notice>}
        {checked.unread.length > 0 && (
          <Notice tone="warn">
            {words.unread(checked.unread.length, checked.unread.slice(0, MOST_UNREAD))}
          </Notice>
        )}
        <div role="status">{looked.trim() !== '' && <Summary words={words} checked={checked} />}</div>
        {checked.figures.length > 0 && <CheckedTable figures={checked.figures} />}
      </div>
    </Card>
  )
}

function Summary({ words, checked }: { words: AgreementWords; checked: Checked }) {
  const { figures } = checked
  if (figures.length === 0) return <EmptyState title={words.nothingFound} hint={words.nothingFoundHint} />
  const read = { text: formatNumber(figures.length) }
  const differing = figures.filter(({ result }) => !result.agrees).length
  return (
    <Lede
      sentence={differing === 0 ? words.allAgree(read) : words.lede(read, { text: formatNumber(differing) })}
    />
  )
}
