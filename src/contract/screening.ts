import { z } from 'zod'
import { SCREENING_CRITERIA } from '#domain/screening/criteria'
import { SCREENING_OUTCOMES, SCREENING_PHASES, SCREENING_STEPS, UPPER_VIEWS } from '#domain/screening/state'
import { AttendanceInput, VoteInput } from './candidateRecords'
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

/** Rounds of screening. Whom a cell put on its list is told to that cell alone, sealed until it is erased. */

const Year = z.coerce.number().int().min(2011).max(2199)
const Version = z.number().int()

export const RoundItem = z.object({
  id: Id,
  organisation: BodyShape.extend({ id: Id.nullable() }).describe(
    'Tổ chức mở đợt; trên phạm vi thì chỉ nêu tên',
  ),
  year: z.number().int(),
  from: Day,
  listsBy: Day,
  plan: z.object({ number: z.string(), day: Day, issuerName: z.string() }),
  version: Version,
})
export type RoundItem = z.infer<typeof RoundItem>
export const RoundList = listOf(RoundItem)
export type RoundList = z.infer<typeof RoundList>
export const listRounds = endpoint({
  method: 'GET',
  url: '/api/organisations/:id/screening-rounds',
  summary: 'Các đợt rà soát đảng viên áp dụng cho tổ chức: của chính nó và của cấp trên',
  params: IdParams,
  query: z.object({ cursor: Cursor, limit: Limit }),
  replies: { 200: RoundList },
})

const planOf = { number: nameOf(100), day: Day, issuerName: nameOf(300) }
export const RoundBody = z.object({
  commandId: CommandId,
  id: Id,
  year: Year,
  from: Day,
  listsBy: Day.describe('Ngày cuối để các chi bộ bỏ phiếu xong danh sách'),
  plan: z.object(planOf),
})
export type RoundBody = z.input<typeof RoundBody>
export const openRound = endpoint({
  method: 'POST',
  url: '/api/organisations/:id/screening-rounds',
  summary: 'Mở đợt rà soát, sàng lọc đảng viên cho các chi bộ bên dưới theo kế hoạch',
  params: IdParams,
  body: RoundBody,
  replies: { 201: Created },
})
export const RoundCorrectionBody = z
  .object({
    commandId: CommandId,
    roundId: Id,
    expectedVersion: Version,
    reason: LongText,
    from: Day.optional(),
    listsBy: Day.optional(),
    plan: z.object(planOf).optional(),
    takeBack: z.literal(true).optional().describe('Rút đợt mở nhầm, khi chưa chi bộ nào bắt đầu'),
  })
  .refine((body) => {
    const isChanged = [body.from, body.listsBy, body.plan].some((part) => part !== undefined)
    return isChanged !== (body.takeBack === true)
  })
export type RoundCorrectionBody = z.input<typeof RoundCorrectionBody>
export const correctRound = endpoint({
  method: 'POST',
  url: '/api/organisations/:id/screening-round-corrections',
  summary: 'Sửa ngày, kế hoạch của đợt rà soát, hoặc rút đợt mở nhầm',
  params: IdParams,
  body: RoundCorrectionBody,
  replies: { 201: Created },
})

const Told = z.object({
  value: z.number().int().nullable(),
  suppressed: z.boolean().describe('Từ 1 đến 4 người, hoặc suy ra được số ấy: không nêu trên cấp chi bộ'),
})
const PhaseShape = z.enum(SCREENING_PHASES)
export const ScreeningProgress = listOf(
  z.object({
    cell: BodyShape,
    phase: PhaseShape,
    ballotDay: Day.nullable(),
    reportDay: Day.nullable(),
    listed: Told.nullable().describe('Trống khi chi bộ chưa báo cáo'),
  }),
).extend({
  round: RoundItem.nullable(),
  counts: z.object({
    notBegun: z.number().int(),
    drafted: z.number().int(),
    voted: z.number().int(),
    reported: z.number().int(),
  }),
  listed: Told.describe('Số đảng viên cần giáo dục, giúp đỡ theo báo cáo của các chi bộ'),
  progressed: Told,
  deleted: Told,
})
export type ScreeningProgress = z.infer<typeof ScreeningProgress>
export const readScreening = endpoint({
  method: 'GET',
  url: '/api/organisations/:id/screening-progress',
  summary: 'Tình hình rà soát theo chi bộ: chưa bắt đầu, đã dự kiến, đã bỏ phiếu, đã báo cáo; chỉ số lượng',
  params: IdParams,
  query: z.object({ round: Id.optional(), phase: PhaseShape.optional(), cursor: Cursor, limit: Limit }),
  replies: { 200: ScreeningProgress },
})

const CriteriaShape = z.array(z.enum(SCREENING_CRITERIA))
const VoteShape = z.object({ for: z.number().int(), against: z.number().int(), blank: z.number().int() })
const Person = z.object({
  memberId: Id,
  fullName: z.string().nullable(),
  candidateId: Id.nullable().describe('Hồ sơ của đảng viên dự bị; xóa tên ghi ở đó trước'),
})
export const CellScreeningReply = z.object({
  round: RoundItem.nullable(),
  cell: BodyShape,
  phase: PhaseShape,
  version: Version,
  draft: z
    .object({
      day: Day,
      nobody: z.boolean(),
      entries: z
        .array(z.object({ id: Id, person: Person, criteria: CriteriaShape }))
        .describe('Trống sau khi bỏ phiếu: danh sách khi ấy là các lượt biểu quyết'),
    })
    .nullable(),
  steps: z.array(
    z.object({
      kind: z.enum(SCREENING_STEPS),
      askedDay: Day.nullable(),
      day: Day.nullable(),
      view: z.enum(UPPER_VIEWS).nullable(),
      number: z.string().nullable(),
      listed: z.number().int().nullable(),
    }),
  ),
  ballot: z.object({ id: Id, day: Day, attendance: AttendanceInput }).nullable(),
  entries: z.array(
    z.object({
      id: Id,
      person: Person.nullable().describe('Đã xóa khi không vào danh sách, có tiến bộ hoặc đã xóa tên'),
      criteria: CriteriaShape.nullable(),
      vote: VoteShape,
      listed: z.boolean(),
      help: z.object({ from: Day, until: Day, helper: Person.nullable() }).nullable(),
      outcome: z
        .object({ kind: z.enum(SCREENING_OUTCOMES), day: Day, paperNumber: z.string().nullable() })
        .nullable(),
    }),
  ),
})
export type CellScreeningReply = z.infer<typeof CellScreeningReply>
export const readCellScreening = endpoint({
  method: 'GET',
  url: '/api/organisations/:id/screening-list',
  summary: 'Danh sách dự kiến và kết quả của chi bộ: chỉ bí thư, cán bộ của chính chi bộ đọc được',
  params: IdParams,
  query: z.object({ round: Id.optional() }),
  replies: { 200: CellScreeningReply },
})

const ofCell = { commandId: CommandId, roundId: Id, expectedVersion: Version }
export const DraftBody = z.object({
  ...ofCell,
  id: Id,
  day: Day,
  entries: z
    .array(
      z.object({
        id: Id,
        memberId: Id.describe('Đảng viên đã ghi của chi bộ, hoặc hồ sơ của đảng viên dự bị'),
        criteria: CriteriaShape.min(1).max(5),
      }),
    )
    .max(50)
    .describe('Cả danh sách dự kiến; trống là chi ủy không thấy ai'),
})
export type DraftBody = z.input<typeof DraftBody>
export const draftScreening = endpoint({
  method: 'POST',
  url: '/api/organisations/:id/screening-drafts',
  summary: 'Chi ủy dự kiến danh sách đảng viên cần giáo dục, giúp đỡ; được niêm phong đến khi bỏ phiếu',
  params: IdParams,
  body: DraftBody,
  replies: { 201: Created },
})

export const ViewBody = z
  .object({
    ...ofCell,
    id: Id,
    kind: z.enum(['frontOpinion', 'leadersOpinion', 'upperView']),
    askedDay: Day,
    day: Day.optional().describe('Ngày nhận'),
    view: z.enum(UPPER_VIEWS).optional(),
  })
  .refine(({ kind, day, view }) =>
    kind === 'upperView' ? (day === undefined) === (view === undefined) : !view,
  )
export type ViewBody = z.input<typeof ViewBody>
export const recordView = endpoint({
  method: 'POST',
  url: '/api/organisations/:id/screening-views',
  summary:
    'Ghi ngày xin và ngày nhận ý kiến của Mặt trận, lãnh đạo đơn vị, cấp ủy cấp trên; không ghi nội dung',
  params: IdParams,
  body: ViewBody,
  replies: { 201: Created },
})

export const ScreeningBallotBody = z.object({
  ...ofCell,
  id: Id,
  day: Day,
  attendance: AttendanceInput,
  votes: z
    .array(z.object({ entryId: Id, vote: VoteInput }))
    .min(1)
    .max(50),
  replacesId: Id.optional().describe('Sửa kết quả đã ghi, khi chưa báo cáo'),
  reason: LongText.optional().describe('Cần khi sửa'),
})
export type ScreeningBallotBody = z.input<typeof ScreeningBallotBody>
export const holdBallot = endpoint({
  method: 'POST',
  url: '/api/organisations/:id/screening-ballots',
  summary: 'Ghi kết quả chi bộ bỏ phiếu kín đối với từng người trong danh sách dự kiến',
  params: IdParams,
  body: ScreeningBallotBody,
  replies: { 201: Created },
})

export const ScreeningReportBody = z.object({ ...ofCell, id: Id, day: Day, number: nameOf(100).optional() })
export type ScreeningReportBody = z.input<typeof ScreeningReportBody>
export const reportScreening = endpoint({
  method: 'POST',
  url: '/api/organisations/:id/screening-reports',
  summary: 'Báo cáo cấp trên số người cần giáo dục, giúp đỡ; tên người không vào danh sách được xóa',
  params: IdParams,
  body: ScreeningReportBody,
  replies: { 201: Created },
})

export const HelpBody = z.object({ ...ofCell, id: Id, entryId: Id, helperId: Id, from: Day, until: Day })
export type HelpBody = z.input<typeof HelpBody>
export const assignHelp = endpoint({
  method: 'POST',
  url: '/api/organisations/:id/screening-helps',
  summary: 'Phân công đảng viên giúp đỡ và thời gian giáo dục',
  params: IdParams,
  body: HelpBody,
  replies: { 201: Created },
})

export const OutcomeBody = z
  .object({
    ...ofCell,
    id: Id,
    entryId: Id,
    kind: z.enum(SCREENING_OUTCOMES),
    day: Day,
    paperNumber: nameOf(100).optional().describe('Số quyết định xóa tên'),
  })
  .refine(({ kind, paperNumber }) => (kind === 'deleted') === (paperNumber !== undefined))
export type OutcomeBody = z.input<typeof OutcomeBody>
export const recordOutcome = endpoint({
  method: 'POST',
  url: '/api/organisations/:id/screening-outcomes',
  summary:
    'Đánh giá lại: có tiến bộ thì xóa người ấy khỏi danh sách, chỉ giữ số đếm; xóa tên thì giữ số, ngày quyết định',
  params: IdParams,
  body: OutcomeBody,
  replies: { 201: Created },
})
