import { z } from 'zod'
import { EVIDENCES, SUBJECTS } from '#domain/rulebook/timeline'
import { BodyShape, DutyItem, StageShape } from './candidates'
import { Cursor, Day, endpoint, Id, Limit, listOf } from './common'

const RuleId = z
  .string()
  .max(40)
  .regex(/^R-[A-Za-z0-9-]+$/)
  .describe('Mã quy định, ví dụ R-DEC-2')

/** A number, yes or no, a code, codes, or a few figures that belong together (a clock, a share). */
const ValueShape = z.union([
  z.number(),
  z.boolean(),
  z.string(),
  z.array(z.string()).readonly(),
  z.record(z.string(), z.union([z.number(), z.string(), z.boolean()])).readonly(),
])

const RuleEntry = z.object({
  from: Day,
  until: Day.nullable().describe('Ngày đầu tiên không còn áp dụng; null là chưa có ngày kết thúc'),
  value: ValueShape,
  cite: z.string().describe('Số văn bản và điều khoản'),
  evidence: z.enum(EVIDENCES),
  compared: z.boolean().describe('Đã đối chiếu văn bản gốc'),
})
export type RuleEntry = z.infer<typeof RuleEntry>

const RuleHead = {
  id: RuleId,
  title: z.string(),
  subject: z.enum(SUBJECTS),
  effect: z.enum(['block', 'warn']),
  province: z.string().nullable().describe('Mã tỉnh của quy định địa phương; null là quy định chung'),
}

export const RuleItem = z.object({
  ...RuleHead,
  values: z.array(
    z.object({
      parameter: z.string(),
      entry: RuleEntry.nullable().describe('null: không có văn bản cho ngày này'),
    }),
  ),
})
export type RuleItem = z.infer<typeof RuleItem>

export const RuleList = listOf(RuleItem).extend({ on: Day })
export type RuleList = z.infer<typeof RuleList>

export const ActShape = z.object({
  id: z.string(),
  number: z.string(),
  issuer: z.string().nullable(),
  day: Day.nullable(),
  from: Day,
  to: Day.nullable(),
  title: z.string(),
  evidence: z.enum(EVIDENCES),
  compared: z.boolean(),
  note: z.string().nullable(),
})
export type ActShape = z.infer<typeof ActShape>

export const RuleDetail = z.object({
  ...RuleHead,
  on: Day,
  note: z.string().nullable(),
  parameters: z.array(
    z.object({
      parameter: z.string(),
      entry: RuleEntry.nullable().describe('Giá trị vào ngày được hỏi; null: không có văn bản'),
      timeline: z.array(RuleEntry),
    }),
  ),
  acts: z.array(ActShape).describe('Các văn bản được dẫn, cũ trước'),
  local: z
    .array(z.object({ id: RuleId, title: z.string(), province: z.string() }))
    .describe('Quy định của địa phương về cùng việc, cho các tổ chức dưới đảng bộ mang mã ấy'),
})
export type RuleDetail = z.infer<typeof RuleDetail>

/** The day of the act that is judged, not of asking; today when it is left out. */
const OnQuery = z.object({ on: Day.optional() })

/** The whole book in one list: it is bounded, `next` is always null. */
export const listRules = endpoint({
  method: 'GET',
  url: '/api/rules',
  summary: 'Các quy định và giá trị vào một ngày (mặc định hôm nay)',
  query: OnQuery,
  replies: { 200: RuleList },
})

/** 404 for an id that is not in the book. */
export const getRule = endpoint({
  method: 'GET',
  url: '/api/rules/:id',
  summary: 'Một quy định: giá trị qua các thời kỳ, giá trị vào một ngày, văn bản được dẫn',
  params: z.object({ id: RuleId }),
  query: OnQuery,
  replies: { 200: RuleDetail },
})

export const RuleFile = z.object({
  candidateId: Id,
  cell: BodyShape,
  stage: StageShape,
  stageDay: Day,
  duty: DutyItem,
})
export type RuleFile = z.infer<typeof RuleFile>

export const RuleFileList = listOf(RuleFile).extend({
  total: z.number().int().describe('Số việc đang tính hạn theo quy định này'),
  files: z.number().int().describe('Số hồ sơ có những việc ấy'),
})
export type RuleFileList = z.infer<typeof RuleFileList>

/** Duties of the files of the cells beneath the organisation; 404 for an unknown rule. */
export const listRuleFiles = endpoint({
  method: 'GET',
  url: '/api/rules/:id/files',
  summary: 'Hồ sơ đang làm có việc tính hạn theo quy định, trong một tổ chức và bên dưới',
  params: z.object({ id: RuleId }),
  query: z.object({ organisation: Id, cursor: Cursor, limit: Limit }),
  replies: { 200: RuleFileList },
})

export const PreviewBody = z.object({
  organisationId: Id,
  parameter: z.string().max(60),
  from: Day.describe('Từ ngày này giá trị thử áp dụng, thay mọi giá trị về sau'),
  value: ValueShape,
})
export type PreviewBody = z.input<typeof PreviewBody>

const PreviewSpan = z.object({ from: Day, to: Day.nullable(), before: ValueShape, after: ValueShape })

export const RulePreview = listOf(
  RuleFile.extend({ lastThen: Day.describe('Ngày cuối theo giá trị thử') }),
).extend({
  on: Day,
  spans: z.array(PreviewSpan).describe('Những ngày mà giá trị khác đi; to là ngày đầu tiên không còn khác'),
  counts: z
    .object({
      total: z.number().int(),
      overdue: z.number().int().describe('Thành quá hạn ngay'),
      earlier: z.number().int().describe('Sớm hạn hơn, không kể số thành quá hạn'),
      later: z.number().int().describe('Muộn hạn hơn, không kể số hết quá hạn'),
      relieved: z.number().int().describe('Đang quá hạn, theo giá trị thử thì không'),
      unchanged: z.number().int(),
    })
    .describe('Việc đang mở mà ngày xét nằm trong những ngày ấy'),
})
export type RulePreview = z.infer<typeof RulePreview>

/** A reading: nothing is written. 422 `noClock`, `ruleUncovered`, `valueUnfit`. */
export const previewRule = endpoint({
  method: 'POST',
  url: '/api/rules/:id/previews',
  summary: 'Xem trước tác động của một giá trị khác lên các hạn đang tính; không ghi gì',
  params: z.object({ id: RuleId }),
  query: z.object({ cursor: Cursor, limit: Limit }),
  body: PreviewBody,
  replies: { 200: RulePreview },
})
