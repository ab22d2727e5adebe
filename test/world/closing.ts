import type { Role } from '#domain/access'
import type { Day } from '#domain/dates'
import { freezeReport } from '../../src/server/closings/confirmReport'
import { addClosing } from '../../src/server/closings/holdClosing'
import type { Trx } from '../../src/server/platform/database'
import { reach, type Viewer } from '../../src/server/platform/viewer'
import { freezeSummary } from '../../src/server/summaries/holdSummary'
import type { Username } from './accounts'
import { momentOf } from './calendar'
import { accountId, idOf, organisationId, periodId } from './ids'

/** Somebody of the world at work on a day. */
async function viewerOn(
  trx: Trx,
  { username, role, code }: { username: Username; role: Role; code: string },
  [today, time]: readonly [Day, string],
): Promise<Viewer> {
  const id = organisationId(code)
  const { path } = await trx
    .selectFrom('placement')
    .select('path')
    .where('organisation_id', '=', id)
    .orderBy('valid', 'desc')
    .executeTakeFirstOrThrow()
  return {
    accountId: accountId(username),
    username,
    displayName: '',
    roles: [{ role, organisationId: id, path }],
    today,
    now: momentOf(today, time),
    commandKey: Buffer.alloc(32),
  }
}

/** The conference of 20/02/2024 sums up the year of the district, by the program's own count of what was known then. */
export async function closeYear(trx: Trx): Promise<void> {
  const who = { username: 'huyen001', role: 'officer', code: 'H001' } as const
  const viewer = await viewerOn(trx, who, ['2024-02-20', '11:00'])
  const organisation = await reach(trx, organisationId('H001'), 'summaries.write', viewer)
  const meeting = { id: idOf('summary H001 2023'), periodId: periodId('2023'), meetingDay: '2024-02-20' }
  await freezeSummary(trx, organisation, meeting, viewer)
}

const EIGHT_MONTHS = {
  kind: 'eightMonths',
  from: '2023-01-01',
  cutOff: '2023-08-31',
  dueDay: '2023-09-08',
} as const

/**
 * Eight months of 2023 are closed: in Hạ Long by the city alone, two people being entered after it (363 told, 365 now); in Móng Cái
 * bottom-up, by a cell, its ward and the city. When they did so is invented.
 */
export async function closePeriods(trx: Trx): Promise<void> {
  const haLong = { username: 'halong', role: 'officer', code: 'QN-HL' } as const
  const mongCai = { username: 'mongcai', role: 'officer', code: 'QN-MC' } as const
  await open(trx, haLong, ['2023-08-25', '08:30'])
  await confirm(trx, haLong, ['2023-09-05', '10:15'], 'QN-HL')
  await open(trx, mongCai, ['2023-08-25', '09:00'])
  const cell = { username: 'khu2', role: 'secretary', code: 'QN-MC-BN-K2' } as const
  const ward = { username: 'binhngoc', role: 'officer', code: 'QN-MC-BN' } as const
  await confirm(trx, cell, ['2023-08-31', '16:10'], 'QN-MC')
  await confirm(trx, ward, ['2023-09-05', '08:40'], 'QN-MC')
  await confirm(trx, mongCai, ['2023-09-05', '16:05'], 'QN-MC')
}

type Who = Parameters<typeof viewerOn>[1]

async function open(trx: Trx, who: Who, when: readonly [Day, string]): Promise<void> {
  const viewer = await viewerOn(trx, who, when)
  const organisation = await reach(trx, organisationId(who.code), 'closings.open', viewer)
  await addClosing(trx, organisation, { id: idOf(`closing ${who.code}`), ...EIGHT_MONTHS }, viewer)
}

async function confirm(trx: Trx, who: Who, when: readonly [Day, string], opener: string): Promise<void> {
  const viewer = await viewerOn(trx, who, when)
  const organisation = await reach(trx, organisationId(who.code), 'closings.confirm', viewer)
  const asked = { id: idOf(`report ${who.code}`), closingId: idOf(`closing ${opener}`) }
  await freezeReport(trx, organisation, asked, viewer)
}
