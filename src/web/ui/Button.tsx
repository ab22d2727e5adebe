import type { ButtonHTMLAttributes, MouseEvent, ReactNode, Ref } from 'react'
import { Link } from 'react-router'
import './button.css'

type Look = 'main' | 'edged' | 'plain'

interface ButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'className' | 'type'> {
  /** `main`: the one action of the page, filled; `edged`: others; `plain`: as text. */
  look?: Look
  type?: 'button' | 'submit'
  /** Why it cannot be pressed now. The button stays reachable, and says so. */
  reason?: string | undefined
  ref?: Ref<HTMLButtonElement>
}

export function Button({ look = 'edged', reason, type = 'button', onClick, title, ...rest }: ButtonProps) {
  const refused = reason !== undefined
  const props = {
    ...rest,
    className: `button is-${look}`,
    'aria-disabled': refused || undefined,
    title: reason ?? title,
    onClick: refused ? (event: MouseEvent) => event.preventDefault() : onClick,
  }
  return type === 'submit' ? <button {...props} type="submit" /> : <button {...props} type="button" />
}

interface ButtonLinkProps {
  to: string
  look?: Look
  children: ReactNode
}

/** Goes somewhere, looks like a button. */
export function ButtonLink({ to, look = 'edged', children }: ButtonLinkProps) {
  return (
    <Link to={to} className={`button is-${look}`}>
      {children}
    </Link>
  )
}
