import type { z } from 'zod'
import type { PersonCorrectionBody } from '#contract/candidates'
import { liveRecords } from '#domain/candidates/course'
import { stands } from '#domain/candidates/fold'
import type { JudgedFinding } from '#domain/findings'
import { nameKey } from '#domain/vietnamese'
import { addPersonVersion, personAfter } from '../admissions/correctPerson'
import { lockLikeness, rememberDistinct } from '../admissions/duplicates'
import { markAfter } from '../admissions/identityMarks'
import { birthColumns, birthFaults, birthText, nameFaults } from '../admissions/people'
import { readStoredPerson, type StoredPerson } from '../admissions/storedFile'
import type { Trx } from '../platform/database'
import { forbidden } from '../platform/refusal'
import type { Viewer } from '../platform/viewer'
import { auditFile, refuseBlocked, workOf } from './addRecord'
import { refuseBroken, standingFile } from './brokenFile'
import { entryFor } from './entering'
import { type FileWork, lockedFiles, NOBODY, refuseStale } from './fileWork'
import { refreshFiles } from './refreshFiles'
import { judgeTwins } from './twins'

type Body = z.output<typeof PersonCorrectionBody>

/** Whoever may enter this act of the cell corrects the person it is about. */
const OF_THE_CELL = 'personalHistory'

/**
 * Adds the person of a file as corrected; the earlier version stays. The file is judged again with it.
 * @throws 404 for a file out of reach or whose person was erased, 403 for who may not enter the steps of its cell,
 * 409 when the file is not the one they saw, 422 for a likely duplicate nobody has looked at, for a birth date
 * from the decision on without its original paper (06-HD/TW 9.2), and for what would no longer stand
 */
export async function correctFilePerson(
  trx: Trx,
  id: string,
  body: Body,
  sealKey: Buffer,
  viewer: Viewer,
): Promise<void> {
  const file = workOf(await lockedFiles(trx, [id], NOBODY, viewer), id)
  const entry = entryFor(file.place, OF_THE_CELL, viewer)
  if (entry === null) throw forbidden()
  refuseStale(file, body.expectedVersion)
  const person = await readStoredPerson(trx, id)
  const confirmed = await judgedPerson(trx, file, { person, body }, viewer)
  const before = await standingFile(trx, id, viewer)
  await addPersonVersion(trx, { id, person }, body.person, body, sealKey, viewer)
  await refuseBroken(trx, id, before, viewer)
  await rememberDistinct(trx, confirmed, viewer)
  await refreshFiles(trx, [id])
  const detail = { fields: Object.keys(body.person), as: entry.as }
  await auditFile(trx, 'candidates.person', file, detail, viewer)
}

interface Change {
  person: StoredPerson
  body: Body
}

/** What the person as corrected may be refused for; gives the pairs that were said to be other people. */
async function judgedPerson(trx: Trx, file: FileWork, { person, body }: Change, viewer: Viewer) {
  const { id } = file.place
  const after = personAfter(person, body.person)
  const given = body.person.identityNumber
  const mark = await markAfter(trx, person.id, given, viewer)
  const likeness = { id, name_key: nameKey(after.fullName), ...birthColumns(after.birthDate), mark }
  await lockLikeness(trx, [likeness])
  const isNamedSame = likeness.name_key === person.name_key && after.birthDate === birthText(person)
  const isSame = isNamedSame && given === undefined
  const twins = await judgeTwins(trx, likeness, body.confirmDuplicates ?? [], viewer)
  const asked = isSame ? [] : twins.asked
  refuseBlocked([
    ...nameFaults(after.fullName),
    ...birthFaults(after, viewer),
    ...lockedBirth(file, person, body),
    ...asked.map((finding): JudgedFinding => ({ ...finding, effect: 'block' })),
  ])
  return twins.confirmed
}

/**
 * R-BIRTH-1: from the decision on, and wherever a ceremony was ever recorded, only a slip of the pen is mended, and
 * only from the original paper it names; as where the file is corrected as an admission.
 */
function lockedBirth({ rows, records }: FileWork, earlier: StoredPerson, body: Body): JudgedFinding[] {
  const given = body.person.birthDate
  const isChanged = given !== undefined && given !== birthText(earlier)
  const isLocked =
    stands(liveRecords(records), 'admissionDecision') || rows.some(({ kind }) => kind === 'ceremony')
  if (!isChanged || body.paperReference !== undefined || !isLocked) return []
  return [{ effect: 'block', code: 'birthLocked', field: 'person.birthDate', cite: '06-HD/TW 9.2' }]
}
