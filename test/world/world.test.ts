import { type RawBuilder, sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { judgeAdmission } from '#domain/admissions/judge'
import { STAGES } from '#domain/candidates/fold'
import { reviewFile } from '#domain/candidates/review'
import type { PartialDate } from '#domain/dates'
import { isPassword } from '../../src/server/accounts/passwords'
import { type SealedField, unseal } from '../../src/server/admissions/sealing'
import { contextsOf } from '../../src/server/candidates/fileContext'
import { foldedFiles } from '../../src/server/candidates/refreshFiles'
import { storedRecords } from '../../src/server/candidates/storedRecords'
import { type FreshDatabase, freshDatabase, WORLD_PASSWORD } from '../database'
import { WORLD_ACCOUNTS } from './accounts'
import { idOf, organisationId } from './ids'
import { loadWorld } from './load'
import { NAMES_OF_ARTICLES } from './people'

/** The figures of the articles, counted by plain SQL, past every rule of the program. */

/** Files made to contradict themselves, and the one decided anew. */
const FLAWED = 6

let database: FreshDatabase

beforeAll(async () => {
  database = await freshDatabase({ world: true })
})
afterAll(() => database.close())

async function rowsOf<T>(query: RawBuilder<T>): Promise<T[]> {
  return (await query.execute(database.db)).rows
}

async function numberOf(query: RawBuilder<{ n: number }>): Promise<number | undefined> {
  return (await rowsOf(query))[0]?.n
}

/** Ceremonies beneath a body in a span, with person, cell and placement of the cell on that day. */
function ceremonies(code: string, from: string, to: string) {
  return sql`
    record join person_version person using (candidate_id)
    join placement cell on cell.organisation_id = record.organisation_id and cell.valid @> record.day
    where record.kind = 'ceremony' and record.day between ${from}::date and ${to}::date
      and cell.path <@ (select path from placement where organisation_id = ${organisationId(code)} limit 1)`
}

function admitted(code: string, from: string, to: string, condition = sql<boolean>`true`) {
  return numberOf(sql`select count(*)::int as n from ${ceremonies(code, from, to)} and ${condition}`)
}

/** Targets `assigned` for a year to the bodies right beneath. */
function allocated(code: string, year: string) {
  return sql<{ code: string; value: number; members: number | null }>`
    select body.code, entry.value, base.value as members
    from placement body
    join target_entry entry on entry.organisation_id = body.organisation_id and entry.indicator = 'admitted'
      and entry.kind = 'assigned'
    join period on period.id = entry.period_id and period.kind = 'year' and period.from_day = ${`${year}-01-01`}::date
    left join membership_base base on base.organisation_id = body.organisation_id and base.day = entry.base_day
    where body.valid @> ${`${year}-12-31`}::date and body.parent_id = ${organisationId(code)}
    order by entry.value desc`
}

async function ownTarget(code: string, year: string) {
  return numberOf(sql`
    select entry.value as n from target_entry entry join period on period.id = entry.period_id
    where entry.organisation_id = ${organisationId(code)} and entry.kind = 'assigned'
      and entry.indicator = 'admitted' and period.from_day = ${`${year}-01-01`}::date and period.kind = 'year'`)
}

const sum = (values: number[]): number => values.reduce((all, value) => all + value, 0)

describe('Hạ Long', () => {
  const span = ['2023-01-01', '2023-08-31'] as const
  it('365 of 450, of which 69 in enterprises, 12 pupils, 134 in villages', async () => {
    expect(await ownTarget('QN-HL', '2023')).toBe(450)
    expect(await admitted('QN-HL', ...span)).toBe(365)
    expect(await admitted('QN-HL', ...span, sql`cell.sector = 'nonStateEnterprise'`)).toBe(69)
    expect(
      await admitted('QN-HL', ...span, sql`person.occupation = 'pupil' and cell.sector = 'school'`),
    ).toBe(12)
    expect(await admitted('QN-HL', ...span, sql`cell.sector = 'village'`)).toBe(134)
    expect(await admitted('QN-HL', '2023-09-01', '2027-12-31')).toBe(0)
  })
  it('118 of 243 village cells, seven of the others without a source', async () => {
    const cells = sql`placement cell where cell.alive and cell.kind = 'cell' and cell.sector = 'village'
      and cell.path <@ (select path from placement where organisation_id = ${organisationId('QN-HL')} limit 1)`
    const alive = (day: string) =>
      numberOf(sql`select count(*)::int as n from ${cells} and cell.valid @> ${day}::date`)
    expect([await alive('2023-06-30'), await alive('2023-08-31')]).toEqual([244, 243])
    const with2023 = sql`select record.organisation_id from ${ceremonies('QN-HL', ...span)}`
    const living = sql`${cells} and cell.valid @> '2023-08-31'::date`
    expect(
      await numberOf(sql`select count(*)::int as n from ${living} and cell.organisation_id in (${with2023})`),
    ).toBe(118)
    expect(
      await numberOf(sql`select count(*)::int as n from ${living} and cell.organisation_id not in (${with2023})
        and cell.organisation_id in (select organisation_id from source_state where exhausted)`),
    ).toBe(7)
  })
  it('331 by 31/08/2022, 442 in all, generated; some decisions of December', async () => {
    const generated = sql<boolean>`person.generated`
    expect(await admitted('QN-HL', '2022-01-01', '2022-08-31', generated)).toBe(331)
    expect(await admitted('QN-HL', '2022-01-01', '2022-12-31')).toBe(442)
    expect(await admitted('QN-HL', '2023-01-01', '2023-12-31', generated)).toBe(0)
    const early = sql<boolean>`exists (select from record decision where decision.candidate_id = record.candidate_id
      and decision.kind = 'admissionDecision' and decision.day < '2023-01-01')`
    expect(await admitted('QN-HL', ...span, early)).toBeGreaterThan(0)
  })
  it('grew in every group the article names', async () => {
    const groups = [
      sql<boolean>`person.sex = 'female'`,
      sql<boolean>`person.ethnic_minority`,
      sql<boolean>`person.religious`,
      sql<boolean>`extract(year from age(record.day, person.birth_day)) <= 30`,
      sql<boolean>`cell.marks && array['remote']`,
    ]
    for (const group of groups) {
      const before = await admitted('QN-HL', '2022-01-01', '2022-08-31', group)
      expect(await admitted('QN-HL', ...span, group)).toBeGreaterThan(before ?? Number.POSITIVE_INFINITY)
    }
  })
  it('allocates two more than its target', async () => {
    const bodies = await rowsOf(allocated('QN-HL', '2023'))
    expect([bodies.length, sum(bodies.map((body) => body.value))]).toEqual([67, 452])
  })
})

describe('Móng Cái', () => {
  it('245 of 175, 90 at one ceremony', async () => {
    expect(await ownTarget('QN-MC', '2023')).toBe(175)
    expect(await admitted('QN-MC', '2023-01-01', '2023-12-31')).toBe(245)
    expect(await admitted('QN-MC', '2023-10-19', '2023-10-19')).toBe(90)
    expect(sum((await rowsOf(allocated('QN-MC', '2023'))).map((body) => body.value))).toBe(175)
  })
  it('Bình Ngọc: nobody before July, one in Chi bộ khu 2', async () => {
    expect(await admitted('QN-MC-BN', '2023-01-01', '2023-06-30')).toBe(0)
    expect(await admitted('QN-MC-BN-K2', '2023-07-03', '2023-07-03', sql`person.sex = 'female'`)).toBe(1)
    expect(await admitted('QN-MC-BN-K2', '2023-01-01', '2023-12-31')).toBe(1)
  })
})

describe('H001', () => {
  it('210 of 200, 20 of 26 bodies at or over their target', async () => {
    const bodies = await rowsOf(allocated('H001', '2023'))
    const reached = await Promise.all(bodies.map(({ code }) => admitted(code, '2023-01-01', '2023-12-31')))
    expect(await ownTarget('H001', '2023')).toBe(200)
    expect(await admitted('H001', '2023-01-01', '2023-12-31')).toBe(210)
    expect(sum(bodies.map((body) => body.value))).toBe(200)
    expect(bodies.filter((body, index) => (reached[index] ?? 0) >= body.value)).toHaveLength(20)
    expect(bodies.filter((body, index) => (reached[index] ?? 0) > body.value).length).toBeGreaterThan(0)
  })
  it('2024: 200 given to all 26 bodies, nobody yet', async () => {
    const bodies = await rowsOf(allocated('H001', '2024'))
    expect(await ownTarget('H001', '2024')).toBe(200)
    expect([bodies.length, sum(bodies.map((body) => body.value))]).toEqual([26, 200])
    expect(await admitted('H001', '2024-01-01', '2027-12-31')).toBe(0)
  })
})

describe('Đắk Lắk', () => {
  it('2,770 over 20 bodies, 455 to 17, each 3 to 4 % of its members, 85,867 in all', async () => {
    const bodies = await rowsOf(allocated('DL', '2023'))
    const values = bodies.map((body) => body.value)
    expect([bodies.length, sum(values)]).toEqual([20, 2770])
    expect([bodies.at(0), bodies.at(-1)]).toMatchObject([
      { code: 'DL-BMT', value: 455 },
      { code: 'DL-QS', value: 17 },
    ])
    expect(values.filter((value) => value >= 455 || value <= 17)).toHaveLength(2)
    expect(sum(bodies.map((body) => body.members ?? 0))).toBe(85_867)
    for (const { value, members } of bodies) {
      expect(value * 100).toBeGreaterThanOrEqual((members ?? 0) * 3)
      expect(value * 100).toBeLessThanOrEqual((members ?? 0) * 4)
    }
  })
  it('declares 2089 of 1900 in 2022 and 704 grassroots organisations', async () => {
    const figures = await rowsOf(
      sql<{ value: number }>`select value from declared_figure order by value desc`,
    )
    expect([figures.map(({ value }) => value), await ownTarget('DL', '2022')]).toEqual([[2089, 704], 1900])
  })
  it('has no admission', async () => {
    expect(await admitted('DL', '1930-01-01', '2027-12-31')).toBe(0)
  })
})

describe('people', () => {
  it('are nobody the articles name, and no two are one', async () => {
    const people = await rowsOf(sql<{ name: string; twins: number }>`
      select full_name as name, count(*) over (partition by name_key, birth_day)::int as twins from person_version`)
    expect(people).toHaveLength(365 + 442 + 245 + 210 + 133 + FLAWED)
    expect(people.filter(({ name }) => NAMES_OF_ARTICLES.includes(name))).toEqual([])
    expect(people.filter(({ twins }) => twins > 1)).toEqual([])
    expect(people.filter(({ name }) => name !== name.normalize('NFC'))).toEqual([])
  })
  it('could all have been recorded', async () => {
    const files = await rowsOf(sql<{
      birth: PartialDate
      decided: string
      held: string
      from: string
      to: string | null
    }>`
      select left(person.birth_day::text, case person.birth_precision when 'year' then 4 when 'month' then 7 else 10 end)
          as birth, decision.day as decided, ceremony.day as held, life.from, life.to
      from person_version person
      join record decision on decision.candidate_id = person.candidate_id and decision.kind = 'admissionDecision'
      join record ceremony on ceremony.candidate_id = person.candidate_id and ceremony.kind = 'ceremony'
      join lateral (select min(lower(valid))::text as from, nullif(max(coalesce(upper(valid), 'infinity'))::text, 'infinity') as to
        from placement where organisation_id = ceremony.organisation_id and alive) life on true
      where decision.organisation_id = ceremony.organisation_id and ceremony.day < '2024-01-01'`)
    expect(files).toHaveLength(1262)
    const judged = files.map(({ birth, decided, held, from, to }) =>
      judgeAdmission({
        birthDate: birth,
        decisionDay: decided,
        ceremonyDay: held,
        today: '2024-03-01',
        organisationLife: { from, to },
        cellKind: 'cell',
      }),
    )
    expect(judged.filter(({ allowed }) => !allowed)).toEqual([])
    const warned = new Set(judged.flatMap(({ findings }) => findings.map(({ code }) => code)))
    expect([...warned].sort()).toEqual(['ageByDaysShort', 'birthDayUnknown', 'birthMonthUnknown'])
  })
  it('keep ethnicity and religion sealed', async () => {
    const sealed = await rowsOf(sql<{
      id: string
      field: SealedField
      ciphertext: Buffer
      minority: boolean
    }>`
      select candidate_id as id, field, ciphertext, person.ethnic_minority as minority
      from sealed_field join person_version person using (candidate_id) order by field`)
    expect(sealed.filter(({ field }) => field === 'ethnicity')).toHaveLength(1262)
    for (const { id, field, ciphertext, minority } of sealed.slice(0, 50)) {
      expect(unseal(Buffer.alloc(32, 7), id, field, ciphertext) !== 'Kinh').toBe(minority)
    }
  })
})

describe('files under way', () => {
  it('stand in every stage; none of Hạ Long or H001 was admitted after 2023', async () => {
    const stages = await rowsOf(sql<{ stage: string; open: number; left: number }>`
      select stage, (count(*) filter (where exit_kind is null))::int as open,
        (count(*) filter (where exit_kind is not null))::int as left
      from file_state group by stage`)
    const open = Object.fromEntries(stages.map((row) => [row.stage, row.open]))
    expect(Object.keys(open).sort()).toEqual([...STAGES].sort())
    expect(open.official).toBe(1262 + 2)
    expect(sum(Object.values(open)) - 1264).toBe(125 + FLAWED)
    expect(sum(stages.map(({ left }) => left))).toBe(6)
  })
  it('break no rule but the lateness they are made for', async () => {
    const listed = await rowsOf(
      sql<{ id: string }>`select candidate_id as id from record where kind = 'listed'`,
    )
    const records = await storedRecords(
      database.db,
      listed.map(({ id }) => id),
    )
    const contextOf = await contextsOf(database.db, records, '2026-11-22')
    const flawed = new Set(
      Array.from({ length: FLAWED }, (_, place) => idOf(`candidate MC-X file 00${place + 1}`)),
    )
    const told = [...records].map(([id, file]) => ({ id, findings: reviewFile(file, contextOf(id)) }))
    expect(records.size).toBe(133 + FLAWED)
    expect(told.flatMap(({ findings }) => findings.filter(({ effect }) => effect === 'block'))).toEqual([])
    const plain = told.filter(({ id }) => !flawed.has(id)).flatMap(({ findings }) => findings)
    expect(plain.length).toBeLessThan(10)
    const codes = told.filter(({ id }) => flawed.has(id)).flatMap(({ findings }) => findings)
    expect(new Set(codes.map(({ code }) => code))).toEqual(
      new Set([
        'mentorNotOfficial',
        'paperBeforeAct',
        'certificateExpired',
        'certificateBeforeListing',
        'paperNumberTwice',
        'introducerTooNew',
      ]),
    )
  })
  it('are folded as they are kept', async () => {
    const kept = await rowsOf(
      sql<{
        candidate_id: string
      }>`select candidate_id, stage, cell_id, missing from file_state order by candidate_id`,
    )
    const { states } = await foldedFiles(
      database.db,
      kept.map((row) => row.candidate_id),
    )
    const folded = states.map(({ candidate_id, stage, cell_id, missing }) => ({
      candidate_id,
      stage,
      cell_id,
      missing,
    }))
    expect(folded.sort((a, b) => (a.candidate_id < b.candidate_id ? -1 : 1))).toEqual(kept)
  })
})

describe('the world', () => {
  it('says of every figure whether it is an article’s', async () => {
    const words = await rowsOf(sql<{ words: string }>`
      select reason as words from target_entry union all select source from membership_base
      union all select source_title from declared_figure`)
    expect(words.filter((row) => !/^Bài “|số giả định/.test(row.words))).toEqual([])
  })
  it('knows of facts only after they happened', async () => {
    const early = await numberOf(sql`select count(*)::int as n from record where recorded_at < day + 1`)
    const late = await numberOf(sql`select count(*)::int as n from record
      where recorded_at > day + 11 and kind <> 'certificate'`)
    expect([early, late]).toEqual([0, 0])
  })
  it('has every code once, and ids as the interface wants them', async () => {
    const ids = await rowsOf(sql<{ id: string; code: string }>`
      select distinct organisation_id as id, code from placement`)
    expect(new Set(ids.map(({ code }) => code)).size).toBe(ids.length)
    for (const { id } of ids) expect(z.uuid().safeParse(id).success).toBe(true)
  })
  it('lets its accounts in', async () => {
    const accounts = await rowsOf(sql<{ username: string; hash: string; role: string; code: string }>`
      select distinct username, password_hash as hash, role, code from account
      join role_grant on role_grant.account_id = account.id
      join placement on placement.organisation_id = role_grant.organisation_id`)
    const told = WORLD_ACCOUNTS.map(({ username, role, organisationCode: code }) => ({
      username,
      role,
      code,
    }))
    expect(accounts.map(({ username, role, code }) => ({ username, role, code }))).toEqual(
      expect.arrayContaining(told),
    )
    expect(await isPassword(WORLD_PASSWORD, accounts[0]?.hash ?? null, 'test')).toBe(true)
  })
  it('is loaded once', async () => {
    const count = () => numberOf(sql`select count(*)::int as n from record`)
    const before = await count()
    await loadWorld(database.db, { password: 'a different one', sealKey: Buffer.alloc(32, 1) })
    expect(await count()).toBe(before)
  })
})
