import type { Role } from '#domain/access'
import { type Kind, traitsOf } from '#domain/candidates/kinds'
import { type Entering, enterAs, SEATS, type Seat } from '#domain/candidates/rights'
import type { Viewer } from '../platform/viewer'
import { type FilePlace, seatsOf, writersOf } from './filePlace'
import type { RecordRow } from './storedRecords'

/** In whose name the viewer enters. */
export interface Entry {
  as: Entering
  /** the viewer's body */
  organisationId: string
}

/** Acts of whoever has the papers at hand. */
export const HOLDER_ACTS: readonly Kind[] = [
  'sent',
  'received',
  'returned',
  'held',
  'opinionAsked',
  'handover',
]

/** What a body on the way up may enter from a paper of the one beneath that has the papers. */
const FROM_BENEATH: readonly Kind[] = ['sent', 'handover']

/** What a body that does not stand above the cell may do with the papers it was sent. */
const OF_ANY_HOLDER: readonly Kind[] = ['received', 'returned', 'held', 'opinionAsked']

/**
 * As what the viewer may enter a record of the kind: their own body's act before that of the level beneath; null
 * when not at all, nor in a file that is closed to them. Whoever a hand-over goes to enters its receipt alone.
 */
export function entryFor(place: FilePlace, kind: Kind, viewer: Viewer): Entry | null {
  const entries = writersOf(place, viewer).flatMap(({ role, organisationId }): Entry[] => {
    const as = enteringAs(place, kind, organisationId, role)
    return as === null ? [] : [{ as, organisationId }]
  })
  return entries.find(({ as }) => as === 'own') ?? entries[0] ?? null
}

function enteringAs(place: FilePlace, kind: Kind, bodyId: string, role: Role): Entering | null {
  if (HOLDER_ACTS.includes(kind)) return holderActAs(place, kind, bodyId)
  if (kind === 'handoverReceived') return receiptAs(place, bodyId)
  return indexIn(place, bodyId) < 0 ? null : enterAs(kind, seatsOf(place, bodyId), role)
}

function holderActAs(place: FilePlace, kind: Kind, bodyId: string): Entering | null {
  const [own, holder] = [indexIn(place, bodyId), indexIn(place, place.holder.id)]
  if (bodyId === place.holder.id) return own >= 0 || OF_ANY_HOLDER.includes(kind) ? 'own' : null
  return FROM_BENEATH.includes(kind) && holder >= 0 && own > holder ? 'behalf' : null
}

/** The cell that the file goes to receives it, or a body above it from its paper. */
function receiptAs({ arrival }: FilePlace, bodyId: string): Entering | null {
  const index = arrival.findIndex(({ id }) => id === bodyId)
  if (index < 0) return null
  return index === 0 ? 'own' : 'behalf'
}

/** How many steps above the cell; -1 for whoever does not stand there. */
function indexIn({ chain }: FilePlace, bodyId: string): number {
  return chain.findIndex(({ id }) => id === bodyId)
}

/**
 * As what the viewer may correct a record or take it back: what a body entered as its own act is its own to correct,
 * or that of a body above it from a paper, never of one beneath; what was entered from a paper is also corrected by
 * the body whose act it is; acts of the holder by whoever recorded them alone. Null when not at all.
 */
export function correctionEntry(place: FilePlace, row: RecordRow, viewer: Viewer): Entry | null {
  const entries = writersOf(place, viewer).flatMap(({ role, organisationId }): Entry[] => {
    const as = correctingAs(place, row, organisationId, role)
    return as === null ? [] : [{ as, organisationId }]
  })
  return entries.find(({ as }) => as === 'own') ?? entries[0] ?? null
}

function correctingAs(place: FilePlace, row: RecordRow, bodyId: string, role: Role): Entering | null {
  const isBehalf = row.behalf_organisation_id !== null
  const enteredBy = enteredByOf(row)
  if (HOLDER_ACTS.includes(row.kind) || row.kind === 'handoverReceived') {
    if (bodyId !== (enteredBy ?? row.organisation_id)) return null
    return isBehalf ? 'behalf' : 'own'
  }
  const as = enteringAs(place, row.kind, bodyId, role)
  if (as === null || bodyId === enteredBy) return as
  if (isBehalf) return as === 'own' ? as : null
  if (enteredBy === null || indexIn(place, enteredBy) < 0) {
    return as === 'own' || isAbove(row.kind, seatsOf(place, bodyId)) ? as : null
  }
  return indexIn(place, bodyId) > indexIn(place, enteredBy) ? 'behalf' : null
}

/** The body that entered the record; where that was not kept, the one whose act it is; null when not known. */
export function enteredByOf(
  row: Pick<RecordRow, 'behalf_organisation_id' | 'entered_organisation_id' | 'issuer_organisation_id'> & {
    kind: string
    organisation_id: string
  },
): string | null {
  const kept = row.behalf_organisation_id ?? row.entered_organisation_id
  if (kept !== null) return kept
  if (row.kind === 'admissionDecision' || row.kind === 'decisionCancellation') {
    return row.issuer_organisation_id
  }
  return row.kind === 'opening' || row.kind === 'certificate' || row.kind === 'newMemberClass'
    ? null
    : row.organisation_id
}

function isAbove(kind: Kind, seats: readonly Seat[]): boolean {
  const level = SEATS.findIndex((seat) => seat === traitsOf(kind).level)
  return level >= 0 && seats.some((seat) => SEATS.indexOf(seat) > level)
}
