import { addDays, type Day } from '#domain/dates'
import { nameKey } from '#domain/vietnamese'
import type { Username } from './accounts'
import { cellsOf, type World } from './build'
import { momentOf } from './calendar'
import { roll } from './chance'
import { accountId, idOf, organisationId } from './ids'
import { inventedNumber } from './notes'
import { inventName } from './people'

/** The district of the article that names 28-CT/TW and 03-HD/TU; its rounds and results are invented. */
const DISTRICT = 'H001'
const BY: Username = 'huyen001'
/** The cells in which a round is still to be begun: their secretaries have accounts. */
const DRAFTING: Readonly<Record<string, Username>> = { 'H001-X01-1': 'thon1', 'H001-X01-2': 'thon2' }

interface Round {
  year: number
  planDay: Day
  from: Day
  listsBy: Day
  number: string
}

const DONE: Round = {
  year: 2024,
  planDay: '2024-02-22',
  from: '2024-02-26',
  listsBy: '2024-03-31',
  number: '18-KH/HU',
}
const UNDER_WAY: Round = {
  year: 2026,
  planDay: '2026-01-15',
  from: '2026-01-19',
  listsBy: '2026-12-20',
  number: '07-KH/HU',
}

/** How many were voted onto the lists of 2024, by cell: all of them off again by now. */
const LISTED: Readonly<Record<string, number>> = {
  'H001-X02-1': 2,
  'H001-X05-3': 1,
  'H001-X09-2': 2,
  'H001-TT-4': 1,
}

/** Two rounds: one all of whose lists were worked off, and one under way in which nobody is on a list yet. */
export function addScreening(world: World): void {
  addRound(world, DONE)
  addRound(world, UNDER_WAY)
  const bodies = [...world.bodies.values()].filter(({ parent }) => parent === DISTRICT)
  const cells = bodies.flatMap(({ code }) => cellsOf(world, code))
  for (const { code } of cells) {
    workThrough(world, DONE, code, LISTED[code] ?? 0)
    if (!(code in DRAFTING) && roll(`screening ${code}`, 5) > 1) workThrough(world, UNDER_WAY, code, 0)
  }
  for (const [cell, secretary] of Object.entries(DRAFTING)) addMembers(world, cell, secretary)
}

const roundIdOf = ({ year }: Round): string => idOf(`screening ${DISTRICT} ${year}`)

function addRound(world: World, round: Round): void {
  const id = roundIdOf(round)
  world.rows.screening_round.push({
    id,
    round_id: id,
    organisation_id: organisationId(DISTRICT),
    year: round.year,
    from_day: round.from,
    lists_by: round.listsBy,
    plan_number: inventedNumber(round.number),
    plan_day: round.planDay,
    plan_issuer: 'Ban Thường vụ Huyện ủy H001',
    recorded_at: momentOf(round.planDay),
    recorded_by: accountId(BY),
  })
}

/** The cell's draft, ballot, report; help for a year, then progress, which leaves counts alone. */
function workThrough(world: World, round: Round, cell: string, listed: number): void {
  const { rows } = world
  const key = `${round.year} ${cell}`
  const here = { round_id: roundIdOf(round), cell_id: organisationId(cell) }
  const drafted = addDays(round.from, 3 + roll(`draft ${key}`, 14))
  const at = (day: Day) => ({ recorded_at: momentOf(day), recorded_by: null })
  rows.screening_draft.push({
    ...here,
    id: idOf(`draft ${key}`),
    day: drafted,
    nobody: listed === 0,
    ...at(drafted),
  })
  const voted = addDays(drafted, 6)
  if (listed > 0) addBallot(world, key, here, { day: voted, listed })
  const reported = addDays(voted, 3)
  rows.screening_step.push({
    ...here,
    id: idOf(`report ${key}`),
    kind: 'report',
    day: reported,
    number: inventedNumber(`${1 + roll(`number ${key}`, 9)}-BC/CB`),
    listed,
    ...at(reported),
  })
}

interface Here {
  round_id: string
  cell_id: string
}

function addBallot(
  world: World,
  key: string,
  here: Here,
  { day, listed }: { day: Day; listed: number },
): void {
  const { rows } = world
  const at = { recorded_at: momentOf(day), recorded_by: null }
  const total = 12 + roll(`members ${key}`, 8)
  const ballotId = idOf(`ballot ${key}`)
  const none = { absent_ordinary: 0, absent_exempt: 0, absent_transferred_out: 0, absent_suspended: 0 }
  rows.screening_ballot.push({
    ...here,
    id: ballotId,
    day,
    official_total: total,
    official_present: total,
    ...none,
    absent_prosecuted: 0,
    probationary_present: 0,
    probationary_absent: 0,
    ...at,
  })
  for (let place = 1; place <= listed; place += 1) {
    const entryId = idOf(`entry ${key} ${place}`)
    const against = roll(`against ${key} ${place}`, 3)
    rows.screening_entry.push({ ...here, id: entryId, ...at })
    const votes = { vote_for: total - against, vote_against: against, vote_blank: 0 }
    rows.screening_vote.push({ ballot_id: ballotId, entry_id: entryId, ...votes })
    const from = addDays(day, 7)
    const until = `${Number(from.slice(0, 4)) + 1}${from.slice(4)}`
    rows.screening_help.push({
      id: idOf(`help ${entryId}`),
      entry_id: entryId,
      from_day: from,
      until_day: until,
      ...at,
    })
    const end = addDays(until, 5)
    rows.screening_outcome.push({
      id: idOf(`outcome ${entryId}`),
      entry_id: entryId,
      kind: 'progress',
      day: end,
      recorded_at: momentOf(end),
      recorded_by: null,
    })
  }
}

/** Members of a drafting cell, so that its list can be drawn up. */
function addMembers(world: World, cell: string, secretary: Username): void {
  for (let place = 1; place <= 6; place += 1) {
    const key = `${cell} screening ${place}`
    const id = idOf(`member ${key}`)
    const fullName = inventName(`member ${key}`, place % 2 === 0 ? 'female' : 'male', false)
    const recorded_at = momentOf('2026-01-20')
    world.rows.member.push({ id, created_at: recorded_at })
    world.rows.member_version.push({
      id: idOf(`member version ${key}`),
      member_id: id,
      organisation_id: organisationId(cell),
      full_name: fullName,
      name_key: nameKey(fullName),
      official_day: '2015-05-19',
      recorded_at,
      recorded_by: accountId(secretary),
    })
  }
}
