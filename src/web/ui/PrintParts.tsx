import { useText } from '../i18n'
import './print-parts.css'

export interface PrintHeadProps {
  /** The committee above, then the body the paper is about. */
  organisation: string
  parent?: string | null
  title: string
  /** The period, the day counted to, the day of the organisations: one line each. */
  lines: readonly string[]
  /** The number of an official form, at the top right; then what of it is told. */
  form?: readonly string[]
}

/** Head of a printed page; on the screen the page itself says all this. */
export function PrintHead({ organisation, parent, title, lines, form = [] }: PrintHeadProps) {
  return (
    <header className="print-head print-only">
      <div className="print-corners">
        <div>
          {parent !== undefined && parent !== null && <p>{parent}</p>}
          <p>
            <b>{organisation}</b>
          </p>
        </div>
        {form.length > 0 && (
          <div className="print-form">
            {form.map((line) => (
              <p key={line}>{line}</p>
            ))}
          </div>
        )}
      </div>
      <p className="print-title">{title}</p>
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </header>
  )
}

interface SignatureProps {
  /** "…, ngày … tháng … năm …" */
  placeAndDay: string
  /** "NGƯỜI LẬP BIỂU", "T/M BAN THƯỜNG VỤ": in the order of signing. */
  signers: readonly string[]
}

/** The place where the office signs. */
export function SignaturePlace({ placeAndDay, signers }: SignatureProps) {
  const { common } = useText()
  return (
    <footer className="signature-place print-only">
      <p>{placeAndDay}</p>
      <ul>
        {signers.map((signer) => (
          <li key={signer}>
            <b>{signer}</b>
            <i>{common.signHere}</i>
          </li>
        ))}
      </ul>
    </footer>
  )
}
