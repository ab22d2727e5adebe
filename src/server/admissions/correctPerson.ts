import { nfc } from '#domain/vietnamese'
import type { Trx } from '../platform/database'
import { newId } from '../platform/ids'
import type { Viewer } from '../platform/viewer'
import { findTwins, lockLikeness, noticeTwins, type Pair } from './duplicates'
import { markAfter, writeMarks } from './identityMarks'
import { countedColumns, type PersonChanges, personColumns, personOf, sealedColumns } from './people'
import { SEALED_FIELDS } from './sealing'
import type { StoredFile, StoredPerson } from './storedFile'

/** The open fields of the person with the changes; what a change does not name stays. */
export function personAfter(person: StoredPerson, change: PersonChanges) {
  const { ethnicity: _ethnicity, religion: _religion, identityNumber: _number, ...open } = change
  const given = Object.fromEntries(Object.entries(open).filter(([, value]) => value !== undefined))
  return { ...personOf(person), ...given }
}

/**
 * Adds the person as corrected. Likely duplicates of the new name or birth date go to the committees above; those
 * in the viewer's own name scope are told with the file.
 */
export async function addPersonVersion(
  trx: Trx,
  { id: candidateId, person: earlier }: Pick<StoredFile, 'id' | 'person'>,
  change: PersonChanges,
  { reason, paperReference }: { reason: string; paperReference?: string | undefined },
  sealKey: Buffer,
  viewer: Viewer,
): Promise<void> {
  const version = {
    candidate_id: candidateId,
    id: newId(viewer.now),
    ...personColumns(personAfter(earlier, change)),
    ...countedAfter(earlier, change),
    generated: earlier.generated,
    reason: nfc(reason),
    paper_reference: paperReference === undefined ? null : nfc(paperReference),
    recorded_at: viewer.now,
    recorded_by: viewer.accountId,
    replaces_id: earlier.id,
  }
  const mark = await markAfter(trx, earlier.id, change.identityNumber, viewer)
  const likeness = { ...version, id: candidateId, mark }
  await lockLikeness(trx, [likeness])
  await trx.insertInto('person_version').values(version).execute()
  await writeMarks(trx, [{ version_id: version.id, candidate_id: candidateId, mark }])
  await addSealedFields(trx, earlier, { candidateId, versionId: version.id }, change, sealKey)
  const twins = await findTwins(trx, [likeness], viewer)
  const unseen = twins.filter((twin) => !twin.isOpen).map((twin): Pair => [candidateId, twin.otherId])
  await noticeTwins(trx, unseen, viewer)
}

function countedAfter(earlier: StoredPerson, change: PersonChanges) {
  const counted = countedColumns(change)
  return {
    ethnic_minority: change.ethnicity === undefined ? earlier.ethnic_minority : counted.ethnic_minority,
    religious: change.religion === undefined ? earlier.religious : counted.religious,
  }
}

/** Every version has its own sealed rows: sealed anew where the field is given, else those of the earlier one. */
async function addSealedFields(
  trx: Trx,
  earlier: StoredPerson,
  { candidateId, versionId }: { candidateId: string; versionId: string },
  change: PersonChanges,
  sealKey: Buffer,
): Promise<void> {
  const kept = await trx.selectFrom('sealed_field').selectAll().where('version_id', '=', earlier.id).execute()
  const given: readonly string[] = SEALED_FIELDS.filter((field) => change[field] !== undefined)
  const rows = [
    ...kept.filter((row) => !given.includes(row.field)),
    ...sealedColumns(sealKey, candidateId, change),
  ]
  if (rows.length === 0) return
  await trx
    .insertInto('sealed_field')
    .values(rows.map((row) => ({ ...row, version_id: versionId })))
    .execute()
}
