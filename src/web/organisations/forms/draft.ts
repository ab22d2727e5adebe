import type { OrganisationDetail } from '#contract/organisations'
import type { Day } from '#domain/dates'
import type { Mark, OrganisationKind, Sector } from '#domain/organisations/kinds'
import { newCommandId } from '../../platform/api'
import { newId } from '../../platform/ids'
import type { PickedOrganisation } from '../OrganisationPicker'

/** A change while it is typed; each form uses its part. */
export interface ChangeDraft {
  readonly form: 'organisation'
  readonly commandId: string
  /** Of what is made: a new body, a statement. */
  readonly id: string
  /** Of the body when the form was opened. */
  readonly version: number
  readonly day: Day | null
  readonly number: string
  readonly paperDay: Day | null
  readonly issuer: string
  readonly name: string
  readonly code: string
  readonly kind: OrganisationKind | null
  readonly sector: Sector | null
  readonly marks: readonly Mark[]
  readonly parent: PickedOrganisation | null
  readonly recordsFrom: Day | null
  readonly exhausted: boolean
  readonly reason: string
}

const EMPTY = {
  form: 'organisation',
  day: null,
  number: '',
  paperDay: null,
  issuer: '',
  name: '',
  code: '',
  kind: null,
  sector: null,
  marks: [],
  parent: null,
  recordsFrom: null,
  exhausted: true,
  reason: '',
} as const

/** A new change of the body; a description begins with what holds now. */
export function newDraft(body: OrganisationDetail, describes: boolean): ChangeDraft {
  const { version, code, kind, sector, marks, exhausted } = body
  const start = { ...EMPTY, commandId: newCommandId(), id: newId(), version, exhausted: exhausted === null }
  return describes ? { ...start, code: code ?? '', kind, sector, marks } : start
}

export function isChangeDraft(value: unknown): value is ChangeDraft {
  return typeof value === 'object' && value !== null && 'form' in value && value.form === 'organisation'
}

/** An earlier sending of this form was recorded with other content: what is typed now is another change. */
export function renewed(draft: ChangeDraft): ChangeDraft {
  return { ...draft, commandId: newCommandId(), id: newId() }
}
