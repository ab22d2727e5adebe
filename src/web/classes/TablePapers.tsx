import { useQueries } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { ClassDetail } from '#contract/classes'
import type { AttendanceSheet, EnrolmentItem } from '#contract/classRoster'
import { GRADES } from '#domain/classes/kinds'
import { formatDay, formatPartialDate } from '#domain/dates'
import { api } from '../platform/api'
import { SignaturePlace } from '../ui/PrintParts'
import { PaperHead } from './PaperHead'
import { sheetUrl } from './queries'
import { nameOf } from './rosterColumns'
import { summaryOf, TOTAL } from './summary'
import { useText } from './text'

interface PaperProps {
  detail: ClassDetail
  items: readonly EnrolmentItem[]
}

function Paper({ detail, title, children }: { detail: ClassDetail; title: string; children: ReactNode }) {
  const { papers: words } = useText().classes
  const { decision, name } = detail
  // what scrolls can be reached by keyboard and has a name
  const region = { role: 'region', tabIndex: 0, 'aria-label': title }
  return (
    <article className="paper card">
      <PaperHead detail={detail} number={`${words.number} …`} day={words.placeAndDay} />
      <p className="paper-title">{title}</p>
      <p className="paper-sub">{name}</p>
      <p className="paper-sub">{words.openedBy(decision.number, formatDay(decision.day))}</p>
      <div className="paper-frame" {...region}>
        {children}
      </div>
      <SignaturePlace placeAndDay={words.placeAndDay} signers={[words.maker, words.head]} />
    </article>
  )
}

/** Who is in the class, with a column to sign. */
export function ListPaper({ detail, items }: PaperProps) {
  const text = useText()
  const { papers: words } = text.classes
  const hasBirth = items.some(({ birthDate }) => birthDate !== null)
  return (
    <Paper detail={detail} title={words.listTitle}>
      <table>
        <thead>
          <tr>
            {[words.order, words.name, ...(hasBirth ? [words.birth] : []), words.cell, words.sign].map(
              (head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ),
            )}
          </tr>
        </thead>
        <tbody>
          {items.map((item, index) => (
            <tr key={item.id}>
              <td>{index + 1}</td>
              <th scope="row">{nameOf(text, item)}</th>
              {hasBirth && <td>{item.birthDate === null ? '' : formatPartialDate(item.birthDate)}</td>}
              <td>{item.cell.name}</td>
              <td className="paper-sign">&nbsp;</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Paper>
  )
}

/** All sessions on one sheet: what was taken, and empty squares for what is to come. */
export function SheetPaper({ detail, items }: PaperProps) {
  const text = useText()
  const { papers: words, parts } = text.classes
  const { sessionItems } = detail
  const sheets = useQueries({
    queries: sessionItems
      .filter(({ taken }) => taken)
      .map(({ id }) => ({
        queryKey: ['attendance', id],
        queryFn: () => api.get<AttendanceSheet>(sheetUrl(id)),
        staleTime: 10 * 60_000,
      })),
  })
  const taken = new Map(
    sheets.flatMap(({ data }) => (data === undefined ? [] : [[data.session.id, data.items] as const])),
  )
  const mark = (sessionId: string, { id }: EnrolmentItem): string => {
    const found = taken.get(sessionId)?.find(({ enrolmentId }) => enrolmentId === id)
    if (found === undefined || found.present === null) return ''
    if (found.headcount > 1) return String(found.present)
    if (found.present > 0) return words.presentMark
    return found.excused ? words.excusedMark : words.absentMark
  }
  return (
    <Paper detail={detail} title={words.sheetTitle}>
      <table className="paper-sheet">
        <thead>
          <tr>
            <th scope="col">{words.order}</th>
            <th scope="col">{words.name}</th>
            {sessionItems.map(({ id, day, part }) => (
              <th key={id} scope="col">
                {formatDay(day).slice(0, 5)} {parts[part]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {items.map((item, index) => (
            <tr key={item.id}>
              <td>{index + 1}</td>
              <th scope="row">{nameOf(text, item)}</th>
              {sessionItems.map(({ id }) => (
                <td key={id} className="paper-mark">
                  {mark(id, item)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p className="paper-note">{words.marks}</p>
    </Paper>
  )
}

/** Enrolled, attended, completed and grades, by cell. */
export function SummaryPaper({ detail, items }: PaperProps) {
  const { papers: words, grades, page } = useText().classes
  const rows = summaryOf(items)
  const heads = [
    words.enrolled,
    words.attended,
    words.completed,
    ...GRADES.map((grade) => grades[grade]),
    page.certificate,
  ]
  return (
    <Paper detail={detail} title={words.summaryTitle}>
      <table>
        <thead>
          <tr>
            <th scope="col">{words.cell}</th>
            {heads.map((head) => (
              <th key={head} scope="col" className="is-end">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, cell, ...row }) => (
            <tr key={key} className={key === TOTAL ? 'paper-total' : undefined}>
              <th scope="row">{key === TOTAL ? words.total : cell}</th>
              {[
                row.enrolled,
                row.attended,
                row.completed,
                ...GRADES.map((grade) => row.grades[grade]),
                row.certificates,
              ].map((count, index) => (
                <td key={heads[index]} className="is-end">
                  {words.count(count)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Paper>
  )
}
