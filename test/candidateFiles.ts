import { nameKey } from '#domain/vietnamese'
import type { Db } from '../src/server/platform/database'
import { anyId } from './builders'

/** Files put straight into the tables that lists read, for tests of reading alone. */
export interface NewFile {
  cellId: string
  holderId?: string
  fullName?: string
  birthDay?: string
  /** columns of file_state that differ from a file listed on 10/01/2023 */
  state?: Record<string, unknown>
  duties?: {
    kind: string
    organisationId: string
    last: string
    from?: string
    ruleId?: string
    cite?: string
    params?: object
  }[]
  /** further records of kinds without a paper: kind, body, day and detail */
  records?: NewRecord[]
}

interface NewRecord {
  kind: string
  organisationId: string
  day: string
  detail?: object
  issuerId?: string
}

let count = 0

export async function putFile(db: Db, file: NewFile): Promise<string> {
  count += 1
  const id = anyId()
  const recorded = { recorded_at: new Date('2023-01-12T02:00:00Z'), recorded_by: null }
  const name = file.fullName ?? `Người Số ${count}`
  await db.insertInto('candidate').values({ id, created_at: recorded.recorded_at }).execute()
  await db
    .insertInto('person_version')
    .values({
      id: anyId(),
      candidate_id: id,
      full_name: name,
      name_key: nameKey(name),
      sex: 'female',
      birth_day: file.birthDay ?? '1995-04-12',
      birth_precision: 'day',
      youth_union: true,
      occupation: 'worker',
      education: 'upperSecondary',
      ...recorded,
    })
    .execute()
  const listed: NewRecord = { kind: 'listed', organisationId: file.cellId, day: '2023-01-10' }
  for (const { kind, organisationId, day, detail = {}, issuerId } of [listed, ...(file.records ?? [])]) {
    const paper = {
      decision_number: '1-NQ/CB',
      issuer_name: 'Chi bộ',
      issuer_organisation_id: issuerId ?? null,
    }
    const row = {
      id: anyId(),
      candidate_id: id,
      kind,
      organisation_id: organisationId,
      day,
      ...paper,
      ...recorded,
    }
    await db
      .insertInto('record')
      .values({ ...row, detail: JSON.stringify(detail) })
      .execute()
  }
  await db
    .insertInto('file_state')
    .values({
      candidate_id: id,
      cell_id: file.cellId,
      holder_id: file.holderId ?? file.cellId,
      stage: 'listed',
      stage_day: '2023-01-10',
      returns: 0,
      first_day: '2023-01-10',
      listed_day: '2023-01-10',
      missing: ['certificate'],
      ...file.state,
    })
    .execute()
  const duties = (file.duties ?? []).map(
    ({ kind, organisationId, last, from = '2023-01-10', ruleId, cite, params = {} }, position) => ({
      candidate_id: id,
      position,
      kind,
      organisation_id: organisationId,
      from_day: from,
      last_day: last,
      start_day: from,
      rule_id: ruleId ?? null,
      cite: cite ?? null,
      evidence: ruleId === undefined ? null : 'V1',
      params: JSON.stringify(params),
    }),
  )
  if (duties.length > 0) await db.insertInto('file_duty').values(duties).execute()
  return id
}
