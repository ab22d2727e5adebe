import { useCallback, useMemo, useRef, useState } from 'react'
import { ENTRY_FIELDS, type EntryField } from '#domain/admissions/sheetLines'
import { MoreRows } from '../../ui/MoreRows'
import { EmptyState } from '../../ui/States'
import { useText } from '../text'
import { withEdit } from './draft'
import { SheetRow } from './SheetRow'
import { useCellKeys } from './useCellKeys'
import type { CheckedRow, Paste } from './usePaste'

interface RowsTableProps {
  rows: readonly CheckedRow[]
  paste: Paste
  /** While lines are being recorded nothing may change. */
  isLocked: boolean
}

/** Rows drawn at once: more come with a press. */
const PIECE = 100

const ALWAYS: readonly EntryField[] = [
  'fullName',
  'sex',
  'birthDate',
  'cell',
  'decisionNumber',
  'decisionDay',
  'issuer',
  'ceremonyDay',
]
/** Told with the cell, or never told again. */
const NEVER: readonly EntryField[] = ['parent', 'ethnicity', 'religion']

/** The lines as a sheet: arrows go between cells, Enter or typing edits, Enter goes down. */
export function RowsTable({ rows, paste, isLocked }: RowsTableProps) {
  const { sheet: words } = useText().admissions
  const [shown, setShown] = useState(PIECE)
  const { sheet, change } = paste
  const fields = useFields(paste.rows)
  const drawn = rows.slice(0, shown)
  const lines = useMemo(() => rows.slice(0, shown).map(({ line }) => line), [rows, shown])
  const commit = useCallback(
    (line: number, field: EntryField, text: string) => change(withEdit(sheet, line, field, text)),
    [sheet, change],
  )
  const frame = useRef<HTMLDivElement>(null)
  const keys = useCellKeys(frame, { lines, fields, isLocked, onCommit: commit })
  if (rows.length === 0) return <EmptyState title={words.check.none} />
  return (
    <>
      {!isLocked && <p className="soft paste-known screen-only">{words.check.keys}</p>}
      <div className="paste-frame" ref={frame}>
        <table className="paste-table">
          <caption className="visually-hidden">{words.check.caption}</caption>
          <thead>
            <tr>
              <th scope="col">{words.check.line}</th>
              {fields.map((field) => (
                <th key={field} scope="col">
                  {words.fields[field]}
                </th>
              ))}
              <th scope="col">{words.check.sealed}</th>
            </tr>
          </thead>
          <tbody>
            {drawn.map((row) => (
              <SheetRow
                key={row.line}
                row={row}
                fields={fields}
                keys={keys}
                paste={paste}
                isLocked={isLocked}
              />
            ))}
          </tbody>
        </table>
      </div>
      <MoreRows
        shown={drawn.length}
        total={rows.length}
        hasMore={drawn.length < rows.length}
        loading={false}
        onMore={() => setShown(shown + PIECE)}
      />
    </>
  )
}

/** What the sheet says at all, and what every line needs. */
function useFields(rows: readonly CheckedRow[]): readonly EntryField[] {
  return useMemo(
    () =>
      ENTRY_FIELDS.filter(
        (field) =>
          !NEVER.includes(field) && (ALWAYS.includes(field) || rows.some(({ texts }) => texts[field] !== '')),
      ),
    [rows],
  )
}
