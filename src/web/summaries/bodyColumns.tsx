import { Link } from 'react-router'
import type { SummaryReply } from '#contract/summaries'
import { natureOf } from '#domain/obstacles/words'
import type { Outcome } from '#domain/summaries/pack'
import { formatNumber, formatPercent } from '#domain/vietnamese'
import { paths } from '../paths'
import type { Column } from '../ui/DataTable'
import { Tag, type Tone } from '../ui/Tag'
import type { Text } from './text'

type Body = SummaryReply['now']['bodies'][number]

const LOOKS: Readonly<Record<Outcome, { tone: Tone; sign?: string }>> = {
  exceeded: { tone: 'met', sign: '↑' },
  completed: { tone: 'met', sign: '✓' },
  missed: { tone: 'late', sign: '!' },
  noTarget: { tone: 'none' },
  unknown: { tone: 'none' },
}

/** Result and cause of each body, in the order of the tree. */
export function bodyColumns({ summaries: words, obstacles }: Text, period: string): readonly Column<Body>[] {
  const shown = (value: number | null) => (value === null ? '–' : formatNumber(value))
  const causes = (body: Body) =>
    body.causes.map((cause) => `${obstacles.causes[cause]} (${words.natures[natureOf(cause)]})`).join('; ')
  return [
    {
      key: 'name',
      head: words.name,
      cell: ({ id, name }) => <Link to={paths.progress(id, { period })}>{name}</Link>,
      copyValue: ({ name }) => name,
    },
    {
      key: 'outcome',
      head: words.outcome,
      width: '9rem',
      onPhone: 'standing',
      cell: ({ outcome }) => <Tag {...LOOKS[outcome]}>{words.outcomes[outcome]}</Tag>,
      copyValue: ({ outcome }) => words.outcomes[outcome],
    },
    {
      key: 'target',
      head: words.target,
      align: 'end',
      width: '5rem',
      cell: ({ target }) => shown(target),
      copyValue: ({ target }) => target,
    },
    {
      key: 'admitted',
      head: words.admitted,
      align: 'end',
      width: '5rem',
      cell: ({ admitted }) => shown(admitted),
      copyValue: ({ admitted }) => admitted,
    },
    {
      key: 'percent',
      head: words.percent,
      align: 'end',
      width: '6rem',
      cell: ({ percent }) => (percent === null ? '–' : formatPercent(percent)),
      copyValue: ({ percent }) => percent,
    },
    { key: 'causes', head: words.causes, onPhone: 'line', cell: causes, copyValue: causes },
  ]
}
