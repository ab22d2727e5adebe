import type { AuditItem } from '#contract/accounts'
import { isDay } from '#domain/dates'
import { useChoices } from '../platform/address'
import { formatInstant } from '../platform/instant'
import { useViewer } from '../platform/viewer'
import { Card } from '../ui/Card'
import { type Column, DataTable } from '../ui/DataTable'
import { MoreRows } from '../ui/MoreRows'
import { PageHead } from '../ui/PageHead'
import { SheetButtons } from '../ui/SheetButtons'
import { EmptyState, ErrorState, LoadingShape } from '../ui/States'
import { type AuditFilter, AuditFilters, daysShown } from './AuditFilters'
import { actionWords, detailWords, subjectWords } from './auditWords'
import { useAudit, useUsernames } from './queries'
import { type Text, useText } from './text'
import './audit.css'

/** Who did what, where and when; for administrators. */
export function AuditPage() {
  const text = useText()
  const { audit } = text.accounts
  const { roles } = useViewer()
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
  const columns = columnsOf(text, usernames.data)
  const paper = filterLines(text, filter)
  return (
    <>
      <PageHead
        title={audit.title}
        lede={[audit.lede]}
        paper={{
          organisation: roles[0]?.organisation.name ?? text.common.product,
          lines: paper,
        }}
      />
      <AuditFilters
        filter={filter}
        list={lines}
        copy={<SheetButtons list={lines} title={[audit.title, ...paper]} columns={columns} rows={items} />}
      />
      {lines.isPending && <LoadingShape shape="table" rows={10} />}
      {lines.isError && <ErrorState error={lines.error} onRetry={() => void lines.refetch()} />}
      {lines.data !== undefined && (
        <Card>
          <DataTable
            caption={audit.caption}
            columns={columns}
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

/** On paper: what was filtered. */
function filterLines(text: Text, { account, action, from, to }: AuditFilter): readonly string[] {
  const { audit } = text.accounts
  const lines = [
    `${audit.days}: ${daysShown(text, from, to)}`,
    account === null ? null : `${audit.account}: ${account}`,
    action === null ? null : `${audit.action}: ${actionWords(text, action)}`,
  ]
  return lines.filter((line) => line !== null)
}

function columnsOf(
  text: Text,
  usernames: ReadonlyMap<string, string> | undefined,
): readonly Column<AuditItem>[] {
  const { audit } = text.accounts
  const details = (line: AuditItem) =>
    [subjectWords(text, line, usernames), ...detailWords(text, line.detail)]
      .filter((part) => part !== null)
      .join('; ')
  return [
    {
      key: 'time',
      head: audit.time,
      cell: ({ at }) => <span className="audit-time">{formatInstant(at)}</span>,
      copyValue: ({ at }) => formatInstant(at),
    },
    {
      key: 'person',
      head: audit.person,
      cell: ({ account }) => account ?? <span className="soft">{audit.nobody}</span>,
      copyValue: ({ account }) => account ?? audit.nobody,
      onPhone: 'standing',
    },
    {
      key: 'what',
      head: audit.what,
      cell: ({ action }) => <span className="audit-words">{actionWords(text, action)}</span>,
      copyValue: ({ action }) => actionWords(text, action),
      onPhone: 'line',
    },
    {
      key: 'organisation',
      head: audit.organisation,
      cell: ({ organisation }) => <span className="audit-words">{organisation}</span>,
      copyValue: ({ organisation }) => organisation,
      onPhone: 'line',
    },
    {
      key: 'detail',
      head: audit.detail,
      cell: (line) => <span className="audit-words soft">{details(line)}</span>,
      copyValue: details,
      onPhone: 'line',
    },
  ]
}
