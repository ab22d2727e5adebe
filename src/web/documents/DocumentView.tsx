import { type ReactNode, useState } from 'react'
import { Link } from 'react-router'
import type { DocumentCorrectionBody, DocumentDetail } from '#contract/documents'
import { formatDay } from '#domain/dates'
import { paths } from '../paths'
import { newCommandId } from '../platform/api'
import { newId } from '../platform/ids'
import { formatInstant } from '../platform/instant'
import { useWrite } from '../platform/useWrite'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import { Form, FormEnd } from '../ui/Form'
import { ErrorState, LoadingShape } from '../ui/States'
import { TextField } from '../ui/TextField'
import { useAnnounce } from '../ui/Toast'
import { WriteEnd } from '../ui/WriteEnd'
import { useDocument } from './queries'
import { useText } from './text'

interface DocumentViewProps {
  id: string
  onClose: () => void
  onCorrect: () => void
}

/** One document: what it says, what rests on it, how it was entered. */
export function DocumentView({ id, onClose, onCorrect }: DocumentViewProps) {
  const words = useText().documents
  const document = useDocument(id)
  const { data } = document
  const title = data === undefined ? words.document : words.shown(words.kinds[data.kind], data.number)
  return (
    <Dialog title={title} onClose={onClose}>
      {document.isPending && <LoadingShape />}
      {document.isError && <ErrorState error={document.error} onRetry={() => void document.refetch()} />}
      {data !== undefined && <Told document={data} onClose={onClose} onCorrect={onCorrect} />}
    </Dialog>
  )
}

function Told({
  document,
  onClose,
  onCorrect,
}: { document: DocumentDetail } & Omit<DocumentViewProps, 'id'>) {
  const words = useText().documents
  const [takingBack, setTakingBack] = useState(false)
  const { day, issuerName, summary, from, to, supersedes, supersededBy, groundsOf, versions, mayCorrect } =
    document
  return (
    <div className="stack">
      <p>{words.dated(formatDay(day), issuerName)}</p>
      <p>{summary}</p>
      <p>
        {words.effect}: {words.fromDay(formatDay(from))}
        {to !== null && ` ${words.toDay(formatDay(to))}`}
        {supersededBy !== null &&
          `, ${words.supersededBy(supersededBy.number, formatDay(supersededBy.from))}`}
      </p>
      {supersedes !== null && <p>{words.supersedesShown(supersedes.number, formatDay(supersedes.day))}</p>}
      <Section title={words.groundsTitle}>
        {groundsOf.length === 0 && <p className="soft">{words.groundsNone}</p>}
        <ul>
          {groundsOf.map((ground) => (
            <li key={ground.linkId}>
              {words.subjects[ground.subject]} {ground.title}
              {ground.day !== null && ` (${formatDay(ground.day)})`} ·{' '}
              <Link to={paths.organisation(ground.organisation.id)}>{ground.organisation.name}</Link>
            </li>
          ))}
        </ul>
      </Section>
      {versions.length > 1 && (
        <Section title={words.versionsTitle}>
          <ul>
            {versions.map((version) => (
              <li key={version.recordedAt}>
                {words.version(formatInstant(version.recordedAt), version.number, formatDay(version.day))}
                {version.reason !== null && ` · ${version.reason}`}
              </li>
            ))}
          </ul>
        </Section>
      )}
      {takingBack && <TakeBack document={document} onClose={onClose} onCancel={() => setTakingBack(false)} />}
      {mayCorrect && !takingBack && (
        <FormEnd>
          <Button onClick={onCorrect}>{words.correct}</Button>
          <Button look="plain" onClick={() => setTakingBack(true)}>
            {words.takeBack}
          </Button>
        </FormEnd>
      )}
    </div>
  )
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <h3>{title}</h3>
      {children}
    </section>
  )
}

interface TakeBackProps {
  document: DocumentDetail
  onClose: () => void
  onCancel: () => void
}

function TakeBack({ document: { id, number, version }, onClose, onCancel }: TakeBackProps) {
  const words = useText().documents
  const announce = useAnnounce()
  const [reason, setReason] = useState('')
  const writing = useWrite<DocumentCorrectionBody, unknown>(`/api/documents/${id}/corrections`, () => {
    announce(words.tookBack(number))
    onClose()
  })
  const submit = () =>
    writing.mutate({
      commandId: newCommandId(),
      id: newId(),
      expectedVersion: version,
      reason: reason.trim(),
      takeBack: true,
    })
  return (
    <Form label={words.takeBack} onSubmit={submit}>
      <TextField
        label={words.reason}
        hint={words.takeBackHint}
        value={reason}
        lines={2}
        maxLength={2000}
        onChange={setReason}
      />
      <WriteEnd
        submit={words.takeBack}
        cancel={words.cancel}
        isPending={writing.isPending}
        error={writing.error}
        onCancel={onCancel}
      />
    </Form>
  )
}
