import type { ReactNode } from 'react'
import type { Day } from '#domain/dates'
import { useText } from './text'
import './inspections.css'

interface PartyPaperProps {
  /** The committee above, then the body that issues. */
  upper: string | null
  issuer: string
  number: string
  day: Day
  kind: string
  about: string
  children: ReactNode
}

/**
 * A paper of the Party on A4, printed alone (399-QĐ/TW and 05-HD/VPTW, by a source that quotes them): upper body,
 * issuing body, star and number on the left; the Party's name, place and day on the right; kind and summary centred;
 * recipients and signature at the end.
 */
export function PartyPaper({ upper, issuer, number, day, kind, about, children }: PartyPaperProps) {
  const { paper } = useText().inspections
  const [year = '', month = '', date = ''] = day.split('-')
  // months after February stand without a leading zero
  const shownMonth = Number(month) <= 2 ? month : String(Number(month))
  return (
    <article className="party-paper print-only">
      <header className="party-head">
        <div>
          {upper !== null && <p>{upper.toUpperCase()}</p>}
          <p>
            <b>{issuer.toUpperCase()}</b>
          </p>
          <p>*</p>
          <p>{paper.number(number)}</p>
        </div>
        <div>
          <p>
            <b className="party-name">{paper.party}</b>
          </p>
          <p>
            <i>{paper.place(date, shownMonth, year)}</i>
          </p>
        </div>
      </header>
      <p className="party-kind">
        <b>{kind}</b>
      </p>
      <p className="party-kind">
        <b>{about}</b>
      </p>
      <p className="party-kind">-----</p>
      <div className="party-body">{children}</div>
      <footer className="party-foot">
        <div className="party-recipients">
          <p>
            <u>{paper.recipients}</u>
          </p>
          {paper.recipientLines.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </div>
        <p className="party-signer">
          <b>{paper.signer}</b>
        </p>
      </footer>
    </article>
  )
}
