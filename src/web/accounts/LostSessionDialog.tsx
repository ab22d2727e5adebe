import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from 'react-router'
import { useText } from '../i18n'
import { paths } from '../paths'
import { connection, useConnection } from '../platform/connection'
import { useViewer } from '../platform/viewer'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import { SignInForm } from './SignInForm'

/** Asks for the password over the page that was open, so that nothing typed on it is lost. */
export function LostSessionDialog() {
  const { accounts } = useText()
  const { account } = useViewer()
  const { signedIn } = useConnection()
  const queries = useQueryClient()
  const navigate = useNavigate()
  if (signedIn) return null
  const leave = () => {
    queries.clear()
    connection.signedIn()
    void navigate(paths.signIn())
  }
  return (
    <Dialog title={accounts.lostTitle} closable={false} onClose={() => undefined}>
      <div className="stack">
        <p>{accounts.lostHint}</p>
        <p>
          {accounts.username}: <b>{account.username}</b>
        </p>
        <SignInForm username={account.username} />
        <Button look="plain" onClick={leave}>
          {accounts.otherAccount}
        </Button>
      </div>
    </Dialog>
  )
}
