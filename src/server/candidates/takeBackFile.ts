import { may } from '#domain/access'
import type { Trx } from '../platform/database'
import { newId } from '../platform/ids'
import { forbidden } from '../platform/refusal'
import type { Viewer } from '../platform/viewer'
import { auditFile, workOf } from './addRecord'
import { refuseIssuedByClass, takenBackColumns } from './correctRecord'
import { correctionEntry, type Entry } from './entering'
import { isStanding, lockedFiles, NOBODY } from './fileWork'
import { refreshFiles } from './refreshFiles'
import type { RecordRow } from './storedRecords'

/**
 * Takes back every record that stands in a file: of the file nothing stands then.
 * @throws 404 for a file out of reach, 403 where one of the records is not the viewer's to take back, 422 for a
 * certificate that a class issued
 */
export async function takeBackFile(
  trx: Trx,
  candidateId: string,
  reason: string,
  viewer: Viewer,
): Promise<void> {
  const file = workOf(await lockedFiles(trx, [candidateId], NOBODY, viewer), candidateId)
  const rows = []
  for (const row of file.rows.filter(isStanding)) {
    const entry = correctionEntry(file.place, row, viewer) ?? listedFor(row, viewer)
    if (entry === null) throw forbidden()
    if (entry.as === 'behalf' && row.behalf_organisation_id !== entry.organisationId) throw forbidden()
    await refuseIssuedByClass(trx, row.id)
    rows.push(takenBackColumns(row, newId(viewer.now), { entry, reason }, viewer))
  }
  await trx.insertInto('record').values(rows).execute()
  await refreshFiles(trx, [candidateId])
  const detail = { takenBack: rows.map(({ replaces_id: id }) => id) }
  await auditFile(trx, 'candidates.correct', file, detail, viewer)
}

/** A list from above the bodies to which the file is open is taken back by the body that sent it. */
function listedFor({ behalf_organisation_id: sender }: RecordRow, viewer: Viewer): Entry | null {
  const mayWrite = viewer.roles.some(
    ({ role, organisationId }) => organisationId === sender && may(role, 'candidates.write', 'own'),
  )
  return mayWrite && sender !== null ? { as: 'behalf', organisationId: sender } : null
}
