import type { ClassDetail } from '#contract/classes'
import type { EnrolmentItem } from '#contract/classRoster'
import { type Day, formatDay, formatPartialDate } from '#domain/dates'
import { PaperHead } from './PaperHead'
import { useText } from './text'

interface CertificatePapersProps {
  detail: ClassDetail
  items: readonly EnrolmentItem[]
}

/** One certificate to a page, across, with place for signature and seal. */
export function CertificatePapers({ detail, items }: CertificatePapersProps) {
  return (
    <div className="certificates">
      {items.map((item) => (
        <Certificate key={item.id} detail={detail} item={item} />
      ))}
    </div>
  )
}

function Certificate({ detail, item }: { detail: ClassDetail; item: EnrolmentItem }) {
  const { papers: words, grades, needs } = useText().classes
  const { certificate, fullName, birthDate, cell, grade } = item
  if (certificate === null) return null
  const place = cell.parentName === null ? cell.name : `${cell.name}, ${cell.parentName}`
  const isComrade = detail.kind !== 'awareness' && detail.kind !== 'patriotism'
  return (
    <article className="paper card certificate">
      <PaperHead detail={detail} number={words.certificateNumber(certificate.number)} day={null} />
      <p className="certificate-title">{words.certificateTitle}</p>
      <p>{isComrade ? words.certifies : words.certifiesOther}</p>
      <p className="certificate-name">{fullName ?? needs.nameClosed}</p>
      {birthDate !== null && (
        <p>
          {words.born}: {formatPartialDate(birthDate)}
        </p>
      )}
      <p>
        {words.ofCell}: {place}
      </p>
      <p>
        {words.finished}: <b>{detail.name}</b>
      </p>
      <p>{words.fromTo(formatDay(detail.first), formatDay(detail.last))}</p>
      {grade !== null && (
        <p>
          {words.grade}: <b>{grades[grade]}</b>
        </p>
      )}
      <footer className="certificate-sign">
        <p>{dayOf(words, certificate.day)}</p>
        <p>
          <b>{words.head}</b>
        </p>
        <p className="soft">{words.seal}</p>
      </footer>
    </article>
  )
}

function dayOf(words: { dayOf: (day: number, month: number, year: number) => string }, given: Day): string {
  const [year = 0, month = 0, day = 0] = given.split('-').map(Number)
  return words.dayOf(day, month, year)
}
