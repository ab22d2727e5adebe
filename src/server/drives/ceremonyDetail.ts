import type { CeremonyDetail } from '#contract/ceremonies'
import type { Purpose } from '#domain/access'
import { requirePurposeRight } from '../admissions/nameScope'
import { writeAudit } from '../platform/audit'
import type { Db } from '../platform/database'
import type { Viewer } from '../platform/viewer'
import { findCeremony } from './ceremonyAccess'
import { ceremonyItem } from './ceremonyList'
import { ceremonyPeople } from './ceremonyPeople'
import { ceremonyFindings } from './ceremonyWrites'

/** A ceremony with the people called; a reply with names is one line in the audit log. */
export async function ceremonyDetail(
  db: Db,
  id: string,
  purpose: Purpose | undefined,
  viewer: Viewer,
): Promise<CeremonyDetail> {
  return db
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (trx) => {
      const ceremony = await findCeremony(trx, id, viewer)
      requirePurposeRight(purpose, ceremony.scope, viewer)
      const { people, called } = await ceremonyPeople(trx, ceremony, purpose, viewer)
      const ids = people.filter(({ nameOpen }) => nameOpen).map(({ candidateId }) => candidateId)
      if (ids.length > 0) {
        const detail = { purpose: purpose ?? null, count: ids.length, ids }
        const { organisationId } = ceremony
        await writeAudit(trx, { action: 'ceremonies.read', organisationId, subjectId: id, detail }, viewer)
      }
      const findings = ceremony.minutesId === null ? await ceremonyFindings(trx, ceremony, called) : []
      return { ...(await ceremonyItem(trx, id, viewer)), people, called, findings }
    })
}
