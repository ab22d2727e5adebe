import { Link } from 'react-router'
import type { ProgressReply } from '#contract/progress'
import { WRITTEN_STYLES, type WrittenPart, writeParagraph } from '#domain/reports/written'
import { useChoices } from '../platform/address'
import { copy } from '../platform/clipboard'
import type { Links } from '../progress/links'
import { Button } from '../ui/Button'
import { Card } from '../ui/Card'
import { Pick } from '../ui/Controls'
import { EmptyState } from '../ui/States'
import { useAnnounce } from '../ui/Toast'
import { factsOf, placeOf } from './facts'
import { useReportWords } from './useReportWords'

const wordsOf = (part: WrittenPart): string => (typeof part === 'string' ? part : part.text)

/** The paragraph of a report, drafted from the figures; each number leads to its rows. */
export function WrittenCard({ reply, links }: { reply: ProgressReply; links: Links }) {
  const words = useReportWords()
  const announce = useAnnounce()
  const { chosen, choose } = useChoices()
  const style = WRITTEN_STYLES.find((known) => known === chosen('style')) ?? 'report'
  const sentences = writeParagraph(factsOf(reply), style)
  if (sentences.length === 0) {
    return (
      <Card title={words.paragraph}>
        <EmptyState title={words.notKnown} hint={words.notKnownHint} />
      </Card>
    )
  }
  const plain = sentences.map((sentence) => sentence.map(wordsOf).join('')).join(' ')
  const take = async () => {
    const done = await copy({ text: plain, html: `<p>${escaped(plain)}</p>` })
    if (done) announce(words.copied)
    else announce(words.copyFailed, 'warn')
  }
  return (
    <Card
      title={words.paragraph}
      actions={
        <>
          <Pick
            label={words.style}
            value={style}
            options={WRITTEN_STYLES.map((value) => ({ value, label: words.styles[value] }))}
            onChange={(next) => choose({ style: next === 'report' ? null : next })}
          />
          <Button onClick={take}>{words.copyText}</Button>
        </>
      }
    >
      <p className="report-paragraph">
        {sentences.map((sentence) => (
          <span key={sentence.map(wordsOf).join('')}>
            {sentence.map((part) => (
              <Part key={wordsOf(part)} part={part} reply={reply} links={links} />
            ))}{' '}
          </span>
        ))}
      </p>
      <p className="soft screen-only">{words.paragraphNote}</p>
    </Card>
  )
}

function Part({ part, reply, links }: { part: WrittenPart; reply: ProgressReply; links: Links }) {
  if (typeof part === 'string') return part
  const to = placeOf(part.figure, reply, links)
  return to === undefined ? <b>{part.text}</b> : <Link to={to}>{part.text}</Link>
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;')
}
