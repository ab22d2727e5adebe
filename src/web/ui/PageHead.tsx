import { type ReactNode, useEffect } from 'react'
import { Link } from 'react-router'
import { useText } from '../i18n'
import type { Sentence } from '../i18n/sentence'
import { PrintHead, type PrintHeadProps } from './PrintParts'
import './page-head.css'

interface PageHeadProps {
  title: string
  /** Beside the title, quiet. */
  note?: ReactNode
  lede?: Sentence
  actions?: ReactNode
  /** The head of the page on paper: whose figures these are, and what they count. */
  paper?: Omit<PrintHeadProps, 'title'>
}

/** The title, the sentence the person came for, and the actions of the page. */
export function PageHead({ title, note, lede, actions, paper }: PageHeadProps) {
  const text = useText()
  useEffect(() => {
    document.title = `${title} · ${text.common.product}`
  }, [title, text])
  return (
    <header className="page-head">
      {paper !== undefined && <PrintHead {...paper} title={title} />}
      <div className={paper === undefined ? 'page-title' : 'page-title screen-only'}>
        <h1>{title}</h1>
        {note !== undefined && <span className="soft">{note}</span>}
        {actions !== undefined && <div className="page-actions screen-only">{actions}</div>}
      </div>
      {lede !== undefined && <Lede sentence={lede} />}
    </header>
  )
}

/** One sentence first: what the page says, every number leading to the rows behind it. */
export function Lede({ sentence }: { sentence: Sentence }) {
  return (
    <p className="lede">
      {sentence.map((part, index) => {
        if (typeof part === 'string') return part
        const key = `${index} ${part.text}`
        if (part.to === undefined) return <b key={key}>{part.text}</b>
        return (
          <Link key={key} to={part.to}>
            {part.text}
          </Link>
        )
      })}
    </p>
  )
}
