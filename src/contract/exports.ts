import { z } from 'zod'
import { LONGEST_TABLE_TEXT, MOST_TABLE_COLUMNS, MOST_TABLE_ROWS } from '#domain/exchange/pageTable'
import { listAdmissions } from './admissions'
import { listCandidates } from './candidates'
import { endpoint, IdParams } from './common'
import { listZeroCells, ProgressQuery } from './progress'
import { getTargets } from './targets'

/** The lists of the other pages as files; what they are asked for is what the lists are asked for. */

const paging = { cursor: true, limit: true } as const
const File = z.unknown().describe('Tệp .xlsx, một biểu')

export const exportProgress = endpoint({
  method: 'GET',
  url: '/api/organisations/:id/progress.xlsx',
  summary: 'Biểu tổng hợp kết nạp của một tổ chức và các tổ chức ngay bên dưới, tệp Excel',
  params: IdParams,
  query: ProgressQuery,
  replies: { 200: File },
})
export const exportAdmissions = endpoint({
  method: 'GET',
  url: '/api/organisations/:id/admissions.xlsx',
  summary: 'Danh sách kết nạp, tệp Excel; tên chỉ mở theo thẩm quyền hoặc theo mục đích nêu rõ',
  params: IdParams,
  query: listAdmissions.query.omit(paging),
  replies: { 200: File },
})
export const exportCandidates = endpoint({
  method: 'GET',
  url: '/api/organisations/:id/candidates.xlsx',
  summary: 'Nguồn và hồ sơ, tệp Excel; tên chỉ mở theo thẩm quyền hoặc theo mục đích nêu rõ',
  params: IdParams,
  query: listCandidates.query.omit(paging),
  replies: { 200: File },
})
export const exportZeroCells = endpoint({
  method: 'GET',
  url: '/api/organisations/:id/zero-cells.xlsx',
  summary: 'Các chi bộ chưa kết nạp được ai, tệp Excel',
  params: IdParams,
  query: listZeroCells.query.omit(paging),
  replies: { 200: File },
})
export const exportCoverageCells = endpoint({
  method: 'GET',
  url: '/api/organisations/:id/coverage-cells.xlsx',
  summary: 'Mọi chi bộ và số đã kết nạp, tệp Excel',
  params: IdParams,
  query: listZeroCells.query.omit(paging),
  replies: { 200: File },
})
export const exportTargets = endpoint({
  method: 'GET',
  url: '/api/organisations/:id/targets.xlsx',
  summary: 'Chỉ tiêu của các tổ chức ngay bên dưới trong một kỳ, tệp Excel',
  params: IdParams,
  query: getTargets.query,
  replies: { 200: File },
})
export const exportMembershipBases = endpoint({
  method: 'GET',
  url: '/api/organisations/:id/membership-bases.xlsx',
  summary: 'Số đảng viên của một tổ chức theo từng ngày, tệp Excel; không có số đã được thay',
  params: IdParams,
  replies: { 200: File },
})
export const exportDeclaredFigures = endpoint({
  method: 'GET',
  url: '/api/organisations/:id/declared-figures.xlsx',
  summary: 'Số đã kết nạp của một tổ chức theo văn bản, tệp Excel; không có số đã được thay',
  params: IdParams,
  replies: { 200: File },
})
export const exportOrganisations = endpoint({
  method: 'GET',
  url: '/api/organisations/:id/organisations.xlsx',
  summary: 'Các tổ chức ngay bên dưới, tệp Excel',
  params: IdParams,
  replies: { 200: File },
})

const Cell = z.union([z.string().max(LONGEST_TABLE_TEXT), z.number(), z.null()])
export const TableBody = z.object({
  title: z.array(z.string().max(300)).min(1).max(6).describe('Các dòng trên bảng'),
  heads: z.array(z.string().max(300)).min(1).max(MOST_TABLE_COLUMNS),
  rows: z.array(z.array(Cell).max(MOST_TABLE_COLUMNS)).max(MOST_TABLE_ROWS),
})
export type TableBody = z.infer<typeof TableBody>

/** Nothing is kept; that a table left, and how long it was, is logged. */
export const exportTable = endpoint({
  method: 'POST',
  url: '/api/tables.xlsx',
  summary: 'Bảng đang xem trên trang, tệp Excel',
  body: TableBody,
  bodyLimit: 8_000_000,
  replies: { 200: File },
})
