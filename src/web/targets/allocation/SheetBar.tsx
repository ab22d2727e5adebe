import { useMemo, useState } from 'react'
import { percentOf } from '#domain/progress/percent'
import { findsKey, searchKey } from '#domain/vietnamese'
import { useChoices } from '../../platform/address'
import { Button } from '../../ui/Button'
import { ControlsBar } from '../../ui/Controls'
import { FindBox } from '../../ui/FindBox'
import { SheetButtons } from '../../ui/SheetButtons'
import type { SheetColumn } from '../../ui/sheet'
import { type Choice, PeriodPick } from '../PeriodGate'
import { type Text, useText } from '../text'
import { ProposalPanel } from './ProposalPanel'
import { type AllocationRow, resultOf, standing, sumOf, valueOf } from './rows'
import { cellOf } from './sheet'
import type { SheetView } from './sheetView'
import type { Allocating } from './useAllocating'

/** From so many bodies on, finding one by name is quicker than scrolling. */
const FOUND_FROM = 30

/** Period, proposal, undo, paste, and the two ways to record. */
export function SheetBar({ work, choice }: { work: Allocating; choice: Choice }) {
  const { allocation } = useText()
  const { view, sheet, propose } = work
  const isOpen = view.mayWrite && view.rows.length > 0
  const undo = (kind: 'undo' | 'redo') => view.dispatch({ kind })
  return (
    <ControlsBar label={allocation.controls} actions={isOpen && <RecordButtons work={work} />}>
      <PeriodPick choice={choice} />
      {isOpen && (
        <>
          <ProposalPanel view={view} onProposal={propose} />
          <Button
            onClick={() => undo('undo')}
            reason={sheet.past.length === 0 ? allocation.noUndo : undefined}
          >
            {allocation.undo}
          </Button>
          {sheet.future.length > 0 && <Button onClick={() => undo('redo')}>{allocation.redo}</Button>}
        </>
      )}
      {view.rows.length >= FOUND_FROM && <FindBody work={work} />}
    </ControlsBar>
  )
}

/** The two ways to record; on a phone again beneath the last body. */
export function RecordButtons({ work }: { work: Allocating }) {
  const { allocation } = useText()
  const { choose } = useChoices()
  return (
    <>
      <SaveButton work={work} />
      <Button look="main" onClick={() => choose({ write: 'issue' })}>
        {allocation.issue.open}
      </Button>
    </>
  )
}

function SaveButton({ work }: { work: Allocating }) {
  const { allocation, common } = useText()
  const { saving, unsaved, view } = work
  const entries = unsaved.map((row) => ({
    organisationId: row.organisation.id,
    value: valueOf(row, cellOf(view.cells, row.organisation.id)) ?? 0,
  }))
  return (
    <Button
      onClick={() => saving.save(entries)}
      disabled={saving.isPending}
      reason={unsaved.length === 0 ? allocation.nothingToSave : undefined}
    >
      {saving.isPending ? common.working : allocation.save(unsaved.length)}
    </Button>
  )
}

/** Goes to a body's line; letters without accents find it too. */
function FindBody({ work: { view } }: { work: Allocating }) {
  const { allocation, organisations } = useText()
  const [query, setQuery] = useState('')
  const { rows, formerNames } = view
  const keys = useMemo(
    () =>
      rows.map(({ organisation: { id, code, name } }) =>
        searchKey([name, code, formerNames.get(id)].filter(Boolean).join(' ')),
      ),
    [rows, formerNames],
  )
  const finds = findsKey(query)
  const found = rows.flatMap(({ organisation: { id, code, name } }, index) => {
    if (!finds(keys[index] ?? '')) return []
    const former = formerNames.get(id)
    const note = [code, former && organisations.formerly(former)].filter(Boolean).join(' · ')
    return [{ key: id, label: name, note, index }]
  })
  return (
    <div className="allocation-find">
      <FindBox
        label={allocation.find}
        query={query}
        onQuery={setQuery}
        items={found.slice(0, 12)}
        more={found.length > 12}
        onChoose={({ index }) => view.jumps.to(index)}
      />
    </div>
  )
}

interface CopiedRow {
  readonly name: string
  readonly code: string | null
  readonly members: number | null
  readonly last: number | null
  readonly assigned: number | null
  readonly value: number | null
  readonly result: number | null
}

/** The sheet as it stands on the page. */
export function CopySheet({ view }: { view: SheetView }) {
  const text = useText()
  const { reply, rows, sums } = view
  const { allocation } = text
  const total: CopiedRow = {
    name: allocation.total,
    code: null,
    members: sums.members,
    last: sumOf(rows.map((row) => row.admittedLastPeriod)),
    assigned: sumOf(rows.map((row) => row.assigned)),
    value: sums.allocated,
    result: sums.allocated,
  }
  return (
    <SheetButtons
      title={[reply.organisation.name, allocation.title(reply.period.name)]}
      columns={copyColumns(text)}
      rows={rows.map((row) => copied(row, view))}
      total={total}
    />
  )
}

function copied(row: AllocationRow, { cells }: SheetView): CopiedRow {
  const cell = cellOf(cells, row.organisation.id)
  return {
    name: row.organisation.name,
    code: row.organisation.code,
    members: row.members,
    last: row.admittedLastPeriod,
    assigned: row.assigned,
    value: cell.edit === null ? standing(row) : cell.edit.value,
    result: resultOf(row, cell),
  }
}

function copyColumns({ allocation, targets }: Text): readonly SheetColumn<CopiedRow>[] {
  const { columns } = allocation
  return [
    { head: targets.children.body, copyValue: (row) => row.name },
    { head: targets.children.code, copyValue: (row) => row.code },
    { head: columns.members, copyValue: (row) => row.members },
    { head: columns.last, copyValue: (row) => row.last },
    { head: columns.assigned, copyValue: (row) => row.assigned },
    { head: columns.value, copyValue: (row) => row.value },
    { head: columns.rate, copyValue: (row) => percentOf(row.result, row.members) },
  ]
}
