import { sql } from 'kysely'
import { type AdmissionJudgement, judgeAdmission } from '#domain/admissions/judge'
import type { Day, PartialDate } from '#domain/dates'
import type { JudgedFinding } from '#domain/findings'
import type { Db, Trx } from '../platform/database'
import type { Viewer } from '../platform/viewer'
import { type Body, kindOn, lifeOf, loadBodies } from './bodies'
import { findTwins, possibleDuplicate } from './duplicates'
import { birthText } from './people'

export interface FileFacts {
  birthDate: PartialDate
  decisionDay: Day
  decisionCell: Body
  ceremonyDay: Day | null
  ceremonyCell: Body
}

/** Judges decision and ceremony, each in its own cell as that stood on its own day. */
export function judgeFile(facts: FileFacts, today: Day): JudgedFinding[] {
  const { birthDate, decisionDay, decisionCell, ceremonyDay, ceremonyCell } = facts
  const judgedAt = (cell: Body, day: Day): AdmissionJudgement =>
    judgeAdmission({
      birthDate,
      decisionDay,
      ceremonyDay,
      today,
      organisationLife: lifeOf(cell),
      cellKind: kindOn(cell, day),
    })
  const { findings } = judgedAt(decisionCell, decisionDay)
  if (ceremonyDay === null) return [...findings]
  const ofDecision = findings.filter((finding) => !isOutside(finding, 'ceremonyDay'))
  const isOneCell = ceremonyCell.id === decisionCell.id
  const isTold = isOneCell && ofDecision.some((finding) => finding.code === 'notCell')
  const ofCeremony = judgedAt(ceremonyCell, ceremonyDay).findings.flatMap((finding) => {
    if (isOutside(finding, 'ceremonyDay')) return [finding]
    if (finding.code !== 'notCell' || isTold) return []
    return [isOneCell ? finding : { ...finding, field: 'ceremonyOrganisationId' }]
  })
  return [...ofDecision, ...ofCeremony]
}

const isOutside = ({ code, field }: JudgedFinding, where: string): boolean =>
  code === 'outsideLife' && field === where

interface FactsRow {
  id: string
  birth_day: Day
  birth_precision: string
  name_key: string
  mark: Buffer | null
  decision_day: Day
  decision_cell: string
  ceremony_day: Day | null
  ceremony_cell: string | null
}

/**
 * What there is to say today of each file whose admission stands: the domain's findings, and likely duplicates
 * inside the viewer's name scope.
 */
export async function findingsOf(
  db: Db | Trx,
  ids: readonly string[],
  viewer: Viewer,
): Promise<Map<string, JudgedFinding[]>> {
  const rows = await standingFacts(db, ids)
  const cells = rows.flatMap((row) => [row.decision_cell, row.ceremony_cell ?? row.decision_cell])
  const bodies = await loadBodies(db, cells, viewer)
  const people = rows.map(({ id, name_key, birth_day, birth_precision, mark }) => ({
    id,
    name_key,
    birth_day,
    birth_precision,
    mark,
  }))
  const twins = await findTwins(db, people, viewer)
  return new Map(
    rows.map((row) => {
      const decisionCell = bodies.get(row.decision_cell)
      const ceremonyCell = bodies.get(row.ceremony_cell ?? row.decision_cell)
      if (decisionCell === undefined || ceremonyCell === undefined) return [row.id, []]
      const { decision_day: decisionDay, ceremony_day: ceremonyDay } = row
      const facts = { birthDate: birthText(row), decisionDay, decisionCell, ceremonyDay, ceremonyCell }
      const seen = twins.filter((twin) => twin.enteredId === row.id && twin.isOpen)
      return [row.id, [...judgeFile(facts, viewer.today), ...seen.map(possibleDuplicate)]]
    }),
  )
}

async function standingFacts(db: Db | Trx, ids: readonly string[]): Promise<FactsRow[]> {
  const { rows } = await sql<FactsRow>`
    with standing as (
      select * from record
      where candidate_id = any(${[...ids]}::uuid[]) and not taken_back
        and not exists (select from record later where later.replaces_id = record.id))
    select person.candidate_id as id, person.birth_day, person.birth_precision, person.name_key,
      (select mark from identity_mark where version_id = person.id) as mark,
      decision.day as decision_day, decision.organisation_id as decision_cell,
      ceremony.day as ceremony_day, ceremony.organisation_id as ceremony_cell
    from standing decision
    join person_version person on person.candidate_id = decision.candidate_id
      and not exists (select from person_version later where later.replaces_id = person.id)
    left join standing ceremony on ceremony.candidate_id = decision.candidate_id and ceremony.kind = 'ceremony'
      and ceremony.attempt = decision.attempt
    where decision.kind = 'admissionDecision' and not exists (select from standing later
      where later.candidate_id = decision.candidate_id and later.kind = 'admissionDecision'
        and later.attempt > decision.attempt)`.execute(db)
  return rows
}
