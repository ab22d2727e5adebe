import { Link } from 'react-router'
import type { ProgressReply } from '#contract/progress'
import type { WrittenReply, WrittenVersion } from '#contract/writtenReports'
import { piecesOf, plainText, type WrittenValues } from '#domain/reports/writtenText'
import { formatNumber } from '#domain/vietnamese'
import { useChoices } from '../platform/address'
import { isRefusal } from '../platform/api'
import { formatInstant } from '../platform/instant'
import type { Links } from '../progress/links'
import { Button } from '../ui/Button'
import { Card } from '../ui/Card'
import { Folded } from '../ui/Folded'
import { Notice } from '../ui/Notice'
import { ErrorState, LoadingShape } from '../ui/States'
import { useCommandForm } from '../ui/useCommandForm'
import { WriteError } from '../ui/WriteError'
import { CopyText } from './CopyText'
import { placeOf } from './facts'
import { useWritten, writtenPath } from './queries'
import { useReportWords } from './useReportWords'
import { WrittenEditor } from './WrittenEditor'

interface SavedTextProps {
  textId: string
  reply: ProgressReply
  links: Links
}

/** A paragraph that was saved: its numbers then, those that are others now, and its versions. */
export function SavedText({ textId, reply, links }: SavedTextProps) {
  const words = useReportWords()
  const written = useWritten(reply.organisation.id, textId)
  if (written.data !== undefined) return <Saved {...{ reply, links }} saved={written.data} />
  return (
    <Card title={words.written.title}>
      {written.isError ? (
        <ErrorState error={written.error} onRetry={() => void written.refetch()} />
      ) : (
        <LoadingShape />
      )}
    </Card>
  )
}

interface SavedProps {
  saved: WrittenReply
  reply: ProgressReply
  links: Links
}

function Saved({ saved, reply, links }: SavedProps) {
  const { written: words } = useReportWords()
  const { chosen, choose } = useChoices()
  const { versions, now, mayWrite, question, organisation } = saved
  const last = versions.at(-1)
  const close = () => choose({ write: null }, { replace: true })
  if (last === undefined) return null
  if (mayWrite && chosen('write') === 'words') {
    return (
      <Card title={words.editTitle}>
        <WrittenEditor
          organisationId={organisation.id}
          question={question}
          body={last.body}
          values={now}
          afterId={last.id}
          onDone={close}
          onCancel={close}
        />
      </Card>
    )
  }
  return (
    <Card
      title={words.title}
      actions={
        <>
          {mayWrite && <Button onClick={() => choose({ write: 'words' })}>{words.editSaved}</Button>}
          <CopyText text={plainText(last.body, last.told)} />
          <Button look="plain" onClick={() => choose({ written: null, write: null })}>
            {words.close}
          </Button>
        </>
      }
    >
      <Changes saved={saved} last={last} />
      <p className="report-paragraph">
        <Pieces
          version={last}
          now={now}
          placeOf={(figure) => (isAskedAlike(question, reply) ? placeOf(figure, reply, links) : undefined)}
        />
      </p>
      <Versions versions={versions} />
    </Card>
  )
}

/** The page counts what the paragraph counts, so that its numbers lead to the same rows. */
function isAskedAlike(question: WrittenReply['question'], { period, ...reply }: ProgressReply): boolean {
  const { from, to, asOf, countBy, treeOn = asOf } = question
  const isSameDays = from === period.from && to === period.to && asOf === reply.asOf
  return isSameDays && countBy === reply.countBy && treeOn === reply.treeOn
}

type Figure = keyof WrittenValues

/** Numbers of the last version that are others now. */
function changesOf({ told }: WrittenVersion, now: WrittenValues): Figure[] {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the keys are those of the schema
  return (Object.keys(told) as Figure[]).filter((figure) => told[figure] !== now[figure])
}

function Changes({ saved, last }: { saved: WrittenReply; last: WrittenVersion }) {
  const { written: words } = useReportWords()
  const { organisation, question, now, mayWrite } = saved
  const form = useCommandForm(
    writtenPath(organisation.id),
    () => ({}),
    words.updated,
    () => undefined,
  )
  const changed = changesOf(last, now)
  if (changed.length === 0) return <p className="soft screen-only">{words.same}</p>
  return (
    <div className="screen-only written-changes">
      <Notice
        tone="warn"
        title={words.changed(formatNumber(changed.length))}
        actions={
          mayWrite && (
            <Button look="main" onClick={() => form.send({ question, body: last.body, afterId: last.id })}>
              {words.update}
            </Button>
          )
        }
      >
        <ul>
          {changed.map((figure) => (
            <li key={figure}>
              {words.change(words.figures[figure], last.told[figure] ?? '', now[figure] ?? words.gone)}
            </li>
          ))}
        </ul>
        {isRefusal(form.error, 409) ? (
          <p>{words.stale}</p>
        ) : (
          form.error !== null && <WriteError error={form.error} />
        )}
      </Notice>
    </div>
  )
}

interface PiecesProps {
  version: WrittenVersion
  now: WrittenValues
  placeOf: (figure: Figure) => string | undefined
}

/** The words with their numbers as saved; one that is another now is struck through beside the new one. */
function Pieces({ version: { body, told }, now, placeOf: to }: PiecesProps) {
  return piecesOf(body).map((piece, place) => {
    if (typeof piece === 'string') return piece
    const { figure, name } = piece
    const key = `${place} ${name}`
    if (figure === null) return <b key={key}>…</b>
    const [was, is, address] = [told[figure], now[figure], to(figure)]
    const number = was === is ? was : <Changed was={was} is={is} />
    return address === undefined ? (
      <b key={key}>{number}</b>
    ) : (
      <Link key={key} to={address}>
        {number}
      </Link>
    )
  })
}

function Changed({ was, is }: { was: string | undefined; is: string | undefined }) {
  const { written: words } = useReportWords()
  return (
    <>
      <del>{was}</del> <ins>{words.isNow(is ?? words.gone)}</ins>
    </>
  )
}

function Versions({ versions }: { versions: readonly WrittenVersion[] }) {
  const { written: words } = useReportWords()
  if (versions.length < 2) return null
  return (
    <div className="screen-only">
      <Folded summary={words.versions}>
        <ol className="written-versions" reversed>
          {[...versions]
            .sort((a, b) => b.version - a.version)
            .map(({ id, version, body, told, recordedAt, recordedBy }) => (
              <li key={id}>
                <p className="soft">
                  {words.version(
                    formatNumber(version),
                    recordedBy ?? words.nobody,
                    formatInstant(recordedAt),
                  )}
                </p>
                <p>{plainText(body, told)}</p>
              </li>
            ))}
        </ol>
      </Folded>
    </div>
  )
}
