import { Link } from 'react-router'
import type { AdmissionItem } from '#contract/admissions'
import { formatDay, formatPartialDate } from '#domain/dates'
import type { CountBy } from '#domain/targets/words'
import { nameSortKey } from '#domain/vietnamese'
import type { Column } from '../ui/DataTable'
import type { SheetColumn } from '../ui/sheet'
import { Tag } from '../ui/Tag'
import { nameShown } from './nameShown'
import type { Text } from './text'

interface Look {
  /** Which names are open. With none, what is personal has no columns. */
  readonly open: 'all' | 'some' | 'none'
  readonly countBy: CountBy
  readonly toFile: (id: string) => string
  readonly toCell: (id: string) => string
}

/** The table of admissions: who, where, by which decision, counted on which day. */
export function columnsOf(text: Text, look: Look): readonly Column<AdmissionItem>[] {
  const personal = look.open === 'none' ? [] : [nameColumn(text, look), ...personalColumns(text)]
  const papers = [decisionColumn(text, look), cellColumn(text, look)]
  return look.open === 'none'
    ? [...papers, ...dayColumns(text, look)]
    : [...personal, ...papers.reverse(), ...dayColumns(text, look)]
}

function nameColumn(text: Text, { toFile }: Look): Column<AdmissionItem> {
  const { list } = text.admissions
  return {
    key: 'name',
    head: list.name,
    sortValue: ({ person }) => {
      if (person.fullName === null) return null
      const { given, middle, family } = nameSortKey(person.fullName)
      return `${given} ${middle} ${family}`
    },
    cell: ({ id, person, erased, decision, generated }) => (
      <>
        {person.fullName === null ? (
          <Link className="soft" to={toFile(id)} aria-label={list.openFile(decision?.number ?? '')}>
            {nameShown(text, { person, erased })}
          </Link>
        ) : (
          <Link to={toFile(id)}>{person.fullName}</Link>
        )}
        {generated && <small className="admission-under">{list.generated}</small>}
      </>
    ),
  }
}

function personalColumns({ admissions }: Text): Column<AdmissionItem>[] {
  const { list, words } = admissions
  return [
    {
      key: 'sex',
      head: list.sex,
      width: '4.5%',
      sortValue: ({ person }) => person.sex,
      cell: ({ person }) => person.sex !== null && words.sexes[person.sex],
    },
    {
      key: 'birth',
      head: list.birth,
      width: '9%',
      sortValue: ({ person }) => person.birthDate,
      cell: ({ person }) => person.birthDate !== null && formatPartialDate(person.birthDate),
    },
    {
      key: 'work',
      head: list.workAndEducation,
      width: '18%',
      sortValue: ({ person }) => person.occupation && words.occupations[person.occupation],
      onPhone: 'line',
      cell: ({ person }) => (
        <>
          {person.occupation !== null && words.occupations[person.occupation]}
          {person.education !== null && (
            <small className="admission-under">{words.educations[person.education]}</small>
          )}
        </>
      ),
    },
  ]
}

function cellColumn({ admissions }: Text, { open, toCell }: Look): Column<AdmissionItem> {
  const { list } = admissions
  return {
    key: 'cell',
    head: list.cell,
    width: open === 'none' ? undefined : '23%',
    onPhone: 'line',
    sortValue: ({ organisation }) => `${organisation.parentName ?? ''} ${organisation.name}`,
    cell: ({ organisation: { id, name, parentName } }) => (
      <>
        <Link to={toCell(id)}>{name}</Link>
        {parentName !== null && <small className="admission-under">{parentName}</small>}
      </>
    ),
  }
}

function decisionColumn({ admissions }: Text, { open, toFile }: Look): Column<AdmissionItem> {
  const { list } = admissions
  return {
    key: 'decision',
    head: list.decision,
    width: open === 'none' ? '38%' : '21%',
    onPhone: 'line',
    sortValue: ({ decision }) => decision && `${decision.day} ${decision.number}`,
    cell: ({ id, decision, cancelledDay }) => {
      if (decision === null) return <Link to={toFile(id)}>{list.noDecision}</Link>
      const { number, day, issuerName } = decision
      const shown = (
        <>
          {number} <span className="admission-day">{list.onDay(formatDay(day))}</span>
        </>
      )
      return (
        <>
          {open === 'none' ? <Link to={toFile(id)}>{shown}</Link> : shown}
          <small className="admission-under">{issuerName}</small>
          {cancelledDay !== null && <Tag tone="late">{list.cancelled(formatDay(cancelledDay))}</Tag>}
        </>
      )
    },
  }
}

/** The ceremony, and which of the two days counts; counted by decisions, that day has a column of its own. */
function dayColumns({ admissions }: Text, { countBy }: Look): Column<AdmissionItem>[] {
  const { list } = admissions
  const ceremony: Column<AdmissionItem> = {
    key: 'ceremony',
    head: list.ceremony,
    ...(countBy === 'ceremony' && { headNote: list.countedNote }),
    sortValue: ({ ceremonyDay }) => ceremonyDay,
    cell: ({ ceremonyDay }) =>
      ceremonyDay === null ? <span className="soft">{list.noCeremony}</span> : formatDay(ceremonyDay),
  }
  const counted: Column<AdmissionItem> = {
    key: 'counted',
    head: list.counted,
    sortValue: ({ countedDay }) => countedDay,
    cell: ({ countedDay }) => countedDay !== null && formatDay(countedDay),
  }
  return countBy === 'ceremony' ? [ceremony] : [ceremony, counted]
}

const dayText = (day: string | null): string | null => day && formatDay(day)

/** As the sheet has them: every fact in a column of its own. */
export function sheetColumns(text: Text, open: Look['open']): readonly SheetColumn<AdmissionItem>[] {
  const { list, words } = text.admissions
  const personal: SheetColumn<AdmissionItem>[] = [
    { head: list.name, copyValue: (item) => nameShown(text, item) },
    { head: list.sex, copyValue: ({ person: { sex } }) => sex && words.sexes[sex] },
    {
      head: list.birth,
      copyValue: ({ person: { birthDate } }) => birthDate && formatPartialDate(birthDate),
    },
    {
      head: list.work,
      copyValue: ({ person: { occupation } }) => occupation && words.occupations[occupation],
    },
    {
      head: list.education,
      copyValue: ({ person: { education } }) => education && words.educations[education],
    },
    { head: list.youthUnion, copyValue: ({ person }) => (person.youthUnion === true ? list.yes : null) },
    { head: list.demobilised, copyValue: ({ person }) => (person.demobilised === true ? list.yes : null) },
  ]
  return [
    ...(open === 'none' ? [] : personal),
    { head: list.cell, copyValue: ({ organisation }) => organisation.name },
    { head: list.parent, copyValue: ({ organisation }) => organisation.parentName },
    { head: list.cellCode, copyValue: ({ organisation }) => organisation.code },
    { head: list.decisionNumber, copyValue: ({ decision }) => decision && decision.number },
    { head: list.decisionDay, copyValue: ({ decision }) => decision && formatDay(decision.day) },
    { head: list.issuer, copyValue: ({ decision }) => decision && decision.issuerName },
    { head: list.ceremony, copyValue: ({ ceremonyDay }) => dayText(ceremonyDay) },
    { head: list.counted, copyValue: ({ countedDay }) => dayText(countedDay) },
  ]
}
