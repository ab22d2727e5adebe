import { Link } from 'react-router'
import type { CandidateItem } from '#contract/candidates'
import type { Stage } from '#domain/candidates/fold'
import { type Day, formatDay, formatPartialDate } from '#domain/dates'
import type { Column } from '../ui/DataTable'
import type { SheetColumn } from '../ui/sheet'
import { Tag, type Tone } from '../ui/Tag'
import type { Text } from './text'

interface Look {
  readonly open: 'all' | 'some' | 'none'
  readonly on: Day
  /** A list of one cell does not repeat its name. */
  readonly isOneCell: boolean
  readonly toFile: (id: string) => string
  readonly toCell: (id: string) => string
}

/** Who, how far and since when, where, and what comes next. */
export function candidateColumns(text: Text, look: Look): readonly Column<CandidateItem>[] {
  const { open, isOneCell } = look
  return [
    nameColumn(text, look),
    stageColumn(text),
    ...(isOneCell ? [] : [cellColumn(text, look)]),
    ...(open === 'none' ? [] : [nextColumn(text, look), missingColumn(text)]),
  ]
}

function nameColumn({ sources, fileWords }: Text, { open, toFile, isOneCell }: Look): Column<CandidateItem> {
  const { list } = sources
  return {
    key: 'name',
    head: list.name,
    width: open === 'none' ? '20%' : isOneCell ? '26%' : '22%',
    cell: ({ id, person, cell, stage }) => (
      <>
        {person.fullName === null ? (
          <Link
            className="soft"
            to={toFile(id)}
            aria-label={list.openFile(cell.name, fileWords.stages[stage])}
          >
            {list.nameClosed}
          </Link>
        ) : (
          <Link to={toFile(id)}>{person.fullName}</Link>
        )}
        {person.birthDate !== null && (
          <small className="source-under">{formatPartialDate(person.birthDate)}</small>
        )}
      </>
    ),
  }
}

const TONES: Partial<Record<Stage, Tone>> = {
  decided: 'way',
  admitted: 'met',
  proposed: 'met',
  official: 'met',
}

function stageColumn({ sources, fileWords }: Text): Column<CandidateItem> {
  const { list } = sources
  return {
    key: 'stage',
    head: list.stage,
    width: '20%',
    onPhone: 'standing',
    cell: ({ stage, stageDay, exit, returns }) => (
      <>
        {exit === null ? (
          <Tag tone={TONES[stage] ?? 'none'}>{fileWords.stages[stage]}</Tag>
        ) : (
          <Tag tone="none">{list.ended(fileWords.kinds[exit.kind], formatDay(exit.day))}</Tag>
        )}
        <small className="source-under">
          {list.stageSince(formatDay(stageDay))}
          {returns !== null && returns > 0 && ` · ${list.returns(returns)}`}
        </small>
      </>
    ),
  }
}

function cellColumn({ sources }: Text, { toCell }: Look): Column<CandidateItem> {
  const { list } = sources
  return {
    key: 'cell',
    head: list.cell,
    width: '20%',
    onPhone: 'line',
    cell: ({ cell, holder }) => (
      <>
        <Link to={toCell(cell.id)}>{cell.name}</Link>
        <small className="source-under">
          {cell.parentName}
          {holder !== null && holder.id !== cell.id && ` · ${list.heldBy(holder.name)}`}
        </small>
      </>
    ),
  }
}

function nextColumn({ sources, fileWords }: Text, { on }: Look): Column<CandidateItem> {
  const { list } = sources
  return {
    key: 'next',
    head: list.next,
    width: '22%',
    onPhone: 'line',
    cell: ({ nextDuty, certificateUntil }) => (
      <>
        {nextDuty !== null && (
          <>
            {list.nextOn(fileWords.duties[nextDuty.kind], formatDay(nextDuty.last))}{' '}
            {nextDuty.last < on && (
              <Tag tone="late" sign="!">
                {list.overdue}
              </Tag>
            )}
          </>
        )}
        {certificateUntil !== null && nextDuty?.kind !== 'considerBeforeCertificateEnds' && (
          <small className="source-under">{list.certificateUntil(formatDay(certificateUntil))}</small>
        )}
      </>
    ),
  }
}

function missingColumn({ sources, fileWords }: Text): Column<CandidateItem> {
  return {
    key: 'missing',
    head: sources.list.missingHead,
    onPhone: 'none',
    cell: ({ missing }) => missing.map((kind) => fileWords.kinds[kind]).join('; '),
  }
}

const dayText = (day: Day | null): string | null => day && formatDay(day)

/** As the sheet has them: every fact in a column of its own. */
export function sheetColumns(
  { sources, fileWords }: Text,
  open: Look['open'],
): readonly SheetColumn<CandidateItem>[] {
  const { list } = sources
  const personal: SheetColumn<CandidateItem>[] = [
    { head: list.name, copyValue: ({ person }) => person.fullName ?? list.nameClosed },
    { head: list.birth, copyValue: ({ person: { birthDate } }) => birthDate && formatPartialDate(birthDate) },
  ]
  const further: SheetColumn<CandidateItem>[] = [
    { head: list.holder, copyValue: ({ holder }) => holder && holder.name },
    {
      head: list.missingHead,
      copyValue: ({ missing }) => missing.map((kind) => fileWords.kinds[kind]).join('; '),
    },
    { head: list.certificate, copyValue: ({ certificateUntil }) => dayText(certificateUntil) },
    {
      head: list.next,
      copyValue: ({ nextDuty }) =>
        nextDuty && list.nextOn(fileWords.duties[nextDuty.kind], formatDay(nextDuty.last)),
    },
  ]
  return [
    ...(open === 'none' ? [] : personal),
    { head: list.stage, copyValue: ({ stage }) => fileWords.stages[stage] },
    { head: list.since, copyValue: ({ stageDay }) => formatDay(stageDay) },
    { head: list.cell, copyValue: ({ cell }) => cell.name },
    { head: list.parent, copyValue: ({ cell }) => cell.parentName },
    { head: list.cellCode, copyValue: ({ cell }) => cell.code },
    ...(open === 'none' ? [] : further),
  ]
}
