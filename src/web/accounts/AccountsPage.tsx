import { useDeferredValue } from 'react'
import { formatDay } from '#domain/dates'
import { useChoices } from '../platform/address'
import { useViewer } from '../platform/viewer'
import { Button } from '../ui/Button'
import { ControlsBar } from '../ui/Controls'
import { PageHead } from '../ui/PageHead'
import { PrintRows } from '../ui/PrintRows'
import { SearchBox } from '../ui/SearchBox'
import { SheetButtons } from '../ui/SheetButtons'
import { ErrorState, LoadingShape } from '../ui/States'
import { AccountDialog } from './AccountDialog'
import { AccountsTable, accountSheet } from './AccountsTable'
import { CreateDialog } from './forms/CreateForm'
import type { WithPicker } from './forms/RoleFields'
import { useAccounts } from './queries'
import { useText } from './text'
import './accounts.css'

/** Who may sign in, as what and where; for administrators. */
export function AccountsPage({ Picker }: WithPicker) {
  const text = useText()
  const { accounts: words, common } = text
  const { list } = words
  const { roles, today } = useViewer()
  const { chosen, choose } = useChoices()
  const asked = useDeferredValue(chosen('q') ?? '')
  const accounts = useAccounts(asked)
  const items = accounts.data?.pages.flatMap((page) => page.items) ?? []
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
            <SheetButtons
              list={accounts}
              title={[list.caption, formatDay(today)]}
              columns={accountSheet(text, today)}
              rows={items}
            />
            <PrintRows list={accounts} />
            <Button look="main" onClick={() => choose({ write: 'create', account: null })}>
              {list.add}
            </Button>
          </>
        }
      >
        <SearchBox label={list.find} hint={list.findHint} />
      </ControlsBar>
      {accounts.isPending && <LoadingShape shape="table" rows={8} />}
      {accounts.isError && <ErrorState error={accounts.error} onRetry={() => void accounts.refetch()} />}
      {accounts.data !== undefined && (
        <AccountsTable
          items={items}
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
