import type { ReactNode } from 'react'
import { type Day, formatDay } from '#domain/dates'
import { dayOfInstant } from '../platform/instant'
import { Button } from '../ui/Button'
import { EmptyState } from '../ui/States'
import { Tag } from '../ui/Tag'
import type { Entry } from './data'
import { useText } from './text'
import './ledger.css'

interface LedgerProps {
  entries: readonly Entry[]
  asOf: Day
  /** The number of members on a day, for rates. */
  base: (day: Day) => number | null
  /** Without them nothing may be written here. */
  onAdjust?: ((entry: Entry) => void) | undefined
  onCorrect?: ((entry: Entry) => void) | undefined
  onTakeBack?: ((entry: Entry) => void) | undefined
}

/** Every line of the ledger, the newest first; nothing is ever taken out. */
export function Ledger({ entries, asOf, base, onAdjust, onCorrect, onTakeBack }: LedgerProps) {
  const { targets } = useText()
  const { ledger } = targets
  const replaced = new Set(entries.map(({ replacesId }) => replacesId))
  if (entries.length === 0) return <EmptyState title={ledger.empty} hint={ledger.emptyHint} />
  return (
    <ol className="ledger">
      {entries.map((entry) => {
        const state = replaced.has(entry.id) ? 'replaced' : stateOf(entry, asOf)
        const terms = targets.termsOf(entry, base)
        const isGone = state === 'replaced' || state === 'takenBack'
        const isOpen = entry.status === 'issued' && !isGone
        return (
          <LedgerLine key={entry.id} entry={entry} state={state} terms={terms}>
            {isOpen && state === 'inForce' && onAdjust && (
              <Button look="plain" onClick={() => onAdjust(entry)}>
                {ledger.adjust}
              </Button>
            )}
            {isOpen && onCorrect && (
              <Button look="plain" onClick={() => onCorrect(entry)}>
                {ledger.correct}
              </Button>
            )}
            {!isGone && onTakeBack && (
              <Button look="plain" onClick={() => onTakeBack(entry)}>
                {ledger.takeBack}
              </Button>
            )}
          </LedgerLine>
        )
      })}
    </ol>
  )
}

type State = 'draft' | 'inForce' | 'replaced' | 'takenBack' | 'superseded' | 'notYet'

function stateOf({ status, inForce, decision, takenBack }: Entry, asOf: Day): State {
  if (takenBack !== null) return 'takenBack'
  if (status === 'draft') return 'draft'
  if (inForce) return 'inForce'
  return decision !== null && decision.day > asOf ? 'notYet' : 'superseded'
}

interface LedgerLineProps {
  entry: Entry
  state: State
  terms: readonly string[]
  children: ReactNode
}

function LedgerLine({ entry, state, terms, children }: LedgerLineProps) {
  const { targets, words } = useText()
  const { ledger } = targets
  const amount = targets.amount(entry)
  const { decision, takenBack } = entry
  const isGone = state === 'replaced' || state === 'takenBack'
  return (
    <li className={`ledger-line is-${state}`} id={entryAnchor(entry.id)} tabIndex={-1}>
      <div className="ledger-paper">
        {decision === null ? (
          <span className="soft">{ledger.noPaper}</span>
        ) : (
          <>
            <b>{formatDay(decision.day)}</b>
            <span>{decision.number}</span>
            <span className="soft">{decision.issuerName}</span>
          </>
        )}
      </div>
      <div className="ledger-target">
        <p>
          {words.targetKinds[entry.kind]} · {words.indicators[entry.indicator]}
        </p>
        <p className="ledger-amount">{isGone ? <s>{amount}</s> : amount}</p>
        <ul className="ledger-terms">
          {terms.map((term) => (
            <li key={term}>{term}</li>
          ))}
          {entry.reason !== null && <li>{ledger.because(entry.reason)}</li>}
          {entry.replacesId !== null && <li>{ledger.corrects}</li>}
          {takenBack !== null && (
            <li>{ledger.takenBack(formatDay(dayOfInstant(takenBack.recordedAt)), takenBack.reason)}</li>
          )}
        </ul>
      </div>
      <div className="ledger-state">
        <Tag tone={state === 'inForce' ? 'met' : 'none'} sign={state === 'inForce' ? '✓' : undefined}>
          {ledger.states[state]}
        </Tag>
        <div className="ledger-actions screen-only">{children}</div>
      </div>
    </li>
  )
}

export function entryAnchor(id: string): string {
  return `entry-${id}`
}
