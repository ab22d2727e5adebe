import './print-parts.css'

export interface PrintHeadProps {
  /** The committee above, then the body the paper is about. */
  organisation: string
  parent?: string | null
  title: string
  /** The period, the day counted to, the day of the organisations: one line each. */
  lines: readonly string[]
}

/** Head of a printed page; on the screen the page itself says all this. */
export function PrintHead({ organisation, parent, title, lines }: PrintHeadProps) {
  return (
    <header className="print-head print-only">
      {parent !== undefined && parent !== null && <p>{parent}</p>}
      <p>
        <b>{organisation}</b>
      </p>
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
  return (
    <footer className="signature-place print-only">
      <p>{placeAndDay}</p>
      <ul>
        {signers.map((signer) => (
          <li key={signer}>{signer}</li>
        ))}
      </ul>
    </footer>
  )
}
