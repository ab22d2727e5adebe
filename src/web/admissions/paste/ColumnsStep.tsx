import type { OrganisationDetail } from '#contract/organisations'
import { dateOrderOf } from '#domain/admissions/sheetDates'
import { SHEET_COLUMNS, type SheetColumn } from '#domain/admissions/sheetHeads'
import { DATE_COLUMNS } from '#domain/admissions/sheetLines'
import { isCell } from '#domain/organisations/kinds'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { CheckField } from '../../ui/ChoiceFields'
import { FormEnd } from '../../ui/Form'
import { Notice } from '../../ui/Notice'
import { useText } from '../text'
import { CommonFields } from './CommonFields'
import { isUnderWay, type PasteDraft, withColumn } from './draft'
import type { Paste } from './usePaste'

interface ColumnsStepProps {
  paste: Paste
  page: OrganisationDetail
  onDone: () => void
}

/** What each column holds, as recognised, to be confirmed or put right. */
export function ColumnsStep({ paste, page, onDone }: ColumnsStepProps) {
  const { sheet: words } = useText().admissions
  const { sheet, change } = paste
  const known = sheet.columns.filter((column) => column !== null).length
  const missing = missingOf(sheet, page).map((column) => words.columns[column].toLowerCase())
  return (
    <div className="stack">
      <p className="lede">{known === 0 ? words.head.none : words.head.lede(known, sheet.columns.length)}</p>
      {missing.length > 0 && <Notice tone="warn">{words.head.missing(missing.join(', '))}</Notice>}
      <Card>
        <ColumnsTable paste={paste} />
      </Card>
      <Card title={words.head.common}>
        <CommonFields
          common={sheet.common}
          hasOwnCell={isCell(page.kind)}
          onChange={(common) => change({ ...sheet, common })}
        />
        <div className="paste-fill">
          <CheckField
            label={words.head.fillDown}
            hint={words.head.fillDownHint}
            checked={sheet.fillDown}
            onChange={(fillDown) => change({ ...sheet, fillDown })}
          />
        </div>
      </Card>
      <FormEnd>
        <Button
          look="main"
          reason={sheet.columns.includes('fullName') ? undefined : words.head.missing(words.columns.fullName)}
          onClick={onDone}
        >
          {words.head.next}
        </Button>
      </FormEnd>
      <p className="soft paste-known">{words.head.defaults}</p>
    </div>
  )
}

/** Without these no line can be recorded; each may be given by several columns, or for all lines at once. */
function missingOf({ columns, common }: PasteDraft, page: OrganisationDetail): SheetColumn[] {
  const has = (...any: SheetColumn[]) => any.some((column) => columns.includes(column))
  return [
    ...(has('fullName') ? [] : (['fullName'] as const)),
    ...(has('sex', 'male', 'female', 'birthMale', 'birthFemale') ? [] : (['sex'] as const)),
    ...(has('birthDate', 'birthMale', 'birthFemale') ? [] : (['birthDate'] as const)),
    ...(has('cell', 'cellCode') || common.cell !== null || isCell(page.kind) ? [] : (['cell'] as const)),
    ...(has('decision', 'decisionNumber') || common.decisionNumber !== ''
      ? []
      : (['decisionNumber'] as const)),
    ...(has('decision', 'decisionDay') || common.decisionDay !== null ? [] : (['decisionDay'] as const)),
    ...(has('issuer') || common.issuer !== '' ? [] : (['issuer'] as const)),
  ]
}

const SEALED: readonly (SheetColumn | null)[] = ['ethnicity', 'religion']

function ColumnsTable({ paste }: { paste: Paste }) {
  const { sheet: words, file } = useText().admissions
  const { head } = words
  const { sheet, change } = paste
  const isLocked = isUnderWay(sheet)
  return (
    <table className="columns-table">
      <caption className="visually-hidden">{head.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{head.sheetHead}</th>
          <th scope="col">{head.example}</th>
          <th scope="col">{head.means}</th>
        </tr>
      </thead>
      <tbody>
        {sheet.columns.map((column, place) => {
          const title = sheet.heads[place] ?? ''
          const label = title === '' ? head.meansAt(place + 1) : head.meansOf(title)
          return (
            // columns of a sheet have no other name than their place
            // oxlint-disable-next-line react/no-array-index-key
            <tr key={place}>
              <th scope="row">{title === '' ? head.meansAt(place + 1) : title}</th>
              <td className="soft">
                {SEALED.includes(column) ? file.sealedShown : examplesOf(sheet, place).join(' · ')}
                {isMonthFirst(sheet, place) && <p className="columns-note">{head.monthFirst}</p>}
              </td>
              <td>
                <select
                  className="input"
                  aria-label={label}
                  value={column ?? ''}
                  disabled={isLocked}
                  onChange={(event) =>
                    change(
                      withColumn(
                        sheet,
                        place,
                        SHEET_COLUMNS.find((known) => known === event.target.value) ?? null,
                      ),
                    )
                  }
                >
                  <option value="">{head.ignored}</option>
                  {SHEET_COLUMNS.map((one) => (
                    <option key={one} value={one}>
                      {words.columns[one]}
                    </option>
                  ))}
                </select>
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

/** Excel of another country: the days of this column will be turned round. */
function isMonthFirst({ cells, headLines, columns }: PasteDraft, place: number): boolean {
  const column = columns[place] ?? null
  if (column === null || !DATE_COLUMNS.includes(column)) return false
  return dateOrderOf(cells.slice(headLines).map((row) => row[place] ?? '')) === 'monthFirst'
}

const EXAMPLES = 2
const EXAMPLE_LENGTH = 40

function examplesOf({ cells, headLines }: PasteDraft, place: number): string[] {
  const people = cells.slice(headLines, headLines + 30).filter((row) => row.filter(Boolean).length > 1)
  const values = people.map((row) => row[place] ?? '')
  return [...new Set(values.filter((value) => value !== ''))]
    .slice(0, EXAMPLES)
    .map((value) => (value.length > EXAMPLE_LENGTH ? `${value.slice(0, EXAMPLE_LENGTH)}…` : value))
}
