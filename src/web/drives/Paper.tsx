import type { ReactNode } from 'react'
import type { CeremonyDetail } from '#contract/ceremonies'
import { useCeremonyWords } from './ceremonyWords'

interface PaperProps {
  ceremony: CeremonyDetail
  title: string
  number?: string | null
  children: ReactNode
}

/** A paper of the Party: its body at the left, the Party at the right, kind in the middle (05-HD/VPTW). */
export function Paper({ ceremony, title, number = null, children }: PaperProps) {
  const { invitations, minutes } = useCeremonyWords()
  const { organisation } = ceremony
  return (
    <article className="party-paper">
      <header className="party-head">
        <div>
          {organisation.parentName !== null && <p>{organisation.parentName}</p>}
          <p>
            <b>{organisation.name}</b>
          </p>
          <p>*</p>
          {number !== null && <p>{minutes.number(number)}</p>}
        </div>
        <p className="party-name">{invitations.party}</p>
      </header>
      <p className="party-title">{title}</p>
      {children}
    </article>
  )
}
