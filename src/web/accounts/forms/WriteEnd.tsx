import type { ReactNode } from 'react'
import { Button } from '../../ui/Button'
import { FormEnd } from '../../ui/Form'
import { useText } from '../text'
import { AccountError } from './AccountError'

interface WriteEndProps {
  writing: { readonly error: Error | null; readonly isPending: boolean }
  /** What the main button says. */
  submit: string
  onGiveUp: () => void
  /** Stands above the buttons. */
  children?: ReactNode
}

/** How every form about an account ends: why it was not recorded, recording it, leaving it. */
export function WriteEnd({ writing, submit, onGiveUp, children }: WriteEndProps) {
  const { accounts, common } = useText()
  return (
    <>
      {writing.error !== null && <AccountError error={writing.error} />}
      {children}
      <FormEnd>
        <Button type="submit" look="main" disabled={writing.isPending}>
          {writing.isPending ? common.working : submit}
        </Button>
        <Button onClick={onGiveUp}>{accounts.forms.giveUp}</Button>
      </FormEnd>
    </>
  )
}
