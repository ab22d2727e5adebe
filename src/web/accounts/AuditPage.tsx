import type { AuditItem } from '#contract/accounts'
import { formatDay, isDay } from '#domain/dates'
import { useText } from '../i18n'
import type { Text } from '../i18n/vi'
import { useChoices } from '../platform/address'
import { useViewer } from '../platform/viewer'
import { Card } from '../ui/Card'
import { type Column, DataTable } from '../ui/DataTable'
import { MoreRows } from '../ui/MoreRows'
import { PageHead } from '../ui/PageHead'
import { EmptyState, ErrorState, LoadingShape } from '../ui/States'
import { AuditFilters } from './AuditFilters'
import { actionWords, detailWords, subjectWords } from './auditWords'
import { momentOf } from './moments'
import { useAudit, useUsernames } from './queries'
import './audit.css'

/** Who did what, where and when; for administrators. */
export function AuditPage() {
  const text = useText()
  const { audit } = text.accounts
  const { today } = useViewer()
  const { chosen } = useChoices()
  const dayIn = (name: string) => {
    const asked = chosen(name)
    return asked !== null && isDay(asked) ? asked : null
  }
  const filter = {
    account: chosen('account'),
    action: chosen('action'),
    from: dayIn('from'),
    to: dayIn('to'),
  }
  const lines = useAudit(filter)
  const usernames = useUsernames()
  const items = lines.data?.pages.flatMap(({ items: page }) => page) ?? []
  return (
    <>
      <PageHead
        title={audit.title}
        lede={[audit.lede]}
        paper={{ organisation: text.common.product, lines: [formatDay(today)] }}
      />
      <AuditFilters filter={filter} />
      {lines.isPending && <LoadingShape shape="table" rows={10} />}
      {lines.isError && <ErrorState error={lines.error} onRetry={() => void lines.refetch()} />}
      {lines.data !== undefined && (
        <Card>
          <DataTable
            caption={audit.caption}
            columns={columnsOf(text, usernames.data)}
            rows={items}
            rowKey={({ seq }) => seq}
            empty={<EmptyState title={audit.empty} hint={audit.emptyHint} />}
            foot={
              items.length > 0 && (
                <MoreRows
                  shown={items.length}
                  hasMore={lines.hasNextPage}
                  loading={lines.isFetchingNextPage}
                  onMore={() => void lines.fetchNextPage()}
                />
              )
            }
          />
        </Card>
      )}
    </>
  )
}

function columnsOf(
  text: Text,
  usernames: ReadonlyMap<string, string> | undefined,
): readonly Column<AuditItem>[] {
  const { audit } = text.accounts
  return [
    { key: 'time', head: audit.time, cell: ({ at }) => <span className="audit-time">{momentOf(at)}</span> },
    {
      key: 'person',
      head: audit.person,
      cell: ({ account }) => account ?? <span className="soft">{audit.nobody}</span>,
      onPhone: 'standing',
    },
    {
      key: 'what',
      head: audit.what,
      cell: ({ action }) => <span className="wraps">{actionWords(text, action)}</span>,
      onPhone: 'line',
    },
    {
      key: 'organisation',
      head: audit.organisation,
      cell: ({ organisation }) => <span className="wraps">{organisation}</span>,
      onPhone: 'line',
    },
    {
      key: 'detail',
      head: audit.detail,
      cell: (line) => (
        <span className="wraps soft">
          {[subjectWords(text, line, usernames), ...detailWords(text, line.detail)]
            .filter((part) => part !== null)
            .join('; ')}
        </span>
      ),
      onPhone: 'line',
    },
  ]
}
