import { Link } from 'react-router'
import type { RuleFile } from '#contract/rules'
import { type Day, formatDay } from '#domain/dates'
import { paths } from '../paths'
import type { Column } from '../ui/DataTable'
import { Tag } from '../ui/Tag'
import type { Text } from './text'
import type { PreviewWords } from './usePreviewWords'

export interface FileLook {
  readonly text: Text
  readonly words: PreviewWords
  /** Not told again as the cell, or as the one who must act. */
  readonly bodyId: string
  /** Only who may read files gets a link to one. */
  readonly mayOpen: boolean
  readonly today: Day
}

/** Whose file it is, and how far it came. */
export function fileColumns<Row extends RuleFile>(look: FileLook): readonly Column<Row>[] {
  const { words, text } = look
  return [
    { key: 'file', head: words.file, cell: (file) => <FileName file={file} look={look} />, width: '24%' },
    {
      key: 'stage',
      head: words.stage,
      cell: ({ stage, stageDay }) => (
        <span className="rule-name">
          <span>{text.fileWords.stages[stage]}</span>
          <small className="soft">{words.since(formatDay(stageDay))}</small>
        </span>
      ),
      width: '18%',
      onPhone: 'line',
    },
  ]
}

function FileName({ file, look }: { file: RuleFile; look: FileLook }) {
  const { words, text, mayOpen, bodyId } = look
  const { candidateId, cell, stage, duty } = file
  const name = duty.personName ?? words.nameClosed
  const label = duty.personName === null ? words.openFile(cell.name, text.fileWords.stages[stage]) : undefined
  return (
    <span className="rule-name">
      {mayOpen ? (
        <Link to={paths.candidate(candidateId)} aria-label={label}>
          {name}
        </Link>
      ) : (
        <span className="soft">{name}</span>
      )}
      {cell.id !== bodyId && (
        <small className="soft">
          {cell.parentName === null || cell.parentName === ''
            ? cell.name
            : `${cell.name}, ${cell.parentName}`}
        </small>
      )}
    </span>
  )
}

/** What is to be done, counted from which day, by when. */
export function dutyColumns<Row extends RuleFile>(look: FileLook): readonly Column<Row>[] {
  const { text, words, bodyId, today } = look
  return [
    {
      key: 'duty',
      head: words.duty,
      cell: ({ duty }) => (
        <span className="rule-name">
          <span>{text.fileWords.duties[duty.kind]}</span>
          {duty.organisation.id !== bodyId && (
            <small className="soft">{words.by(duty.organisation.name)}</small>
          )}
        </span>
      ),
      onPhone: 'line',
    },
    { key: 'start', head: words.start, cell: ({ duty }) => formatDay(duty.start), width: '8rem' },
    {
      key: 'last',
      head: words.last,
      cell: ({ duty }) => (
        <span className="rule-name">
          <b>{formatDay(duty.last)}</b>
          {duty.last < today && (
            <Tag tone="late" sign="!">
              {words.overdue}
            </Tag>
          )}
        </span>
      ),
      width: '8rem',
    },
  ]
}
