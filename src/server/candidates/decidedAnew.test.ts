import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { AdmissionDetail, AdmissionList } from '#contract/admissions'
import type { ProgressReply } from '#contract/progress'
import { anyId } from '../../../test/builders'
import { add, type FileTree, file, opened, plantFileTree, walk } from '../../../test/fileCalls'
import { findingsOf } from '../../../test/targetTree'
import { checkFolds } from './checkFolds'

let tree: FileTree
beforeAll(async () => {
  tree = await plantFileTree()
})
afterAll(() => tree.close())

const issued = (number: string) => ({
  paper: { number, issuerName: 'Ban Thường vụ', issuerOrganisationId: tree.ids.district },
})
const written = async (as: FileTree['as'][keyof FileTree['as']], id: string, record: object) => {
  const { status, body } = await add(as, id, record)
  return status === 201 ? [201] : [status, ...findingsOf(body)]
}
const cancel = (id: string, detail: object, day = '2025-12-01') =>
  written(tree.as.district, id, { kind: 'decisionCancellation', day, ...issued('90-QĐ/HU'), detail })
const decide = (id: string, day = '2026-01-05') =>
  written(tree.as.district, id, { kind: 'admissionDecision', day, ...issued('3-QĐ/HU') })
const hold = (id: string, day = '2026-01-20') =>
  written(tree.as.secretary, id, { kind: 'ceremony', day, detail: { memberId: tree.members.mentor } })

const admittedFile = async () => {
  const id = await opened(tree.as.secretary, tree.ids.cell)
  await walk(tree, id, 'memberEntries')
  return id
}
/** Counted people of the cell between the days, as known on the day. */
const counted = async (from: string, to: string, asOf: string, countBy = 'ceremony') => {
  const query = `from=${from}&to=${to}&asOf=${asOf}&countBy=${countBy}`
  const list = await tree.as.secretary.get<AdmissionList>(
    `/api/organisations/${tree.ids.cell}/admissions?year=2025&${query}`,
  )
  const figure = await tree.as.secretary.get<ProgressReply>(
    `/api/organisations/${tree.ids.cell}/progress?year=2025&${query}`,
  )
  expect(figure.body.admitted ?? 0).toBe(list.body.total)
  expect(list.body.items.length).toBe(list.body.total)
  return list.body
}

describe('a file decided anew after a faulty step (R-ERR-2)', () => {
  it('counts until the cancellation, then on the days of the second decision and ceremony, never twice', async () => {
    const id = await admittedFile()
    expect(await cancel(id, { ground: 'faultyStep', faultyStep: 'admissionDecision' })).toEqual([201])
    expect(await file(tree.as.secretary, id)).toMatchObject({ stage: 'grassrootsResolved', exit: null })
    expect((await counted('2025-01-01', '2025-12-31', '2025-11-30')).total).toBe(1)
    expect((await counted('2025-01-01', '2025-12-31', '2025-12-01')).total).toBe(0)
    expect(await decide(id)).toEqual([201])
    expect(await hold(id)).toEqual([201])
    expect(await file(tree.as.secretary, id)).toMatchObject({ stage: 'admitted', stageDay: '2026-01-20' })
    for (const countBy of ['ceremony', 'decision']) {
      const ever = ['2025-01-01', '2026-12-31'] as const
      expect((await counted(...ever, '2025-11-30', countBy)).total).toBe(1)
      expect((await counted(...ever, '2025-12-15', countBy)).total).toBe(0)
      expect((await counted(...ever, '2026-11-22', countBy)).total).toBe(1)
    }
    const [then] = (await counted('2025-01-01', '2026-12-31', '2025-11-30')).items
    expect(then).toMatchObject({ id, decision: { number: '77-QĐ/HU' }, countedDay: '2025-07-20' })
    const [now] = (await counted('2025-01-01', '2026-12-31', '2026-11-22')).items
    expect(now).toMatchObject({ id, decision: { number: '3-QĐ/HU' }, countedDay: '2026-01-20' })
    const { body } = await tree.as.secretary.get<AdmissionDetail>(`/api/admissions/${id}`)
    expect(body).toMatchObject({
      decision: { number: '3-QĐ/HU' },
      ceremonyDay: '2026-01-20',
      cancelledDay: null,
    })
    expect(await checkFolds(tree.db, { rebuild: false })).toMatchObject({ differing: 0 })
  })

  it('is corrected where it stands: the admission page mends the second, the file page either', async () => {
    const id = await admittedFile()
    await cancel(id, { ground: 'faultyStep', faultyStep: 'admissionDecision' })
    await decide(id)
    const { as } = tree
    const { version } = (await as.secretary.get<AdmissionDetail>(`/api/admissions/${id}`)).body
    const mend = (body: object, expectedVersion: number) =>
      as.secretary.post(`/api/admissions/${id}/corrections`, {
        commandId: anyId(),
        reason: 'ghi nhầm',
        expectedVersion,
        ...body,
      })
    // held at the first course, not yet at the second: a ceremony entered here is that of the second
    expect((await mend({ ceremonyDay: '2026-01-25' }, version)).status).toBe(201)
    const rows = await tree.db
      .selectFrom('record')
      .select(['kind', 'attempt', 'day'])
      .where('candidate_id', '=', id)
      .where('kind', '=', 'ceremony')
      .orderBy('seq')
      .execute()
    expect(rows).toEqual([
      { kind: 'ceremony', attempt: 1, day: '2025-07-20' },
      { kind: 'ceremony', attempt: 2, day: '2026-01-25' },
    ])
    const detail = await file(as.secretary, id)
    const cancellation = detail.records.find(({ kind }) => kind === 'decisionCancellation')
    const back = await as.district.post(`/api/candidates/${id}/record-corrections`, {
      commandId: anyId(),
      recordId: cancellation?.id,
      id: anyId(),
      expectedVersion: (await file(as.district, id)).version,
      reason: 'rút',
    })
    expect(back.status).toBe(422)
    expect(findingsOf(back.body)).toContain('stepRepeated records')
  })

  it('asks for the faulty step first, and for its name', async () => {
    const id = await admittedFile()
    expect(await cancel(id, { ground: 'faultyStep' })).toEqual([422, 'required detail.faultyStep'])
    expect(await cancel(id, { ground: 'faultyStep', faultyStep: 'opinion' })).toEqual([201])
    expect(await decide(id)).toEqual([422, 'stepSkipped kind'])
    const opinion = {
      kind: 'opinion',
      day: '2025-12-05',
      detail: { from: 'massBodies', asked: 9, agreed: 9 },
    }
    expect(await written(tree.as.secretary, id, opinion)).toEqual([201])
    expect(await decide(id)).toEqual([201])
    expect(await decide(id, '2026-01-06')).toEqual([422, 'stepRepeated kind'])
  })

  it('against the standards the file ends and no decision follows (R-ERR-1)', async () => {
    const id = await admittedFile()
    expect(await cancel(id, {})).toEqual([201])
    expect(await file(tree.as.secretary, id)).toMatchObject({ exit: { kind: 'decisionCancellation' } })
    expect(await decide(id)).toEqual([422, 'fileClosed kind'])
  })
})

describe('a recognition cancelled alone (R-ERR-2)', () => {
  const officialFile = async () => {
    const id = await opened(tree.as.secretary, tree.ids.cell)
    await walk(tree, id, 'recognitionDecision')
    return id
  }
  const cancelRecognition = (id: string, detail: object, day = '2026-09-14') =>
    written(tree.as.district, id, { kind: 'recognitionCancellation', day, ...issued('95-QĐ/HU'), detail })
  const dutiesOf = async (id: string) =>
    (await file(tree.as.district, id)).duties.map(({ kind, organisation, rule }) => [
      kind,
      organisation.name,
      rule?.id,
    ])

  it('withdraws the official day, keeps the admission and asks for a decision anew', async () => {
    const id = await officialFile()
    expect(await file(tree.as.secretary, id)).toMatchObject({ stage: 'official' })
    const before = (await counted('2025-01-01', '2026-12-31', '2026-11-22')).total
    expect(await cancelRecognition(id, { faultyStep: 'recognitionDecision' })).toEqual([201])
    expect(await file(tree.as.secretary, id)).toMatchObject({
      stage: 'proposed',
      stageDay: '2026-09-14',
      exit: null,
      missing: ['recognitionDecision'],
    })
    expect((await counted('2025-01-01', '2026-12-31', '2026-11-22')).total).toBe(before)
    expect(await dutiesOf(id)).toEqual([['redecideRecognition', 'Đảng bộ huyện A', 'R-ERR-2']])
    const again = (officialDay: string) =>
      written(tree.as.district, id, {
        kind: 'recognitionDecision',
        day: '2026-10-05',
        ...issued('101-QĐ/HU'),
        detail: { officialDay },
      })
    expect(await again('2026-07-19')).toEqual([422, 'officialDayWrong detail.officialDay'])
    expect(await again('2026-07-20')).toEqual([201])
    expect(await file(tree.as.secretary, id)).toMatchObject({ stage: 'official', duties: [] })
    expect(await checkFolds(tree.db, { rebuild: false })).toMatchObject({ differing: 0 })
  })

  it('sends the faulty step back to its body; nobody else cancels, nothing before the recognition is cancelled', async () => {
    const id = await officialFile()
    const { as } = tree
    const body = { kind: 'recognitionCancellation', day: '2026-09-14', ...issued('96-QĐ/HU') }
    expect((await add(as.secretary, id, { ...body, detail: {} })).status).toBe(403)
    expect(await cancelRecognition(id, {})).toEqual([422, 'required detail.faultyStep'])
    expect(await cancelRecognition(id, { faultyStep: 'recognitionOpinion' }, '2026-08-01')).toEqual([
      422,
      'stepSkipped kind',
    ])
    expect(await cancelRecognition(id, { faultyStep: 'recognitionOpinion' })).toEqual([201])
    expect(await dutiesOf(id)).toEqual([['redoStep', 'Chi bộ khu 1', 'R-ERR-2']])
    const opinion = { kind: 'recognitionOpinion', day: '2026-09-20' }
    expect(await written(as.secretary, id, opinion)).toEqual([201])
    expect(await dutiesOf(id)).toEqual([['redecideRecognition', 'Đảng bộ huyện A', 'R-ERR-2']])
  })
})

it('a cancelled decision of admission is a duty until it is made anew', async () => {
  const id = await admittedFile()
  const kindsOf = async () => (await file(tree.as.district, id)).duties.map(({ kind }) => kind)
  await cancel(id, { ground: 'faultyStep', faultyStep: 'admissionDecision' })
  expect(await kindsOf()).toEqual(['redecideAdmission'])
  await decide(id)
  expect(await kindsOf()).not.toContain('redecideAdmission')
})
