import type { ProgressRow } from '#contract/progress'
import type { Text } from '../i18n/vi'
import type { CopyValue, SheetColumn } from '../ui/sheet'
import { sourceOf } from './columnKeys'
import type { TreeLine } from './lines'

/** Every column there is, for Excel: numbers as numbers, "x/y" as two columns, what is not known left empty. */
export function sheetColumns(text: Text): readonly SheetColumn<TreeLine>[] {
  const { table } = text.progress
  const column = (head: string, value: (row: ProgressRow) => CopyValue): SheetColumn<TreeLine> => ({
    head,
    copyValue: ({ row }) => value(row),
  })
  return [
    column(table.name, ({ organisation }) => organisation.name),
    { head: table.parent, copyValue: ({ parentName }) => parentName },
    column(table.code, ({ organisation }) => organisation.code),
    column(table.target, ({ target }) => target),
    column(table.admitted, ({ admitted }) => admitted),
    column(table.percent, ({ percent }) => percent),
    column(table.remaining, ({ remaining }) => remaining),
    column(table.over, ({ overPercent }) => overPercent),
    column(table.lastYear, ({ sameDayLastYear }) => sameDayLastYear.admitted),
    column(table.members, ({ members }) => members),
    column(table.targetRate, ({ targetRatePercent }) => targetRatePercent),
    column(table.rate, ({ admittedRatePercent }) => admittedRatePercent),
    column(table.allocated, ({ allocated }) => allocated),
    column(table.gap, ({ allocationGap }) => allocationGap),
    column(table.cells, ({ coverage }) => coverage.cells.withAdmission),
    column(table.cellsTotal, ({ coverage }) => coverage.cells.total),
    column(table.villageCells, ({ coverage }) => coverage.villageCells.withAdmission),
    column(table.villageCellsTotal, ({ coverage }) => coverage.villageCells.total),
    column(table.grassroots, ({ coverage }) => coverage.grassroots.completed),
    column(table.grassrootsExceeded, ({ coverage }) => coverage.grassroots.exceeded),
    column(table.grassrootsTotal, ({ coverage }) => coverage.grassroots.total),
    column(table.source, (row) => table.sources[sourceOf(row)]),
    column(table.standing, ({ standing }) => text.charts.standings[standing]),
  ]
}
