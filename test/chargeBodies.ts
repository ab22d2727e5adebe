import { anyId } from './builders'

interface Shared {
  made: { commandId: string; id: string }
  otherId: string
  periodId: string
  decision: object
}

const guiding = {
  kind: 'directive',
  number: '28-CT/TW',
  day: '2019-01-21',
  issuerName: 'Ban Bí thư',
  summary: 'Nâng cao chất lượng kết nạp đảng viên',
}

/** Bodies for statements, guiding documents, the charge of units and the closing of a year. */
export function chargeBodies({ made, otherId, periodId, decision }: Shared): Record<string, object> {
  return {
    '/api/organisations/{id}/completions': { ...made, untilDay: '2023-03-01' },
    '/api/organisations/{id}/membership-bases': { ...made, day: '2023-03-01', value: 50, source: 'Báo cáo' },
    '/api/organisations/{id}/record-starts': { ...made, fromDay: '2023-03-01' },
    '/api/organisations/{id}/documents': { ...made, ...guiding },
    '/api/documents/{id}/corrections': {
      ...made,
      expectedVersion: 1,
      reason: 'Ghi nhầm',
      replacement: guiding,
    },
    '/api/organisations/{id}/document-links': {
      ...made,
      documentId: anyId(),
      subject: 'targetDocument',
      subjectId: anyId(),
    },
    '/api/organisations/{id}/document-link-withdrawals': { ...made, linkId: anyId() },
    '/api/organisations/{id}/summaries': { ...made, periodId, meetingDay: '2024-02-20' },
    '/api/organisations/{id}/summary-withdrawals': { ...made, summaryId: anyId(), reason: 'Ghi nhầm' },
    '/api/organisations/{id}/written-reports': {
      ...made,
      question: { year: 2023 },
      body: 'Kết nạp {admitted} đảng viên.',
    },
    '/api/organisations/{id}/closings': {
      ...made,
      kind: 'month',
      from: '2023-03-01',
      cutOff: '2023-03-31',
      dueDay: '2023-04-05',
    },
    '/api/organisations/{id}/closing-withdrawals': { ...made, closingId: anyId(), reason: 'Mở nhầm' },
    '/api/organisations/{id}/closing-reports': { ...made, closingId: anyId() },
    '/api/organisations/{id}/closing-corrections': {
      ...made,
      reportId: anyId(),
      number: '01-TB/TU',
      day: '2023-04-05',
      reason: 'Nhập muộn',
    },
    '/api/organisations/{id}/closing-reopenings': { ...made, reportId: anyId(), reason: 'Nhập muộn' },
    '/api/organisations/{id}/closing-intakes': { ...made, reportId: anyId(), closingId: anyId() },
    '/api/organisations/{id}/shortfall-statements': { ...made, periodId, causes: ['agedCell'] },
    '/api/organisations/{id}/responsibilities': {
      ...made,
      member: { id: anyId(), fullName: 'Nguyễn Văn Mẫu' },
      decision,
      from: '2023-03-01',
      unitIds: [otherId || anyId()],
    },
    '/api/responsibilities/{id}/corrections': {
      ...made,
      expectedVersion: 1,
      reason: 'Ghi nhầm',
      takeBack: true,
    },
    '/api/responsibilities/{id}/visits': {
      ...made,
      organisationId: otherId || anyId(),
      day: '2023-03-01',
      kind: 'attendCell',
      result: 'Dự sinh hoạt',
    },
    '/api/responsibilities/{id}/visit-withdrawals': { ...made, visitId: anyId() },
    '/api/responsibilities/{id}/scorecards': { ...made, periodId },
    '/api/responsibilities/{id}/scorecard-answers': { ...made, scorecardId: anyId(), stance: 'agrees' },
    '/api/responsibilities/{id}/scorecard-conclusions': {
      ...made,
      scorecardId: anyId(),
      expectedVersion: 0,
      day: '2023-03-01',
      level: 'good',
      points: 80,
      reason: 'Các tiêu chí khác',
    },
  }
}
