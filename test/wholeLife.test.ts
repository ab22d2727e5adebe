import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { checkFolds } from '../src/server/candidates/checkFolds'
import {
  add,
  aListing,
  type FileTree,
  file,
  open,
  opened,
  plantFileTree,
  recordOf,
  road,
  type Step,
} from './fileCalls'

/** One person from the list of 2024 to official membership in 2026, under two regulations, through HTTP alone. */

let tree: FileTree
beforeAll(async () => {
  tree = await plantFileTree()
})
afterAll(() => tree.close())

/** What is due once the step stands: whose, counted from when, the last day, by which text. */
const DUE: Partial<Record<Step['kind'], string[]>> = {
  personalHistory: ['considerBeforeCertificateEnds Chi bộ khu 1 2024-05-20 2029-05-20'],
  cellResolution: ['decideAdmission Đảng bộ huyện A 2025-04-10 2025-07-07 232-QĐ/TW'],
  admissionDecision: ['holdCeremony Chi bộ khu 1 2025-06-20 2025-08-01 232-QĐ/TW'],
  decisionReceived: ['holdCeremony Chi bộ khu 1 2025-06-25 2025-08-06 232-QĐ/TW'],
  newMemberClass: ['considerRecognition Chi bộ khu 1 2025-07-20 2026-08-28 20-QĐ/TW'],
  recognitionResolution: ['decideRecognition Đảng bộ huyện A 2026-07-28 2026-09-10 208-QĐ/TW'],
  recognitionDecision: [],
}

const duesOf = async (id: string) => {
  const { duties } = await file(tree.as.ward, id)
  return duties.map(({ kind, organisation, start, last, rule }) =>
    [kind, organisation.name, start, last, rule?.cite].join(' '),
  )
}

/** Walks the road up to a kind, with other days from a step on. */
async function walkWith(days: Partial<Record<Step['kind'], string>>, until: Step['kind']): Promise<string> {
  const id = await opened(tree.as.secretary, tree.ids.cell)
  const steps = road(tree)
  const last = steps.findLastIndex(({ kind }) => kind === until)
  for (const step of steps.slice(0, last + 1)) {
    const moved = { ...step, day: days[step.kind] ?? step.day }
    const { status, body } = await add(tree.as[step.by], id, recordOf(moved))
    if (status !== 201) throw new Error(`${step.kind}: ${status} ${JSON.stringify(body)}`)
  }
  return id
}
const dutyOf = async (id: string, kind: string) => {
  const duty = (await file(tree.as.ward, id)).duties.find((one) => one.kind === kind)
  return duty && [duty.start, duty.params.workingDays, duty.rule?.cite.slice(0, 9)]
}

describe('a whole life', { timeout: 90_000 }, () => {
  it('is recorded step by step, each by whom it falls to, with every deadline and its text', async () => {
    const { as, ids } = tree
    const body = aListing({ person: { fullName: 'Phan Thị Cả Đời', youthUnion: true } })
    expect((await open(as.secretary, ids.cell, body)).status).toBe(201)
    for (const step of road(tree)) {
      const answer = await add(as[step.by], body.id, recordOf(step))
      expect([step.kind, answer.status, answer.body]).toEqual([step.kind, 201, expect.anything()])
      const { findings } = await file(as.ward, body.id)
      expect([step.kind, findings.filter(({ effect }) => effect === 'block')]).toEqual([step.kind, []])
      const due = await duesOf(body.id)
      for (const told of DUE[step.kind] ?? [])
        expect([step.kind, due.join('\n')]).toEqual([step.kind, expect.stringContaining(told)])
    }
    expect(await file(as.secretary, body.id)).toMatchObject({
      stage: 'official',
      stageDay: '2026-08-25',
      exit: null,
      duties: [],
      missing: [],
    })
    const admission = await as.ward.get(`/api/admissions/${body.id}`)
    expect(admission.body).toMatchObject({ ceremonyDay: '2025-07-20', decision: { number: '77-QĐ/HU' } })
  })

  it('counts 60 working days for a resolution of 30/06/2025 and 45 for one of 01/07/2025', async () => {
    const before = await walkWith({ cellResolution: '2025-06-30' }, 'cellResolution')
    const after = await walkWith({ cellResolution: '2025-07-01' }, 'cellResolution')
    expect(await dutyOf(before, 'decideAdmission')).toEqual(['2025-06-30', 60, '232-QĐ/TW'])
    expect(await dutyOf(after, 'decideAdmission')).toEqual(['2025-07-01', 45, '294-QĐ/TW'])
  })

  it('counts the ceremony from receipt until 25/07/2026 and from issue since', async () => {
    const days = {
      cellResolution: '2025-07-10',
      sent: '2025-07-11',
      received: '2025-07-14',
      grassrootsResolution: '2025-07-20',
      boardAppraisal: '2025-08-05',
      decisionReceived: '2026-07-30',
    }
    const before = await walkWith({ ...days, admissionDecision: '2026-07-24' }, 'decisionReceived')
    const after = await walkWith({ ...days, admissionDecision: '2026-07-27' }, 'decisionReceived')
    expect(await dutyOf(before, 'holdCeremony')).toEqual(['2026-07-30', 30, '20-QĐ/TW'])
    expect(await dutyOf(after, 'holdCeremony')).toEqual(['2026-07-27', 30, '208-QĐ/TW'])
  })

  it('ends with caches that are its fold', async () => {
    const { db } = tree
    expect(await checkFolds(db, { rebuild: false })).toEqual({ files: 5, differing: 0, named: [] })
  })
})
