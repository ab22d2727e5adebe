import { useState } from 'react'
import { useParams } from 'react-router'
import type { DocumentItem } from '#contract/documents'
import type { OrganisationDetail } from '#contract/organisations'
import { type Day, formatDay } from '#domain/dates'
import { documentStanding } from '#domain/documents/judge'
import { DOCUMENT_KINDS } from '#domain/documents/words'
import { formatNumber } from '#domain/vietnamese'
import { mayHere } from '../admissions/rights'
import { useOrganisation } from '../organisations/lookup'
import { useChoices } from '../platform/address'
import { useViewer } from '../platform/viewer'
import { Button } from '../ui/Button'
import { ControlsBar, Pick } from '../ui/Controls'
import { DataTable } from '../ui/DataTable'
import { Form } from '../ui/Form'
import { MoreRows } from '../ui/MoreRows'
import { PageHead } from '../ui/PageHead'
import { PrintRows } from '../ui/PrintRows'
import type { Pieces } from '../ui/piecesPrinted'
import { SheetButtons } from '../ui/SheetButtons'
import { EmptyState, ErrorState, LoadingShape } from '../ui/States'
import { TextField } from '../ui/TextField'
import { DocumentDialog } from './DocumentDialog'
import { DocumentView } from './DocumentView'
import { documentColumns } from './documentColumns'
import { useDocuments } from './queries'
import { useText } from './text'
import '../ui/card.css'
import './documents.css'

/** The register of guiding documents as a body sees it: its own and those of every body above. */
export function DocumentsPage() {
  const { id = '' } = useParams()
  const words = useText().documents
  const body = useOrganisation(id)
  if (body.data !== undefined) return <Register key={id} body={body.data} />
  return (
    <>
      <PageHead title={words.title} />
      {body.error === null ? (
        <LoadingShape shape="table" />
      ) : (
        <ErrorState error={body.error} onRetry={() => void body.refetch()} />
      )}
    </>
  )
}

function Register({ body }: { body: OrganisationDetail }) {
  const words = useText().documents
  const viewer = useViewer()
  const { chosen, choose } = useChoices()
  const kind = DOCUMENT_KINDS.find((one) => one === chosen('kind')) ?? null
  const on = chosen('standing') === 'inForce' ? viewer.today : null
  const q = chosen('q') ?? ''
  const documents = useDocuments(body.id, { kind, on, q })
  const items = documents.data?.pages.flatMap((page) => page.items) ?? []
  const mayWrite = mayHere(viewer, 'documents.write', body) && body.alive
  const isChosen = kind !== null || on !== null || q !== ''
  const opened = chosen('document')
  return (
    <>
      <PageHead
        title={words.title}
        {...(items.length > 0 && !isChosen && { lede: ledeOf(items, documents.hasNextPage) })}
        paper={{ organisation: body.name, parent: body.parentName, lines: [formatDay(viewer.today)] }}
        actions={
          mayWrite && (
            <Button look="main" onClick={() => choose({ write: 'new' })}>
              {words.add}
            </Button>
          )
        }
      />
      <Choosing items={items} list={documents} body={body} />
      <div className="stack">
        <p className="soft screen-only">{words.hint}</p>
        {documents.isPending && <LoadingShape shape="table" />}
        {documents.isError && <ErrorState error={documents.error} onRetry={() => void documents.refetch()} />}
        {documents.isSuccess && items.length === 0 && (
          <EmptyState
            title={isChosen ? words.noneFound : words.emptyTitle}
            hint={isChosen ? '' : words.emptyHint}
          />
        )}
        {items.length > 0 && (
          <div className="card document-table print-wide">
            <DataTable
              caption={words.caption}
              rows={items}
              rowKey={({ id }) => id}
              columns={documentColumns(words, viewer.today, (document) => choose({ document }))}
            />
            <MoreRows
              shown={items.length}
              hasMore={documents.hasNextPage}
              loading={documents.isFetchingNextPage}
              onMore={() => void documents.fetchNextPage()}
            />
          </div>
        )}
      </div>
      {chosen('write') === null && opened !== null && (
        <DocumentView
          id={opened}
          onClose={() => choose({ document: null }, { replace: true })}
          onCorrect={() => choose({ write: 'correct' })}
        />
      )}
      <Writing body={body} items={items} mayWrite={mayWrite} />
    </>
  )

  function ledeOf(shown: readonly DocumentItem[], more: boolean) {
    if (more) return [words.ledeMore(shown.length)]
    const inForce = shown.filter((item) => isInForce(item, viewer.today)).length
    const own = shown.filter(({ registeredBy }) => registeredBy.id === body.id).length
    return words.lede({ text: formatNumber(inForce), to: '?standing=inForce' }, { text: formatNumber(own) })
  }
}

function isInForce(item: DocumentItem, today: Day): boolean {
  return documentStanding(item, item.supersededBy?.from ?? null, today) === 'inForce'
}

/** Kind, whether in force, and a search; they live in the address. */
interface ChoosingProps {
  items: readonly DocumentItem[]
  list: Pieces
  body: OrganisationDetail
}

function Choosing({ items, list, body }: ChoosingProps) {
  const words = useText().documents
  const { today } = useViewer()
  const { chosen, choose } = useChoices()
  const [typed, setTyped] = useState(chosen('q') ?? '')
  const kinds = DOCUMENT_KINDS.map((kind) => ({ value: kind as string, label: words.kinds[kind] }))
  return (
    <>
      <ControlsBar
        label={words.controls}
        actions={
          <>
            <SheetButtons
              list={list}
              title={[body.name, words.title, formatDay(today)]}
              columns={documentColumns(words, today, () => undefined)}
              rows={items}
            />
            <PrintRows list={list} />
          </>
        }
      >
        <Pick
          label={words.kindPick}
          value={chosen('kind') ?? ''}
          options={[{ value: '', label: words.allKinds }, ...kinds]}
          onChange={(kind) => choose({ kind })}
        />
        <Pick
          label={words.inForcePick}
          value={chosen('standing') ?? ''}
          options={[
            { value: '', label: words.everStanding },
            { value: 'inForce', label: words.inForceOnly },
          ]}
          onChange={(standing) => choose({ standing })}
        />
      </ControlsBar>
      <div className="document-search screen-only">
        <Form label={words.search} onSubmit={() => choose({ q: typed.trim() })}>
          <TextField label={words.search} value={typed} optional maxLength={200} onChange={setTyped} />
          <Button type="submit">{words.find}</Button>
        </Form>
      </div>
    </>
  )
}

interface WritingProps {
  body: OrganisationDetail
  items: readonly DocumentItem[]
  mayWrite: boolean
}

function Writing({ body, items, mayWrite }: WritingProps) {
  const { chosen, choose } = useChoices()
  const write = chosen('write')
  const edited = items.find(({ id, mayCorrect }) => id === chosen('document') && mayCorrect) ?? null
  const onClose = () => choose({ write: null, document: null }, { replace: true })
  if (write === 'new' && mayWrite) return <DocumentDialog body={body} edited={null} onClose={onClose} />
  if (write === 'correct' && edited !== null) {
    return <DocumentDialog key={edited.id} body={body} edited={edited} onClose={onClose} />
  }
  return null
}
