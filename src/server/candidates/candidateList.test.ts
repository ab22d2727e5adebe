import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { AuditList } from '#contract/accounts'
import type { CandidateList, FunnelReply } from '#contract/candidates'
import { type AdmissionTree, plantAdmissionTree } from '../../../test/admissionTree'
import { addAccount, type Caller, callAs } from '../../../test/builders'
import { putFile } from '../../../test/candidateFiles'

/** Files of `cell`, `subCell` and `otherCell` under the district, on 31/08/2023. */

let tree: AdmissionTree
let files: Record<'young' | 'old' | 'expiring' | 'decided' | 'gone' | 'official' | 'far' | 'sub', string>

beforeAll(async () => {
  tree = await plantAdmissionTree()
  const { db, ids } = tree
  files = {
    young: await putFile(db, { cellId: ids.cell, fullName: 'Nguyễn Thị Đào', birthDay: '2005-10-20' }),
    old: await putFile(db, {
      cellId: ids.cell,
      fullName: 'Trần Văn Đạt',
      birthDay: '1963-11-05',
      state: {
        stage: 'permitted',
        stage_day: '2021-05-04',
        first_day: '2020-01-10',
        listed_day: '2020-01-10',
        trained_day: '2020-03-10',
        permitted_day: '2021-05-04',
        missing: ['application', 'personalHistory'],
      },
      duties: [
        {
          kind: 'assignMentor',
          organisationId: ids.cell,
          last: '2023-06-30',
          ruleId: 'R-SRC-2',
          cite: '38-HD/BTCTW I.1.1',
        },
        { kind: 'awaitVerification', organisationId: ids.ward, last: '2023-12-30' },
      ],
    }),
    expiring: await putFile(db, {
      cellId: ids.otherCell,
      fullName: "H'Hen Niê",
      state: {
        stage: 'trained',
        stage_day: '2023-03-01',
        trained_day: '2018-10-01',
        certificate_until: '2023-10-01',
        missing: ['permission'],
      },
    }),
    decided: await putFile(db, {
      cellId: ids.otherCell,
      fullName: 'Lê Văn Quyết',
      records: [
        {
          kind: 'admissionDecision',
          organisationId: ids.otherCell,
          day: '2023-08-01',
          issuerId: ids.district,
        },
      ],
      state: {
        stage: 'decided',
        stage_day: '2023-08-01',
        trained_day: '2023-02-01',
        permitted_day: '2023-02-11',
        cell_day: '2023-05-01',
        grassroots_day: '2023-06-01',
        decision_day: '2023-08-01',
        missing: ['ceremony'],
      },
    }),
    gone: await putFile(db, {
      cellId: ids.cell,
      fullName: 'Phạm Thị Thôi',
      state: { exit_kind: 'withdrawal', exit_day: '2023-07-01', missing: [] },
    }),
    official: await putFile(db, {
      cellId: ids.cell,
      fullName: 'Vũ Thị Xong',
      state: {
        stage: 'official',
        stage_day: '2023-07-20',
        ceremony_day: '2022-07-01',
        decision_day: '2022-06-20',
        proposed_day: '2023-07-10',
        official_day: '2023-07-01',
        missing: [],
      },
    }),
    far: await putFile(db, { cellId: ids.farCell, fullName: 'Đỗ Văn Đào' }),
    sub: await putFile(db, { cellId: ids.subCell, fullName: 'Bùi Thị Đào', holderId: ids.ward }),
  }
})
afterAll(() => tree.close())

async function listed(as: Caller, body: string, query = ''): Promise<CandidateList> {
  const reply = await as.get<CandidateList>(`/api/organisations/${body}/candidates?${query}`)
  expect(reply.status).toBe(200)
  return reply.body
}
const idsOf = (list: CandidateList) => list.items.map(({ id }) => id)
const namesOf = (list: CandidateList) => list.items.map(({ person }) => person.fullName)

async function audited(action: string) {
  const { items } = (await tree.as.administrator.get<AuditList>('/api/audit?limit=500')).body
  return items.filter((line) => line.action === action)
}

describe('the files under way', () => {
  it('stand by stage, the longest waiting first, over the cells beneath alone', async () => {
    const { as, ids } = tree
    const list = await listed(as.district, ids.district)
    const expected = [...[files.young, files.sub].sort(), files.expiring, files.old, files.decided]
    expect(idsOf(list)).toEqual(expected)
    expect(list).toMatchObject({ total: 5, next: null })
    expect(idsOf(await listed(as.secretary, ids.cell))).toEqual([files.young, files.old])
  })

  it('come in pages that together are the list', async () => {
    const { as, ids } = tree
    const first = await listed(as.district, ids.district, 'limit=2')
    const second = await listed(as.district, ids.district, `limit=2&cursor=${first.next}`)
    const third = await listed(as.district, ids.district, `limit=2&cursor=${second.next}`)
    expect([...idsOf(first), ...idsOf(second), ...idsOf(third)]).toEqual(
      idsOf(await listed(as.district, ids.district)),
    )
    expect([first.total, third.total, third.next]).toEqual([5, 5, null])
  })

  it('as of an earlier day stand where they stood, and those not begun are not there', async () => {
    const { as, ids } = tree
    const list = await listed(as.district, ids.district, 'on=2023-05-15')
    const stages = Object.fromEntries(list.items.map(({ id, stage, stageDay }) => [id, [stage, stageDay]]))
    expect(stages).toMatchObject({
      [files.decided]: ['cellResolved', '2023-05-01'],
      [files.official]: ['admitted', '2022-07-01'],
    })
    expect(stages).not.toHaveProperty(files.gone)
    expect(idsOf(await listed(as.ward, ids.ward, 'on=2023-05-15'))).toContain(files.gone)
    expect(list.items.every(({ nextDuty }) => nextDuty === null)).toBe(true)
    expect(idsOf(await listed(as.district, ids.district, 'on=2021-01-01'))).toEqual([files.old])
  })

  it('narrow by stage, by what is missing and by state', async () => {
    const { as, ids } = tree
    expect(idsOf(await listed(as.ward, ids.ward, 'stage=permitted'))).toEqual([files.old])
    expect(idsOf(await listed(as.ward, ids.ward, 'missing=personalHistory'))).toEqual([files.old])
    expect(idsOf(await listed(as.ward, ids.ward, 'stage=official'))).toEqual([files.official])
    const [gone] = (await listed(as.ward, ids.ward, 'state=exited')).items
    expect(gone).toMatchObject({ id: files.gone, exit: { kind: 'withdrawal', day: '2023-07-01' } })
    expect((await listed(as.ward, ids.ward, 'state=all')).total).toBe(5)
  })

  it.each([
    ['turns18', '', ['young']],
    ['turns18', '&by=2023-09-30', []],
    ['passes60', '', ['old']],
    ['passes60', '&by=2023-10-31', []],
    ['certificateExpires', '', ['expiring']],
    ['certificateExpires', '&by=2023-09-30', []],
    ['overdue', '', ['old']],
    ['longInStage', '', ['old']],
  ] as const)('call for attention: %s%s', async (alert, more, expected) => {
    const { as, ids } = tree
    const list = await listed(as.district, ids.district, `alert=${alert}&purpose=appraisal${more}`)
    expect(idsOf(list)).toEqual(expected.map((name) => files[name]))
  })

  it('name the next duty with its law', async () => {
    const { as, ids } = tree
    const [, old] = (await listed(as.secretary, ids.cell)).items
    expect(old?.nextDuty).toMatchObject({
      kind: 'assignMentor',
      personName: 'Trần Văn Đạt',
      last: '2023-06-30',
      rule: { id: 'R-SRC-2', compared: true },
      organisation: { id: ids.cell, name: 'Chi bộ khu 1', parentName: 'Đảng bộ phường 1' },
    })
  })
})

describe('names', () => {
  it('open to the cell, the bodies up to the grassroots one, the holder and the issuer', async () => {
    const { as, ids } = tree
    expect(namesOf(await listed(as.secretary, ids.cell))).not.toContain(null)
    expect(namesOf(await listed(as.ward, ids.ward))).not.toContain(null)
    const district = await listed(as.district, ids.district)
    expect(district.items.filter(({ nameOpen }) => nameOpen).map(({ id }) => id)).toEqual([files.decided])
  })

  it('of others are closed with all but stage and day', async () => {
    const { as, ids } = tree
    const old = (await listed(as.district, ids.district)).items.find(({ id }) => id === files.old)
    expect(old).toMatchObject({ stage: 'permitted', stageDay: '2021-05-04', nameOpen: false })
    expect(old).toMatchObject({ exit: null, missing: [], nextDuty: null, returns: null, holder: null })
    expect(Object.values(old?.person ?? { any: 1 }).every((value) => value === null)).toBe(true)
    expect(idsOf(await listed(as.district, ids.district, 'state=exited'))).toEqual([])
    expect((await listed(as.district, ids.district, 'state=all')).items).toHaveLength(6)
  })

  it('open for a purpose, to those who may read names at all', async () => {
    const { as, ids } = tree
    const list = await listed(as.district, ids.district, 'purpose=appraisal')
    expect(namesOf(list)).not.toContain(null)
    const refused = await as.inspector.get(`/api/organisations/${ids.district}/candidates?purpose=inspection`)
    expect(refused.status).toBe(403)
    expect(namesOf(await listed(as.inspector, ids.district)).every((name) => name === null)).toBe(true)
  })

  it('are asked for where it is narrowed by what is missing or late', async () => {
    const { as, ids } = tree
    for (const query of [
      'missing=permission',
      'alert=certificateExpires',
      'alert=overdue',
      'alert=longInStage',
    ]) {
      expect([query, (await listed(as.district, ids.district, query)).total]).toEqual([query, 0])
      expect([query, (await listed(as.district, ids.district, `${query}&purpose=appraisal`)).total]).toEqual([
        query,
        1,
      ])
    }
  })

  it('are found without accents, among those open alone', async () => {
    const { as, ids } = tree
    expect(new Set(namesOf(await listed(as.ward, ids.ward, 'q=dao')))).toEqual(
      new Set(['Bùi Thị Đào', 'Nguyễn Thị Đào']),
    )
    expect(namesOf(await listed(as.ward, ids.ward, `q=${encodeURIComponent('thị đào')}`))).toHaveLength(2)
    expect((await listed(as.district, ids.district, 'q=dao')).total).toBe(0)
    expect((await listed(as.district, ids.district, 'q=quyet')).total).toBe(1)
    for (const q of ['h hen', 'hhen', 'h’hen'])
      expect([q, (await listed(as.district, ids.district, `q=${q}&purpose=appraisal`)).total]).toEqual([q, 1])
    expect((await listed(as.district, ids.district, 'alert=turns18')).total).toBe(0)
  })

  it('write one line for each reply that shows them, without the search', async () => {
    const { as, ids } = tree
    const before = await audited('candidates.read')
    await listed(as.district, ids.district, 'q=dao')
    await listed(as.ward, ids.ward, 'q=dat')
    const [line, ...rest] = await audited('candidates.read')
    expect(rest).toHaveLength(before.length)
    expect(line).toMatchObject({ detail: { purpose: null, count: 1, ids: [files.old] } })
    expect(JSON.stringify(line?.detail)).not.toContain('dat"')
  })
})

describe('who asks', () => {
  it('reads files of the own subtree alone', async () => {
    const { as, ids } = tree
    for (const tail of ['candidates', 'funnel', 'duties']) {
      expect((await as.otherDistrict.get(`/api/organisations/${ids.ward}/${tail}`)).status).toBe(404)
      expect((await as.secretary.get(`/api/organisations/${ids.nextCell}/${tail}`)).status).toBe(404)
      expect((await as.administrator.get(`/api/organisations/${ids.ward}/${tail}`)).status).toBe(403)
    }
  })

  it('as a trainer sees figures, no files', async () => {
    const { app, db, ids, clock } = tree
    const trainer = await callAs(app, db, await addAccount(db, 'trainer', ids.ward), clock)
    expect((await trainer.get(`/api/organisations/${ids.ward}/candidates`)).status).toBe(403)
    const desk = await trainer.get(`/api/organisations/${ids.ward}/duties`)
    expect(desk).toMatchObject({ status: 200, body: { items: [] } })
    expect((await trainer.get(`/api/organisations/${ids.ward}/funnel`)).status).toBe(200)
  })

  it('with a forged cursor is refused', async () => {
    const { as, ids } = tree
    expect((await as.ward.get(`/api/organisations/${ids.ward}/candidates?cursor=abc`)).status).toBe(400)
  })
})

describe('the day asked for', () => {
  it('lies no further ahead than ten years, and for the funnel not ahead at all', async () => {
    const { as, ids } = tree
    const status = async (tail: string) =>
      (await as.ward.get(`/api/organisations/${ids.ward}/${tail}`)).status
    for (const list of ['candidates', 'duties']) {
      expect(await status(`${list}?on=2033-08-31`)).toBe(200)
      expect(await status(`${list}?on=2033-09-01`)).toBe(400)
      expect(await status(`${list}?on=2199-12-31`)).toBe(400)
    }
    expect(await status('funnel?on=2023-08-31')).toBe(200)
    expect(await status('funnel?on=2023-09-01')).toBe(422)
  })
})

describe('the funnel', () => {
  const funnel = async (as: Caller, body: string, query = '') =>
    (await as.get<FunnelReply>(`/api/organisations/${body}/funnel?${query}`)).body
  const stageOf = (reply: FunnelReply, name: string) => reply.stages.find(({ stage }) => stage === name)

  it('counts who reached each stage and who stands there, as the lists do', async () => {
    const { as, ids } = tree
    const reply = await funnel(as.district, ids.district)
    expect(reply.stages.map(({ reached }) => reached)).toEqual([7, 4, 3, 2, 2, 2, 2, 1, 1, 1])
    const province = await funnel(as.province, ids.district)
    expect(province.stages.map(({ reached }) => reached)).toEqual([6, 4, 3, 2, 2, 2, 2, 1, 1, 1])
    for (const { stage, now } of reply.stages) {
      expect([stage, (await listed(as.district, ids.district, `stage=${stage}`)).total]).toEqual([stage, now])
    }
  })

  it('takes the median of the days between two stages where both are known', async () => {
    const { as, ids } = tree
    const reply = await funnel(as.district, ids.district)
    expect(stageOf(reply, 'listed')?.medianDays).toBeNull()
    expect(stageOf(reply, 'trained')?.medianDays).toBe(22)
    expect(stageOf(reply, 'permitted')?.medianDays).toBe(10)
    expect(stageOf(reply, 'grassrootsResolved')?.medianDays).toBe(31)
    expect(stageOf(reply, 'official')?.medianDays).toBe(10)
    expect(stageOf(reply, 'cellResolved')?.medianDays).toBeNull()
  })

  it('tells what blocks, living cells without a source, and what calls for attention', async () => {
    const { as, ids } = tree
    const reply = await funnel(as.district, ids.district)
    expect(reply.blocked).toContainEqual({ missing: 'certificate', count: 2 })
    expect(reply.cells).toEqual({ total: 4, withoutSource: 1 })
    expect(reply.alerts).toEqual({ turns18: 0, passes60: 0, certificateExpires: 1, overdue: 1 })
    expect((await funnel(as.ward, ids.ward)).alerts).toMatchObject({ turns18: 1, passes60: 1 })
  })

  it('tells why files ended to leaders and officers of the very body', async () => {
    const { as, ids } = tree
    expect((await funnel(as.district, ids.district)).exits).toEqual([{ kind: 'withdrawal', count: 1 }])
    expect((await funnel(as.district, ids.ward)).exits).toEqual([])
    expect((await funnel(as.secretary, ids.cell)).exits).toEqual([])
  })

  it('as of a day counts what had happened by then', async () => {
    const { as, ids } = tree
    const reply = await funnel(as.district, ids.district, 'on=2023-05-15')
    expect(reply).toMatchObject({ on: '2023-05-15', exits: [], blocked: [] })
    expect(stageOf(reply, 'cellResolved')).toMatchObject({ now: 1 })
    expect(stageOf(reply, 'official')).toMatchObject({ reached: 0 })
  })

  it('of an empty body is nought', async () => {
    const { as, ids } = tree
    const reply = await funnel(as.ward, ids.nextCell)
    expect(reply.stages.every(({ reached, medianDays }) => reached === 0 && medianDays === null)).toBe(true)
    expect(reply.cells).toEqual({ total: 1, withoutSource: 1 })
  })
})

describe('a day computed beyond those of this system', () => {
  it('is told as the last of them', async () => {
    const { as, db, ids } = tree
    const duties = [{ kind: 'assignMentor', organisationId: ids.nextCell, last: '2204-01-31' }]
    const state = { stage: 'trained', certificate_until: '2204-05-20' }
    const id = await putFile(db, { cellId: ids.nextCell, state, duties })
    const [item] = (await listed(as.nextSecretary, ids.nextCell)).items
    expect(item).toMatchObject({ id, certificateUntil: '2199-12-31', nextDuty: { last: '2199-12-31' } })
    const detail = await as.nextSecretary.get(`/api/candidates/${id}`)
    expect(detail).toMatchObject({ status: 200, body: { certificateUntil: '2199-12-31' } })
    const desk = await as.nextSecretary.get(`/api/organisations/${ids.nextCell}/duties`)
    expect(desk).toMatchObject({ status: 200, body: { items: [{}, { last: '2199-12-31' }] } })
  })
})
