import { formatNumber } from '#domain/vietnamese'
import { useText } from '../i18n'
import { FigureLink } from '../ui/FigureLink'

/** What is not known: a dash to the eye, a word to the ear. Never 0. */
export function Unknown({ word }: { word: string }) {
  return (
    <>
      <span className="soft" aria-hidden="true">
        –
      </span>
      <span className="visually-hidden">{word}</span>
    </>
  )
}

interface ShownProps {
  value: number | null
  /** Said in place of a figure that is not known. */
  word: string
  to?: string | undefined
}

/** A figure of a table, leading to what stands behind it. */
export function Shown({ value, word, to }: ShownProps) {
  if (value === null) return <Unknown word={word} />
  return <FigureLink to={to}>{formatNumber(value)}</FigureLink>
}

interface ShareProps {
  done: number | null
  total: number | null
  word: string
  to?: string | undefined
  /** What the link opens. Begins with the figures as they are seen. */
  label?: string
}

/** "118/243" */
export function ShownShare({ done, total, word, to, label }: ShareProps) {
  const { nothing } = useText().progress
  if (total === null) return <Unknown word={word} />
  // nothing to count is known, and is not a gap in the figures
  if (total === 0) return <small className="soft">{nothing.none}</small>
  if (done === null) {
    return (
      <>
        <Unknown word={word} />/{formatNumber(total)}
      </>
    )
  }
  return (
    <FigureLink to={to} label={to === undefined ? undefined : label}>
      {`${formatNumber(done)}/${formatNumber(total)}`}
    </FigureLink>
  )
}
