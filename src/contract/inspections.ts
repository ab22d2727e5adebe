import { z } from 'zod'
import { STAGES } from '#domain/candidates/fold'
import {
  FINDING_NATURES,
  INSPECTION_KINDS,
  RECOMMENDATION_EVENT_KINDS,
  RECOMMENDATION_FILTERS,
  RECOMMENDATION_STATUSES,
  TOPICS,
} from '#domain/inspections/words'
import { BodyShape } from './candidates'
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
} from './common'

export const Note = nameOf(1000).describe('Nội dung về công việc; không ghi tên người, chuyện riêng')
export const Paper = z.object({ number: nameOf(100), day: Day })
export const ToldBody = BodyShape.extend({ id: Id.nullable() }).describe('Ngoài phạm vi thì chỉ nêu tên')
const Year = z.coerce.number().int().min(1990).max(2199)
export const Topics = z.array(z.enum(TOPICS)).min(1).max(TOPICS.length)
export const Bodies = z.array(Id).min(1).max(100)

export const ProgrammeBody = z.object({
  commandId: CommandId,
  id: Id,
  year: Year,
  number: nameOf(100),
  day: Day,
  items: z
    .array(
      z.object({
        id: Id.describe('Giữ nguyên khi sửa chương trình'),
        kind: z.enum(INSPECTION_KINDS),
        topics: Topics,
        month: z.number().int().min(1).max(12),
        organisationIds: Bodies,
      }),
    )
    .min(1)
    .max(100),
  replacesId: Id.optional().describe('Bản chương trình được thay'),
  reason: LongText.optional().describe('Cần khi sửa'),
})
export type ProgrammeBody = z.input<typeof ProgrammeBody>
export const setProgramme = endpoint({
  method: 'POST',
  url: '/api/organisations/:id/inspection-programmes',
  summary: 'Ghi chương trình kiểm tra, giám sát của năm, hoặc bản thay thế',
  params: IdParams,
  body: ProgrammeBody,
  replies: { 201: Created },
})

export const ProgrammeReply = z.object({
  year: z.number().int(),
  mayWrite: z.boolean(),
  programme: z
    .object({
      id: Id.describe('Bản đang có hiệu lực'),
      programmeId: Id,
      number: z.string(),
      day: Day,
      changes: z.number().int(),
      items: z.array(
        z.object({
          id: Id,
          kind: z.enum(INSPECTION_KINDS),
          topics: z.array(z.enum(TOPICS)),
          month: z.number().int(),
          bodies: z.array(ToldBody),
          done: z.array(z.object({ id: Id, to: Day })),
        }),
      ),
    })
    .nullable(),
})
export type ProgrammeReply = z.infer<typeof ProgrammeReply>
export const getProgramme = endpoint({
  method: 'GET',
  url: '/api/organisations/:id/inspection-programmes',
  summary: 'Chương trình kiểm tra, giám sát của một năm, cuộc nào đã tiến hành',
  params: IdParams,
  query: z.object({ year: Year }),
  replies: { 200: ProgrammeReply },
})

export const InspectionBody = z.object({
  commandId: CommandId,
  id: Id,
  kind: z.enum(INSPECTION_KINDS),
  itemId: Id.optional().describe('Cuộc trong chương trình'),
  openingId: Id.optional().describe('Cuộc đã mở; ghi kết quả thì cuộc ấy đóng'),
  from: Day,
  to: Day,
  topics: Topics,
  team: z.array(nameOf(200)).min(1).max(20).describe('Chức danh của thành viên, không ghi tên'),
  organisationIds: Bodies,
  targetEntryIds: z.array(Id).max(50).default([]),
  candidateIds: z.array(Id).max(50).default([]),
  classIds: z.array(Id).max(50).default([]),
  driveIds: z.array(Id).max(50).default([]),
  conclusion: Paper.extend({ text: Note }),
  findings: z
    .array(
      z.object({
        id: Id,
        organisationId: Id,
        topic: z.enum(TOPICS),
        nature: z.enum(FINDING_NATURES),
        note: Note,
      }),
    )
    .max(200)
    .default([]),
  recommendations: z
    .array(z.object({ id: Id, organisationId: Id, topic: z.enum(TOPICS), note: Note, dueDay: Day }))
    .max(200)
    .default([]),
})
export type InspectionBody = z.input<typeof InspectionBody>
export const recordInspection = endpoint({
  method: 'POST',
  url: '/api/organisations/:id/inspections',
  summary: 'Ghi một cuộc kiểm tra, giám sát đã kết luận, với ưu điểm, khuyết điểm và kiến nghị',
  params: IdParams,
  body: InspectionBody,
  replies: { 201: Created },
})

const RecommendationCounts = z.object({
  open: z.number().int(),
  overdue: z.number().int(),
  reported: z.number().int(),
  closed: z.number().int(),
})
export const InspectionItem = z.object({
  id: Id,
  organisation: ToldBody.describe('Nơi kiểm tra'),
  kind: z.enum(INSPECTION_KINDS),
  from: Day,
  to: Day,
  topics: z.array(z.enum(TOPICS)),
  bodies: z.array(ToldBody).describe('Những nơi được kiểm tra mà người xem được biết'),
  conclusion: z.object({ number: z.string(), day: Day }),
  recommendations: RecommendationCounts,
})
export type InspectionItem = z.infer<typeof InspectionItem>
export const InspectionList = listOf(InspectionItem)
export type InspectionList = z.infer<typeof InspectionList>
export const listInspections = endpoint({
  method: 'GET',
  url: '/api/organisations/:id/inspections',
  summary: 'Các cuộc kiểm tra, giám sát của tổ chức và bên dưới, hoặc đối với họ; mới nhất trước',
  params: IdParams,
  query: z.object({
    classId: Id.optional().describe('Chỉ những cuộc đã xem lớp này'),
    driveId: Id.optional().describe('Chỉ những cuộc đã xem đợt kết nạp này'),
    cursor: Cursor,
    limit: Limit,
  }),
  replies: { 200: InspectionList },
})

export const RecommendationItem = z.object({
  id: Id,
  inspectionId: Id,
  organisation: ToldBody.describe('Nơi phải thực hiện'),
  inspector: ToldBody.describe('Nơi kiểm tra'),
  topic: z.enum(TOPICS),
  note: z.string(),
  dueDay: Day,
  status: z.enum(RECOMMENDATION_STATUSES),
  overdue: z.boolean(),
  closedDay: Day.nullable(),
  version: z.number().int().describe('Số việc đã ghi; gửi lại khi ghi tiếp'),
})
export type RecommendationItem = z.infer<typeof RecommendationItem>
export const RecommendationList = listOf(RecommendationItem).extend({ counts: RecommendationCounts })
export type RecommendationList = z.infer<typeof RecommendationList>
export const listRecommendations = endpoint({
  method: 'GET',
  url: '/api/organisations/:id/recommendations',
  summary: 'Kiến nghị sau kiểm tra mà tổ chức và bên dưới phải thực hiện hoặc đã nêu; hạn gần trước',
  params: IdParams,
  query: z.object({ status: z.enum(RECOMMENDATION_FILTERS).default('all'), cursor: Cursor, limit: Limit }),
  replies: { 200: RecommendationList },
})

export const NamedSubject = z.object({ id: Id, organisation: ToldBody, name: z.string() })

export const InspectionDetail = InspectionItem.extend({
  team: z.array(z.string()),
  conclusion: z
    .object({ number: z.string(), day: Day, text: z.string().nullable() })
    .describe('Kết luận chung chỉ mở cho nơi kiểm tra và cấp trên'),
  whole: z.boolean().describe('Người xem thấy cả cuộc, không riêng nơi của mình'),
  mayWithdraw: z.boolean(),
  mayCorrect: z.boolean().describe('Sửa ưu điểm, khuyết điểm'),
  findings: z.array(
    z.object({
      id: Id,
      organisation: ToldBody,
      topic: z.enum(TOPICS),
      nature: z.enum(FINDING_NATURES),
      note: z.string(),
      corrected: z.string().nullable().describe('Lý do sửa, khi đã sửa'),
    }),
  ),
  items: z.array(
    RecommendationItem.extend({
      acts: z.array(z.enum(RECOMMENDATION_EVENT_KINDS)),
      events: z.array(
        z.object({
          id: Id,
          kind: z.enum(RECOMMENDATION_EVENT_KINDS),
          day: Day,
          organisation: ToldBody,
          note: z.string().nullable(),
          paper: z.object({ number: z.string(), day: Day }).nullable(),
          meetingDay: Day.nullable(),
          dueDay: Day.nullable(),
          corrected: z.string().nullable().describe('Lý do sửa, khi đã sửa'),
          mayCorrect: z.boolean(),
        }),
      ),
    }),
  ),
  targets: z.array(z.object({ organisation: ToldBody, periodId: Id, periodName: z.string() })),
  files: z.array(z.object({ candidateId: Id, stage: z.enum(STAGES), personName: z.string().nullable() })),
  classes: z.array(NamedSubject),
  drives: z.array(NamedSubject),
})
export type InspectionDetail = z.infer<typeof InspectionDetail>
export const getInspection = endpoint({
  method: 'GET',
  url: '/api/inspections/:id',
  summary: 'Một cuộc kiểm tra, giám sát; nơi được kiểm tra chỉ thấy phần của mình',
  params: IdParams,
  replies: { 200: InspectionDetail },
})

export const WithdrawalBody = z.object({ commandId: CommandId, reason: LongText })
export type WithdrawalBody = z.input<typeof WithdrawalBody>
export const withdrawInspection = endpoint({
  method: 'POST',
  url: '/api/inspections/:id/withdrawals',
  summary: 'Rút một cuộc kiểm tra ghi nhầm, khi chưa kiến nghị nào được ghi tiếp',
  params: IdParams,
  body: WithdrawalBody,
  replies: { 201: Created },
})

export const RecommendationEventBody = z.object({
  commandId: CommandId,
  id: Id,
  kind: z.enum(RECOMMENDATION_EVENT_KINDS),
  day: Day,
  expectedVersion: z.number().int(),
  note: Note.optional().describe('Cần khi gia hạn hoặc mở lại'),
  paper: Paper.optional().describe('Văn bản chứng minh'),
  meetingId: Id.optional().describe('Hoặc cuộc họp đã ghi của nơi thực hiện'),
  dueDay: Day.optional().describe('Hạn mới, khi gia hạn hoặc mở lại'),
})
export type RecommendationEventBody = z.input<typeof RecommendationEventBody>
export const addRecommendationEvent = endpoint({
  method: 'POST',
  url: '/api/recommendations/:id/events',
  summary: 'Báo cáo đã thực hiện, kết thúc, gia hạn hoặc mở lại một kiến nghị',
  params: IdParams,
  body: RecommendationEventBody,
  replies: { 201: Created },
})
