import { useMemo, useState } from 'react'
import { formatNumber } from '#domain/vietnamese'
import { Button } from '../../ui/Button'
import { type Column, DataTable } from '../../ui/DataTable'
import { Dialog } from '../../ui/Dialog'
import { Folded } from '../../ui/Folded'
import { FormEnd } from '../../ui/Form'
import { Notice } from '../../ui/Notice'
import { TextField } from '../../ui/TextField'
import { useText } from '../text'
import type { PasteLine } from './paste'
import { sumOf, valueOf } from './rows'
import { ScrollBox } from './ScrollBox'
import { cellOf } from './sheet'
import type { SheetView } from './sheetView'
import { planFor } from './usePasting'

interface PasteDialogProps {
  view: SheetView
  /** What was pasted into the sheet; empty when the dialog was opened by its button. */
  start: string
  /** Where a single column begins. */
  index: number
  onClose: () => void
}

/** What is in the paste, line by line, before anything is entered. */
export function PasteDialog({ view, start, index, onClose }: PasteDialogProps) {
  const { paste: say } = useText().allocation
  const [text, setText] = useState(start)
  const plan = useMemo(() => planFor(view, text, index), [view, text, index])
  const faulty = plan.lines.filter(({ fault }) => fault !== null)
  const good = plan.lines.filter(({ fault }) => fault === null)
  const isEmpty = text.trim() === ''
  const take = () => {
    view.enter(good.flatMap(({ body, value }) => (body === null ? [] : [{ id: body.id, value }])))
    view.tell(say.done(good.length))
    onClose()
  }
  return (
    <Dialog title={say.title} width="wide" onClose={onClose}>
      <div className="stack">
        <TextField
          label={say.field}
          hint={say.hint(view.rows[index]?.organisation.name ?? '')}
          value={text}
          onChange={setText}
          maxLength={400_000}
          lines={4}
        />
        {!isEmpty && (
          <>
            <Notice tone={faulty.length > 0 ? 'warn' : 'ok'} live>
              {say.found(good.length, plan.lines.length, sumOf(good.map(({ value }) => value)))}{' '}
              {plan.leftOut > 0 && say.leftOut(plan.leftOut)}
            </Notice>
            {faulty.length > 0 && <FaultTable lines={faulty} />}
            {good.length > 0 && <MatchTable lines={good} view={view} />}
          </>
        )}
        <FormEnd>
          <Button look="main" onClick={take} reason={good.length === 0 ? say.nothing : undefined}>
            {good.length === 0 ? say.takeNone : say.take(good.length)}
          </Button>
          <Button onClick={onClose}>{say.cancel}</Button>
          {good.length === 0 && <span className="soft">{say.nothing}</span>}
        </FormEnd>
      </div>
    </Dialog>
  )
}

function FaultTable({ lines }: { lines: readonly PasteLine[] }) {
  const { paste: say } = useText().allocation
  const columns: readonly Column<PasteLine>[] = [
    { key: 'words', head: say.words, cell: ({ words, body }) => words || (body?.name ?? '–') },
    { key: 'line', head: say.line, align: 'end', cell: ({ line }) => formatNumber(line) },
    { key: 'typed', head: say.typed, align: 'end', cell: ({ typed }) => typed },
    {
      key: 'fault',
      head: say.fault,
      cell: ({ fault }) => fault !== null && say.faults[fault],
      onPhone: 'line',
    },
  ]
  return (
    <div className="paste-faults">
      <h3>{say.faulty(lines.length)}</h3>
      <ScrollBox label={say.faulty(lines.length)}>
        <DataTable
          caption={say.faulty(lines.length)}
          columns={columns}
          rows={lines}
          rowKey={({ line }) => String(line)}
        />
      </ScrollBox>
    </div>
  )
}

function MatchTable({ lines, view }: { lines: readonly PasteLine[]; view: SheetView }) {
  const { paste: say } = useText().allocation
  const now = new Map(
    view.rows.map((row) => [row.organisation.id, valueOf(row, cellOf(view.cells, row.organisation.id))]),
  )
  const shown = (value: number | null | undefined) =>
    value === null || value === undefined ? '–' : formatNumber(value)
  const columns: readonly Column<PasteLine>[] = [
    { key: 'body', head: say.body, cell: ({ body }) => body?.name },
    { key: 'words', head: say.words, cell: ({ words }) => words || '–', onPhone: 'none' },
    { key: 'now', head: say.now, align: 'end', cell: ({ body }) => shown(now.get(body?.id ?? '')) },
    { key: 'value', head: say.value, align: 'end', cell: ({ value }) => shown(value) },
  ]
  return (
    <Folded summary={say.matched(lines.length)}>
      <ScrollBox label={say.matched(lines.length)}>
        <DataTable
          caption={say.matched(lines.length)}
          columns={columns}
          rows={lines}
          rowKey={({ line }) => String(line)}
        />
      </ScrollBox>
    </Folded>
  )
}
