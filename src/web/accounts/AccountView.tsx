import type { AccountItem } from '#contract/accounts'
import { type Day, formatDay } from '#domain/dates'
import { paths } from '../paths'
import { useChoices } from '../platform/address'
import { dayOfInstant } from '../platform/instant'
import { useViewer } from '../platform/viewer'
import { Button, ButtonLink } from '../ui/Button'
import { Card } from '../ui/Card'
import { type Column, DataTable } from '../ui/DataTable'
import { Notice } from '../ui/Notice'
import { EmptyState } from '../ui/States'
import { StateMark } from './AccountsTable'
import { type HeldRole, isNever, periodOf, stateOn } from './roleWords'
import { type Text, useText } from './text'

interface AccountViewProps {
  account: AccountItem
  /** What was just recorded: said here, for a notice outside an open dialog is not heard. */
  told: string | null
}

/** One account: its roles through time, and what can be done with it. */
export function AccountView({ account, told }: AccountViewProps) {
  const text = useText()
  const { one, username } = text.accounts
  const viewer = useViewer()
  const { choose } = useChoices()
  const isOwn = account.id === viewer.account.id
  const end = isOwn ? undefined : (role: string) => choose({ write: 'end', role })
  return (
    <div className="stack">
      {told !== null && (
        <Notice tone="ok" live>
          {told}
        </Notice>
      )}
      <p className="account-line">
        <span>
          {username}: <b>{account.username}</b>
        </span>
        <span className="soft">{one.created(formatDay(dayOfInstant(account.createdAt)))}</span>
        <StateMark text={text} account={account} today={viewer.today} />
      </p>
      <Card>
        <DataTable
          caption={one.roles}
          columns={columnsOf(text, viewer.today, end)}
          rows={account.roles}
          rowKey={({ id }) => id}
          empty={<EmptyState title={one.noRoles} />}
        />
      </Card>
      {isOwn ? (
        <Notice actions={<ButtonLink to={paths.me()}>{one.toMe}</ButtonLink>}>{one.own}</Notice>
      ) : (
        <Acts disabled={account.disabled} />
      )}
    </div>
  )
}

function Acts({ disabled }: { disabled: boolean }) {
  const { one } = useText().accounts
  const { choose } = useChoices()
  return (
    <div className="account-acts">
      <Button look="main" onClick={() => choose({ write: 'grant' })}>
        {one.grant}
      </Button>
      <Button onClick={() => choose({ write: 'password' })}>{one.password}</Button>
      <Button onClick={() => choose({ write: disabled ? 'enable' : 'disable' })}>
        {disabled ? one.enable : one.disable}
      </Button>
    </div>
  )
}

function columnsOf(
  text: Text,
  today: Day,
  onEnd: ((roleId: string) => void) | undefined,
): readonly Column<HeldRole>[] {
  const { one, roles, period } = text.accounts
  const notes = { now: null, future: period.future, over: period.over }
  return [
    { key: 'role', head: one.role, cell: ({ role }) => roles[role] },
    {
      key: 'organisation',
      head: one.organisation,
      cell: ({ organisation }) => <span className="account-words">{organisation.name}</span>,
      onPhone: 'line',
    },
    {
      key: 'period',
      head: one.period,
      cell: (held) => {
        const note = isNever(held) ? null : notes[stateOn(held, today)]
        return (
          <span className="account-words">
            {periodOf(text, held)}
            {note !== null && <small className="soft"> ({note})</small>}
          </span>
        )
      },
      onPhone: 'line',
    },
    {
      key: 'end',
      head: one.acts,
      align: 'end',
      cell: ({ id, role, organisation, ...held }) =>
        onEnd !== undefined &&
        stateOn(held, today) !== 'over' && (
          <Button aria-label={one.endOf(roles[role], organisation.name)} onClick={() => onEnd(id)}>
            {one.end}
          </Button>
        ),
      onPhone: 'line',
    },
  ]
}
