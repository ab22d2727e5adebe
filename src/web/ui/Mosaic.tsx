import { type KeyboardEvent, useId, useRef, useState } from 'react'
import { Link } from 'react-router'
import { useText } from '../i18n'
import type { Text } from '../i18n/vi'
import { isComposing } from '../platform/keys'
import { type Column, DataTable } from './DataTable'
import { Folded } from './Folded'
import './mosaic.css'

export interface MosaicCell {
  readonly key: string
  readonly name: string
  readonly parentName: string | null
  /** People admitted; null when it is not known. */
  readonly admitted: number | null
  /** "Hết nguồn" recorded: hatched, so that an empty square blames nobody. */
  readonly noSource: boolean
  readonly to: string
}

type Look = 'more' | 'one' | 'zero' | 'noSource' | 'unknown'

const looks: readonly Look[] = ['one', 'more', 'zero', 'noSource', 'unknown']

function lookOf({ admitted, noSource }: MosaicCell): Look {
  if (admitted === null) return 'unknown'
  if (admitted > 0) return admitted === 1 ? 'one' : 'more'
  return noSource ? 'noSource' : 'zero'
}

function stateOf({ charts }: Text, cell: MosaicCell): string {
  if (cell.admitted !== null && cell.admitted > 0) return charts.mosaic.people(cell.admitted)
  return charts.mosaic[lookOf(cell)]
}

const placeOf = (cell: MosaicCell): string => [cell.name, cell.parentName].filter(Boolean).join(' · ')

/** One square for each cell, filled where someone was admitted; the same list as a table beneath and on paper. */
export function Mosaic({ label, cells }: { label: string; cells: readonly MosaicCell[] }) {
  const text = useText()
  const hint = useId()
  const [active, setActive] = useState(0)
  const [shown, setShown] = useState<number | null>(null)
  const grid = useRef<HTMLUListElement>(null)
  const move = (event: KeyboardEvent) => {
    if (event.key === 'Escape') setShown(null)
    const next = nextSquare(event, grid.current)
    if (next === null) return
    event.preventDefault()
    setActive(next)
    grid.current?.querySelectorAll('a')[next]?.focus()
  }
  return (
    <>
      <p id={hint} className="visually-hidden">
        {text.charts.mosaic.hint}
      </p>
      <ul className="mosaic" ref={grid} aria-label={label} aria-describedby={hint}>
        {cells.map((cell, index) => (
          <li key={cell.key} onPointerEnter={() => setShown(index)} onPointerLeave={() => setShown(null)}>
            <Link
              to={cell.to}
              className={`square is-${lookOf(cell)}`}
              tabIndex={index === active ? 0 : -1}
              onKeyDown={move}
              aria-label={`${placeOf(cell)}: ${stateOf(text, cell)}`}
              onFocus={() => {
                setActive(index)
                setShown(index)
              }}
              onBlur={() => setShown(null)}
            />
            {shown === index && <SquareName cell={cell} state={stateOf(text, cell)} />}
          </li>
        ))}
      </ul>
      <Legend cells={cells} />
      <Folded summary={text.tables.asTable}>
        <MosaicTable label={label} cells={cells} />
      </Folded>
    </>
  )
}

function SquareName({ cell, state }: { cell: MosaicCell; state: string }) {
  const keepInView = (element: HTMLSpanElement | null) => {
    if (!element) return
    const { left, right } = element.getBoundingClientRect()
    const over = right - (document.documentElement.clientWidth - 8)
    if (over > 0) element.style.translate = `${-over}px 0`
    else if (left < 8) element.style.translate = `${8 - left}px 0`
  }
  return (
    <span className="square-name" aria-hidden="true" ref={keepInView}>
      <b>{cell.name}</b>
      {cell.parentName !== null && <span>{cell.parentName}</span>}
      <span>{state}</span>
    </span>
  )
}

function Legend({ cells }: { cells: readonly MosaicCell[] }) {
  const { mosaic } = useText().charts
  const counts = looks.map((look) => ({ look, count: cells.filter((cell) => lookOf(cell) === look).length }))
  return (
    <ul className="mosaic-legend">
      {counts
        .filter(({ count }) => count > 0)
        .map(({ look, count }) => (
          <li key={look}>
            <span className={`square is-${look}`} aria-hidden="true" />
            {mosaic.legend(mosaic[look], count)}
          </li>
        ))}
    </ul>
  )
}

function linkTo(cell: MosaicCell) {
  return <Link to={cell.to}>{cell.name}</Link>
}

function MosaicTable({ label, cells }: { label: string; cells: readonly MosaicCell[] }) {
  const text = useText()
  const { mosaic } = text.charts
  const columns: readonly Column<MosaicCell>[] = [
    { key: 'name', head: mosaic.cell, cell: linkTo },
    { key: 'parent', head: mosaic.parent, cell: (cell) => cell.parentName },
    { key: 'admitted', head: mosaic.admitted, align: 'end', cell: (cell) => stateOf(text, cell) },
  ]
  return <DataTable caption={label} columns={columns} rows={cells} rowKey={(cell) => cell.key} />
}

/** Where an arrow leads: by one along the line, by a line up and down, as many squares as the width holds. */
function nextSquare(event: KeyboardEvent, grid: HTMLElement | null): number | null {
  if (!grid || isComposing(event)) return null
  const squares = Array.from(grid.querySelectorAll('a'))
  const current = squares.findIndex((square) => square === document.activeElement)
  if (current < 0) return null
  const top = (index: number) => squares[index]?.parentElement?.offsetTop
  const perLine = squares.filter((_, index) => top(index) === top(0)).length
  const targets: Readonly<Record<string, number>> = {
    ArrowRight: current + 1,
    ArrowLeft: current - 1,
    ArrowDown: current + perLine,
    ArrowUp: current - perLine,
    Home: 0,
    End: squares.length - 1,
  }
  const target = targets[event.key]
  return target === undefined || target < 0 || target >= squares.length ? null : target
}
