import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { useText } from '../i18n'
import { isRefusal } from '../platform/api'
import { Button } from '../ui/Button'
import { Form, FormEnd } from '../ui/Form'
import { Notice } from '../ui/Notice'
import { ErrorState } from '../ui/States'
import { PasswordField, TextField } from '../ui/TextField'
import { signIn } from './session'

interface SignInFormProps {
  /** The session that was lost belongs to this account; without it the name is asked for. */
  username?: string
}

/** Once signed in, the viewer is known and the page around moves on by itself. */
export function SignInForm({ username }: SignInFormProps) {
  const { accounts } = useText()
  const queries = useQueryClient()
  const [typedName, setTypedName] = useState('')
  const [password, setPassword] = useState('')
  const name = username ?? typedName.trim()
  const signing = useMutation({
    mutationFn: () => signIn(queries, name, password),
    onError: () => setPassword(''),
  })
  const fields = useRef<HTMLDivElement>(null)
  // a wrong password is typed again at once; the button that was pressed could not keep the focus while it waited
  const { isError } = signing
  useEffect(() => {
    if (isError) [...(fields.current?.querySelectorAll('input') ?? [])].at(-1)?.focus()
  }, [isError])
  return (
    <Form onSubmit={() => !signing.isPending && signing.mutate()} label={accounts.signInTitle}>
      {signing.isError && <SignInError error={signing.error} />}
      <div ref={fields} className="stack">
        {username === undefined && (
          <TextField
            label={accounts.username}
            value={typedName}
            onChange={setTypedName}
            missing={accounts.usernameMissing}
            autoComplete="username"
            autoFocus
          />
        )}
        <PasswordField
          label={accounts.password}
          value={password}
          onChange={setPassword}
          missing={accounts.passwordMissing}
        />
      </div>
      <FormEnd>
        <Button type="submit" look="main" disabled={signing.isPending}>
          {signing.isPending ? accounts.signingIn : accounts.signIn}
        </Button>
      </FormEnd>
    </Form>
  )
}

/** A wrong name and a wrong password read the same: neither tells which accounts exist. */
function SignInError({ error }: { error: Error }) {
  const { accounts } = useText()
  if (!isRefusal(error, 401)) return <ErrorState error={error} />
  return (
    <Notice tone="error" live>
      {accounts.wrong}
    </Notice>
  )
}
