import type { GrantBody, GrantList } from '#contract/meetings'
import type { Day } from '#domain/dates'
import type { GrantKind } from '#domain/rulebook/authority'
import type { PickedOrganisation } from '../organisations/OrganisationPicker'
import { newCommandId } from '../platform/api'
import { newId } from '../platform/ids'

export type Grant = GrantList['items'][number]

/** A grant while it is typed. */
export interface GrantDraft {
  readonly form: 'grant'
  readonly commandId: string
  readonly id: string
  readonly organisation: PickedOrganisation | null
  readonly kind: GrantKind | null
  readonly number: string
  readonly paperDay: Day | null
  readonly issuer: string
  readonly from: Day | null
  readonly to: Day | null
  readonly reason: string
}

/** A correction begins with what was recorded. */
export function newGrantDraft(edited: Grant | null): GrantDraft {
  return {
    form: 'grant',
    commandId: newCommandId(),
    id: newId(),
    organisation:
      edited === null ? null : { id: edited.organisation.id, name: edited.organisation.name, note: '' },
    kind: edited?.kind ?? null,
    number: edited?.decision.number ?? '',
    paperDay: edited?.decision.day ?? null,
    issuer: edited?.decision.issuerName ?? '',
    from: edited?.from ?? null,
    to: edited?.to ?? null,
    reason: '',
  }
}

export function isGrantDraft(value: unknown): value is GrantDraft {
  return typeof value === 'object' && value !== null && 'form' in value && value.form === 'grant'
}

/** What was sent and refused is another command once it is changed. */
export function renewed(draft: GrantDraft): GrantDraft {
  return { ...draft, commandId: newCommandId(), id: newId() }
}

/** No body empowers itself: these are recorded by the one above. */
export function comesFromAbove(kind: GrantKind | null): boolean {
  return kind === 'delegated' || kind === 'pilot'
}

/** The end is not after the beginning. */
export function isTurned({ from, to }: GrantDraft): boolean {
  return from !== null && to !== null && to <= from
}

/** Null while something is missing. */
export function grantBody(draft: GrantDraft, edited: Grant | null): GrantBody | null {
  const { commandId, id, organisation, kind, number, paperDay, issuer, from, to, reason } = draft
  if (organisation === null || kind === null || paperDay === null || from === null) return null
  return {
    commandId,
    id,
    organisationId: organisation.id,
    kind,
    decision: { number: number.trim(), day: paperDay, issuerName: issuer.trim() },
    from,
    ...(to !== null && { to }),
    ...(edited !== null && { replacesId: edited.id, reason: reason.trim() }),
  }
}
