import { useState } from 'react'
import type { DocumentBody, DocumentCorrectionBody, DocumentItem } from '#contract/documents'
import type { OrganisationDetail } from '#contract/organisations'
import { formatDay } from '#domain/dates'
import { DOCUMENT_KINDS } from '#domain/documents/words'
import { isRefusal } from '../platform/api'
import { useDraft } from '../platform/draft'
import { useWrite } from '../platform/useWrite'
import { useViewer } from '../platform/viewer'
import { SelectField } from '../ui/ChoiceFields'
import { DayField } from '../ui/DayField'
import { Dialog } from '../ui/Dialog'
import { findingFor } from '../ui/Findings'
import { Form } from '../ui/Form'
import { TextField } from '../ui/TextField'
import { useAnnounce } from '../ui/Toast'
import { WriteEnd } from '../ui/WriteEnd'
import {
  type DocumentDraft,
  documentBody,
  isDocumentDraft,
  newDocumentDraft,
  renewedDocument,
} from './documentDraft'
import { useDocuments } from './queries'
import { useText } from './text'

const FIELDS = ['kind', 'number', 'day', 'issuerName', 'summary', 'from', 'to', 'supersedesId', 'reason']

interface DocumentDialogProps {
  body: OrganisationDetail
  /** The document that is corrected; null for a new one. */
  edited: DocumentItem | null
  onClose: () => void
}

/** A document as it stands in the register: number, day, issuer, kind, summary, days in force. */
export function DocumentDialog({ body, edited, onClose }: DocumentDialogProps) {
  const text = useText()
  const words = useText().documents
  const announce = useAnnounce()
  const [start] = useState(() => newDocumentDraft(edited))
  const { value, change, drop } = useDraft(
    `document ${body.id} ${edited?.id ?? 'new'}`,
    start,
    isDocumentDraft,
  )
  const path =
    edited === null ? `/api/organisations/${body.id}/documents` : `/api/documents/${edited.id}/corrections`
  const writing = useWrite<DocumentBody | DocumentCorrectionBody, unknown>(path, () => {
    drop()
    announce(words.done(value.number))
    onClose()
  })
  const refused = isRefusal(writing.error, 422) ? writing.error.findings : []
  const type = (changes: Partial<DocumentDraft>) =>
    change({ ...(writing.isError ? renewedDocument(value) : value), ...changes })
  const submit = () => {
    const request = documentBody(value, edited)
    if (request !== null && !writing.isPending) writing.mutate(request)
  }
  return (
    <Dialog
      title={edited === null ? words.add : words.correctOf(edited.number)}
      onClose={onClose}
      busy={writing.isPending}
    >
      <Form label={words.add} onSubmit={submit}>
        <PaperFields value={value} type={type} errorAt={(field) => findingFor(text, refused, field)} />
        <EffectFields
          bodyId={body.id}
          edited={edited}
          value={value}
          type={type}
          errorAt={(field) => findingFor(text, refused, field)}
        />
        {edited !== null && (
          <TextField
            label={words.reason}
            value={value.reason}
            lines={2}
            maxLength={2000}
            onChange={(reason) => type({ reason })}
          />
        )}
        <WriteEnd
          submit={edited === null ? words.submit : words.submitCorrection}
          cancel={words.cancel}
          isPending={writing.isPending}
          error={writing.error}
          onCancel={() => {
            drop()
            onClose()
          }}
          fields={FIELDS}
        />
      </Form>
    </Dialog>
  )
}

interface FieldsProps {
  value: DocumentDraft
  type: (changes: Partial<DocumentDraft>) => void
  errorAt: (field: string) => string | undefined
}

function PaperFields({ value, type, errorAt }: FieldsProps) {
  const words = useText().documents
  const { today } = useViewer()
  return (
    <>
      <SelectField
        label={words.kind}
        value={value.kind}
        options={DOCUMENT_KINDS.map((kind) => ({ value: kind, label: words.kinds[kind] }))}
        error={errorAt('kind')}
        onChange={(kind) => type({ kind })}
      />
      <TextField
        label={words.number}
        placeholder={words.numberExample}
        value={value.number}
        maxLength={100}
        error={errorAt('number')}
        onChange={(number) => type({ number })}
      />
      <DayField
        label={words.day}
        value={value.day}
        max={today}
        error={errorAt('day')}
        onChange={(day) => type({ day })}
      />
      <TextField
        label={words.issuer}
        placeholder={words.issuerExample}
        value={value.issuer}
        maxLength={300}
        error={errorAt('issuerName')}
        onChange={(issuer) => type({ issuer })}
      />
      <TextField
        label={words.summary}
        hint={words.summaryHint}
        value={value.summary}
        lines={3}
        maxLength={1000}
        error={errorAt('summary')}
        onChange={(summary) => type({ summary: summary.replaceAll('\n', ' ') })}
      />
    </>
  )
}

/** For which days, and whose place it takes: a document the body can see, signed before. */
function EffectFields({
  bodyId,
  edited,
  value,
  type,
  errorAt,
}: FieldsProps & { bodyId: string; edited: DocumentItem | null }) {
  const words = useText().documents
  const known = useDocuments(bodyId, { kind: null, on: null, q: '' })
  const earlier = (known.data?.pages ?? [])
    .flatMap(({ items }) => items)
    .filter(({ id, day }) => id !== edited?.id && (value.day === null || day < value.day))
  return (
    <>
      <DayField
        label={words.from}
        hint={words.fromHint}
        value={value.from}
        optional
        error={errorAt('from')}
        onChange={(from) => type({ from })}
      />
      <DayField
        label={words.to}
        hint={words.toHint}
        value={value.to}
        optional
        error={errorAt('to')}
        onChange={(to) => type({ to })}
      />
      {earlier.length > 0 && (
        <SelectField
          label={words.supersedes}
          value={value.supersedesId}
          optional
          options={earlier.map(({ id, kind, number, day }) => ({
            value: id,
            label: `${words.shown(words.kinds[kind], number)} (${formatDay(day)})`,
          }))}
          error={errorAt('supersedesId')}
          onChange={(supersedesId) => type({ supersedesId })}
        />
      )}
    </>
  )
}
