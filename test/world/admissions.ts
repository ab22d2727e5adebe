import { compareDays, type Day } from '#domain/dates'
import { nameKey } from '#domain/vietnamese'
import type { Username } from './accounts'
import type { World } from './build'
import { putRecord, someDaysAfter } from './fileRecords'
import { accountId, idOf } from './ids'
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
  const { key, cell: body, issuer, officer: by, decisionDay, ceremonyDay } = admission
  const shared = { key, candidateId: idOf(`candidate ${key}`), body, by }
  putRecord(world, {
    ...shared,
    kind: 'admissionDecision',
    day: decisionDay,
    recordedAt: decisionRecordedAt(admission),
    paper: { number, issuer: issuer.name, issuerCode: issuer.code },
  })
  putRecord(world, { ...shared, kind: 'ceremony', day: ceremonyDay })
}

/** The decision is entered before the ceremony takes place, which comes at least 8 days after it. */
function decisionRecordedAt({ decisionDay, key }: Admission): Date {
  return someDaysAfter(decisionDay, 4, key)
}
