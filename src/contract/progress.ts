import { z } from 'zod'
import { STANDINGS } from '#domain/progress/standing'
import { TARGET_QUALIFIERS } from '#domain/targets/words'
import { Cursor, Day, endpoint, Id, IdParams, Limit, listOf } from './common'
import { KindShape, OrganisationRef, SectorShape } from './organisations'
import { CountByShape, MilestoneShape, TargetKindShape } from './targets'

const Figure = z.number().int().nullable()
const Percent = z.number().nullable()

/** Counts of the people admitted by group; null = not known (not declared) or, for sealed groups, not shown. */
export const BreakdownShape = z.object({
  women: Figure,
  ethnicMinority: Figure,
  religious: Figure,
  youthUnion: Figure,
  age18to30: Figure,
  nonStateEnterprise: Figure,
  businessOwners: Figure,
  workers: Figure,
  teachers: Figure,
  pupils: Figure,
  students: Figure,
  armedForces: Figure,
  demobilised: Figure,
  village: Figure,
  remote: Figure,
  suppressed: z
    .boolean()
    .describe('Có số dân tộc, tôn giáo từ 1 đến 4, hoặc suy ra được số ấy, nên không nêu'),
})
export type BreakdownShape = z.infer<typeof BreakdownShape>

const Cells = z.object({ total: Figure, withAdmission: Figure, noSource: Figure })
export const CoverageShape = z.object({
  cells: Cells,
  villageCells: Cells,
  grassroots: z.object({ total: Figure, completed: Figure, exceeded: Figure }),
})
export type CoverageShape = z.infer<typeof CoverageShape>

export const ProgressRow = z.object({
  organisation: OrganisationRef,
  alive: z.boolean().describe('Còn hoạt động vào ngày của cây tổ chức'),
  period: z.object({ from: Day, to: Day }),
  asOf: Day,
  treeOn: Day,
  countBy: CountByShape,
  official: z.boolean(),
  target: Figure,
  targetQualifier: z.enum(TARGET_QUALIFIERS).nullable(),
  admitted: Figure,
  percent: Percent,
  remaining: Figure,
  overPercent: Percent,
  source: z.enum(['records', 'declared', 'mixed']),
  entered: z.object({ n: z.number().int(), of: z.number().int() }).nullable(),
  known: Figure.describe('Phần đã biết khi chưa đủ số liệu để nêu tổng'),
  unknown: z
    .array(z.object({ id: Id, code: z.string().nullable(), name: z.string() }))
    .describe('Tổ chức chưa có số liệu, nhiều nhất 100'),
  unknownTotal: z.number().int(),
  uncovered: z
    .array(z.object({ from: Day, to: Day }))
    .describe('Những ngày mà số theo văn bản của tổ chức không nói tới và chưa có danh sách'),
  sameDayLastYear: z.object({ asOf: Day, admitted: Figure }),
  allocated: Figure,
  allocationGap: Figure,
  members: Figure,
  membersOn: Day.nullable(),
  targetRatePercent: Percent,
  admittedRatePercent: Percent,
  standing: z.enum(STANDINGS),
  milestones: z.array(MilestoneShape),
  pipeline: Figure.describe(
    'Đã có nghị quyết chi bộ, chưa làm lễ kết nạp; trống nơi không theo dõi danh sách',
  ),
  coverage: CoverageShape,
})
export type ProgressRow = z.infer<typeof ProgressRow>

export const ProgressReply = ProgressRow.extend({
  periodName: z.string(),
  periodId: Id.nullable(),
  targetKind: TargetKindShape,
  officialChoice: z.object({
    countBy: CountByShape,
    targetKind: TargetKindShape,
    from: Day,
    to: Day,
    document: z.object({ number: z.string(), day: Day, issuerName: z.string() }).nullable(),
  }),
  subTargets: z.array(
    z.object({
      indicator: z.string(),
      target: Figure,
      unit: z.enum(['people', 'bodies', 'percent']),
      admitted: Figure,
      percent: Percent,
    }),
  ),
  breakdown: BreakdownShape,
  breakdownLastYear: BreakdownShape,
  children: z.array(ProgressRow),
})
export type ProgressReply = z.infer<typeof ProgressReply>

/** What a figure is asked for; the same choices open the people and the cells behind it. */
export const ProgressQuery = z.object({
  year: z.coerce.number().int().min(1930).max(2200).optional(),
  period: Id.optional(),
  from: Day.optional().describe('Khoảng khác với văn bản giao chỉ tiêu: không phải số chính thức'),
  to: Day.optional(),
  asOf: Day.optional(),
  treeOn: Day.optional(),
  knownAt: Day.optional(),
  countBy: CountByShape.optional(),
  target: TargetKindShape.optional(),
})
export type ProgressQuery = z.input<typeof ProgressQuery>

export const CourseReply = z.object({
  period: z.object({ from: Day, to: Day }),
  asOf: Day,
  target: Figure,
  points: z.array(z.object({ day: Day, admitted: z.number().int() })).describe('Lũy kế'),
  lastYear: z.array(z.object({ day: Day, admitted: z.number().int() })),
  milestones: z.array(z.object({ day: Day, due: z.number().int() })),
})
export type CourseReply = z.infer<typeof CourseReply>

export const SeriesReply = z.object({
  items: z.array(
    z.object({
      year: z.number().int(),
      target: Figure,
      admitted: Figure,
      percent: Percent,
      source: z.enum(['records', 'declared', 'mixed']),
    }),
  ),
})
export type SeriesReply = z.infer<typeof SeriesReply>

export const CellRow = z.object({
  id: Id,
  code: z.string().nullable(),
  name: z.string(),
  kind: KindShape,
  sector: SectorShape,
  parentId: Id.nullable(),
  parentName: z.string().nullable(),
  admitted: z.number().int().nullable().describe('null: chưa có danh sách, nên không biết'),
  noSource: z.boolean(),
  lastAdmissionDay: Day.nullable(),
})
export type CellRow = z.infer<typeof CellRow>
export const CellList = listOf(CellRow).extend({ total: z.number().int() })
export type CellList = z.infer<typeof CellList>

const Paging = { cursor: Cursor, limit: Limit }

export const getProgress = endpoint({
  method: 'GET',
  url: '/api/organisations/:id/progress',
  summary: 'Tiến độ của một tổ chức và các tổ chức ngay bên dưới',
  params: IdParams,
  query: ProgressQuery,
  replies: { 200: ProgressReply },
})
export const getCourse = endpoint({
  method: 'GET',
  url: '/api/organisations/:id/progress/course',
  summary: 'Lũy kế kết nạp trong kỳ, cùng kỳ năm trước và các mốc tiến độ',
  params: IdParams,
  query: ProgressQuery,
  replies: { 200: CourseReply },
})
export const getSeries = endpoint({
  method: 'GET',
  url: '/api/organisations/:id/progress/series',
  summary: 'Kết quả các năm',
  params: IdParams,
  query: z.object({
    to: z.coerce.number().int().min(1930).max(2200).optional(),
    years: z.coerce.number().int().min(1).max(20).default(5),
  }),
  replies: { 200: SeriesReply },
})
export const listZeroCells = endpoint({
  method: 'GET',
  url: '/api/organisations/:id/zero-cells',
  summary: 'Các chi bộ chưa kết nạp được ai trong khoảng đã chọn',
  params: IdParams,
  query: ProgressQuery.extend({
    sector: SectorShape.optional(),
    lived: z.enum(['throughout']).optional().describe('Chỉ những chi bộ đã có suốt khoảng ấy'),
    ...Paging,
  }),
  replies: { 200: CellList },
})
export const listCoverageCells = endpoint({
  method: 'GET',
  url: '/api/organisations/:id/coverage-cells',
  summary: 'Mọi chi bộ đang hoạt động và số đã kết nạp của từng chi bộ',
  params: IdParams,
  query: ProgressQuery.extend({ sector: SectorShape.optional(), ...Paging }),
  replies: { 200: CellList },
})
