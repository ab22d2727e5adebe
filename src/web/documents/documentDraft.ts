import type { DocumentBody, DocumentCorrectionBody, DocumentItem } from '#contract/documents'
import type { Day } from '#domain/dates'
import type { DocumentKind } from '#domain/documents/words'
import { newCommandId } from '../platform/api'
import { newId } from '../platform/ids'

/** A document while it is typed. */
export interface DocumentDraft {
  readonly form: 'document'
  readonly commandId: string
  readonly id: string
  readonly kind: DocumentKind | null
  readonly number: string
  readonly day: Day | null
  readonly issuer: string
  readonly summary: string
  readonly from: Day | null
  readonly to: Day | null
  readonly supersedesId: string | null
  readonly reason: string
}

/** A correction begins with what was recorded. */
export function newDocumentDraft(edited: DocumentItem | null): DocumentDraft {
  return {
    form: 'document',
    commandId: newCommandId(),
    id: newId(),
    kind: edited?.kind ?? null,
    number: edited?.number ?? '',
    day: edited?.day ?? null,
    issuer: edited?.issuerName ?? '',
    summary: edited?.summary ?? '',
    from: edited === null || edited.from === edited.day ? null : edited.from,
    to: edited?.to ?? null,
    supersedesId: edited?.supersedes?.id ?? null,
    reason: '',
  }
}

export function isDocumentDraft(value: unknown): value is DocumentDraft {
  return typeof value === 'object' && value !== null && 'form' in value && value.form === 'document'
}

/** What was sent and refused is another command once it is changed. */
export function renewedDocument(draft: DocumentDraft): DocumentDraft {
  return { ...draft, commandId: newCommandId(), id: newId() }
}

/** Null while something is missing. */
export function documentBody(
  draft: DocumentDraft,
  edited: DocumentItem | null,
): DocumentBody | DocumentCorrectionBody | null {
  const { commandId, id, kind, number, day, issuer, summary, from, to, supersedesId, reason } = draft
  if (kind === null || day === null) return null
  const content = {
    kind,
    number: number.trim(),
    day,
    issuerName: issuer.trim(),
    summary: summary.trim(),
    ...(from !== null && { from }),
    ...(to !== null && { to }),
    ...(supersedesId !== null && { supersedesId }),
  }
  if (edited === null) return { commandId, id, ...content }
  return { commandId, id, expectedVersion: edited.version, reason: reason.trim(), replacement: content }
}
