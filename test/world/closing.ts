import type { Trx } from '../../src/server/platform/database'
import { reach, type Viewer } from '../../src/server/platform/viewer'
import { freezeSummary } from '../../src/server/summaries/holdSummary'
import { momentOf } from './calendar'
import { accountId, idOf, organisationId, periodId } from './ids'

/** The conference of 20/02/2024 sums up the year of the district, by the program's own count of what was known then. */
export async function closeYear(trx: Trx): Promise<void> {
  const id = organisationId('H001')
  const { path } = await trx
    .selectFrom('placement')
    .select('path')
    .where('organisation_id', '=', id)
    .orderBy('valid', 'desc')
    .executeTakeFirstOrThrow()
  const viewer: Viewer = {
    accountId: accountId('huyen001'),
    username: 'huyen001',
    displayName: '',
    roles: [{ role: 'officer', organisationId: id, path }],
    today: '2024-02-20',
    now: momentOf('2024-02-20', '11:00'),
    commandKey: Buffer.alloc(32),
  }
  const organisation = await reach(trx, id, 'summaries.write', viewer)
  const meeting = { id: idOf('summary H001 2023'), periodId: periodId('2023'), meetingDay: '2024-02-20' }
  await freezeSummary(trx, organisation, meeting, viewer)
}
