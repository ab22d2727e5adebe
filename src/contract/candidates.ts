import { z } from 'zod'
import { DUTY_KINDS } from '#domain/candidates/dutyKinds'
import { STAGES } from '#domain/candidates/fold'
import { EXITS } from '#domain/candidates/kinds'
import { GRANT_KINDS } from '#domain/rulebook/authority'
import { PersonChange, PersonInput, PersonShape, PurposeShape } from './admissions'
import { RecordInput, RecordItem, RecordKindShape } from './candidateRecords'
import {
  CommandId,
  Created,
  Cursor,
  Day,
  endpoint,
  FindingShape,
  Id,
  IdParams,
  Limit,
  LongText,
  listOf,
  nameOf,
} from './common'

export const StageShape = z.enum(STAGES)
export const ALERTS = ['turns18', 'passes60', 'certificateExpires', 'overdue', 'longInStage'] as const
export type Alert = (typeof ALERTS)[number]
const ExitShape = z.object({ kind: z.enum(EXITS), day: Day }).nullable()
export const BodyShape = z.object({
  id: Id,
  code: z.string().nullable(),
  name: z.string(),
  parentName: z.string().nullable(),
})

export const DutyItem = z.object({
  id: z.string(),
  kind: z.enum(DUTY_KINDS),
  candidateId: Id.nullable(),
  subjectId: Id.nullable().describe('Điều mà việc không thuộc hồ sơ nói tới: lớp, vướng mắc, đợt rà soát…'),
  personName: z.string().nullable().describe('Chỉ trong phạm vi được xem tên'),
  organisation: BodyShape.extend({ id: Id.nullable() }).describe(
    'Tổ chức phải làm; ngoài phạm vi thì chỉ nêu tên',
  ),
  cell: BodyShape.extend({ id: Id.nullable() })
    .nullable()
    .describe('Chi bộ của người được nêu; trống khi không phải việc của một hồ sơ trong phạm vi'),
  from: Day.describe('Ngày bắt đầu làm được'),
  last: Day.describe('Ngày cuối cùng'),
  start: Day.describe('Ngày bắt đầu tính hạn'),
  rule: z
    .object({ id: z.string(), cite: z.string(), evidence: z.string(), compared: z.boolean() })
    .nullable(),
  params: z.record(z.string(), z.union([z.string(), z.number(), z.null()])),
})
export type DutyItem = z.infer<typeof DutyItem>

export const CandidateItem = z.object({
  id: Id,
  cell: BodyShape,
  holder: BodyShape.nullable().describe('Nơi đang giữ hồ sơ; trống khi ngoài phạm vi'),
  person: PersonShape,
  nameOpen: z.boolean(),
  stage: StageShape,
  stageDay: Day,
  exit: ExitShape,
  returns: z.number().int().nullable(),
  missing: z.array(RecordKindShape).describe('Việc còn thiếu để sang giai đoạn sau'),
  certificateUntil: Day.nullable(),
  nextDuty: DutyItem.nullable(),
  version: z.number().int(),
})
export type CandidateItem = z.infer<typeof CandidateItem>
export const CandidateList = listOf(CandidateItem).extend({ total: z.number().int() })
export type CandidateList = z.infer<typeof CandidateList>

const Spans = z.array(
  z.object({
    from: Day.nullable(),
    to: Day.nullable(),
    alive: z.boolean(),
    kind: z.string(),
    sector: z.string(),
    province: z.string().nullable().describe('Mã tỉnh có quy định riêng của địa phương'),
    marks: z.array(z.string()),
    above: z.array(z.object({ id: Id, kind: z.string() })),
  }),
)

/** What the page judges with: the same as the server does. Null where the file is not open to the viewer. */
export const ContextShape = z.object({
  today: Day,
  person: z.object({
    fullName: z.string().nullable(),
    birthDate: z.string(),
    education: z.string(),
    youthUnion: z.boolean(),
  }),
  members: z.record(z.string(), z.object({ officialDay: Day.nullable() })),
  bodies: z.record(z.string(), Spans),
  grants: z.array(z.object({ organisationId: Id, kind: z.enum(GRANT_KINDS), from: Day, to: Day.nullable() })),
})

export const CandidateDetail = CandidateItem.extend({
  records: z.array(RecordItem).describe('Mọi bản ghi được xem, kể cả bản đã sửa'),
  findings: z.array(FindingShape.extend({ recordId: Id.nullable(), recordKind: RecordKindShape.nullable() })),
  duties: z.array(DutyItem),
  members: z.array(z.object({ id: Id, fullName: z.string(), officialDay: Day.nullable() })),
  entries: z
    .array(z.object({ kind: RecordKindShape, as: z.enum(['own', 'behalf']) }))
    .describe('Những việc người xem được ghi, ghi trực tiếp hay ghi thay'),
  above: z.array(BodyShape).describe('Các cấp trên chi bộ, gần nhất trước; chỉ khi hồ sơ mở cho người xem'),
  context: ContextShape.nullable(),
  isStub: z.boolean().describe('Hồ sơ đã rút gọn sau thời hạn lưu'),
  purposes: z.array(PurposeShape).describe('Mục đích người xem được nêu để hồ sơ mở'),
})
export type CandidateDetail = z.infer<typeof CandidateDetail>

export const listCandidates = endpoint({
  method: 'GET',
  url: '/api/organisations/:id/candidates',
  summary: 'Nguồn và hồ sơ của tổ chức và bên dưới, theo giai đoạn',
  params: IdParams,
  query: z.object({
    on: Day.optional(),
    stage: StageShape.optional(),
    state: z.enum(['open', 'exited', 'all']).default('open'),
    missing: RecordKindShape.optional(),
    alert: z
      .enum(ALERTS)
      .optional()
      .describe('Sắp đủ 18 tuổi, quá 60 tuổi, giấy chứng nhận hết giá trị (đến ngày by), quá hạn, chậm bước'),
    by: Day.optional().describe('Không ghi thì ba tháng sau ngày on'),
    q: z.string().max(120).optional().describe('Tìm theo tên, không cần dấu, trong phạm vi được xem tên'),
    purpose: PurposeShape.optional(),
    cursor: Cursor,
    limit: Limit,
  }),
  replies: { 200: CandidateList },
})

export const CandidateBody = z.object({
  commandId: CommandId,
  id: Id,
  person: PersonInput,
  record: RecordInput.describe('listed (nghị quyết chi bộ) hoặc opening (tiếp nhận hồ sơ đang làm)'),
  confirmDuplicates: z.array(Id).max(50).optional(),
})
export type CandidateBody = z.input<typeof CandidateBody>
export const openCandidate = endpoint({
  method: 'POST',
  url: '/api/organisations/:id/candidates',
  summary: 'Lập hồ sơ: đưa vào danh sách cảm tình Đảng, hoặc tiếp nhận hồ sơ đang làm',
  params: IdParams,
  body: CandidateBody,
  replies: { 201: Created },
})

export const getCandidate = endpoint({
  method: 'GET',
  url: '/api/candidates/:id',
  summary: 'Hồ sơ: giai đoạn, cảnh báo, việc cần làm, mọi bản ghi được xem',
  params: IdParams,
  query: z.object({ purpose: PurposeShape.optional() }),
  replies: { 200: CandidateDetail },
})

export const RecordBody = RecordInput.safeExtend({
  commandId: CommandId,
  id: Id,
  expectedVersion: z.number().int().optional().describe('Phiên bản hồ sơ đã xem; cũ thì 409'),
})
export type RecordBody = z.input<typeof RecordBody>
export const addRecord = endpoint({
  method: 'POST',
  url: '/api/candidates/:id/records',
  summary: 'Ghi một việc vào hồ sơ',
  params: IdParams,
  body: RecordBody,
  replies: { 201: Created },
})

export const RecordCorrectionBody = z.object({
  commandId: CommandId,
  recordId: Id.describe('Bản ghi được sửa'),
  id: Id.describe('Bản ghi mới'),
  expectedVersion: z.number().int().describe('Phiên bản hồ sơ đã xem; cũ thì 409'),
  reason: LongText,
  replacement: RecordInput.optional().describe('Không ghi: rút bản ghi'),
})
export type RecordCorrectionBody = z.input<typeof RecordCorrectionBody>
export const correctRecord = endpoint({
  method: 'POST',
  url: '/api/candidates/:id/record-corrections',
  summary: 'Sửa hoặc rút một bản ghi; bản cũ được giữ lại',
  params: IdParams,
  body: RecordCorrectionBody,
  replies: { 201: Created },
})

export const PersonCorrectionBody = z.object({
  commandId: CommandId,
  expectedVersion: z.number().int().describe('Phiên bản hồ sơ đã xem; cũ thì 409'),
  reason: LongText,
  person: PersonChange.refine((change) => Object.keys(change).length > 0).describe('Chỉ những mục được sửa'),
  paperReference: nameOf(200)
    .optional()
    .describe('Giấy tờ gốc đã đối chiếu; cần khi sửa ngày sinh sau lễ kết nạp'),
  confirmDuplicates: z.array(Id).max(50).optional().describe('Các hồ sơ đã xem và là người khác'),
})
export type PersonCorrectionBody = z.input<typeof PersonCorrectionBody>
export const correctPerson = endpoint({
  method: 'POST',
  url: '/api/candidates/:id/person-corrections',
  summary: 'Sửa họ tên, ngày sinh và các mục về người của hồ sơ; bản cũ được giữ lại',
  params: IdParams,
  body: PersonCorrectionBody,
  replies: { 201: Created },
})

export const FunnelReply = z.object({
  on: Day,
  stages: z.array(
    z.object({
      stage: StageShape,
      reached: z.number().int().describe('Số người đã tới giai đoạn này'),
      now: z.number().int().describe('Số người đang ở giai đoạn này'),
      medianDays: z.number().int().nullable().describe('Trung vị số ngày từ giai đoạn trước'),
    }),
  ),
  exits: z.array(z.object({ kind: z.enum(EXITS), count: z.number().int() })),
  blocked: z.array(z.object({ missing: RecordKindShape, count: z.number().int() })),
  cells: z
    .object({ total: z.number().int(), withoutSource: z.number().int() })
    .describe('Chi bộ đang hoạt động; chi bộ chưa có ai trong nguồn, không kể chi bộ đã hết nguồn'),
  alerts: z.object({
    turns18: z.number().int(),
    passes60: z.number().int(),
    certificateExpires: z.number().int().nullable().describe('Chỉ biết của hôm nay; ngày đã qua thì trống'),
    overdue: z.number().int().nullable().describe('Chỉ biết của hôm nay; ngày đã qua thì trống'),
  }),
})
export type FunnelReply = z.infer<typeof FunnelReply>
export const getFunnel = endpoint({
  method: 'GET',
  url: '/api/organisations/:id/funnel',
  summary: 'Phễu nguồn: cảm tình, lớp, hồ sơ, chi bộ, cơ sở, quyết định, kết nạp, chính thức; với trung vị',
  params: IdParams,
  query: z.object({ on: Day.optional() }),
  replies: { 200: FunnelReply },
})

export const EmptyCellRow = z.object({
  id: Id,
  code: z.string().nullable(),
  name: z.string(),
  parentId: Id.nullable(),
  parentName: z.string().nullable(),
  lastAdmissionDay: Day.nullable().describe(
    'Lễ kết nạp gần nhất được ghi ở chi bộ; trống khi chưa ghi lần nào',
  ),
})
export type EmptyCellRow = z.infer<typeof EmptyCellRow>
export const EmptyCellList = listOf(EmptyCellRow).extend({ on: Day, total: z.number().int() })
export type EmptyCellList = z.infer<typeof EmptyCellList>
export const listEmptyCells = endpoint({
  method: 'GET',
  url: '/api/organisations/:id/empty-cells',
  summary:
    'Các chi bộ chưa có ai trong danh sách cảm tình Đảng hay hồ sơ trước quyết định, chưa ghi là hết nguồn',
  params: IdParams,
  query: z.object({
    on: Day.optional(),
    months: z
      .enum(['12', '24', '36'])
      .optional()
      .describe('Chỉ những chi bộ không ghi lễ kết nạp nào trong bấy nhiêu tháng đến ngày on'),
    cursor: Cursor,
    limit: Limit,
  }),
  replies: { 200: EmptyCellList },
})
