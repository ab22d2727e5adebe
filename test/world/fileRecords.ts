import type { Kind } from '#domain/candidates/kinds'
import { addDays, type Day } from '#domain/dates'
import { nameKey } from '#domain/vietnamese'
import type { Username } from './accounts'
import type { World } from './build'
import { momentOf } from './calendar'
import { roll } from './chance'
import { accountId, idOf, organisationId } from './ids'
import { inventName } from './people'

/** The rows of a file's records, with every column that any record of the world has. */

export interface PaperOf {
  number: string
  issuer: string
  /** code of the issuer where it is a body of the world */
  issuerCode?: string
}

export interface WorldRecord {
  /** makes the id, with the kind */
  key: string
  candidateId: string
  kind: Kind
  /** code of the body whose act it is */
  body: string
  day: Day
  by: Username
  recordedAt?: Date
  paper?: PaperOf
  detail?: object
  meetingId?: string
  vote?: { for: number; against: number }
  /** which decision of the file it belongs to */
  attempt?: number
}

export function putRecord(world: World, record: WorldRecord): void {
  const { key, kind, day, by, paper, vote } = record
  world.rows.record.push({
    id: idOf(`${kind} ${key}`),
    candidate_id: record.candidateId,
    kind,
    organisation_id: organisationId(record.body),
    day,
    attempt: record.attempt ?? 1,
    paper_day: null,
    decision_number: paper?.number ?? null,
    issuer_name: paper?.issuer ?? null,
    issuer_organisation_id: paper?.issuerCode === undefined ? null : organisationId(paper.issuerCode),
    recorded_at: record.recordedAt ?? someDaysAfter(day, 9, key),
    recorded_by: accountId(by),
    detail: JSON.stringify(record.detail ?? {}),
    meeting_id: record.meetingId ?? null,
    vote_for: vote?.for ?? null,
    vote_against: vote?.against ?? null,
    vote_blank: vote === undefined ? null : 0,
    behalf_organisation_id: null,
    behalf_paper: null,
    behalf_day: null,
  })
}

/** Two days later, or up to `spread - 1` more, in office hours. */
export function someDaysAfter(day: Day, spread: number, key: string): Date {
  const minutes = roll(`minutes ${day} ${key}`, 480)
  const time = `${String(8 + Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
  return momentOf(addDays(day, 2 + roll(`days ${day} ${key}`, spread)), time)
}

const TABLES_BEGAN: Day = '2024-01-08'

/** A member of the cell: the first chairs its meetings, the second writes them down; both help candidates. */
export function memberOf(world: World, cell: string, number: 1 | 2, by: Username): string {
  const key = `${cell} ${number}`
  const id = idOf(`member ${key}`)
  if (world.rows.member.some((row) => row.id === id)) return id
  const fullName = inventName(`member ${key}`, roll(`sex ${key}`, 2) === 0 ? 'female' : 'male', false)
  world.rows.member.push({ id, created_at: momentOf(TABLES_BEGAN) })
  world.rows.member_version.push({
    id: idOf(`member version ${key}`),
    member_id: id,
    organisation_id: organisationId(cell),
    full_name: fullName,
    name_key: nameKey(fullName),
    official_day: addDays('2008-03-26', roll(`official ${key}`, 3600)),
    recorded_at: momentOf(TABLES_BEGAN),
    recorded_by: accountId(by),
  })
  return id
}

export interface Meeting {
  id: string
  present: number
}

/** A meeting of a cell or committee of so many, one or two of them absent as it happens. */
export function hold(world: World, body: string, day: Day, key: string, by: Username): Meeting {
  const id = idOf(`meeting ${key}`)
  const isCell = world.bodies.get(body)?.kind === 'cell'
  const total = isCell ? 9 + roll(`members ${body}`, 12) : 15
  const absent = roll(`absent ${key}`, 3)
  const probationers = isCell ? roll(`probationers ${body}`, 2) : 0
  world.rows.meeting.push({
    id,
    meeting_id: id,
    organisation_id: organisationId(body),
    day,
    ballot: roll(`ballot ${key}`, 3) === 0 ? 'raised' : 'secret',
    official_total: total,
    official_present: total - absent,
    absent_ordinary: absent,
    probationary_present: probationers,
    chair_id: isCell ? memberOf(world, body, 1, by) : null,
    secretary_id: isCell ? memberOf(world, body, 2, by) : null,
    recorded_at: someDaysAfter(day, 9, key),
    recorded_by: accountId(by),
  })
  return { id, present: total - absent }
}
