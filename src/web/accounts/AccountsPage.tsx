import { useDeferredValue, useState } from 'react'
import { formatDay } from '#domain/dates'
import { useChoices } from '../platform/address'
import { useViewer } from '../platform/viewer'
import { Button } from '../ui/Button'
import { ControlsBar } from '../ui/Controls'
import { PrintButton } from '../ui/CopyButton'
import { PageHead } from '../ui/PageHead'
import { ErrorState, LoadingShape } from '../ui/States'
import { AccountDialog } from './AccountDialog'
import { AccountsTable } from './AccountsTable'
import { CreateDialog } from './forms/CreateForm'
import type { WithPicker } from './forms/RoleFields'
import { useAccounts } from './queries'
import { useText } from './text'
import './accounts.css'

/** Who may sign in, as what and where; for administrators. */
export function AccountsPage({ Picker }: WithPicker) {
  const { accounts: words, common } = useText()
  const { list } = words
  const { roles, today } = useViewer()
  const { chosen, choose } = useChoices()
  const asked = useDeferredValue(chosen('q') ?? '')
  const accounts = useAccounts(asked)
  return (
    <>
      <PageHead
        title={list.title}
        lede={[list.lede]}
        paper={{ organisation: roles[0]?.organisation.name ?? common.product, lines: [formatDay(today)] }}
      />
      <p className="soft">{list.privacy}</p>
      <ControlsBar
        label={list.title}
        actions={
          <>
            <PrintButton />
            <Button look="main" onClick={() => choose({ write: 'create', account: null })}>
              {list.add}
            </Button>
          </>
        }
      >
        <AccountSearch />
      </ControlsBar>
      {accounts.isPending && <LoadingShape shape="table" rows={8} />}
      {accounts.isError && <ErrorState error={accounts.error} onRetry={() => void accounts.refetch()} />}
      {accounts.data !== undefined && (
        <AccountsTable
          items={accounts.data.pages.flatMap(({ items }) => items)}
          hasMore={accounts.hasNextPage}
          loading={accounts.isFetchingNextPage}
          onMore={() => void accounts.fetchNextPage()}
        />
      )}
      <CreateDialog Picker={Picker} />
      <AccountDialog Picker={Picker} />
    </>
  )
}

/** What is typed goes into the address without leaving a step back for each letter. */
function AccountSearch() {
  const { list } = useText().accounts
  const { chosen, choose } = useChoices()
  const [typed, setTyped] = useState(chosen('q') ?? '')
  return (
    <div className="account-search">
      <input
        className="input"
        type="search"
        aria-label={list.find}
        placeholder={list.findHint}
        autoComplete="off"
        spellCheck={false}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value)
          choose({ q: event.target.value }, { replace: true })
        }}
      />
    </div>
  )
}
