import { Link } from 'react-router'
import type { AccountItem } from '#contract/accounts'
import type { Day } from '#domain/dates'
import { paths } from '../paths'
import { useChoices } from '../platform/address'
import { useViewer } from '../platform/viewer'
import { Card } from '../ui/Card'
import { type Column, DataTable } from '../ui/DataTable'
import { MoreRows } from '../ui/MoreRows'
import { EmptyState } from '../ui/States'
import type { SheetColumn } from '../ui/sheet'
import { Tag } from '../ui/Tag'
import { periodOf, stateOn } from './roleWords'
import { type Text, useText } from './text'

interface AccountsTableProps {
  items: readonly AccountItem[]
  hasMore: boolean
  loading: boolean
  onMore: () => void
}

export function AccountsTable({ items, hasMore, loading, onMore }: AccountsTableProps) {
  const text = useText()
  const { list } = text.accounts
  const { today } = useViewer()
  const { chosen } = useChoices()
  const columns = columnsOf(text, today, (account) => paths.accounts({ q: chosen('q'), account }))
  return (
    <Card>
      <DataTable
        caption={list.caption}
        columns={columns}
        rows={items}
        rowKey={({ id }) => id}
        empty={<EmptyState title={list.empty} hint={list.emptyHint} />}
        foot={
          items.length > 0 && (
            <MoreRows shown={items.length} hasMore={hasMore} loading={loading} onMore={onMore} />
          )
        }
      />
    </Card>
  )
}

function columnsOf(
  text: Text,
  today: Day,
  addressOf: (username: string) => string,
): readonly Column<AccountItem>[] {
  const { list } = text.accounts
  return [
    {
      key: 'name',
      head: list.displayName,
      cell: ({ username, displayName }) => (
        <span className="account-name">
          <Link to={addressOf(username)}>{displayName}</Link>
          <small className="soft">{username}</small>
        </span>
      ),
    },
    {
      key: 'roles',
      head: list.roles,
      cell: ({ roles }) => <RoleLines text={text} roles={roles} today={today} />,
      onPhone: 'line',
    },
    {
      key: 'state',
      head: list.state,
      cell: (account) => <StateMark text={text} account={account} today={today} />,
      onPhone: 'standing',
    },
  ]
}

/** What the page puts into one cell stands in a column each. */
export function accountSheet(text: Text, today: Day): readonly SheetColumn<AccountItem>[] {
  const { list, roles: words } = text.accounts
  const lasting = ({ roles }: AccountItem) => roles.filter((held) => stateOn(held, today) !== 'over')
  return [
    { head: list.displayName, copyValue: ({ displayName }) => displayName },
    { head: text.accounts.username, copyValue: ({ username }) => username },
    {
      head: list.roles,
      copyValue: (account) =>
        lasting(account)
          .map((held) => `${words[held.role]} · ${held.organisation.name} · ${periodOf(text, held)}`)
          .join('; '),
    },
    { head: list.state, copyValue: (account) => list[standingOf(account, today)] },
  ]
}

/** Whether the account can be used on the day. */
function standingOf({ disabled, roles }: AccountItem, today: Day): 'disabled' | 'open' | 'noRoleNow' {
  if (disabled) return 'disabled'
  return roles.some((held) => stateOn(held, today) === 'now') ? 'open' : 'noRoleNow'
}

interface RoleLinesProps {
  text: Text
  roles: AccountItem['roles']
  today: Day
}

/** What is held or will be; what is over is only counted. */
function RoleLines({ text, roles, today }: RoleLinesProps) {
  const { roles: words, list } = text.accounts
  const lasting = roles.filter((held) => stateOn(held, today) !== 'over')
  const ended = roles.length - lasting.length
  return (
    <ul className="role-lines">
      {lasting.map((held) => (
        <li key={held.id}>
          {words[held.role]} · {held.organisation.name} <small className="soft">{periodOf(text, held)}</small>
        </li>
      ))}
      {ended > 0 && (
        <li>
          <small className="soft">{list.rolesEnded(ended)}</small>
        </li>
      )}
    </ul>
  )
}

/** Whether the account can be used today. */
export function StateMark({ text, account, today }: { text: Text; account: AccountItem; today: Day }) {
  const { list } = text.accounts
  const standing = standingOf(account, today)
  if (standing === 'open') return <span className="soft">{list.open}</span>
  return <Tag tone={standing === 'disabled' ? 'late' : 'none'}>{list[standing]}</Tag>
}
