import { Link } from 'react-router'
import type { UnitFigures } from '#contract/responsibilities'
import { formatNumber, formatPercent } from '#domain/vietnamese'
import { paths } from '../paths'
import { type Column, DataTable } from '../ui/DataTable'
import { StandingTag } from '../ui/Tag'
import { type Text, useText } from './text'

type Words = Text['responsibilities']

/** The raw figures, in the order of the tree. */
export function UnitsTable({ figures, period }: { figures: readonly UnitFigures[]; period: string | null }) {
  const { responsibilities: words } = useText()
  return (
    <DataTable
      caption={words.figuresCaption}
      rows={figures}
      rowKey={({ id }) => id}
      columns={unitColumns(words, period)}
    />
  )
}

const shown = (value: number | null) => (value === null ? '–' : formatNumber(value))

function unitColumns(words: Words, period: string | null): readonly Column<UnitFigures>[] {
  const figure = (key: string, head: string, of: (unit: UnitFigures) => string): Column<UnitFigures> => ({
    key,
    head,
    align: 'end',
    onPhone: 'figure',
    cell: of,
  })
  return [
    {
      key: 'unit',
      head: words.unitName,
      cell: ({ id, name }) => <Link to={paths.progress(id, { period })}>{name}</Link>,
    },
    {
      key: 'standing',
      head: words.standing,
      onPhone: 'standing',
      cell: ({ standing }) => <StandingTag standing={standing} />,
    },
    figure('target', words.target, ({ target }) => shown(target)),
    figure('admitted', words.admitted, ({ admitted }) => shown(admitted)),
    figure('percent', words.percent, ({ percent }) => (percent === null ? '–' : formatPercent(percent))),
    figure('underWay', words.underWay, ({ underWay }) => shown(underWay)),
    figure('cells', words.cells, ({ cells }) =>
      words.cellsShown(shown(cells.withAdmission), shown(cells.total)),
    ),
    figure('noSource', words.noSource, ({ cells }) => shown(cells.noSource)),
    figure('moved', words.moved, ({ moved }) => shown(moved)),
    figure('obstacles', words.obstacles, ({ obstacles }) =>
      words.cellsShown(shown(obstacles.solved), shown(obstacles.raised)),
    ),
    figure('visits', words.visits, ({ visits }) => shown(visits)),
  ]
}
