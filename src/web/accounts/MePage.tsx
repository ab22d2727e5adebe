import type { ReactNode } from 'react'
import type { Role } from '#domain/access'
import { useViewer, type ViewerRole } from '../platform/viewer'
import { Card } from '../ui/Card'
import { type Column, DataTable } from '../ui/DataTable'
import { PageHead } from '../ui/PageHead'
import { Preferences } from '../ui/Preferences'
import { EmptyState } from '../ui/States'
import { OwnPasswordForm } from './forms/OwnPasswordForm'
import { periodOf } from './roleWords'
import { type Text, useText } from './text'
import './accounts.css'

/** Who am I here, and what is mine to set: the password, the language, the size of letters. */
export function MePage({ reminders }: { reminders: ReactNode }) {
  const text = useText()
  const { me } = text.accounts
  const { account, roles } = useViewer()
  return (
    <>
      <PageHead title={me.title} lede={[me.lede(account.displayName, account.username)]} />
      <div className="stack">
        <Card title={me.roles}>
          <DataTable
            caption={me.roles}
            columns={columnsOf(text)}
            rows={roles}
            rowKey={({ role, organisation, from }) => `${role} ${organisation.id} ${from}`}
            empty={<EmptyState title={me.noRoles} />}
            foot={me.rolesHint}
          />
        </Card>
        <Card title={me.password}>
          <OwnPasswordForm accountId={account.id} />
        </Card>
        {reminders}
        <Card title={me.screen}>
          <Preferences />
          <p className="soft">{me.screenHint}</p>
        </Card>
      </div>
    </>
  )
}

function columnsOf(text: Text): readonly Column<ViewerRole>[] {
  const { me, one, roles } = text.accounts
  const mayDo: Record<Role, string> = me.reads
  return [
    { key: 'role', head: one.role, cell: ({ role }) => roles[role] },
    {
      key: 'organisation',
      head: one.organisation,
      cell: ({ organisation }) => <span className="account-words">{organisation.name}</span>,
      onPhone: 'line',
    },
    { key: 'period', head: one.period, cell: (held) => periodOf(text, held), onPhone: 'line' },
    {
      key: 'may',
      head: me.may,
      cell: ({ role }) => <span className="account-words soft">{mayDo[role]}</span>,
      onPhone: 'line',
    },
  ]
}
