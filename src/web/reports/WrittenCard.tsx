import { Link } from 'react-router'
import type { ProgressReply } from '#contract/progress'
import { judgeBegun } from '#domain/reports/catalogue'
import { factsOf, WRITTEN_STYLES, type WrittenPart, writeParagraph } from '#domain/reports/written'
import { textOf, valuesOf } from '#domain/reports/writtenText'
import { useChoices } from '../platform/address'
import { type Choices, choicesQuery } from '../progress/choices'
import { exactChoices, type Links, UNKNOWN } from '../progress/links'
import { Button, ButtonLink } from '../ui/Button'
import { Card } from '../ui/Card'
import { Pick } from '../ui/Controls'
import { Findings } from '../ui/Findings'
import { EmptyState } from '../ui/States'
import { CopyText } from './CopyText'
import { placeOf } from './facts'
import { useReportWords } from './useReportWords'
import { WrittenEditor } from './WrittenEditor'

const wordsOf = (part: WrittenPart): string => (typeof part === 'string' ? part : part.text)

interface WrittenCardProps {
  reply: ProgressReply
  links: Links
  choices: Choices
  mayWrite: boolean
}

/** The paragraph of a report, drafted from the figures; each number leads to its rows. */
export function WrittenCard({ reply, links, choices, mayWrite }: WrittenCardProps) {
  const words = useReportWords()
  const { chosen, choose } = useChoices()
  const style = WRITTEN_STYLES.find((known) => known === chosen('style')) ?? 'report'
  const ahead = judgeBegun({ from: reply.period.from, asOf: reply.asOf })
  const sentences = ahead.length > 0 ? [] : writeParagraph(factsOf(reply), style)
  if (sentences.length === 0) {
    return (
      <Card title={words.paragraph}>
        {ahead.length > 0 ? (
          <Findings title={words.notWritten} findings={ahead} />
        ) : (
          <EmptyState
            title={words.notKnown}
            hint={words.notKnownHint}
            action={<MissingBodies reply={reply} links={links} />}
          />
        )}
      </Card>
    )
  }
  const plain = sentences.map((sentence) => sentence.map(wordsOf).join('')).join(' ')
  if (mayWrite && chosen('write') === 'words') {
    const { written } = words
    const close = () => choose({ write: null }, { replace: true })
    return (
      <Card title={written.editTitle}>
        <WrittenEditor
          organisationId={reply.organisation.id}
          question={choicesQuery(exactChoices(reply, choices))}
          body={textOf(sentences)}
          values={valuesOf(factsOf(reply))}
          onDone={(id) => choose({ write: null, written: id }, { replace: true })}
          onCancel={close}
        />
      </Card>
    )
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
          <CopyText text={plain} />
          {mayWrite && <Button onClick={() => choose({ write: 'words' })}>{words.written.edit}</Button>}
        </>
      }
    >
      <p className="report-paragraph">
        {sentences.map((sentence) => (
          <span key={sentence.map(wordsOf).join('')}>
            {sentence.map((part, place) => {
              // the same words may stand in a sentence twice
              const key = `${place} ${wordsOf(part)}`
              return <Part key={key} part={part} reply={reply} links={links} />
            })}{' '}
          </span>
        ))}
      </p>
      <p className="soft screen-only">{words.paragraphNote}</p>
    </Card>
  )
}

/** The way to the bodies for which nothing is known, where the progress page lists them. */
function MissingBodies({ reply, links }: { reply: ProgressReply; links: Links }) {
  const { missing } = useReportWords()
  const { id } = reply.organisation
  if (reply.unknown.every((body) => body.id === id)) return null
  return <ButtonLink to={`${links.progress(id)}#${UNKNOWN}`}>{missing(reply.unknownTotal)}</ButtonLink>
}

function Part({ part, reply, links }: { part: WrittenPart; reply: ProgressReply; links: Links }) {
  if (typeof part === 'string') return part
  const to = placeOf(part.figure, reply, links)
  return to === undefined ? <b>{part.text}</b> : <Link to={to}>{part.text}</Link>
}
