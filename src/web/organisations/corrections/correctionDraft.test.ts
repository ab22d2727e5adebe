import { describe, expect, it } from 'vitest'
import type { OrganisationDetail } from '#contract/organisations'
import { type CorrectionDraft, correctionRequest, newCorrection } from './correctionDraft'
import type { Fact, TreeEvent } from './facts'

const BODY: OrganisationDetail = {
  id: 'cell',
  code: 'C-1',
  name: 'Chi bộ khu 2',
  kind: 'cell',
  parentId: 'ward',
  parentName: 'Đảng bộ phường Mẫu',
  formerName: null,
  sector: 'village',
  alive: true,
  to: null,
  children: 0,
  marks: ['border'],
  from: '2020-01-01',
  ancestors: [],
  events: [],
  sourceStates: [],
  exhausted: null,
  recordsFrom: null,
  completeUntil: null,
  version: 3,
}
const EVENT: TreeEvent = {
  id: 'event',
  kind: 'describe',
  day: '2024-05-01',
  name: null,
  parentName: null,
  organisationKind: null,
  code: null,
  sector: 'school',
  marks: null,
  correctionReason: null,
  decisionNumber: '5-QĐ/TU',
  decisionDay: '2024-04-20',
  decisionIssuer: 'Ban Thường vụ',
}
const DESCRIBED: Fact = { of: 'event', event: EVENT }
const STATE: Fact = {
  of: 'source',
  state: { id: 'state', day: '2024-01-01', exhausted: true, reason: 'Ít quần chúng' },
}
const sent = (fact: Fact, change: Partial<CorrectionDraft>, how: 'correct' | 'withdraw' = 'correct') =>
  correctionRequest(fact, how, { ...newCorrection(fact, BODY), why: ' Ghi nhầm ', ...change }, BODY)

describe('a correction of the tree', () => {
  it('sends nothing while nothing differs, whatever the event left as it was', () => {
    expect(sent(DESCRIBED, {})).toBeNull()
    expect(sent(DESCRIBED, { code: ' C-1 ', marks: ['border'] })).toBeNull()
  })

  it('sends only what differs, with its reason and the version seen', () => {
    expect(sent(DESCRIBED, { day: '2024-06-01', sector: 'agency' })).toMatchObject({
      path: '/api/organisations/cell/event-corrections',
      body: {
        eventId: 'event',
        expectedVersion: 3,
        reason: 'Ghi nhầm',
        replacement: { day: '2024-06-01', sector: 'agency', decision: undefined, marks: undefined },
      },
    })
  })

  it('takes the paper away when its three fields are emptied', () => {
    expect(sent(DESCRIBED, { number: '', paperDay: null, issuer: '' })?.body).toMatchObject({
      replacement: { decision: null },
    })
    expect(sent(DESCRIBED, { number: '6-QĐ/TU' })?.body).toMatchObject({
      replacement: { decision: { number: '6-QĐ/TU', day: '2024-04-20', issuerName: 'Ban Thường vụ' } },
    })
  })

  it('withdraws without a replacement', () => {
    const { body } = sent(DESCRIBED, { day: '2024-06-01' }, 'withdraw') ?? {}
    expect(body).toMatchObject({ takeBack: true, eventId: 'event' })
    expect(body).not.toHaveProperty('replacement')
  })
})

describe('a correction of the source', () => {
  it('sends only what differs', () => {
    expect(sent(STATE, {})).toBeNull()
    expect(sent(STATE, { exhausted: false, reason: 'Có người mới chuyển đến' })).toMatchObject({
      path: '/api/organisations/cell/source-state-corrections',
      body: {
        sourceStateId: 'state',
        replacement: { exhausted: false, reason: 'Có người mới chuyển đến', day: undefined },
      },
    })
  })
})
