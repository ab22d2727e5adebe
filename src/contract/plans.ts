import { z } from 'zod'
import {
  ANSWERS,
  CAUSES,
  MEASURES,
  PLAN_GROUPS,
  PLAN_SCOPES,
  PLAN_STATES,
  REQUEST_KINDS,
  SURVEY_GROUPS,
} from '#domain/plans/words'
import { BodyShape } from './candidates'
import {
  CommandId,
  Count,
  Created,
  Cursor,
  Day,
  endpoint,
  Id,
  IdParams,
  Limit,
  LongText,
  listOf,
  nameOf,
} from './common'

/** Surveys of sources, and plans of cells and committees; counts, never names. */

export const Year = z.coerce.number().int().min(2011).max(2199)
export const made = { commandId: CommandId, id: Id }
const Told = z.object({
  value: z.number().int().nullable(),
  suppressed: z
    .boolean()
    .describe('Dân tộc thiểu số từ 1 đến 4 người, hoặc suy ra được số ấy: không nêu trên cấp chi bộ'),
})

export const SurveyReply = listOf(
  z.object({
    cell: BodyShape,
    day: Day.nullable(),
    counts: z
      .array(z.object({ group: z.enum(SURVEY_GROUPS), value: z.number().int() }))
      .describe('Không có dân tộc thiểu số, trừ khi chính chi bộ hỏi'),
  }),
).extend({
  year: z.number().int(),
  surveyed: z.number().int(),
  cells: z.number().int(),
  groups: z.array(z.object({ group: z.enum(SURVEY_GROUPS), told: Told })),
})
export type SurveyReply = z.infer<typeof SurveyReply>
export const readSurveys = endpoint({
  method: 'GET',
  url: '/api/organisations/:id/source-surveys',
  summary: 'Khảo sát nguồn theo chi bộ và nhóm: số cộng của những chi bộ đã khảo sát, không có tên',
  params: IdParams,
  query: z.object({ year: Year.optional(), cursor: Cursor, limit: Limit }),
  replies: { 200: SurveyReply },
})
export const SurveyBody = z.object({
  ...made,
  year: Year,
  day: Day,
  counts: z.array(z.object({ group: z.enum(SURVEY_GROUPS), value: Count })).max(SURVEY_GROUPS.length),
})
export type SurveyBody = z.input<typeof SurveyBody>
export const recordSurvey = endpoint({
  method: 'POST',
  url: '/api/organisations/:id/source-surveys',
  summary: 'Ghi khảo sát nguồn của chi bộ; lần sau trong năm thay lần trước',
  params: IdParams,
  body: SurveyBody,
  replies: { 201: Created },
})

const CountShape = z.object({
  group: z.enum(PLAN_GROUPS),
  quarter: z.number().int().min(0).max(4),
  value: Count,
})
const Found = z.object({
  listed: z.number().int().describe('Vào danh sách cảm tình trong kỳ'),
  trained: z.number().int().describe('Có giấy chứng nhận trong kỳ'),
  admitted: z.number().int().describe('Kết nạp trong kỳ, tính như trang tiến độ'),
})
export const PlanItem = z.object({
  id: Id,
  cell: BodyShape,
  scope: z.enum(PLAN_SCOPES),
  fromYear: z.number().int(),
  toYear: z.number().int(),
  day: Day,
  total: z.number().int(),
  counts: z.array(CountShape),
  causes: z.array(z.enum(CAUSES)),
  measures: z.array(z.enum(MEASURES)),
  state: z.enum(PLAN_STATES),
  answers: z.array(
    z.object({
      kind: z.enum(ANSWERS),
      organisationName: z.string(),
      day: Day,
      number: z.string().nullable(),
      reason: z.string().nullable(),
    }),
  ),
  found: Found,
  mayAnswer: z.boolean(),
})
export type PlanItem = z.infer<typeof PlanItem>
const BeneathItem = z.object({
  organisation: BodyShape,
  isCell: z.boolean(),
  allocated: z.number().int().nullable().describe('Số kế hoạch của tổ chức giao cho nơi này'),
  planned: z.number().int().nullable().describe('Kế hoạch của chính nơi này'),
  state: z.enum(PLAN_STATES).nullable(),
  approvedCells: z.number().int().describe('Cộng kế hoạch đã phê duyệt của các chi bộ ở nơi này và bên dưới'),
})
export const RequestItem = z.object({
  id: Id,
  organisationName: z.string(),
  isOwn: z.boolean(),
  kind: z.enum(REQUEST_KINDS),
  day: Day,
  byDay: Day,
  answerBy: Day.nullable(),
  number: z.string().nullable(),
})
export const PlanReply = listOf(PlanItem).extend({
  year: z.number().int(),
  scope: z.enum(PLAN_SCOPES),
  cells: z.number().int(),
  submitted: z.number().int(),
  approved: z.number().int(),
  planned: z.number().int().describe('Cộng các kế hoạch đã gửi'),
  approvedTotal: z.number().int().describe('Cộng các kế hoạch đã phê duyệt của chi bộ'),
  own: PlanItem.nullable().describe('Kế hoạch của chính cấp ủy; của chi bộ thì ở danh sách'),
  beneath: z.array(BeneathItem).describe('Các tổ chức trực thuộc, nhiều nhất 300; trống với chi bộ'),
  target: z.number().int().nullable().describe('Chỉ tiêu năm đang có hiệu lực của tổ chức'),
  found: Found,
  requests: z.array(RequestItem),
})
export type PlanReply = z.infer<typeof PlanReply>
export const readPlans = endpoint({
  method: 'GET',
  url: '/api/organisations/:id/source-plans',
  summary: 'Kế hoạch tạo nguồn, kết nạp của các chi bộ: dự kiến, phê duyệt, so với số đã có và chỉ tiêu',
  params: IdParams,
  query: z.object({
    year: Year.optional(),
    scope: z.enum(PLAN_SCOPES).default('year'),
    state: z.enum(PLAN_STATES).optional(),
    cursor: Cursor,
    limit: Limit,
  }),
  replies: { 200: PlanReply },
})
export const PlanBody = z.object({
  ...made,
  scope: z.enum(PLAN_SCOPES),
  fromYear: Year,
  toYear: Year,
  day: Day,
  counts: z.array(CountShape).min(1).max(45),
  causes: z.array(z.enum(CAUSES)).max(CAUSES.length).default([]),
  measures: z.array(z.enum(MEASURES)).max(MEASURES.length).default([]),
  allocations: z
    .array(z.object({ organisationId: Id, value: Count }))
    .max(300)
    .default([])
    .describe('Số giao cho từng tổ chức trực thuộc; tổng có thể khác kế hoạch'),
  replacesId: Id.optional().describe('Bản kế hoạch đang có mà bản này thay; thiếu hoặc cũ thì 409'),
})
export type PlanBody = z.input<typeof PlanBody>
export const submitPlan = endpoint({
  method: 'POST',
  url: '/api/organisations/:id/source-plans',
  summary: 'Chi bộ hoặc cấp ủy gửi kế hoạch năm (theo quý) hoặc nhiệm kỳ; bản sau thay bản trước',
  params: IdParams,
  body: PlanBody,
  replies: { 201: Created },
})
export const PlanAnswerBody = z.object({
  ...made,
  planId: Id,
  kind: z.enum(ANSWERS),
  day: Day,
  number: nameOf(100).optional(),
  reason: LongText.optional(),
})
export type PlanAnswerBody = z.input<typeof PlanAnswerBody>
export const answerPlan = endpoint({
  method: 'POST',
  url: '/api/organisations/:id/source-plan-answers',
  summary: 'Cấp trên góp ý, trả lại hoặc phê duyệt kế hoạch của chi bộ, cấp ủy',
  params: IdParams,
  body: PlanAnswerBody,
  replies: { 201: Created },
})
export const SourceRequestBody = z.object({
  ...made,
  kind: z.enum(REQUEST_KINDS),
  year: Year,
  day: Day,
  byDay: Day,
  answerBy: Day.optional(),
  number: nameOf(100).optional(),
})
export type SourceRequestBody = z.input<typeof SourceRequestBody>
export const requestSources = endpoint({
  method: 'POST',
  url: '/api/organisations/:id/source-requests',
  summary: 'Yêu cầu các chi bộ bên dưới khảo sát nguồn hoặc gửi kế hoạch trước một ngày',
  params: IdParams,
  body: SourceRequestBody,
  replies: { 201: Created },
})
export const SourceTakeBackBody = z.object({
  ...made,
  what: z.enum(['request', 'introduction', 'activity']),
  rowId: Id,
})
export type SourceTakeBackBody = z.input<typeof SourceTakeBackBody>
export const takeBackSource = endpoint({
  method: 'POST',
  url: '/api/organisations/:id/source-takebacks',
  summary: 'Rút một yêu cầu, số giới thiệu hoặc hoạt động ghi nhầm của tổ chức',
  params: IdParams,
  body: SourceTakeBackBody,
  replies: { 201: Created },
})
