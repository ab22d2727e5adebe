import { useState } from 'react'
import type { AccountItem } from '#contract/accounts'
import { useChoices } from '../platform/address'
import { Dialog } from '../ui/Dialog'
import { Notice } from '../ui/Notice'
import { ErrorState, LoadingShape } from '../ui/States'
import { AccountView } from './AccountView'
import { DisableForm } from './forms/DisableForm'
import { EndForm } from './forms/EndForm'
import { GrantForm } from './forms/GrantForm'
import { PasswordForm } from './forms/PasswordForm'
import type { WithPicker } from './forms/RoleFields'
import { useAccount } from './queries'
import { useText } from './text'

const ACTS = ['grant', 'end', 'password', 'disable', 'enable'] as const
type Act = (typeof ACTS)[number]

/** The account the address names, and what is being done with it. */
export function AccountDialog({ Picker }: WithPicker) {
  const { one, forms } = useText().accounts
  const { chosen, choose } = useChoices()
  const username = chosen('account')
  const account = useAccount(username)
  const [told, setTold] = useState<string | null>(null)
  if (username === null) return null
  const act = ACTS.find((known) => known === chosen('write'))
  const title = account.data?.displayName ?? username
  return (
    <Dialog
      title={act === undefined ? title : `${forms.titles[act]} · ${title}`}
      width="wide"
      onClose={() => {
        setTold(null)
        choose({ account: null, write: null, role: null })
      }}
    >
      {account.isPending && <LoadingShape />}
      {account.isError && <ErrorState error={account.error} onRetry={() => void account.refetch()} />}
      {account.data === null && <Notice tone="warn">{one.notFound}</Notice>}
      {account.data && act === undefined && <AccountView account={account.data} told={told} />}
      {account.data && act !== undefined && (
        <Acting account={account.data} act={act} Picker={Picker} onTold={setTold} />
      )}
    </Dialog>
  )
}

interface ActingProps extends WithPicker {
  account: AccountItem
  act: Act
  onTold: (sentence: string) => void
}

function Acting({ account, act, Picker, onTold }: ActingProps) {
  const { one } = useText().accounts
  const { chosen, choose } = useChoices()
  const back = () => choose({ write: null, role: null })
  const done = (sentence: string) => {
    back()
    onTold(sentence)
  }
  const parts = { account, onDone: done, onCancel: back }
  switch (act) {
    case 'grant':
      return <GrantForm {...parts} Picker={Picker} />
    case 'password':
      return <PasswordForm {...parts} />
    case 'disable':
    case 'enable':
      return <DisableForm {...parts} disabled={act === 'disable'} />
    case 'end': {
      const held = account.roles.find(({ id }) => id === chosen('role'))
      return held === undefined ? (
        <Notice tone="warn">{one.notFound}</Notice>
      ) : (
        <EndForm {...parts} held={held} />
      )
    }
  }
}
