import { useState } from 'react'
import type { DocumentLinkBody, DocumentLinkEndBody, DocumentLinkList } from '#contract/documents'
import { formatDay } from '#domain/dates'
import { newCommandId } from '../platform/api'
import { newId } from '../platform/ids'
import { useWrite } from '../platform/useWrite'
import { useViewer } from '../platform/viewer'
import { Button } from '../ui/Button'
import { Card } from '../ui/Card'
import { SelectField } from '../ui/ChoiceFields'
import { Dialog } from '../ui/Dialog'
import { Form } from '../ui/Form'
import { ErrorState, LoadingShape } from '../ui/States'
import { useAnnounce } from '../ui/Toast'
import { WriteEnd } from '../ui/WriteEnd'
import { type Grounded, useDocumentLinks, useDocuments } from './queries'
import { useText } from './text'
import './documents.css'

/**
 * The guiding documents on which a target, a round, a plan … of a body rests; who may write adds and removes them.
 * Give the body whose the subject is: a viewer who does not reach it is told nothing.
 */
export function GroundDocuments(grounded: Grounded) {
  const words = useText().documents
  const links = useDocumentLinks(grounded)
  const [adding, setAdding] = useState(false)
  const mayWrite = links.data?.mayWrite === true
  return (
    <Card
      title={words.links.title}
      actions={mayWrite && <Button onClick={() => setAdding(true)}>{words.links.add}</Button>}
    >
      {links.isPending && <LoadingShape rows={2} />}
      {links.isError && <ErrorState error={links.error} onRetry={() => void links.refetch()} />}
      {links.data?.items.length === 0 && <p className="soft">{words.links.none}</p>}
      {links.data !== undefined && links.data.items.length > 0 && (
        <ul className="ground-list">
          {links.data.items.map((link) => (
            <Linked key={link.id} link={link} organisationId={grounded.organisationId} mayWrite={mayWrite} />
          ))}
        </ul>
      )}
      {adding && (
        <LinkDialog
          grounded={grounded}
          linked={links.data?.items.map(({ document }) => document.id) ?? []}
          onClose={() => setAdding(false)}
        />
      )}
    </Card>
  )
}

interface LinkedProps {
  link: DocumentLinkList['items'][number]
  organisationId: string
  mayWrite: boolean
}

function Linked({ link: { id, document }, organisationId, mayWrite }: LinkedProps) {
  const words = useText().documents
  const announce = useAnnounce()
  const writing = useWrite<DocumentLinkEndBody, unknown>(
    `/api/organisations/${organisationId}/document-link-withdrawals`,
    () => announce(words.links.removed),
  )
  return (
    <li>
      <span>
        <b>{words.shown(words.kinds[document.kind], document.number)}</b>{' '}
        {words.dated(formatDay(document.day), document.issuerName)}: {document.summary}
        {writing.isError && <ErrorState error={writing.error} />}
      </span>
      {mayWrite && (
        <Button
          look="plain"
          aria-label={words.links.removeOf(document.number)}
          disabled={writing.isPending}
          onClick={() => writing.mutate({ commandId: newCommandId(), id: newId(), linkId: id })}
        >
          {words.links.remove}
        </Button>
      )}
    </li>
  )
}

interface LinkDialogProps {
  grounded: Grounded
  /** Ids of those that are named already. */
  linked: readonly string[]
  onClose: () => void
}

function LinkDialog({ grounded: { organisationId, subject, subjectId }, linked, onClose }: LinkDialogProps) {
  const words = useText().documents
  const { today } = useViewer()
  const announce = useAnnounce()
  const [chosen, setChosen] = useState<string | null>(null)
  const known = useDocuments(organisationId, { kind: null, on: null, q: '' })
  const items = (known.data?.pages ?? []).flatMap((page) => page.items)
  const offered = items.filter(({ id, day }) => !linked.includes(id) && day <= today)
  const writing = useWrite<DocumentLinkBody, unknown>(
    `/api/organisations/${organisationId}/document-links`,
    () => {
      announce(words.links.done)
      onClose()
    },
  )
  const submit = () => {
    if (chosen === null || writing.isPending) return
    writing.mutate({ commandId: newCommandId(), id: newId(), documentId: chosen, subject, subjectId })
  }
  return (
    <Dialog title={words.links.addTitle} onClose={onClose} busy={writing.isPending}>
      <Form label={words.links.addTitle} onSubmit={submit}>
        <SelectField
          label={words.links.choose}
          hint={words.links.chooseHint}
          value={chosen}
          options={offered.map(({ id, kind, number, day }) => ({
            value: id,
            label: `${words.shown(words.kinds[kind], number)} (${formatDay(day)})`,
          }))}
          onChange={setChosen}
        />
        <WriteEnd
          submit={words.links.submit}
          cancel={words.cancel}
          isPending={writing.isPending}
          error={writing.error}
          onCancel={onClose}
        />
      </Form>
    </Dialog>
  )
}
