import type { DocumentItem } from '#contract/documents'
import { type Day, formatDay } from '#domain/dates'
import { type DocumentStanding, documentStanding } from '#domain/documents/judge'
import { Button } from '../ui/Button'
import type { Column } from '../ui/DataTable'
import { Tag, type Tone } from '../ui/Tag'
import type { DocumentWords } from './text'

const TONES: Readonly<Record<DocumentStanding, Tone>> = {
  coming: 'way',
  inForce: 'met',
  ended: 'none',
  superseded: 'none',
}

/** The register as a table, on the page and in a copied sheet alike. */
export function documentColumns(
  words: DocumentWords,
  today: Day,
  onOpen: (id: string) => void,
): readonly Column<DocumentItem>[] {
  const standing = (item: DocumentItem) => documentStanding(item, item.supersededBy?.from ?? null, today)
  return [
    {
      key: 'document',
      head: words.document,
      width: '15rem',
      cell: ({ id, kind, number, day, issuerName }) => (
        <>
          <Button look="plain" aria-label={words.open(number)} onClick={() => onOpen(id)}>
            {words.shown(words.kinds[kind], number)}
          </Button>
          <small className="document-under">{words.dated(formatDay(day), issuerName)}</small>
        </>
      ),
      copyValue: ({ kind, number }) => words.shown(words.kinds[kind], number),
    },
    {
      key: 'summary',
      head: words.summary,
      onPhone: 'line',
      cell: ({ summary }) => summary,
      copyValue: ({ summary }) => summary,
    },
    {
      key: 'effect',
      head: words.effect,
      width: '10rem',
      onPhone: 'standing',
      cell: (item) => (
        <>
          <Tag tone={TONES[standing(item)]}>{words.standings[standing(item)]}</Tag>
          <small className="document-under">
            {words.fromDay(formatDay(item.from))}
            {item.to !== null && ` ${words.toDay(formatDay(item.to))}`}
          </small>
        </>
      ),
      copyValue: (item) => words.standings[standing(item)],
    },
    {
      key: 'registeredBy',
      head: words.registeredBy,
      width: '12rem',
      onPhone: 'line',
      cell: ({ registeredBy }) => registeredBy.name,
      copyValue: ({ registeredBy }) => registeredBy.name,
    },
    {
      key: 'grounds',
      head: words.grounds,
      align: 'end',
      width: '7rem',
      onPhone: 'line',
      cell: ({ grounds }) => (grounds === 0 ? '–' : words.groundsCount(grounds)),
      copyValue: ({ grounds }) => grounds,
    },
  ]
}
