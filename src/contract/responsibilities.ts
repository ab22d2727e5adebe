import { z } from 'zod'
import { STANDINGS } from '#domain/progress/standing'
import { CHARGE_DUTIES, RANKS, SCORECARD_POINTS, STANCES, VISIT_KINDS } from '#domain/responsibilities/words'
import {
  CommandId,
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
  Text,
} from './common'

const Figure = z.number().int().nullable()
const Duty = z.enum(CHARGE_DUTIES)
const VisitKindShape = z.enum(VISIT_KINDS)

export const ChargeItem = z.object({
  id: Id,
  member: z.object({ id: Id, name: z.string().nullable().describe('trống: tên không mở với người xem') }),
  isMine: z.boolean().describe('Phân công của chính tài khoản này'),
  duty: Duty,
  decision: z.object({ number: z.string(), day: Day, issuerName: z.string() }),
  from: Day,
  to: Day.nullable().describe('Ngày đầu tiên không còn phụ trách'),
  units: z.array(z.object({ id: Id, name: z.string(), alive: z.boolean() })),
  visits: z.number().int(),
  lastVisit: Day.nullable(),
  nextVisit: Day.nullable().describe('Hẹn sớm nhất chưa có lần làm việc sau đó'),
  version: z.number().int().describe('Gửi lại làm expectedVersion khi sửa'),
  mayWrite: z.boolean(),
  mayVisit: z.boolean(),
})
export type ChargeItem = z.infer<typeof ChargeItem>
export const ChargeList = listOf(ChargeItem).extend({
  now: z
    .object({ charges: z.number().int(), units: z.number().int() })
    .describe('Phân công có hiệu lực hôm nay và số đơn vị, của cả tổ chức'),
})
export type ChargeList = z.infer<typeof ChargeList>

/** A unit beside its raw figures: those of the progress page of the body right above it. */
export const UnitFigures = z.object({
  id: Id,
  name: z.string(),
  target: Figure,
  admitted: Figure,
  percent: z.number().nullable(),
  remaining: Figure,
  standing: z.enum(STANDINGS),
  source: z.enum(['records', 'declared', 'mixed']),
  underWay: Figure.describe('Đã có nghị quyết chi bộ, chưa làm lễ kết nạp'),
  cells: z.object({ total: Figure, withAdmission: Figure, noSource: Figure }),
  moved: z.number().int().describe('Hồ sơ chuyển đi hoặc người đi khỏi địa bàn trong kỳ'),
  obstacles: z
    .object({ raised: z.number().int(), solved: z.number().int() })
    .describe('Vướng mắc nêu trong kỳ'),
  visits: z.number().int().describe('Lần làm việc trong kỳ'),
})
export type UnitFigures = z.infer<typeof UnitFigures>
export const ScorecardFigures = z.object({
  periodName: z.string(),
  asOf: Day,
  units: z.array(UnitFigures),
})
export type ScorecardFigures = z.infer<typeof ScorecardFigures>

export const ScorecardShape = z.object({
  id: Id,
  periodId: Id,
  periodName: z.string(),
  shownDay: Day,
  lastAnswerDay: Day,
  figures: ScorecardFigures.nullable().describe('trống: người được đánh giá đang xem trước'),
  answer: z
    .object({
      day: Day,
      stance: z.enum(STANCES),
      points: z.array(z.enum(SCORECARD_POINTS)),
      comment: z.string().nullable(),
      paperDay: Day.nullable(),
    })
    .nullable(),
  conclusion: z
    .object({ day: Day, level: z.enum(RANKS), points: z.number().int(), reason: z.string() })
    .nullable(),
  conclusions: z.number().int().describe('Gửi lại làm expectedVersion khi kết luận'),
  earlier: z
    .array(z.object({ shownDay: Day, reason: z.string() }))
    .describe('Những phiếu của kỳ đã được lập lại, cũ nhất trước, với lý do'),
  mayReplace: z.boolean().describe('Được lập lại vì số liệu sai'),
  mayAnswer: z.boolean(),
  mayConclude: z.boolean(),
})
export type ScorecardShape = z.infer<typeof ScorecardShape>

export const ChargeDetail = ChargeItem.extend({
  organisation: z.object({ id: Id, name: z.string() }),
  period: z.object({ id: Id.nullable(), name: z.string(), from: Day, to: Day }),
  asOf: Day,
  figures: z.array(UnitFigures),
  visitList: z.array(
    z.object({
      id: Id,
      organisation: z.object({ id: Id, name: z.string() }),
      day: Day,
      kind: VisitKindShape,
      result: z.string(),
      next: Day.nullable(),
    }),
  ),
  scorecards: z.array(ScorecardShape),
})
export type ChargeDetail = z.infer<typeof ChargeDetail>

export const ChargeBody = z.object({
  commandId: CommandId,
  id: Id,
  member: z.object({ id: Id, fullName: nameOf(120).optional().describe('Ghi khi nêu đồng chí này lần đầu') }),
  username: nameOf(100).optional().describe('Tài khoản của chính đồng chí ấy, để tự xem và trả lời'),
  duty: Duty.default('main'),
  decision: z.object({ number: nameOf(100), day: Day, issuerName: nameOf(300) }),
  from: Day,
  to: Day.optional(),
  unitIds: z.array(Id).min(1).max(60),
})
export type ChargeBody = z.input<typeof ChargeBody>
export const ChargeCorrectionBody = z
  .object({
    commandId: CommandId,
    id: Id,
    expectedVersion: z.number().int(),
    reason: LongText,
    takeBack: z.literal(true).optional(),
    to: Day.nullable().optional().describe('Ngày đầu tiên không còn phụ trách; null: chưa chấm dứt'),
  })
  .refine(({ takeBack, to }) => (takeBack === undefined) !== (to === undefined), { path: ['takeBack'] })
export type ChargeCorrectionBody = z.input<typeof ChargeCorrectionBody>
export const VisitBody = z.object({
  commandId: CommandId,
  id: Id,
  organisationId: Id,
  day: Day,
  kind: VisitKindShape,
  result: Text.describe('Kết quả ngắn; không ghi việc riêng của một người'),
  next: Day.optional().describe('Hẹn lần sau'),
})
export type VisitBody = z.input<typeof VisitBody>
export const VisitEndBody = z.object({ commandId: CommandId, id: Id, visitId: Id })
export type VisitEndBody = z.input<typeof VisitEndBody>
export const ScorecardBody = z.object({
  commandId: CommandId,
  id: Id,
  periodId: Id,
  replaces: z
    .object({ id: Id, reason: LongText })
    .optional()
    .describe('Phiếu có số liệu sai, chưa được đề nghị xếp loại, và lý do lập lại'),
})
export type ScorecardBody = z.input<typeof ScorecardBody>
export const AnswerBody = z.object({
  commandId: CommandId,
  id: Id,
  scorecardId: Id,
  stance: z.enum(STANCES),
  points: z.array(z.enum(SCORECARD_POINTS)).max(6).default([]),
  comment: Text.optional(),
  paperDay: Day.optional().describe('Ngày văn bản trả lời, khi cán bộ ghi thay người không có tài khoản'),
})
export type AnswerBody = z.input<typeof AnswerBody>
export const ConclusionBody = z.object({
  commandId: CommandId,
  id: Id,
  scorecardId: Id,
  expectedVersion: z.number().int(),
  day: Day,
  level: z.enum(RANKS),
  points: z.number().int().min(0).max(100),
  reason: LongText,
})
export type ConclusionBody = z.input<typeof ConclusionBody>

export const listResponsibilities = endpoint({
  method: 'GET',
  url: '/api/organisations/:id/responsibilities',
  summary: 'Cấp ủy viên được phân công phụ trách đơn vị, địa bàn; mới nhất trước',
  params: IdParams,
  query: z.object({
    on: Day.optional().describe('Chỉ phân công có hiệu lực vào ngày'),
    mine: z.literal('true').optional().describe('Chỉ phân công của tài khoản này'),
    cursor: Cursor,
    limit: Limit,
  }),
  replies: { 200: ChargeList },
})
export const assignResponsibility = endpoint({
  method: 'POST',
  url: '/api/organisations/:id/responsibilities',
  summary: 'Phân công một cấp ủy viên phụ trách một hay nhiều tổ chức bên dưới',
  params: IdParams,
  body: ChargeBody,
  replies: { 201: Created },
})
export const getResponsibility = endpoint({
  method: 'GET',
  url: '/api/responsibilities/:id',
  summary: 'Một phân công: đơn vị với chỉ tiêu, kết quả; các lần làm việc; phiếu đánh giá',
  params: IdParams,
  query: z.object({ period: Id.optional() }),
  replies: { 200: ChargeDetail },
})
export const correctResponsibility = endpoint({
  method: 'POST',
  url: '/api/responsibilities/:id/corrections',
  summary: 'Chấm dứt một phân công, sửa ngày chấm dứt, hoặc rút phân công ghi nhầm',
  params: IdParams,
  body: ChargeCorrectionBody,
  replies: { 201: Created },
})
export const recordVisit = endpoint({
  method: 'POST',
  url: '/api/responsibilities/:id/visits',
  summary: 'Ghi một lần dự sinh hoạt, làm việc, đôn đốc, tháo gỡ vướng mắc',
  params: IdParams,
  body: VisitBody,
  replies: { 201: Created },
})
export const withdrawVisit = endpoint({
  method: 'POST',
  url: '/api/responsibilities/:id/visit-withdrawals',
  summary: 'Rút một lần làm việc ghi nhầm',
  params: IdParams,
  body: VisitEndBody,
  replies: { 201: Created },
})
export const showScorecard = endpoint({
  method: 'POST',
  url: '/api/responsibilities/:id/scorecards',
  summary: 'Chốt số liệu một kỳ và đưa người phụ trách xem trước',
  params: IdParams,
  body: ScorecardBody,
  replies: { 201: Created },
})
export const answerScorecard = endpoint({
  method: 'POST',
  url: '/api/responsibilities/:id/scorecard-answers',
  summary: 'Người phụ trách trả lời phiếu đánh giá',
  params: IdParams,
  body: AnswerBody,
  replies: { 201: Created },
})
export const concludeScorecard = endpoint({
  method: 'POST',
  url: '/api/responsibilities/:id/scorecard-conclusions',
  summary: 'Ghi đề nghị xếp loại; số liệu chỉ là một tiêu chí',
  params: IdParams,
  body: ConclusionBody,
  replies: { 201: Created },
})
