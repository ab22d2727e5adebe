import { Link } from 'react-router'
import type { ProgressReply } from '#contract/progress'
import { useText } from '../i18n'
import { Folded } from '../ui/Folded'
import { Notice } from '../ui/Notice'
import { type Links, UNKNOWN } from './links'

/** The bodies for which nothing is known, so that no total is told. */
export function UnknownBodies({ reply, links }: { reply: ProgressReply; links: Links }) {
  const { unknown } = useText().progress
  const { unknownTotal, organisation } = reply
  const bodies = reply.unknown.filter(({ id }) => id !== organisation.id)
  if (bodies.length === 0) return null
  const left = unknownTotal - reply.unknown.length
  return (
    <section id={UNKNOWN} tabIndex={-1} className="unknown-bodies" aria-label={unknown.title(unknownTotal)}>
      <Notice tone="info" title={unknown.title(unknownTotal)}>
        <p>{unknown.hint}</p>
        <Folded summary={unknown.list}>
          <ul>
            {bodies.map(({ id, code, name }) => (
              <li key={id}>
                <Link to={links.progress(id)}>{name}</Link>
                {code !== null && <small className="soft"> {code}</small>}
              </li>
            ))}
            {left > 0 && <li className="soft">{unknown.more(left)}</li>}
          </ul>
        </Folded>
      </Notice>
    </section>
  )
}
