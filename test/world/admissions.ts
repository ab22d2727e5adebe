import { addDays, compareDays, type Day } from '#domain/dates'
import { nameKey } from '#domain/vietnamese'
import type { Username } from './accounts'
import type { World } from './build'
import { momentOf } from './calendar'
import { roll } from './chance'
import { accountId, idOf, organisationId } from './ids'
import type { Person } from './people'

/** Whose decisions admit: a standing committee, and how its papers are numbered. */
export interface Issuer {
  name: string
  code: string
  suffix: string
}

export interface Admission {
  key: string
  cell: string
  decisionDay: Day
  ceremonyDay: Day
  issuer: Issuer
  officer: Username
  person: Person
  generated: boolean
}

/** Numbers the decisions of each issuer and year in the order of their days, and writes the files. */
export function writeAdmissions(world: World): void {
  const last = new Map<string, number>()
  const inOrder = [...world.admissions].sort(
    (a, b) => compareDays(a.decisionDay, b.decisionDay) || (a.key < b.key ? -1 : 1),
  )
  for (const admission of inOrder) {
    const series = `${admission.issuer.code} ${admission.decisionDay.slice(0, 4)}`
    const number = (last.get(series) ?? 0) + 1
    last.set(series, number)
    writePerson(world, admission)
    writeRecords(world, admission, `${number}-QĐ/${admission.issuer.suffix}`)
  }
}

function writePerson(world: World, admission: Admission): void {
  const { key, person, officer, generated } = admission
  const candidateId = idOf(`candidate ${key}`)
  const versionId = idOf(`person ${key}`)
  const recordedAt = decisionRecordedAt(admission)
  world.rows.candidate.push({ id: candidateId, created_at: recordedAt })
  world.rows.person_version.push({
    id: versionId,
    candidate_id: candidateId,
    full_name: person.fullName,
    name_key: nameKey(person.fullName),
    sex: person.sex,
    birth_day: person.birthDay,
    birth_precision: person.birthPrecision,
    ethnic_minority: person.ethnicity !== 'Kinh',
    religious: person.religion !== null,
    youth_union: person.youthUnion,
    demobilised: person.demobilised,
    occupation: person.occupation,
    education: person.education,
    generated,
    recorded_at: recordedAt,
    recorded_by: accountId(officer),
  })
  world.secrets.push({ candidateId, versionId, field: 'ethnicity', text: person.ethnicity })
  if (person.religion !== null)
    world.secrets.push({ candidateId, versionId, field: 'religion', text: person.religion })
}

function writeRecords(world: World, admission: Admission, number: string): void {
  const { key, cell, issuer, officer, decisionDay, ceremonyDay } = admission
  const shared = {
    candidate_id: idOf(`candidate ${key}`),
    organisation_id: organisationId(cell),
    recorded_by: accountId(officer),
  }
  world.rows.record.push({
    ...shared,
    id: idOf(`decision ${key}`),
    kind: 'admissionDecision',
    day: decisionDay,
    decision_number: number,
    issuer_name: issuer.name,
    issuer_organisation_id: organisationId(issuer.code),
    recorded_at: decisionRecordedAt(admission),
  })
  world.rows.record.push({
    ...shared,
    id: idOf(`ceremony ${key}`),
    kind: 'ceremony',
    day: ceremonyDay,
    decision_number: null,
    issuer_name: null,
    issuer_organisation_id: null,
    recorded_at: someDaysAfter(ceremonyDay, 9, key),
  })
}

/** The decision is entered before the ceremony takes place, which comes at least 8 days after it. */
function decisionRecordedAt({ decisionDay, key }: Admission): Date {
  return someDaysAfter(decisionDay, 4, key)
}

/** Two days later, or up to `spread - 1` more, in office hours. */
function someDaysAfter(day: Day, spread: number, key: string): Date {
  const minutes = roll(`minutes ${day} ${key}`, 480)
  const time = `${String(8 + Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
  return momentOf(addDays(day, 2 + roll(`days ${day} ${key}`, spread)), time)
}
