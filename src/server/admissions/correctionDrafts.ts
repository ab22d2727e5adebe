import type { z } from 'zod'
import type { CorrectionBody } from '#contract/admissions'
import { nfc } from '#domain/vietnamese'
import { conflict, refused } from '../platform/refusal'
import type { Viewer } from '../platform/viewer'
import { type Body, issuerOf } from './bodies'
import { type StoredFile, type StoredRecord, standingCeremony } from './storedFile'

export type Correction = z.output<typeof CorrectionBody>

/** A record to be added to the file. */
export type Draft = Omit<
  StoredRecord,
  'id' | 'seq' | 'candidate_id' | 'reason' | 'recorded_at' | 'recorded_by'
>

/** What a record entered here does not say: votes, details and another body's paper belong to the whole file. */
const NOTHING_MORE = {
  detail: {},
  paper_day: null,
  meeting_id: null,
  vote_for: null,
  vote_against: null,
  vote_blank: null,
  behalf_organisation_id: null,
  behalf_paper: null,
  behalf_day: null,
  entered_organisation_id: null,
}

/**
 * The rows that a correction adds: each replaces the one it corrects.
 * @throws 404 for an issuer outside reach, 409 when there is nothing to take back, 422 when what is to be
 * corrected is not there
 */
export function draftsOf(
  file: StoredFile,
  body: Correction,
  bodies: Map<string, Body>,
  viewer: Viewer,
): Draft[] {
  if (body.takeBack === true) return takenBack(file)
  const issuedBy = issuerColumns(bodies, viewer)
  const decision = decisionDraft(file, body, issuedBy)
  const standing = decision ?? (file.decision.taken_back ? null : file.decision)
  const needsDecision =
    (body.cancellation !== undefined && body.cancellation !== null) || isCeremonyGiven(body)
  if (standing === null) {
    if (needsDecision) throw refused({ code: 'decisionRequired', field: 'decision' })
    return []
  }
  const ceremony = ceremonyDraft(file, standing, body)
  const cancellation = cancellationDraft(file, standing, body, issuedBy)
  return [decision, ceremony, cancellation].filter((draft) => draft !== null)
}

export function isCeremonyGiven({ ceremonyDay, ceremonyOrganisationId }: Correction): boolean {
  return ceremonyDay !== undefined || ceremonyOrganisationId !== undefined
}

function takenBack(file: StoredFile): Draft[] {
  const standing = [file.decision, standingCeremony(file)].filter((head) => head !== undefined)
  if (file.decision.taken_back) throw conflict({ code: 'stale', field: 'takeBack' })
  return standing.map((head) => ({ ...replacing(head), taken_back: true }))
}

/** The same fact again, in the place of the row given. */
function replacing(head: StoredRecord): Draft {
  const {
    id,
    seq: _seq,
    candidate_id: _file,
    reason: _reason,
    recorded_at: _at,
    recorded_by: _by,
    ...fact
  } = head
  return { ...fact, taken_back: false, replaces_id: id }
}

type IssuedBy = ReturnType<typeof issuerColumns>

/** Columns of a decision as given. An issuer named as before stays the organisation it was, unless one is given. */
function issuerColumns(bodies: Map<string, Body>, viewer: Viewer) {
  return (given: NonNullable<Correction['decision']>, cellId: string, earlier: StoredRecord | undefined) => {
    const issuerName = nfc(given.issuerName)
    const kept = earlier?.issuer_name === issuerName ? earlier.issuer_organisation_id : null
    return {
      day: given.day,
      paper_day: null,
      decision_number: nfc(given.number),
      issuer_name: issuerName,
      issuer_organisation_id: issuerOf(bodies, given, bodies.get(cellId), viewer) ?? kept,
    }
  }
}

function decisionDraft({ decision: head }: StoredFile, body: Correction, issuedBy: IssuedBy): Draft | null {
  const { decision, decisionOrganisationId } = body
  if (decision === undefined && (decisionOrganisationId === undefined || head.taken_back)) return null
  const moved = { ...replacing(head), organisation_id: decisionOrganisationId ?? head.organisation_id }
  return decision === undefined ? moved : { ...moved, ...issuedBy(decision, moved.organisation_id, head) }
}

function ceremonyDraft(
  file: StoredFile,
  decision: Pick<StoredRecord, 'organisation_id'>,
  body: Correction,
): Draft | null {
  if (!isCeremonyGiven(body)) return null
  const { ceremonyDay, ceremonyOrganisationId } = body
  const standing = standingCeremony(file)
  if (ceremonyDay === null)
    return standing === undefined ? null : { ...replacing(standing), taken_back: true }
  const day = ceremonyDay ?? standing?.day
  if (day === undefined) throw refused({ code: 'required', field: 'ceremonyDay' })
  return {
    ...(standing === undefined ? NOTHING_MORE : replacing(standing)),
    kind: 'ceremony',
    attempt: file.decision.attempt,
    organisation_id: ceremonyOrganisationId ?? standing?.organisation_id ?? decision.organisation_id,
    day,
    decision_number: null,
    issuer_name: null,
    issuer_organisation_id: null,
    taken_back: false,
    replaces_id: file.ceremony?.id ?? null,
  }
}

function cancellationDraft(
  { cancellation: head }: StoredFile,
  decision: Pick<StoredRecord, 'organisation_id' | 'attempt'>,
  { cancellation }: Correction,
  issuedBy: IssuedBy,
): Draft | null {
  if (cancellation === undefined) return null
  if (cancellation === null) return head === undefined ? null : { ...replacing(head), taken_back: true }
  return {
    ...(head === undefined ? NOTHING_MORE : replacing(head)),
    kind: 'decisionCancellation',
    attempt: decision.attempt,
    organisation_id: decision.organisation_id,
    ...issuedBy(cancellation, decision.organisation_id, head),
    taken_back: false,
    replaces_id: head?.id ?? null,
  }
}
