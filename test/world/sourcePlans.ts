import { addDays, type Day } from '#domain/dates'
import type { PlanGroup, SurveyGroup } from '#domain/plans/words'
import type { Username } from './accounts'
import { cellsOf, type World } from './build'
import { momentOf } from './calendar'
import { roll } from './chance'
import { accountId, idOf, organisationId } from './ids'
import { INVENTED, inventedNumber } from './notes'

const YEAR = 2026

interface Place {
  code: string
  by: Username
  /** of ten cells, how many surveyed and how many of their plans were approved */
  surveyed: number
  approved: number
}

/** Bình Ngọc has all of it; in Hạ Long most cells of three wards surveyed and planned. All figures are invented. */
const PLACES: readonly Place[] = [
  { code: 'QN-MC-BN', by: 'binhngoc', surveyed: 8, approved: 5 },
  { code: 'QN-HL-BC', by: 'halong', surveyed: 8, approved: 7 },
  { code: 'QN-HL-HG', by: 'halong', surveyed: 6, approved: 4 },
  { code: 'QN-HL-CX', by: 'halong', surveyed: 7, approved: 6 },
]

/** The cell whose plan waits for its ward: it was submitted and nobody has answered. */
const WAITING = 'QN-MC-BN-K2'

/** Surveys, plans and efforts of 2026, which no article tells of. */
export function addSourcePlans(world: World): void {
  ask(world, 'QN-MC-BN', 'binhngoc')
  ask(world, 'QN-HL', 'halong')
  for (const place of PLACES) {
    for (const { code, sector } of cellsOf(world, place.code))
      addCell(world, place, code, sector === 'village')
    addEfforts(world, place)
  }
}

function ask(world: World, code: string, by: Username): void {
  for (const kind of ['survey', 'plan'] as const) {
    world.rows.source_request.push({
      id: idOf(`request ${kind} ${code}`),
      organisation_id: organisationId(code),
      kind,
      year: YEAR,
      day: '2026-01-05',
      by_day: kind === 'survey' ? '2026-02-27' : '2026-12-15',
      answer_by: kind === 'plan' ? '2026-12-25' : null,
      number: inventedNumber('03-CV/ĐU'),
      recorded_at: momentOf('2026-01-05'),
      recorded_by: accountId(by),
    })
  }
}

function addCell(world: World, place: Place, code: string, isVillage: boolean): void {
  const turn = roll(`source ${code}`, 10)
  if (turn >= place.surveyed && code !== WAITING) return
  const day = addDays('2026-01-12', roll(`survey ${code}`, 30))
  addSurvey(world, place, { code, day, isVillage })
  addPlan(world, place, { code, day: addDays(day, 9), isApproved: turn < place.approved && code !== WAITING })
}

function addSurvey(
  world: World,
  { by }: Place,
  { code, day, isVillage }: { code: string; day: Day; isVillage: boolean },
) {
  const { rows } = world
  const id = idOf(`survey ${code}`)
  const recorded = { recorded_at: momentOf(day), recorded_by: accountId(by) }
  rows.source_survey.push({ id, organisation_id: organisationId(code), year: YEAR, day, ...recorded })
  const some = (group: SurveyGroup, sides: number) => [group, roll(`${group} ${code}`, sides)] as const
  const youth = 12 + roll(`youth ${code}`, 40)
  const counts: (readonly [SurveyGroup, number])[] = [
    ['youth', youth],
    ['youthUnion', Math.floor(youth / 2)],
    some('serving', 4),
    some('demobilised', 6),
    some('women', 20),
    some('ethnicMinority', 3),
    ...(isVillage
      ? [some('headsNotMembers', 2), some('headsMembers', 2), some('businessOwners', 4)]
      : [some('teachers', 9), some('workers', 12)]),
  ]
  rows.source_survey_count.push(
    ...counts.map(([group, value]) => ({ survey_id: id, group_code: group, value })),
  )
}

interface Planned {
  code: string
  day: Day
  isApproved: boolean
}

function addPlan(world: World, { code: committee, by }: Place, { code, day, isApproved }: Planned): void {
  const { rows } = world
  const id = idOf(`plan ${code}`)
  const recorded = { recorded_at: momentOf(day), recorded_by: accountId(by) }
  rows.source_plan.push({
    id,
    organisation_id: organisationId(code),
    scope: 'year',
    from_year: YEAR,
    to_year: YEAR,
    day,
    causes: roll(`cause ${code}`, 2) === 0 ? ['youthAway', 'lateSurvey'] : ['fewYoung', 'weakUnions'],
    measures: ['assignMembers', 'unionsIntroduce'],
    ...recorded,
  })
  for (const quarter of [1, 2, 3, 4]) {
    const value = roll(`planned ${code} ${quarter}`, 3)
    const count = (group: PlanGroup, planned: number) => ({
      plan_id: id,
      group_code: group,
      quarter,
      value: planned,
    })
    rows.source_plan_count.push(
      count('all', value),
      count('women', Math.min(value, roll(`women ${code}`, 2))),
    )
  }
  if (!isApproved) return
  const answered = addDays(day, 12)
  rows.source_plan_answer.push({
    id: idOf(`plan answer ${code}`),
    plan_id: id,
    organisation_id: organisationId(committee),
    kind: 'approved',
    day: answered,
    number: inventedNumber(`${20 + roll(`answer ${code}`, 40)}-KL/ĐU`),
    recorded_at: momentOf(answered),
    recorded_by: accountId(by),
  })
}

function addEfforts(world: World, { code, by }: Place): void {
  const recorded = { recorded_at: momentOf('2026-07-06'), recorded_by: accountId(by) }
  const shared = { organisation_id: organisationId(code), ...recorded }
  for (const massBody of ['womensUnion', 'farmersUnion', 'veterans']) {
    world.rows.introduction_count.push({
      ...shared,
      id: idOf(`introduced ${massBody} ${code}`),
      mass_body: massBody,
      from_day: '2026-01-01',
      to_day: '2026-06-30',
      value: 1 + roll(`introduced ${massBody} ${code}`, 6),
      source: INVENTED,
    })
  }
  world.rows.outreach_activity.push({
    ...shared,
    id: idOf(`activity ${code}`),
    kind: 'emulation',
    day: '2026-05-19',
    topic: `Thanh niên tình nguyện làm đẹp khu phố (${INVENTED})`,
    participants: 40 + roll(`participants ${code}`, 60),
    brought: 1 + roll(`brought ${code}`, 5),
  })
}
