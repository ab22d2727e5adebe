import { type KeyboardEvent, memo, useEffect, useId, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { percentOf } from '#domain/progress/percent'
import type { RateRange } from '#domain/targets/ledger'
import { formatNumber, formatPercent } from '#domain/vietnamese'
import { isComposing } from '../../platform/keys'
import { MoreRows } from '../../ui/MoreRows'
import { useText } from '../text'
import { BodyName } from './BodyName'
import { LockButton } from './GridRow'
import { RowNotes } from './RowNotes'
import { type AllocationRow, resultOf, valueOf } from './rows'
import { type Cell, cellOf } from './sheet'
import type { SheetView } from './sheetView'
import { useEntry } from './useEntry'
import './lines.css'

const STEP = 200

/** The sheet on a narrow screen: one body per line, its figure in a field. */
export function Lines({ view }: { view: SheetView }) {
  const { allocation } = useText()
  const { reply, rows, cells, formerNames, proposal, mayWrite, enter, dispatch, jumps } = view
  const [count, setCount] = useState(STEP)
  const list = useRef<HTMLUListElement>(null)
  useEffect(
    () =>
      jumps.listen((index) => {
        flushSync(() => setCount((before) => Math.max(before, index + 1)))
        const line = list.current?.children[index]
        line?.scrollIntoView({ block: 'center' })
        line?.querySelector('input')?.focus({ preventScroll: true })
      }),
    [jumps],
  )
  return (
    <>
      <ul ref={list} className="sheet-lines" aria-label={allocation.gridLabel(reply.period.name)}>
        {rows.slice(0, count).map((row) => {
          const { id } = row.organisation
          return (
            <Line
              key={id}
              row={row}
              cell={cellOf(cells, id)}
              formerName={formerNames.get(id) ?? null}
              proposed={proposal?.get(id) ?? null}
              band={reply.rate}
              mayWrite={mayWrite}
              enter={enter}
              dispatch={dispatch}
            />
          )
        })}
      </ul>
      {rows.length > STEP && (
        <MoreRows
          shown={Math.min(count, rows.length)}
          total={rows.length}
          hasMore={count < rows.length}
          loading={false}
          onMore={() => setCount(count + STEP)}
        />
      )}
    </>
  )
}

interface LineProps {
  row: AllocationRow
  cell: Cell
  formerName: string | null
  proposed: number | null
  band: RateRange | null
  mayWrite: boolean
  enter: SheetView['enter']
  dispatch: SheetView['dispatch']
}

const Line = memo(function Line(props: LineProps) {
  const { row, cell, formerName, proposed, band, mayWrite, enter, dispatch } = props
  const { allocation } = useText()
  const { organisation, members, assigned } = row
  const { id } = organisation
  const result = resultOf(row, cell)
  const rate = percentOf(result, members)
  const isOpen = mayWrite && row.writable
  return (
    <li className="sheet-line">
      <div className="sheet-line-name">
        <BodyName organisation={organisation} formerName={formerName} />
      </div>
      {isOpen && !cell.locked ? (
        <LineField
          label={allocation.valueOf(organisation.name)}
          value={valueOf(row, cell)}
          onEnter={(value) => enter([{ id, value }])}
        />
      ) : (
        <p className="sheet-line-value">
          {shown(valueOf(row, cell))}
          {cell.locked && <small className="soft"> {allocation.lockedWord}</small>}
        </p>
      )}
      <div className="sheet-line-figures">
        {[
          members !== null && allocation.line.members(members),
          row.admittedLastPeriod !== null && allocation.line.last(row.admittedLastPeriod),
          assigned !== null && allocation.line.assigned(assigned),
          proposed !== null && allocation.line.proposed(proposed),
          rate !== null && formatPercent(rate),
        ]
          .filter(Boolean)
          .join(' · ')}
        <span className="sheet-line-notes">
          <RowNotes row={row} cell={cell} proposed={proposed} band={band} mayWrite={mayWrite} />
        </span>
      </div>
      {isOpen && (
        <LockButton
          name={organisation.name}
          locked={cell.locked}
          isReachable
          onLock={(locked) => dispatch({ kind: 'lock', id, locked })}
        />
      )}
    </li>
  )
})

const shown = (value: number | null): string => (value === null ? '–' : formatNumber(value))

interface LineFieldProps {
  label: string
  value: number | null
  onEnter: (value: number | null) => void
}

function LineField({ label, value, onEnter }: LineFieldProps) {
  const id = useId()
  const entry = useEntry(value, onEnter)
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (isComposing(event)) return
    if (event.key === 'Escape') entry.cancel()
    if (event.key === 'Enter' && entry.commit()) nextField(event.currentTarget)?.focus()
  }
  return (
    <div className="sheet-line-value">
      <input
        className="input is-number"
        aria-label={label}
        aria-invalid={entry.fault !== null || undefined}
        aria-describedby={id}
        inputMode="numeric"
        enterKeyHint="next"
        autoComplete="off"
        value={entry.shown}
        onChange={(event) => entry.type(event.target.value)}
        onFocus={(event) => event.target.select()}
        onKeyDown={onKeyDown}
        onBlur={entry.commit}
      />
      <span className="field-error" id={id} aria-live="polite">
        {entry.fault}
      </span>
    </div>
  )
}

function nextField(field: HTMLInputElement): HTMLInputElement | undefined {
  const all = [...(field.closest('ul')?.querySelectorAll('input') ?? [])]
  return all[all.indexOf(field) + 1]
}
