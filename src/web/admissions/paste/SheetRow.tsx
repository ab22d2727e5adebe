import { Link } from 'react-router'
import type { EntryField } from '#domain/admissions/sheetLines'
import { paths } from '../../paths'
import { LawChip } from '../../ui/Tag'
import { useText } from '../text'
import { notesOf, type RowNote } from './notes'
import { SheetCellBox } from './SheetCellBox'
import { shownText } from './shownText'
import type { CellKeys } from './useCellKeys'
import type { CheckedRow, Paste } from './usePaste'

interface SheetRowProps {
  row: CheckedRow
  fields: readonly EntryField[]
  keys: CellKeys
  paste: Paste
  isLocked: boolean
}

/** One person of the sheet, and beneath what is to be said of the line. */
export function SheetRow({ row, fields, keys, paste, isLocked }: SheetRowProps) {
  const text = useText()
  const { sheet: words } = text.admissions
  const { line, texts, status } = row
  const notes = notesOf(text, row, paste.sheet)
  const hasSealed = texts.ethnicity !== '' || texts.religion !== ''
  const at = (place: CellKeys['stop'], field: EntryField) => place?.line === line && place.field === field
  const hasNotes = notes.length > 0 || status === 'skipped'
  return (
    <>
      <tr className={hasNotes ? `is-${status} has-notes` : `is-${status}`}>
        <th scope="row">{line}</th>
        {fields.map((field) => (
          <SheetCellBox
            key={field}
            place={{ line, field }}
            label={words.check.edit(words.fields[field], line)}
            text={texts[field]}
            shown={shownText(text, row, field, paste.cells)}
            note={noteAt(notes, field)}
            isStop={at(keys.stop, field)}
            isEditing={at(keys.editing, field)}
            keys={keys}
          />
        ))}
        <td className="soft">{hasSealed && words.check.sealedShown}</td>
      </tr>
      {hasNotes && (
        <tr className={`row-notes is-${status}`}>
          <td colSpan={fields.length + 2}>
            <RowNotes row={row} notes={notes} paste={paste} isLocked={isLocked} />
          </td>
        </tr>
      )}
    </>
  )
}

/** What stands in the way comes first in the list. */
function noteAt(notes: readonly RowNote[], field: EntryField): RowNote | undefined {
  return notes.find((note) => note.field === field)
}

interface RowNotesProps {
  row: CheckedRow
  notes: readonly RowNote[]
  paste: Paste
  isLocked: boolean
}

function RowNotes({ row, notes, paste, isLocked }: RowNotesProps) {
  const { sheet: words } = useText().admissions
  const { sheet, change } = paste
  const { line, status } = row
  const isSkipped = status === 'skipped'
  const skip = () => change({ ...sheet, skipped: { ...sheet.skipped, [line]: !isSkipped } })
  return (
    <div className="row-notes-body">
      {isSkipped ? (
        <span className="soft">{words.check.skipped}</span>
      ) : (
        <ul>
          {notes.map((note) => (
            <li key={note.key} className={`is-${note.effect}`}>
              {note.words}
              {note.cite !== undefined && <LawChip>{note.cite}</LawChip>}
              {note.duplicate !== undefined && (
                <Duplicate note={note.duplicate} row={row} paste={paste} isLocked={isLocked} />
              )}
            </li>
          ))}
        </ul>
      )}
      {!isLocked && (
        <button type="button" className="text-button screen-only" onClick={skip}>
          {isSkipped ? words.check.unskip : words.check.skip}
        </button>
      )}
    </div>
  )
}

interface DuplicateProps {
  note: NonNullable<RowNote['duplicate']>
  row: CheckedRow
  paste: Paste
  isLocked: boolean
}

/** The same person, or another? */
function Duplicate({ note, row, paste, isLocked }: DuplicateProps) {
  const { sheet: words } = useText().admissions
  const { sheet, change } = paste
  const { line } = row
  const before = sheet.distinct[line] ?? []
  const isDistinct = () => change({ ...sheet, distinct: { ...sheet.distinct, [line]: [...before, note.id] } })
  return (
    <span className="row-duplicate screen-only">
      {note.line === null && <Link to={paths.admission(note.id)}>{words.check.openOther}</Link>}
      {!isLocked && (
        <button type="button" className="text-button" onClick={isDistinct}>
          {words.check.distinct}
        </button>
      )}
    </span>
  )
}
