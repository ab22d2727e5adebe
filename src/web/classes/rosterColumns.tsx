import { Link } from 'react-router'
import type { ClassDetail } from '#contract/classes'
import type { EnrolmentItem } from '#contract/classRoster'
import { GRADES, type Grade, gradesOn, recordKindOf } from '#domain/classes/kinds'
import { formatDay, formatPartialDate } from '#domain/dates'
import { paths } from '../paths'
import { Button } from '../ui/Button'
import type { Column } from '../ui/DataTable'
import type { SheetColumn } from '../ui/sheet'
import type { Text } from './text'

interface Look {
  readonly detail: ClassDetail
  readonly only: 'waiting' | 'learners'
  /** grades typed and not yet recorded */
  readonly typed?: Readonly<Record<string, Grade | null>>
  readonly onGrade?: (id: string, grade: Grade | null) => void
  readonly onLeave: (item: EnrolmentItem) => void
  readonly onCorrect?: (item: EnrolmentItem) => void
}

/** The name as far as it is open; a number of people without names says so. */
export function nameOf(
  { classes: { page, needs } }: Text,
  { fullName, headcount, cell }: EnrolmentItem,
): string {
  if (fullName !== null) return fullName
  return headcount > 1 ? page.headcount(headcount) : `${needs.nameClosed} (${cell.name})`
}

/** Who, from where, how often there, with what grade and certificate. */
export function rosterColumns(text: Text, look: Look): readonly Column<EnrolmentItem>[] {
  const { page } = text.classes
  const { detail, only } = look
  const isWaiting = only === 'waiting'
  return [
    nameColumn(text, detail),
    {
      key: 'cell',
      head: page.cell,
      onPhone: 'line',
      cell: ({ cell }) => (
        <>
          {cell.name}
          {cell.parentName !== null && <small className="class-under">{cell.parentName}</small>}
        </>
      ),
    },
    ...(isWaiting ? [] : resultColumns(text, look)),
    actionColumn(text, look),
  ]
}

function nameColumn(text: Text, { kind }: ClassDetail): Column<EnrolmentItem> {
  const { page } = text.classes
  return {
    key: 'name',
    head: page.name,
    width: '26%',
    cell: (item) => (
      <>
        {item.candidateId === null ? (
          <span className={item.fullName === null ? 'soft' : undefined}>{nameOf(text, item)}</span>
        ) : (
          <Link to={paths.candidate(item.candidateId)}>{nameOf(text, item)}</Link>
        )}
        {recordKindOf(kind) !== null && item.birthDate !== null && (
          <small className="class-under">{formatPartialDate(item.birthDate)}</small>
        )}
      </>
    ),
  }
}

function resultColumns(text: Text, { detail, typed = {}, onGrade }: Look): readonly Column<EnrolmentItem>[] {
  const { page, grades } = text.classes
  const offered = gradesOn(detail.last) ?? GRADES
  return [
    {
      key: 'attended',
      head: page.attended,
      align: 'end',
      cell: ({ attended }) => page.attendedOf(attended, detail.sessions),
    },
    {
      key: 'grade',
      head: page.grade,
      onPhone: 'line',
      cell: (item) => {
        const shown = typed[item.id] === undefined ? item.grade : (typed[item.id] ?? null)
        if (onGrade === undefined) return shown === null ? page.noGrade : grades[shown]
        return (
          <select
            className="input class-grade"
            aria-label={page.gradeOf(nameOf(text, item))}
            value={shown ?? ''}
            onChange={(event) =>
              onGrade(item.id, offered.find((grade) => grade === event.target.value) ?? null)
            }
          >
            <option value="">{page.noGrade}</option>
            {offered.map((grade) => (
              <option key={grade} value={grade}>
                {grades[grade]}
              </option>
            ))}
          </select>
        )
      },
    },
    {
      key: 'certificate',
      head: page.certificate,
      onPhone: 'line',
      cell: ({ certificate }) =>
        certificate !== null && (
          <>
            {page.certificateOf(certificate.number, formatDay(certificate.day))}
            {certificate.takenBack && <small className="class-under">{page.takenBack}</small>}
          </>
        ),
    },
  ]
}

/** What may be done with one of them; a certificate that stands is corrected before anybody leaves. */
function actionColumn(text: Text, { detail, only, onLeave, onCorrect }: Look): Column<EnrolmentItem> {
  const { page } = text.classes
  const { rights, state } = detail
  return {
    key: 'action',
    head: '',
    onPhone: 'line',
    cell: (item) => {
      if (state === 'calledOff') return null
      const { certificate } = item
      if (certificate !== null && !certificate.takenBack) {
        return (
          rights.certify &&
          onCorrect !== undefined && (
            <Button
              look="plain"
              aria-label={page.correctOf(certificate.number)}
              onClick={() => onCorrect(item)}
            >
              {page.correctShort}
            </Button>
          )
        )
      }
      const isOwnProposal = only === 'waiting' && rights.propose && item.candidateId !== null
      if (!rights.hold && !isOwnProposal) return null
      return (
        <Button look="plain" aria-label={page.leaveOf(nameOf(text, item))} onClick={() => onLeave(item)}>
          {only === 'waiting' && rights.hold ? page.decline : page.leave}
        </Button>
      )
    },
  }
}

export function rosterSheet(text: Text): readonly SheetColumn<EnrolmentItem>[] {
  const { page, grades } = text.classes
  return [
    { head: page.name, copyValue: (item) => nameOf(text, item) },
    { head: page.birth, copyValue: ({ birthDate }) => birthDate && formatPartialDate(birthDate) },
    { head: page.cell, copyValue: ({ cell }) => cell.name },
    { head: page.attended, copyValue: ({ attended }) => attended },
    { head: page.grade, copyValue: ({ grade }) => grade && grades[grade] },
    {
      head: page.certificate,
      copyValue: ({ certificate }) =>
        certificate === null || certificate.takenBack ? null : certificate.number,
    },
  ]
}
