import { type ReactNode, useState } from 'react'
import { type Day, formatDay } from '#domain/dates'
import { useChoices } from '../platform/address'
import { useViewer } from '../platform/viewer'
import { Button } from '../ui/Button'
import { ControlsBar, Pick, PickPanel } from '../ui/Controls'
import { DayField } from '../ui/DayField'
import { FindBox } from '../ui/FindBox'
import { Form, FormEnd } from '../ui/Form'
import { PrintRows } from '../ui/PrintRows'
import type { Pieces } from '../ui/piecesPrinted'
import { actionWords, knownActions } from './auditWords'
import { useFoundAccounts } from './queries'
import { type Text, useText } from './text'

/** As the address says; null for what is not chosen. */
export interface AuditFilter {
  readonly account: string | null
  readonly action: string | null
  readonly from: Day | null
  readonly to: Day | null
}

const EVERY = 'every'

interface AuditFiltersProps {
  filter: AuditFilter
  list: Pieces
  /** What takes the lines along. */
  copy: ReactNode
}

/** Whose lines, of what, of which days. */
export function AuditFilters({ filter, list, copy }: AuditFiltersProps) {
  const text = useText()
  const { audit } = text.accounts
  const { choose } = useChoices()
  const { account, action, from, to } = filter
  const known = knownActions(text).map(({ code, words }) => ({ value: code, label: words }))
  const unknown =
    action === null || known.some(({ value }) => value === action)
      ? []
      : [{ value: action, label: actionWords(text, action) }]
  const isFiltered = [account, action, from, to].some((value) => value !== null)
  return (
    <ControlsBar
      label={audit.filters}
      actions={
        <>
          {copy}
          <PrintRows list={list} />
        </>
      }
    >
      <AccountPick account={account} />
      <Pick
        label={audit.action}
        value={action ?? EVERY}
        options={[{ value: EVERY, label: audit.everyAction }, ...known, ...unknown]}
        onChange={(value) => choose({ action: value === EVERY ? null : value })}
      />
      <PickPanel label={audit.days} shown={daysShown(text, from, to)}>
        {(close) => <DaysPanel from={from} to={to} close={close} />}
      </PickPanel>
      {isFiltered && (
        <Button look="plain" onClick={() => choose({ account: null, action: null, from: null, to: null })}>
          {audit.clear}
        </Button>
      )}
    </ControlsBar>
  )
}

function AccountPick({ account }: { account: string | null }) {
  const { audit } = useText().accounts
  const { choose } = useChoices()
  return (
    <PickPanel label={audit.account} shown={account ?? audit.everyAccount}>
      {(close) => (
        <div className="stack">
          <AccountFinder
            onChoose={(username) => {
              choose({ account: username })
              close()
            }}
          />
          {account !== null && (
            <Button
              onClick={() => {
                choose({ account: null })
                close()
              }}
            >
              {audit.everyAccount}
            </Button>
          )}
        </div>
      )}
    </PickPanel>
  )
}

function AccountFinder({ onChoose }: { onChoose: (username: string) => void }) {
  const { audit, list } = useText().accounts
  const [query, setQuery] = useState('')
  const found = useFoundAccounts(query)
  const items = (found.data?.items ?? []).map(({ username, displayName }) => ({
    key: username,
    label: displayName,
    note: username,
  }))
  return (
    <div className="audit-finder">
      <FindBox
        label={audit.findAccount}
        placeholder={list.findHint}
        query={query}
        onQuery={setQuery}
        items={items}
        loading={found.isFetching}
        more={(found.data?.next ?? null) !== null}
        onChoose={({ key }) => onChoose(key)}
      />
    </div>
  )
}

function DaysPanel({ close, ...chosen }: { from: Day | null; to: Day | null; close: () => void }) {
  const { audit } = useText().accounts
  const { today } = useViewer()
  const { choose } = useChoices()
  const [from, setFrom] = useState(chosen.from)
  const [to, setTo] = useState(chosen.to)
  const show = () => {
    choose({ from, to })
    close()
  }
  return (
    <Form onSubmit={show} label={audit.days}>
      <DayField label={audit.from} value={from} max={today} optional onChange={setFrom} />
      <DayField label={audit.to} value={to} min={from ?? undefined} max={today} optional onChange={setTo} />
      <FormEnd>
        <Button type="submit" look="main">
          {audit.show}
        </Button>
      </FormEnd>
    </Form>
  )
}

/** The days of the filter in words. */
export function daysShown({ accounts: { audit } }: Text, from: Day | null, to: Day | null): string {
  if (from !== null && to !== null) return audit.between(formatDay(from), formatDay(to))
  if (from !== null) return audit.since(formatDay(from))
  return to === null ? audit.everyDay : audit.until(formatDay(to))
}
