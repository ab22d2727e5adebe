import { addDays, type Day } from '#domain/dates'
import type { Username } from './accounts'
import type { World } from './build'
import { roll } from './chance'
import { hold, memberOf, type PaperOf, putRecord, type WorldRecord } from './fileRecords'
import { idOf, organisationId } from './ids'
import type { Step, Walked } from './road'

/** Whose file it is, and the bodies through which it goes. */
export interface Road {
  key: string
  candidateId: string
  cell: string
  committee: string
  competent: string
  /** how the competent committee signs, and how its papers end */
  signs: { name: string; suffix: string }
  youthUnion: boolean
  by: Username
}

/** Writes the record or records of one step. */
export function take(world: World, road: Road, { step, day }: Walked): void {
  const { cell, committee, competent } = road
  const shared = { ...road, body: cell, day }
  const put = (record: Omit<WorldRecord, keyof typeof shared> & Partial<WorldRecord>) =>
    putRecord(world, { ...shared, ...record })
  const mentor = () => ({ memberId: memberOf(world, cell, 1, road.by) })
  const passed = (to: string) => ({ detail: { toOrganisationId: organisationId(to) } })
  switch (step) {
    case 'listed':
      return put({ kind: step, paper: cellPaper(world, road, step) })
    case 'mentorAssigned':
      return put({ kind: step, detail: { ...mentor(), replaces: null } })
    case 'certificate':
    case 'newMemberClass':
      return put({ kind: step, body: committee, paper: certificate(road, step) })
    case 'permission':
      return put({ kind: step, body: committee, paper: committeePaper(world, road, step, 'TB') })
    case 'application':
      return put({ kind: step, detail: { readmission: false } })
    case 'verificationRequest':
      return put({ kind: step, body: committee, detail: { place: 'domestic', receivedDay: addDays(day, 3) } })
    case 'verificationReply':
      return put({
        kind: step,
        body: committee,
        detail: { requestId: requestId(road), conclusion: 'confirmed' },
      })
    case 'introduction':
      return put({ kind: step, detail: { ...mentor(), sharedSince: addDays(day, -540), waived: null } })
    case 'unionResolution':
      return put({ kind: step, detail: { body: road.youthUnion ? 'youthUnion' : 'tradeUnion' } })
    case 'opinion':
      return bothOpinions(world, shared)
    case 'cellResolution':
    case 'recognitionResolution':
      return put({ kind: step, paper: cellPaper(world, road, step), ...voted(world, cell, road, step, day) })
    case 'sent':
      return put({ kind: step, ...passed(committee) })
    case 'sentUp':
      return put({ kind: 'sent', body: committee, key: `${road.key} up`, ...passed(competent) })
    case 'grassrootsResolution':
    case 'recognitionGrassroots': {
      const paper = committeePaper(world, road, step, 'NQ')
      return put({ kind: step, body: committee, paper, ...voted(world, committee, road, step, day) })
    }
    case 'boardAppraisal':
      return put({ kind: step, body: competent, detail: { proposes: true } })
    case 'admissionDecision':
      return put({ kind: step, paper: decision(road, step) })
    case 'recognitionDecision':
      return put({ kind: step, body: competent, paper: decision(road, step), detail: official(world, road) })
    case 'ceremony':
      return put({ kind: step, detail: { oath: true, ...mentor() } })
    default:
      return put({ kind: step })
  }
}

function bothOpinions(world: World, shared: Omit<WorldRecord, 'kind'> & Road): void {
  for (const from of ['massBodies', 'residenceCell']) {
    const asked = 7 + roll(`${from} ${shared.key}`, 9)
    const key = `${from} ${shared.key}`
    putRecord(world, { ...shared, key, kind: 'opinion', detail: { from, asked, agreed: asked } })
  }
}

/** A meeting of its own, in which all present or all but one are for it. */
function voted(world: World, body: string, { key, by }: Road, step: Step, day: Day) {
  const { id, present } = hold(world, body, day, `${step} ${key}`, by)
  const against = roll(`against ${step} ${key}`, 6) === 0 ? 1 : 0
  return { meetingId: id, vote: { for: present - against, against } }
}

const numberOf = (road: Road, step: Step, highest: number) => 1 + roll(`number ${step} ${road.key}`, highest)
const requestId = ({ key }: Road) => idOf(`verificationRequest ${key}`)

function cellPaper(world: World, road: Road, step: Step): PaperOf {
  const issuer = world.bodies.get(road.cell)?.name ?? road.cell
  return { number: `${numberOf(road, step, 30)}-NQ/CB`, issuer, issuerCode: road.cell }
}

function committeePaper(world: World, road: Road, step: Step, sort: 'TB' | 'NQ'): PaperOf {
  const name = world.bodies.get(road.committee)?.name ?? road.committee
  const issuer = name.replace('Đảng bộ', 'Đảng ủy')
  return { number: `${numberOf(road, step, 90)}-${sort}/ĐU`, issuer, issuerCode: road.committee }
}

function certificate(road: Road, step: Step): PaperOf {
  return { number: `${numberOf(road, step, 400)}/GCN`, issuer: 'Trung tâm chính trị (giả định)' }
}

function decision(road: Road, step: Step): PaperOf {
  const { name: issuer, suffix } = road.signs
  return { number: `${numberOf(road, step, 900)}-QĐ/${suffix}`, issuer, issuerCode: road.competent }
}

/** The official day is fixed by the ceremony (R-PRB-3), whenever it is decided. */
function official(world: World, { candidateId }: Road): { officialDay: Day } {
  const ceremony = world.rows.record.find(
    (row) => row.candidate_id === candidateId && row.kind === 'ceremony',
  )
  const day = String(ceremony?.day)
  return { officialDay: `${Number(day.slice(0, 4)) + 1}${day.slice(4)}` }
}
