import { useState } from 'react'
import { Link } from 'react-router'
import type { ImportDetail, ImportRow } from '#contract/imports'
import type { ImportKind } from '#domain/exchange/imports'
import { IMPORT_DEFINITIONS } from '#domain/exchange/kinds/all'
import type { ImportField } from '#domain/exchange/kinds/definition'
import { paths } from '../../paths'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { DataTable } from '../../ui/DataTable'
import { DownloadLink } from '../../ui/DownloadLink'
import { findingSentence } from '../../ui/Findings'
import { MoreRows } from '../../ui/MoreRows'
import { ErrorState, LoadingShape } from '../../ui/States'
import { birthRead } from './mapping'
import { faultyRowsPath, useImportRows } from './queries'
import { RowDialog } from './RowDialog'
import { type Text, useText } from './text'

interface RowsCardProps {
  detail: ImportDetail
  state: 'faulty' | 'warned'
}

/** The rows of which something is to be said, each with its cells and what is wrong in them. */
export function RowsCard({ detail, state }: RowsCardProps) {
  const text = useText()
  const { imports: words } = text
  const rows = useImportRows(detail.id, state, detail.version)
  const [line, setLine] = useState<number | null>(null)
  const items = rows.data?.pages.flatMap((page) => page.items) ?? []
  const fields = IMPORT_DEFINITIONS[detail.kind].fields
  const open = items.find((row) => row.line === line)
  const mayCorrect = detail.state === 'checked'
  return (
    <Card
      title={state === 'faulty' ? words.faultyTitle(detail.faulty) : words.warnedTitle(detail.warned)}
      actions={state === 'faulty' && <DownloadLink path={faultyRowsPath(detail.id)} />}
    >
      {rows.isPending && <LoadingShape shape="table" />}
      {rows.isError && <ErrorState error={rows.error} onRetry={() => void rows.refetch()} />}
      {items.length > 0 && (
        <div className="import-rows">
          <DataTable
            caption={words.whatIsWrong}
            rows={items}
            rowKey={(row) => String(row.line)}
            columns={columnsOf(text, detail, fields, mayCorrect ? setLine : null)}
          />
          <MoreRows
            shown={items.length}
            total={state === 'faulty' ? detail.faulty : detail.warned}
            hasMore={rows.hasNextPage}
            loading={rows.isFetchingNextPage}
            onMore={() => void rows.fetchNextPage()}
          />
        </div>
      )}
      {open !== undefined && mayCorrect && (
        <RowDialog detail={detail} row={open} fields={fields} onClose={() => setLine(null)} />
      )}
    </Card>
  )
}

function columnsOf(
  text: Text,
  { kind, setting, recordedAt }: ImportDetail,
  fields: readonly ImportField[],
  onCorrect: ((line: number) => void) | null,
) {
  const { imports: words } = text
  // what tells the row from the others: the body is named even where one name stands for many rows
  const shown = fields
    .filter(
      ({ key, shared }) => setting?.columns.includes(key) === true && (shared !== true || key === 'body'),
    )
    .slice(0, 3)
  return [
    { key: 'line', head: words.line, width: '5rem', cell: ({ line }: ImportRow) => words.lineOf(line) },
    ...shown.map(({ key, head }) => ({
      key,
      head,
      onPhone: 'figure' as const,
      cell: ({ texts }: ImportRow) => texts[key] || '–',
    })),
    {
      key: 'faults',
      head: words.whatIsWrong,
      width: '45%',
      onPhone: 'line' as const,
      cell: (row: ImportRow) => (
        <Faults text={text} kind={kind} sentAt={recordedAt} row={row} fields={fields} shown={shown} />
      ),
    },
    ...(onCorrect === null
      ? []
      : [
          {
            key: 'correct',
            head: '',
            onPhone: 'standing' as const,
            cell: ({ line }: ImportRow) => (
              <Button onClick={() => onCorrect(line)}>
                {words.correct}
                <span className="visually-hidden">
                  {' '}
                  {words.line.toLowerCase()} {line}
                </span>
              </Button>
            ),
          },
        ]),
  ]
}

interface FaultsProps {
  text: Text
  kind: ImportKind
  sentAt: string
  row: ImportRow
  fields: readonly ImportField[]
  /** the columns beside, whose words are not said twice */
  shown: readonly ImportField[]
}

/** Column, what stands in it, and why that cannot be taken; what is there already beside it. */
function Faults({ text, kind, sentAt, row, fields, shown }: FaultsProps) {
  const { imports: words } = text
  return (
    <ul className="import-faults">
      {row.findings.map((finding) => {
        const head = fields.find(({ key }) => key === finding.field)?.head
        const value = row.texts[finding.field ?? '']
        const isShown = shown.some(({ key }) => key === finding.field)
        const told =
          finding.code === 'yearRead' ? { ...finding, params: { read: birthRead(value, sentAt) } } : finding
        return (
          <li key={`${finding.code} ${finding.field}`}>
            {head !== undefined && <b>{head}</b>}
            {!isShown && value !== undefined && value !== '' && <q>{value}</q>} {findingSentence(text, told)}
          </li>
        )
      })}
      {row.twins.map(({ id, label }) => (
        <li key={id}>
          {words.twins}:{' '}
          {kind === 'candidates' ? (
            <Link to={paths.candidate(id)}>{label ?? '–'}</Link>
          ) : (
            <b>{label ?? '–'}</b>
          )}
        </li>
      ))}
      {row.corrected && <li className="soft">({words.corrected})</li>}
    </ul>
  )
}
