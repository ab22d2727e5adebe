import { useEffect, useRef, useState } from 'react'
import type { ImportDetail, ImportRow } from '#contract/imports'
import type { RowDecision } from '#domain/exchange/imports'
import type { ImportField } from '#domain/exchange/kinds/definition'
import { Button } from '../../ui/Button'
import { Dialog } from '../../ui/Dialog'
import { findingFor } from '../../ui/Findings'
import { Form } from '../../ui/Form'
import { TextField } from '../../ui/TextField'
import { WriteEnd } from '../../ui/WriteEnd'
import { useStep } from './queries'
import { useText } from './text'

interface RowDialogProps {
  detail: ImportDetail
  row: ImportRow
  fields: readonly ImportField[]
  onClose: () => void
}

interface Correction {
  expectedVersion: number
  line: number
  texts?: Record<string, string>
  decision?: RowDecision
}

/** One row is corrected, left out, or said to be something else; then every row is checked anew. */
export function RowDialog({ detail, row, fields, onClose }: RowDialogProps) {
  const text = useText()
  const { imports: words } = text
  const [texts, setTexts] = useState<Readonly<Record<string, string>>>(row.texts)
  const correcting = useStep<Correction>(detail.id, 'row-corrections', onClose)
  const cells = useRef<HTMLDivElement>(null)
  // what is to be mended is at hand, not the first of eleven fields
  useEffect(() => cells.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus(), [])
  const of = { expectedVersion: detail.version, line: row.line }
  const submit = () => {
    const changed = Object.entries(texts).filter(([key, value]) => value !== row.texts[key])
    correcting.mutate({ ...of, texts: Object.fromEntries(changed) })
  }
  const decide = (decision: RowDecision) => correcting.mutate({ ...of, decision })
  return (
    <Dialog title={words.correctTitle(row.line)} onClose={onClose} busy={correcting.isPending} width="wide">
      <Form label={words.correctTitle(row.line)} onSubmit={submit}>
        <div ref={cells} className="import-fields">
          {fields.map(({ key, head, required }) => (
            <TextField
              key={key}
              label={head}
              optional={!required}
              value={texts[key] ?? ''}
              maxLength={2000}
              error={texts[key] === row.texts[key] ? findingFor(text, row.findings, key) : undefined}
              onChange={(value) => setTexts({ ...texts, [key]: value })}
            />
          ))}
        </div>
        <div className="import-actions">
          {row.twins.length > 0 && (
            <Button disabled={correcting.isPending} onClick={() => decide('distinct')}>
              {words.distinct}
            </Button>
          )}
          <Button disabled={correcting.isPending} onClick={() => decide('skip')}>
            {words.skip}
          </Button>
        </div>
        <WriteEnd
          submit={words.save}
          cancel={words.cancel}
          isPending={correcting.isPending}
          error={correcting.error}
          onCancel={onClose}
        />
      </Form>
    </Dialog>
  )
}
