import { Link } from 'react-router'
import type { TransmittalPerson } from '#contract/transmittals'
import { formatDay } from '#domain/dates'
import type { TransmittalWords } from '../i18n/vi/transmittals'
import { paths } from '../paths'
import type { Column } from '../ui/DataTable'

/** Who it is, where, and by which decision; the name leads to the file. */
export function personColumns(words: TransmittalWords): readonly Column<TransmittalPerson>[] {
  return [
    {
      key: 'name',
      head: words.name,
      cell: ({ id, fullName }) => <Link to={paths.candidate(id)}>{fullName ?? words.erased}</Link>,
    },
    { key: 'cell', head: words.cell, onPhone: 'line', cell: ({ cell }) => cell },
    {
      key: 'decision',
      head: words.decision,
      onPhone: 'line',
      cell: ({ decisionNumber, decisionDay }) => words.decisionOf(decisionNumber, formatDay(decisionDay)),
    },
  ]
}

/** Why it was sent back. */
export function reasonColumn(words: TransmittalWords): Column<TransmittalPerson> {
  return {
    key: 'reason',
    head: words.reason,
    onPhone: 'line',
    cell: ({ reason }) => reason !== null && words.reasons[reason],
  }
}
