import { OrganisationPicker, type PickedOrganisation } from '../../organisations/OrganisationPicker'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { useText } from '../text'
import { isUnderWay } from './draft'
import { cellWords } from './rows'
import type { CheckedRow, Paste } from './usePaste'

/** Words of the sheet that mean no cell, or several: chosen once for all lines that say the same. */
export function CellChoices({ paste }: { paste: Paste }) {
  const { sheet: words } = useText().admissions
  const { sheet, change, cells } = paste
  const asked = askedOf(paste.rows)
  if (cells.isLoading || asked.length === 0 || isUnderWay(sheet)) return null
  const choose = (key: string, cell: PickedOrganisation | null) => {
    if (cell === null) return
    change(
      key === ''
        ? { ...sheet, common: { ...sheet.common, cell } }
        : { ...sheet, cellChoices: { ...sheet.cellChoices, [key]: cell } },
    )
  }
  return (
    <Card title={words.cells.title(asked.length)}>
      <p className="soft">{words.cells.hint}</p>
      <ul className="cell-choices">
        {asked.map(({ key, row, count }) => (
          <li key={key}>
            <p>
              <b>
                {key === ''
                  ? words.cells.unnamed
                  : [row.texts.cell, row.texts.parent].filter(Boolean).join(' · ')}
              </b>{' '}
              <span className="soft">{words.cells.inRows(count)}</span>
            </p>
            <Candidates row={row} paste={paste} onChoose={(cell) => choose(key, cell)} />
            <OrganisationPicker
              label={words.cells.find(key === '' ? words.cells.unnamed : row.texts.cell)}
              value={null}
              onChange={(cell) => choose(key, cell)}
              cellsOnly
            />
          </li>
        ))}
      </ul>
    </Card>
  )
}

interface Asked {
  readonly key: string
  readonly row: CheckedRow
  readonly count: number
}

function askedOf(rows: readonly CheckedRow[]): Asked[] {
  const asked = new Map<string, Asked>()
  for (const row of rows) {
    if (row.cellId !== null || row.status === 'written' || row.status === 'skipped') continue
    const key = cellWords(row.texts)
    const before = asked.get(key)
    asked.set(key, { key, row: before?.row ?? row, count: (before?.count ?? 0) + 1 })
  }
  return [...asked.values()]
}

interface CandidatesProps {
  row: CheckedRow
  paste: Paste
  onChoose: (cell: PickedOrganisation) => void
}

const MOST = 8

/** Cells of that name, told apart by their parents. */
function Candidates({ row, paste, onChoose }: CandidatesProps) {
  const { sheet: words } = useText().admissions
  const { cell, parent } = row.texts
  const match = paste.cells.matcher(cell, parent)
  if (match.kind !== 'many') return null
  return (
    <div className="cell-candidates">
      <span className="soft">{words.cells.many}</span>
      {match.bodies.slice(0, MOST).map(({ id, name, parentName, code }) => (
        <Button
          key={id}
          onClick={() => onChoose({ id, name, note: [parentName, code].filter(Boolean).join(' · ') })}
        >
          {[parentName ?? name, code].filter(Boolean).join(' · ')}
        </Button>
      ))}
    </div>
  )
}
