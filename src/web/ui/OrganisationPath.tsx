import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { useText } from '../i18n'
import { Chevron } from './Chevron'
import { Popover } from './Popover'
import './organisation-path.css'

export interface PathStep {
  readonly key: string
  readonly name: string
  /** Missing for a body above the viewer's reach: named, not opened. */
  readonly to?: string | undefined
}

interface OrganisationPathProps {
  /** From the top to the body shown. */
  steps: readonly PathStep[]
  /** What the last name opens: bodies to go to. */
  children?: (close: () => void) => ReactNode
}

/** Where am I: the path of organisations, whose end is the switch between them. */
export function OrganisationPath({ steps, children }: OrganisationPathProps) {
  const { shell } = useText()
  const last = steps.at(-1)
  return (
    <nav className="organisation-path screen-only" aria-label={shell.path}>
      <ol>
        {steps.slice(0, -1).map(({ key, name, to }) => (
          <li key={key} className="path-above">
            {to === undefined ? name : <Link to={to}>{name}</Link>}
          </li>
        ))}
        {last !== undefined && (
          <li aria-current="location">
            {children === undefined ? (
              <b>{last.name}</b>
            ) : (
              <Popover
                button={
                  <>
                    {last.name} <Chevron />
                  </>
                }
                buttonClass="path-switch"
                buttonLabel={`${last.name}: ${shell.switchOrganisation}`}
                label={shell.switchOrganisation}
              >
                {children}
              </Popover>
            )}
          </li>
        )}
      </ol>
    </nav>
  )
}
