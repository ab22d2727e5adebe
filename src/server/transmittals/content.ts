import { createHmac, timingSafeEqual } from 'node:crypto'
import { sql } from 'kysely'
import type { TransmittalFile } from '#contract/transmittals'
import { MOVES_CELL } from '#domain/candidates/fold'
import type { Day } from '#domain/dates'
import { partialDay } from '#domain/exchange/cells'
import { SEX_WORDS } from '#domain/exchange/words'
import { STANDING_WORDS } from '#domain/transmittals/paper'
import { TRANSMITTAL_FORMAT, transmittalColumns } from '#domain/transmittals/sheet'
import { birthText, type PersonRow } from '../admissions/people'
import { unseal } from '../admissions/sealing'
import type { Db, Trx } from '../platform/database'
import { hashOf } from '../platform/frozenHash'
import { knownBy } from '../platform/knownAt'
import { sealedText } from '../platform/sealedFields'
import { keyIdOf } from '../platform/sealing'
import { isKnownRecord, isRecognitionKept } from '../progress/counted'

export interface Head {
  organisationId: string
  number: number
  from: Day
  until: Day
  knownAt: Date
  /** of the columns */
  version: number
}

export interface Handed {
  candidateId: string
  decisionId: string
}

export type Row = (string | number | null)[]
export type Content = TransmittalFile['content'] & { rows: Row[] }

/**
 * What is handed over, from the facts known at its moment: asked for again it is the same. No text of a person is kept
 * for it, so whoever is erased here is erased from it too.
 */
export async function readContent(
  db: Db | Trx,
  head: Head,
  people: readonly Handed[],
  sealKey: Buffer,
): Promise<Content> {
  const { organisationId, number, from, until, knownAt, version } = head
  const columns = transmittalColumns(version)
  const { rows: bodies } = await sql<{ code: string | null; name: string }>`
    select code, name from placement where organisation_id = ${organisationId} and valid @> ${until}::date`.execute(
    db,
  )
  const facts = await readFacts(db, head, people)
  return {
    format: TRANSMITTAL_FORMAT,
    version,
    organisation: bodies[0] ?? null,
    number,
    from,
    until,
    knownAt: knownAt.toISOString(),
    columns: columns.map(({ key, head: title, held }) => ({ key, title, held })),
    rows: facts.map((fact, index) => {
      const values = valuesOf(fact, index + 1, sealKey)
      return columns.map(({ key }) => values[key] ?? null)
    }),
  }
}

type Facts = Omit<PersonRow, 'full_name' | 'sex' | 'birth_day'> & {
  candidateId: string
  full_name: string | null
  sex: PersonRow['sex'] | null
  birth_day: Day | null
  ethnicity: Buffer | null
  religion: Buffer | null
  cellName: string
  decisionNumber: string
  decisionDay: Day
  ceremonyDay: Day | null
  officialDay: Day | null
}

async function readFacts(
  db: Db | Trx,
  { until, knownAt }: Head,
  people: readonly Handed[],
): Promise<Facts[]> {
  const { rows } = await sql<Facts>`
    select asked.candidate_id as "candidateId", person.full_name, person.sex, person.birth_day, person.birth_precision,
      person.youth_union, person.demobilised, person.occupation, person.education,
      ${sealedText('ethnicity')} as ethnicity, ${sealedText('religion')} as religion,
      concat_ws(', ', cell.name, above.name) as "cellName", decision.decision_number as "decisionNumber",
      decision.day as "decisionDay", ceremony.day as "ceremonyDay",
      (recognition.detail ->> 'officialDay')::date as "officialDay"
    from unnest(${people.map(({ candidateId }) => candidateId)}::uuid[],
      ${people.map(({ decisionId }) => decisionId)}::uuid[]) with ordinality asked(candidate_id, decision_id, position)
    join record decision on decision.id = asked.decision_id
    left join record ceremony on ceremony.candidate_id = asked.candidate_id and ceremony.kind = 'ceremony'
      and ceremony.attempt = decision.attempt and ${isKnownRecord('ceremony', knownAt)}
    left join lateral (
      select made.detail from record made where made.candidate_id = asked.candidate_id
        and made.kind = 'recognitionDecision' and made.attempt = decision.attempt and ${isKnownRecord('made', knownAt)}
        and ${isRecognitionKept('made', { asOf: null, knownAt })}
      order by made.day desc, made.seq desc limit 1) recognition on true
    left join person_version person on person.candidate_id = asked.candidate_id
      and ${knownBy(sql`person.recorded_at`, knownAt)}
      and not exists (select from person_version later where later.replaces_id = person.id
        and ${knownBy(sql`later.recorded_at`, knownAt)})
    left join lateral (
      select moved.organisation_id from record moved where moved.candidate_id = asked.candidate_id
        and moved.kind = any(${[...MOVES_CELL]}) and moved.day <= ${until}::date and ${isKnownRecord('moved', knownAt)}
      order by moved.day desc, moved.seq desc limit 1) last on true
    left join placement cell on cell.organisation_id = coalesce(last.organisation_id, decision.organisation_id)
      and cell.valid @> ${until}::date
    left join placement above on above.organisation_id = cell.parent_id and above.valid @> ${until}::date
    order by asked.position`.execute(db)
  return rows
}

/** By the key of the column. */
function valuesOf(fact: Facts, ordinal: number, sealKey: Buffer): Readonly<Record<string, Row[number]>> {
  const { candidateId, full_name: fullName, sex, birth_day: birthDay, birth_precision: precision } = fact
  const open = (field: 'ethnicity' | 'religion') => {
    const sealed = fact[field]
    return sealed === null ? null : unseal(sealKey, candidateId, field, sealed)
  }
  const birth = birthDay === null ? null : birthText({ birth_day: birthDay, birth_precision: precision })
  return {
    ordinal,
    fullName,
    sex: sex && SEX_WORDS[sex],
    birthDate: birth !== null && birth.length < 10 ? partialDay(birth) : birth,
    ethnicity: open('ethnicity'),
    religion: open('religion'),
    organisation: fact.cellName,
    admittedOn: fact.ceremonyDay,
    officialOn: fact.officialDay,
    standing: standingOf(fact),
    decisionNumber: fact.decisionNumber,
    decisionDay: fact.decisionDay,
    file: candidateId,
  }
}

function standingOf({ ceremonyDay, officialDay }: Facts): string {
  if (officialDay !== null) return STANDING_WORDS.official
  return ceremonyDay === null ? STANDING_WORDS.awaitsCeremony : STANDING_WORDS.probationary
}

/**
 * HMAC-SHA-256 of the hash and of who confirmed it on which day, under a key made from the server's: it says that the
 * file left this server so confirmed. It is no signature of a person in the sense of the law.
 */
export function signatureOf(
  sealKey: Buffer,
  { hash, name, day }: { hash: string; name: string; day: Day },
): string {
  const key = createHmac('sha256', sealKey).update('transmittals').digest()
  return createHmac('sha256', key).update([hash, name, day].join('\n')).digest('hex')
}

/** Whether a file is what its hash says, and whether this server signed it. */
export function checkFile(file: TransmittalFile, sealKey: Buffer): { whole: boolean; signed: boolean } {
  const expected = Buffer.from(signatureOf(sealKey, { hash: file.hash, ...file.confirmed }))
  const given = Buffer.from(file.signature)
  const signed = expected.length === given.length && timingSafeEqual(expected, given)
  return { whole: hashOf(file.content) === file.hash, signed: signed && file.keyId === keyIdOf(sealKey) }
}
