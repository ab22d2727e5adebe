import type { ProgressReply, ProgressRow } from '#contract/progress'
import type { OrganisationKind } from '#domain/organisations/kinds'

/** Invented figures for the tests of this folder; nothing is known unless it is given. */
type Given = Partial<Omit<ProgressRow, 'organisation'>> & { readonly kind?: OrganisationKind }

const nobody = { total: null, withAdmission: null, noSource: null }

export function rowOf(id: string, { kind = 'upperDirect', ...given }: Given = {}): ProgressRow {
  return {
    organisation: { id, code: id.toUpperCase(), name: `Tổ chức ${id}`, kind },
    alive: true,
    period: { from: '2023-01-01', to: '2023-12-31' },
    asOf: '2023-08-31',
    treeOn: '2023-08-31',
    countBy: 'ceremony',
    official: true,
    target: null,
    targetQualifier: null,
    admitted: null,
    percent: null,
    remaining: null,
    overPercent: null,
    source: 'records',
    entered: null,
    known: null,
    unknown: [],
    unknownTotal: 0,
    uncovered: [],
    sameDayLastYear: { asOf: '2022-08-31', admitted: null },
    allocated: null,
    allocationGap: null,
    members: null,
    membersOn: null,
    targetRatePercent: null,
    admittedRatePercent: null,
    standing: 'noJudgement',
    milestones: [],
    pipeline: null,
    coverage: {
      cells: nobody,
      villageCells: nobody,
      grassroots: { total: null, completed: null, exceeded: null },
    },
    ...given,
  }
}

const breakdown: ProgressReply['breakdown'] = {
  women: null,
  ethnicMinority: null,
  religious: null,
  youthUnion: null,
  age18to30: null,
  nonStateEnterprise: null,
  businessOwners: null,
  workers: null,
  teachers: null,
  pupils: null,
  students: null,
  armedForces: null,
  demobilised: null,
  village: null,
  remote: null,
  suppressed: false,
}

export function replyOf(given: Partial<Omit<ProgressReply, 'organisation'>> = {}): ProgressReply {
  return {
    ...rowOf('self'),
    periodName: 'Năm 2023',
    periodId: '018f0000-0000-7000-8000-000000002023',
    targetKind: 'assigned',
    officialChoice: {
      countBy: 'ceremony',
      targetKind: 'assigned',
      from: '2023-01-01',
      to: '2023-12-31',
      document: null,
    },
    subTargets: [],
    breakdown,
    breakdownLastYear: breakdown,
    children: [],
    ...given,
  }
}
