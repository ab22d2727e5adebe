import { z } from 'zod'
import { TARGET_INDICATORS } from '#domain/progress/indicators'
import {
  COUNTING_DAYS,
  PERIOD_KINDS,
  TARGET_KINDS,
  TARGET_QUALIFIERS,
  TARGET_UNITS,
} from '#domain/targets/words'
import {
  CommandId,
  Count,
  Created,
  Day,
  DecisionInput,
  DecisionShape,
  endpoint,
  FindingShape,
  Id,
  IdParams,
  Instant,
  LongText,
  nameOf,
} from './common'
import { OrganisationRef } from './organisations'

export const TargetKindShape = z.enum(TARGET_KINDS)
export const CountByShape = z.enum(COUNTING_DAYS)
export const WindowShape = z.object({ from: Day, to: Day })
export const RateShape = z.object({ min: z.number().min(0).max(100), max: z.number().min(0).max(100) })

/** A milestone as given: a share of the target in percent, or a number out of the target's value. */
export const MilestoneInput = z.object({
  day: Day,
  percent: z.number().int().min(0).max(100).optional(),
  value: Count.optional(),
})
/** A milestone as kept: numerator / denominator of the target is due by the day. */
export const MilestoneShape = z.object({
  day: Day,
  numerator: z.number().int(),
  denominator: z.number().int(),
})

export const PeriodShape = z.object({
  id: Id,
  kind: z.enum(PERIOD_KINDS),
  name: z.string(),
  from: Day,
  to: Day,
})
export type PeriodShape = z.infer<typeof PeriodShape>
export const PeriodList = z.object({ items: z.array(PeriodShape), next: z.string().nullable() })
export type PeriodList = z.infer<typeof PeriodList>

export const TargetEntryShape = z.object({
  id: Id,
  kind: TargetKindShape,
  indicator: z.enum(TARGET_INDICATORS),
  value: z.number().int().nullable(),
  rate: RateShape.nullable(),
  target: z.number().int().nullable().describe('Con số sau khi tính tỷ lệ theo số đảng viên gốc'),
  baseDay: Day.nullable(),
  qualifier: z.enum(TARGET_QUALIFIERS),
  unit: z.enum(TARGET_UNITS),
  status: z.enum(['draft', 'issued']),
  inForce: z.boolean(),
  decision: DecisionShape.nullable(),
  documentId: Id.nullable().describe('Văn bản giao, khi nó đứng trong sổ chỉ tiêu của chính tổ chức này'),
  window: WindowShape.nullable(),
  countBy: CountByShape.nullable(),
  milestones: z.array(MilestoneShape),
  reason: z.string().nullable(),
  recordedAt: Instant,
  replacesId: Id.nullable(),
  takenBack: z
    .object({ reason: z.string(), recordedAt: Instant })
    .nullable()
    .describe('Lần ghi nhầm đã rút, với lý do'),
})
export type TargetEntryShape = z.infer<typeof TargetEntryShape>

export const AllocationRow = z.object({
  organisation: OrganisationRef,
  members: z.number().int().nullable(),
  membersOn: Day.nullable(),
  admittedLastPeriod: z.number().int().nullable(),
  assigned: z.number().int().nullable().describe('Đang có hiệu lực'),
  rate: RateShape.nullable().describe('Khi giao theo tỷ lệ: con số là tỷ lệ tính ra'),
  baseDay: Day.nullable().describe('Ngày của số đảng viên để tính tỷ lệ, khi văn bản nêu'),
  qualifier: z.enum(TARGET_QUALIFIERS).nullable(),
  paper: z
    .object({ number: z.string(), day: Day, issuerName: z.string() })
    .nullable()
    .describe('Văn bản của chỉ tiêu đang có hiệu lực'),
  draft: z.number().int().nullable().describe('Dự kiến mới nhất chưa có văn bản'),
  registered: z.number().int().nullable(),
  writable: z.boolean(),
})
export const TargetsReply = z.object({
  organisation: OrganisationRef,
  period: PeriodShape,
  entries: z.array(TargetEntryShape).describe('Mọi lần giao, điều chỉnh; mới nhất trước'),
  inForce: z.object({
    resolution: Count.nullable(),
    assigned: Count.nullable(),
    registered: Count.nullable(),
  }),
  qualifier: z.enum(TARGET_QUALIFIERS).nullable(),
  allocated: z.number().int().nullable(),
  allocationGap: z.number().int().nullable(),
  draftTotal: z.number().int().nullable(),
  members: z.number().int().nullable(),
  membersOn: Day.nullable(),
  rate: RateShape.nullable().describe('Tỷ lệ nêu trong văn bản, nếu có'),
  mayWrite: z.boolean(),
  children: z.array(AllocationRow),
})
export type TargetsReply = z.infer<typeof TargetsReply>

export const TargetBody = z.object({
  commandId: CommandId,
  id: Id,
  kind: TargetKindShape,
  periodId: Id,
  indicator: z.enum(TARGET_INDICATORS).default('admitted'),
  value: z.number().optional(),
  rate: z.object({ min: z.number(), max: z.number() }).optional(),
  baseDay: Day.optional().describe('Ngày của số đảng viên dùng để tính tỷ lệ; không ghi thì ngày văn bản'),
  qualifier: z.enum(TARGET_QUALIFIERS).default('exactly'),
  unit: z.enum(TARGET_UNITS).optional(),
  decision: DecisionInput,
  window: WindowShape.optional(),
  countBy: CountByShape.optional(),
  milestones: z.array(MilestoneInput).max(60).optional(),
  reason: LongText.optional(),
  replacesId: Id.optional().describe('Đính chính một lần ghi sai'),
})
export type TargetBody = z.input<typeof TargetBody>

export const TargetWithdrawalBody = z.object({
  commandId: CommandId,
  id: Id.describe('Của lần rút'),
  entryId: Id,
  reason: LongText,
})

export const AllocationBody = z.object({
  commandId: CommandId,
  periodId: Id,
  kind: TargetKindShape.default('assigned'),
  status: z.enum(['draft', 'issued']),
  decision: DecisionInput.optional(),
  window: WindowShape.optional(),
  countBy: CountByShape.optional(),
  milestones: z.array(MilestoneInput).max(60).optional(),
  qualifier: z.enum(TARGET_QUALIFIERS).default('exactly'),
  reason: LongText.optional(),
  entries: z
    .array(z.object({ organisationId: Id, value: z.number() }))
    .min(1)
    .max(2000),
})
export type AllocationBody = z.input<typeof AllocationBody>

const Bounds = z.object({ min: Count.optional(), max: Count.optional() })
export const ProposalBody = z.object({
  periodId: Id,
  total: z.number().int().min(0).max(10_000_000),
  floorRatePercent: z.number().min(0).max(100).optional(),
  min: Count.optional(),
  max: Count.optional(),
  bounds: z.record(Id, Bounds).optional(),
  locked: z.record(Id, Count).optional(),
})
export type ProposalBody = z.input<typeof ProposalBody>
export const ProposalReply = z.object({
  items: z.array(z.object({ organisationId: Id, value: z.number().int() })),
})
export type ProposalReply = z.infer<typeof ProposalReply>

export const PeriodBody = z.object({
  commandId: CommandId,
  id: Id,
  kind: z.enum(PERIOD_KINDS),
  name: nameOf(100),
  from: Day,
  to: Day,
})
export type PeriodBody = z.input<typeof PeriodBody>

export const listPeriods = endpoint({
  method: 'GET',
  url: '/api/periods',
  summary: 'Các kỳ: năm, nhiệm kỳ, năm học',
  replies: { 200: PeriodList },
})
export const createPeriod = endpoint({
  method: 'POST',
  url: '/api/periods',
  summary: 'Thêm một kỳ',
  body: PeriodBody,
  replies: { 201: PeriodShape },
})
export const getTargets = endpoint({
  method: 'GET',
  url: '/api/organisations/:id/targets',
  summary: 'Sổ chỉ tiêu của một tổ chức trong một kỳ, và chỉ tiêu giao cho các tổ chức bên dưới',
  params: IdParams,
  query: z.object({ period: Id, asOf: Day.optional(), knownAt: Day.optional() }),
  replies: { 200: TargetsReply },
})
export const issueTarget = endpoint({
  method: 'POST',
  url: '/api/organisations/:id/targets',
  summary: 'Ghi một chỉ tiêu theo văn bản',
  params: IdParams,
  body: TargetBody,
  replies: { 201: TargetEntryShape.extend({ findings: z.array(FindingShape) }) },
})
export const withdrawTarget = endpoint({
  method: 'POST',
  url: '/api/organisations/:id/target-withdrawals',
  summary: 'Rút một lần ghi chỉ tiêu bị nhầm, khi chưa có gì dựa vào; lần ghi vẫn lưu trong sổ',
  params: IdParams,
  body: TargetWithdrawalBody,
  replies: { 201: Created },
})
export const allocateTargets = endpoint({
  method: 'POST',
  url: '/api/organisations/:id/allocations',
  summary: 'Giao chỉ tiêu (hoặc dự kiến giao) cho các tổ chức ngay bên dưới',
  params: IdParams,
  body: AllocationBody,
  replies: { 201: TargetsReply },
})
export const proposeAllocation = endpoint({
  method: 'POST',
  url: '/api/organisations/:id/allocation-proposals',
  summary: 'Tính phương án giao chỉ tiêu theo số đảng viên; không ghi gì',
  params: IdParams,
  body: ProposalBody,
  replies: { 200: ProposalReply },
})
