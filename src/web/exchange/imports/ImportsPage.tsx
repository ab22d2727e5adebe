import { type ChangeEvent, useId, useState } from 'react'
import { Link, useNavigate, useParams } from 'react-router'
import type { ImportItem } from '#contract/imports'
import { IMPORT_KINDS, type ImportKind, mayBringIn } from '#domain/exchange/imports'
import { formatNumber } from '#domain/vietnamese'
import { paths } from '../../paths'
import { useChoices } from '../../platform/address'
import { formatInstant } from '../../platform/instant'
import { useViewer } from '../../platform/viewer'
import { Card } from '../../ui/Card'
import { SelectField } from '../../ui/ChoiceFields'
import { type Column, DataTable } from '../../ui/DataTable'
import { MoreRows } from '../../ui/MoreRows'
import { Notice } from '../../ui/Notice'
import { PageHead } from '../../ui/PageHead'
import { SheetButtons } from '../../ui/SheetButtons'
import { EmptyState, ErrorState, LoadingShape } from '../../ui/States'
import { useImports, useSendFile } from './queries'
import { type Text, useText } from './text'
import '../../ui/card.css'
import '../exchange.css'
import './imports.css'

/** As the server takes it: forty million bytes. */
const LARGEST_FILE = 40_000_000

/** Files that came in for a body, and the place to send one. */
export function ImportsPage() {
  const { id = '' } = useParams()
  const { imports: words } = useText()
  const { roles } = useViewer()
  const kinds = IMPORT_KINDS.filter((kind) =>
    roles.some(({ role, organisation }) => organisation.id === id && mayBringIn(role, kind)),
  )
  return (
    <>
      <PageHead title={words.title} />
      <div className="stack">
        <p className="soft">{words.hint}</p>
        {kinds.length > 0 && <SendCard key={id} organisationId={id} kinds={kinds} />}
        <SentCard organisationId={id} />
      </div>
    </>
  )
}

function SendCard({ organisationId, kinds }: { organisationId: string; kinds: readonly ImportKind[] }) {
  const { imports: words, fields } = useText()
  const id = useId()
  const navigate = useNavigate()
  const asked = useChoices().chosen('kind')
  const first = kinds.find((one) => one === asked) ?? (kinds.length === 1 ? kinds[0] : undefined)
  const [kind, setKind] = useState<ImportKind | null>(first ?? null)
  const [isPressed, setPressed] = useState(false)
  const [isTooLarge, setTooLarge] = useState(false)
  const sending = useSendFile(organisationId, (detail) => void navigate(paths.import(detail.id)))
  const choose = (event: ChangeEvent<HTMLInputElement>) => {
    const file = event.target.files?.[0]
    // the same file, mended meanwhile, may be chosen again
    event.target.value = ''
    if (file === undefined || kind === null) return
    setTooLarge(file.size > LARGEST_FILE)
    if (file.size <= LARGEST_FILE) sending.mutate({ file, kind })
  }
  return (
    <Card title={words.sendTitle}>
      <div className="stack">
        <SelectField
          label={words.kind}
          width="medium"
          value={kind}
          options={kinds.map((one) => ({ value: one, label: words.kinds[one] }))}
          error={isPressed && kind === null ? fields.chooseRequired : undefined}
          onChange={setKind}
        />
        <div className="file-picker">
          <input
            id={id}
            className="file-input"
            type="file"
            accept=".xlsx,.xls,.csv"
            aria-describedby={`${id}-kinds`}
            disabled={sending.isPending}
            onClick={(event) => {
              // what the file tells is asked first, and the button says so
              if (kind === null) event.preventDefault()
              setPressed(true)
            }}
            onChange={choose}
          />
          <label htmlFor={id} className="button is-main">
            {sending.isPending ? words.reading : words.choose}
          </label>
          <span id={`${id}-kinds`} className="soft">
            {words.fileKinds}
          </span>
        </div>
        {isTooLarge && (
          <Notice tone="error" live>
            {words.tooLarge}
          </Notice>
        )}
        {sending.isError && <ErrorState error={sending.error} />}
      </div>
    </Card>
  )
}

function SentCard({ organisationId }: { organisationId: string }) {
  const { imports: words } = useText()
  const sent = useImports(organisationId)
  const items = sent.data?.pages.flatMap((page) => page.items) ?? []
  const columns = columnsOf(words)
  return (
    <Card
      title={words.listTitle}
      actions={
        items.length > 0 && (
          <SheetButtons list={sent} title={[words.listCaption]} columns={columns} rows={items} />
        )
      }
    >
      {sent.isPending && <LoadingShape shape="table" />}
      {sent.isError && <ErrorState error={sent.error} onRetry={() => void sent.refetch()} />}
      {sent.isSuccess && items.length === 0 && <EmptyState title={words.none} />}
      {items.length > 0 && (
        <>
          <DataTable caption={words.listCaption} rows={items} rowKey={({ id }) => id} columns={columns} />
          <MoreRows
            shown={items.length}
            hasMore={sent.hasNextPage}
            loading={sent.isFetchingNextPage}
            onMore={() => void sent.fetchNextPage()}
          />
        </>
      )}
    </Card>
  )
}

function columnsOf(words: Text['imports']): readonly Column<ImportItem>[] {
  const nameOf = ({ erased, fileName }: ImportItem) => (erased ? words.erasedFile : fileName)
  const count = (key: 'total' | 'written' | 'faulty', head: string): Column<ImportItem> => ({
    key,
    head,
    align: 'end',
    onPhone: 'figure',
    cell: (item) => formatNumber(item[key]),
    copyValue: (item) => item[key],
  })
  return [
    {
      key: 'file',
      head: words.file,
      cell: (item) => <Link to={paths.import(item.id)}>{nameOf(item)}</Link>,
      copyValue: nameOf,
    },
    {
      key: 'kind',
      head: words.kind,
      onPhone: 'line',
      cell: ({ kind }) => words.kinds[kind],
      copyValue: ({ kind }) => words.kinds[kind],
    },
    {
      key: 'state',
      head: words.state,
      onPhone: 'standing',
      cell: ({ state }) => words.states[state],
      copyValue: ({ state }) => words.states[state],
    },
    count('total', words.rows),
    count('written', words.written),
    count('faulty', words.faulty),
    {
      key: 'sent',
      head: words.sentOn,
      onPhone: 'line',
      cell: ({ recordedAt }) => formatInstant(recordedAt),
      copyValue: ({ recordedAt }) => formatInstant(recordedAt),
    },
    {
      key: 'by',
      head: words.sentBy,
      onPhone: 'line',
      cell: ({ recordedBy }) => recordedBy,
      copyValue: ({ recordedBy }) => recordedBy,
    },
  ]
}
