import type { Day } from '#domain/dates'
import type { JudgedFinding } from '#domain/findings'
import { idsInPath } from '#domain/organisations/placements'
import { nfc } from '#domain/vietnamese'
import { refuseBroken, standingFile } from '../candidates/brokenFile'
import { refreshFiles } from '../candidates/refreshFiles'
import { writeAudit } from '../platform/audit'
import type { Trx } from '../platform/database'
import { newId } from '../platform/ids'
import { conflict, forbidden, invalid, notFound, refused } from '../platform/refusal'
import type { Viewer } from '../platform/viewer'
import { mayWriteAt } from './admissionQueries'
import { type Body, bodyInReach, loadBodies } from './bodies'
import { type Correction, type Draft, draftsOf, isCeremonyGiven } from './correctionDrafts'
import { addPersonVersion, personAfter } from './correctPerson'
import { judgeFile } from './judgement'
import { birthText, nameFaults } from './people'
import { lockFile, readStoredFile, type StoredFile, type StoredRecord, standingCeremony } from './storedFile'

/**
 * Adds to the file what corrects it; what it corrects stays.
 * @throws 403 where a record belongs to a cell that is not the viewer's to write, 404 for organisations outside
 * reach, 409 when the file is not the one the viewer saw, 422 with what stands in the way
 */
export async function correctFile(
  trx: Trx,
  id: string,
  body: Correction,
  sealKey: Buffer,
  viewer: Viewer,
): Promise<void> {
  refuseMixture(body)
  await lockFile(trx, id)
  const file = await readStoredFile(trx, id)
  if (body.expectedVersion !== file.version) throw conflict({ code: 'stale', field: 'expectedVersion' })
  const bodies = await loadBodies(trx, organisationsIn(file, body), viewer)
  refuseForeignCells(file, body, bodies, viewer)
  const drafts = draftsOf(file, body, bodies, viewer)
  const faults = body.takeBack === true ? [] : faultsOf(file, drafts, body, bodies, viewer)
  if (faults.length > 0) throw refused(...faults)
  const before = await standingFile(trx, id, viewer)
  const records = await addRecords(trx, file, drafts, body.reason, viewer)
  if (body.person !== undefined) await addPersonVersion(trx, file, body.person, body, sealKey, viewer)
  await refuseBroken(trx, id, before, viewer)
  await refreshFiles(trx, [id])
  const detail = { records, fields: Object.keys(body.person ?? {}) }
  const organisationId = file.decision.organisation_id
  await writeAudit(trx, { action: 'admissions.correct', organisationId, subjectId: file.id, detail }, viewer)
}

/** @throws 400 for a body that corrects nothing, or takes back what it also corrects */
function refuseMixture(body: Correction): void {
  const { person, decision, decisionOrganisationId, cancellation } = body
  const parts = [person, decision, decisionOrganisationId, cancellation]
  const corrects = isCeremonyGiven(body) || parts.some((part) => part !== undefined)
  if (body.takeBack === true && corrects) throw invalid({ code: 'malformed', field: 'takeBack' })
  if (body.takeBack !== true && !corrects) throw invalid({ code: 'required' })
}

function organisationsIn(file: StoredFile, body: Correction): string[] {
  return [
    file.decision.organisation_id,
    file.ceremony?.organisation_id,
    body.decisionOrganisationId,
    body.ceremonyOrganisationId,
    body.decision?.issuerOrganisationId,
    body.cancellation?.issuerOrganisationId,
  ].filter((id) => id !== undefined)
}

/** The cells of the records touched, and those to which they are moved, must all be the viewer's to write. */
function refuseForeignCells(
  file: StoredFile,
  body: Correction,
  bodies: Map<string, Body>,
  viewer: Viewer,
): void {
  const { takeBack, decision, decisionOrganisationId, ceremonyOrganisationId, cancellation } = body
  const isWhole = takeBack === true
  const ofDecision = [decision, decisionOrganisationId, cancellation]
  const isDecisionTouched = isWhole || ofDecision.some((part) => part !== undefined)
  const isCeremonyTouched = isWhole || isCeremonyGiven(body)
  const decisionCell = file.decision.organisation_id
  const from = [
    ...(isDecisionTouched ? [decisionCell] : []),
    ...(isCeremonyTouched ? [standingCeremony(file)?.organisation_id ?? decisionCell] : []),
  ]
  const to = [decisionOrganisationId, ceremonyOrganisationId].filter((id) => id !== undefined)
  const reached = to.map((id) => bodyInReach(bodies, id, viewer))
  const rows = [
    ...(isDecisionTouched ? [file.decision] : []),
    ...(isCeremonyTouched ? [standingCeremony(file)] : []),
    ...(cancellation === undefined ? [] : [file.cancellation]),
  ]
  if (rows.some((row) => row !== undefined && isFromAbove(row, bodies, viewer))) throw forbidden()
  const cells = [...from.map((id) => bodies.get(id)), ...reached]
  if (!cells.every((cell) => cell !== undefined && mayWriteAt(cell.path, viewer))) throw forbidden()
}

/** What a body above entered as its own act is not corrected from beneath. */
function isFromAbove(row: StoredRecord, bodies: Map<string, Body>, viewer: Viewer): boolean {
  const enteredBy = row.entered_organisation_id
  if (enteredBy === null || row.behalf_organisation_id !== null) return false
  const steps = idsInPath(bodies.get(row.organisation_id)?.path ?? '')
  const own = viewer.roles.map(({ organisationId }) => steps.indexOf(organisationId))
  return !own.some((step) => step >= 0 && step <= steps.indexOf(enteredBy)) && steps.includes(enteredBy)
}

/** What the domain has against the file as it would stand after the correction. */
function faultsOf(
  file: StoredFile,
  drafts: readonly Draft[],
  body: Correction,
  bodies: Map<string, Body>,
  viewer: Viewer,
): JudgedFinding[] {
  const draftOf = (kind: string) => drafts.find((draft) => draft.kind === kind)
  const decision = draftOf('admissionDecision') ?? file.decision
  const person = personAfter(file.person, body.person ?? {})
  if (decision.taken_back) return nameFaults(person.fullName)
  const ceremony = draftOf('ceremony') ?? standingCeremony(file)
  const decisionCell = bodies.get(decision.organisation_id)
  const ceremonyCell = bodies.get(ceremony?.organisation_id ?? decision.organisation_id)
  if (decisionCell === undefined || ceremonyCell === undefined) throw notFound()
  const findings = judgeFile(
    {
      birthDate: person.birthDate,
      decisionDay: decision.day,
      decisionCell,
      ceremonyDay: ceremony === undefined || ceremony.taken_back ? null : ceremony.day,
      ceremonyCell,
    },
    viewer.today,
  )
  const blocking = findings.filter((finding) => finding.effect === 'block').map(placed)
  return [
    ...nameFaults(person.fullName),
    ...birthFaults(file, body),
    ...blocking,
    ...cancellationFaults(file, body, decision.day, viewer),
  ]
}

/**
 * R-BIRTH-1: from the decision on, and wherever a ceremony was ever recorded, only a slip of the pen is mended, and
 * only from the original paper it names.
 */
function birthFaults(file: StoredFile, { person, paperReference }: Correction): JudgedFinding[] {
  const given = person?.birthDate
  const isChanged = given !== undefined && given !== birthText(file.person)
  const isLocked = !file.decision.taken_back || file.ceremony !== undefined
  if (!isChanged || paperReference !== undefined || !isLocked) return []
  return [{ effect: 'block', code: 'birthLocked', field: 'person.birthDate', cite: '06-HD/TW 9.2' }]
}

/** A correction names the cells of decision and ceremony apart. */
function placed(finding: JudgedFinding): JudgedFinding {
  return finding.field === 'organisationId' ? { ...finding, field: 'decisionOrganisationId' } : finding
}

function cancellationFaults(
  file: StoredFile,
  { cancellation: given }: Correction,
  decisionDay: Day,
  viewer: Viewer,
): JudgedFinding[] {
  const standing = file.cancellation?.taken_back === false ? file.cancellation.day : undefined
  const day = given?.day ?? standing
  if (day === undefined) return []
  const field = given === undefined ? 'decision.day' : 'cancellation.day'
  if (day > viewer.today) return [{ effect: 'block', code: 'decisionInFuture', field }]
  return day < decisionDay ? [{ effect: 'block', code: 'dayOrder', field }] : []
}

async function addRecords(
  trx: Trx,
  file: StoredFile,
  drafts: readonly Draft[],
  reason: string,
  viewer: Viewer,
) {
  const rows = drafts.map((draft) => ({
    ...draft,
    detail: JSON.stringify(draft.detail),
    id: newId(viewer.now),
    candidate_id: file.id,
    reason: nfc(reason),
    recorded_at: viewer.now,
    recorded_by: viewer.accountId,
  }))
  if (rows.length > 0) await trx.insertInto('record').values(rows).execute()
  return rows.map(({ id, kind, taken_back: takenBack }) => ({ id, kind, takenBack }))
}
