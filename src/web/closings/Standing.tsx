import { Link } from 'react-router'
import type { ClosingReply } from '#contract/closings'
import { formatDay } from '#domain/dates'
import { formatNumber } from '#domain/vietnamese'
import { paths } from '../paths'
import { useChoices } from '../platform/address'
import { dayOfInstant, formatInstant } from '../platform/instant'
import { Button } from '../ui/Button'
import { Folded } from '../ui/Folded'
import { Notice } from '../ui/Notice'
import { useText, type Words } from './text'

const shown = (value: number | null) => (value === null ? '–' : formatNumber(value))

/** "+2", "−1". */
export function signed(change: number): string {
  return `${change < 0 ? '−' : '+'}${formatNumber(Math.abs(change))}`
}

/** Whether the figures were confirmed, by whom and when, and what became different since. */
export function Standing({ reply }: { reply: ClosingReply }) {
  const { held, carried } = reply
  const { closings: words } = useText()
  return (
    <>
      {held === null ? <NotConfirmed reply={reply} /> : <Confirmed reply={reply} held={held} />}
      {held !== null && <Difference reply={reply} held={held} />}
      {carried.map(({ kind, from, was, now, recordedAt }) => (
        <Notice key={recordedAt}>{words.carried(signed(now - was), words.window(kind, from))}</Notice>
      ))}
    </>
  )
}

function NotConfirmed({ reply: { closing, versions, mayWithdraw } }: { reply: ClosingReply }) {
  const { closings: words } = useText()
  const { choose } = useChoices()
  const last = versions.at(-1)
  return (
    <Notice
      tone="warn"
      title={words.notConfirmed}
      actions={
        mayWithdraw && (
          <Button look="plain" onClick={() => choose({ write: 'withdraw' })}>
            {words.withdraw}
          </Button>
        )
      }
    >
      {last?.act === 'reopened' && (
        <p>
          {words.acts.reopened}: {last.reason}
        </p>
      )}
      <p>
        {words.openedBy(closing.openedBy, formatDay(closing.openedOn), formatDay(closing.dueDay))}{' '}
        {words.showsNow}
      </p>
    </Notice>
  )
}

type Held = NonNullable<ClosingReply['held']>

function Confirmed({ reply: { versions, maySettle }, held }: { reply: ClosingReply; held: Held }) {
  const { closings: words } = useText()
  const { choose } = useChoices()
  const last = versions.at(-1)
  if (last === undefined) return null
  const isCorrected = last.number !== null && last.day !== null
  return (
    <Notice
      tone={held.sealed && held.matches !== false ? 'ok' : 'warn'}
      title={isCorrected ? words.corrected(last.number ?? '', formatDay(last.day ?? '')) : words.confirmed}
      actions={
        <>
          {held.matches === null && (
            <Button look="plain" onClick={() => choose({ recount: 'yes' })}>
              {words.recount}
            </Button>
          )}
          {maySettle && (
            <Button look="plain" onClick={() => choose({ write: 'reopen' })}>
              {words.reopen}
            </Button>
          )}
        </>
      }
    >
      <p>
        {words.signed(
          last.recordedBy ?? words.nobody,
          formatInstant(last.recordedAt),
          formatNumber(held.version),
        )}{' '}
        {held.sealed ? words.sealed : words.notSealed}{' '}
        {held.matches !== null && (held.matches ? words.matches : words.notMatches)}
      </p>
      <Folded summary={words.hashFold}>
        <p className="soft closing-hash">{words.hash(held.hash, held.shape)}</p>
      </Folded>
    </Notice>
  )
}

/** "Đã báo cáo 365 · nay 367 (+2 nhập muộn)", until it is settled. */
function Difference({ reply, held }: { reply: ClosingReply; held: Held }) {
  const { closings: words } = useText()
  const { choose } = useChoices()
  const { organisation, closing, now, differences, late, left, intakes, maySettle } = reply
  const [was, is] = [held.report.own.admitted, now.own.admitted]
  if (differences.length === 0 && intakes.length === 0) return null
  const sinceThen = { year: closing.from.slice(0, 4), asOf: closing.cutOff, lateSince: held.knownAt }
  return (
    <Notice
      tone={left === 0 ? 'info' : 'warn'}
      title={`${words.difference(shown(was), shown(is))} ${becauseOf(words, reply)}`}
      actions={
        <>
          {late !== null && late.entered > 0 && (
            <Link to={paths.admissions(organisation.id, sinceThen)}>{words.seeLate}</Link>
          )}
          {maySettle && left !== 0 && (
            <Button onClick={() => choose({ write: 'takeIn' })}>{words.takeIn}</Button>
          )}
          {maySettle && <Button onClick={() => choose({ write: 'correct' })}>{words.correct}</Button>}
        </>
      }
    >
      {intakes.map((intake) => (
        <p key={intake.recordedAt}>
          {words.settled(
            signed(intake.now - intake.was),
            words.window(intake.kind, intake.from),
            formatDay(dayOfInstant(intake.recordedAt)),
          )}
        </p>
      ))}
      {left !== 0 && maySettle && <p className="screen-only">{words.settleHint}</p>}
    </Notice>
  )
}

/** "(+2 nhập muộn, −1 không còn được tính)" */
function becauseOf(words: Words, { late, held, now }: ClosingReply): string {
  const told = [
    ...(late !== null && late.entered > 0 ? [words.lateEntered(formatNumber(late.entered))] : []),
    ...(late !== null && late.gone > 0 ? [words.lateGone(formatNumber(late.gone))] : []),
  ]
  const change = (now.own.admitted ?? 0) - (held?.report.own.admitted ?? 0)
  if (told.length > 0) return `(${told.join(', ')})`
  return change === 0 ? '' : `(${words.changed(signed(change))})`
}
