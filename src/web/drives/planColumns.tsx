import { Link } from 'react-router'
import type { DrivePlan, PlanItem } from '#contract/drives'
import { formatDay } from '#domain/dates'
import type { PlanGroup } from '#domain/drives/plan'
import { formatNumber } from '#domain/vietnamese'
import { paths } from '../paths'
import { Button } from '../ui/Button'
import type { Column } from '../ui/DataTable'
import { Tag, type Tone } from '../ui/Tag'
import type { Text } from './text'
import type { DriveWords } from './words'

const TONES: Record<PlanGroup, { tone: Tone; sign: string }> = {
  ready: { tone: 'met', sign: '✓' },
  possible: { tone: 'way', sign: '→' },
  late: { tone: 'late', sign: '!' },
}

type Words = DriveWords['plan']

/** A row of a planned file: where it stands, the next step and all that follow, each with its latest day. */
export function planColumns(
  words: Words,
  { fileWords }: Text,
  onChoose: ((id: string) => void) | null,
): readonly Column<PlanItem>[] {
  return [
    {
      key: 'person',
      head: words.person,
      cell: ({ candidateId, personName, cell }) => (
        <>
          <Link to={paths.candidate(candidateId)}>{personName}</Link>
          <small className="drive-under">
            {cell.name}
            {cell.parentName !== null && `, ${cell.parentName}`}
          </small>
        </>
      ),
      copyValue: ({ personName }) => personName,
    },
    {
      key: 'stage',
      head: words.stage,
      onPhone: 'line',
      cell: ({ stage, stageDay }) => (
        <>
          {fileWords.stages[stage]}
          <small className="drive-under">{words.since(formatDay(stageDay))}</small>
        </>
      ),
      copyValue: ({ stage }) => fileWords.stages[stage],
    },
    {
      key: 'group',
      head: words.group,
      width: '12rem',
      onPhone: 'line',
      cell: (item) => <GroupCell item={item} words={words} />,
      copyValue: ({ group }) => words.groups[group],
    },
    {
      key: 'steps',
      head: words.next,
      onPhone: 'line',
      cell: (item) => <Steps item={item} words={words} />,
      copyValue: (item) => stepLines(item, words).join('; '),
    },
    {
      key: 'choose',
      head: words.chosen,
      width: '8rem',
      align: 'end',
      onPhone: 'standing',
      cell: ({ candidateId, personName, chosen }) => {
        if (chosen) return words.chosen
        return (
          onChoose !== null && (
            <Button
              look="plain"
              aria-label={words.chooseOf(personName)}
              onClick={() => onChoose(candidateId)}
            >
              {words.choose}
            </Button>
          )
        )
      },
    },
  ]
}

function GroupCell({ item, words }: { item: PlanItem; words: Words }) {
  const { group, reason, earliest, tight } = item
  const { tone, sign } = TONES[group]
  return (
    <>
      <Tag tone={tone} sign={sign}>
        {words.groups[group]}
      </Tag>
      {reason !== null && (
        <small className="drive-under">{words.earliest(formatDay(earliest), words.reasons[reason])}</small>
      )}
      {tight && <small className="drive-under">{words.tight}</small>}
    </>
  )
}

/** The next step stands open, the others behind a fold; of a file that cannot be in time none is told. */
function Steps({ item, words }: { item: PlanItem; words: Words }) {
  const [next, ...rest] = stepLines(item, words)
  if (next === undefined) return '–'
  return (
    <>
      {next}
      {rest.length > 0 && (
        <details>
          <summary className="soft">{words.all}</summary>
          <ol className="drive-steps">
            {rest.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ol>
        </details>
      )}
    </>
  )
}

function stepLines({ group, steps }: PlanItem, words: Words): string[] {
  if (group === 'late') return []
  return steps.map(
    ({ step, latest, again }) =>
      words.latest(words.steps[step], formatDay(latest)) + (again ? words.again : ''),
  )
}

export function paceColumns(words: Words): readonly Column<DrivePlan['pace'][number]>[] {
  return [
    { key: 'step', head: words.paceStep, cell: ({ step }) => words.steps[step] },
    {
      key: 'days',
      head: words.paceDays,
      align: 'end',
      cell: ({ days }) => (days === null ? words.paceNone : words.days(days)),
    },
    { key: 'files', head: words.paceFiles, align: 'end', cell: ({ files }) => formatNumber(files) },
  ]
}

export function bodyColumns(words: Words): readonly Column<DrivePlan['bodies'][number]>[] {
  const count = (key: PlanGroup): Column<DrivePlan['bodies'][number]> => ({
    key,
    head: words.groups[key],
    align: 'end',
    width: '8rem',
    cell: (row) => formatNumber(row[key]),
  })
  return [
    { key: 'body', head: words.body, cell: ({ organisation }) => organisation.name },
    count('ready'),
    count('possible'),
    count('late'),
  ]
}
