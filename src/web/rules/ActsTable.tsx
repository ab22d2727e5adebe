import type { ActShape } from '#contract/rules'
import { addDays, formatDay } from '#domain/dates'
import { type Column, DataTable } from '../ui/DataTable'
import { EvidenceWords } from './RuleParts'
import { type Text, useText } from './text'

/** The texts a rule rests on, the oldest first. */
export function ActsTable({ acts }: { acts: readonly ActShape[] }) {
  const text = useText()
  return <DataTable caption={text.rules.acts} columns={columnsOf(text)} rows={acts} rowKey={({ id }) => id} />
}

function columnsOf({ rules: words }: Text): readonly Column<ActShape>[] {
  return [
    {
      key: 'number',
      head: words.number,
      cell: ({ number, title, note }) => (
        <span className="rule-name">
          <b>{number}</b>
          <span>{title}</span>
          {note !== null && <span className="soft">{note}</span>}
        </span>
      ),
    },
    {
      key: 'issuer',
      head: words.issuer,
      cell: ({ issuer }) => <span className="rule-words">{issuer ?? '–'}</span>,
      onPhone: 'line',
    },
    { key: 'signed', head: words.signed, cell: ({ day }) => (day === null ? '–' : formatDay(day)) },
    {
      key: 'force',
      head: words.force,
      cell: (act) => <span className="rule-words">{forceWords(words, act)}</span>,
    },
    {
      key: 'evidence',
      head: words.comparison,
      cell: (act) => <EvidenceWords {...act} />,
      onPhone: 'line',
      width: '16rem',
    },
  ]
}

function forceWords(words: Text['rules'], { from, to }: ActShape): string {
  if (to === null) return words.forceFrom(formatDay(from))
  return words.forceBetween(formatDay(from), formatDay(addDays(to, -1)))
}
