import type { ColumnType } from '#domain/exchange/cells'
import type { RegisterColumn } from '#domain/transmittals/sheet'

/** Sheets from which a paper is filled by mail merge; fields that are not held here stay empty. */

const column = (key: string, head: string, type: ColumnType, width: number): RegisterColumn => {
  return { key, head, type, width, held: true }
}
const empty = (key: string, head: string): RegisterColumn => {
  return { key, head, type: 'text', width: 22, held: false }
}

const PERSON: readonly RegisterColumn[] = [
  column('ordinal', 'STT', 'count', 6),
  column('fullName', 'Họ và tên', 'text', 26),
  column('sex', 'Giới tính', 'text', 8),
  column('birthDate', 'Ngày sinh', 'day', 12),
  empty('homePlace', 'Quê quán'),
  empty('residence', 'Nơi cư trú'),
  column('ethnicity', 'Dân tộc', 'text', 12),
  column('religion', 'Tôn giáo', 'text', 14),
  column('education', 'Trình độ', 'text', 18),
  column('occupation', 'Nghề nghiệp', 'text', 28),
  column('cell', 'Chi bộ', 'text', 32),
  column('parent', 'Đảng bộ', 'text', 36),
  column('cellNumber', 'Nghị quyết chi bộ: số', 'text', 16),
  column('cellDay', 'Nghị quyết chi bộ: ngày', 'day', 12),
  column('cellVote', 'Chi bộ biểu quyết (tán thành/tổng phiếu)', 'text', 14),
  column('committeeNumber', 'Nghị quyết cấp cơ sở: số', 'text', 16),
  column('committeeDay', 'Nghị quyết cấp cơ sở: ngày', 'day', 12),
  column('committeeVote', 'Cấp ủy cơ sở biểu quyết (tán thành/tổng phiếu)', 'text', 14),
]

export const MERGE_SHEETS = {
  '03-dskn': {
    title: 'Danh sách đề nghị xét kết nạp đảng viên (03-DSKN)',
    columns: [...PERSON, empty('proposal', 'Đề nghị')],
  },
  '9-knd': {
    title: 'Quyết định kết nạp đảng viên (9-KNĐ)',
    columns: [
      ...PERSON,
      column('decisionNumber', 'Quyết định kết nạp: số', 'text', 16),
      column('decisionDay', 'Quyết định kết nạp: ngày', 'day', 12),
      column('issuer', 'Cơ quan quyết định', 'text', 34),
    ],
  },
} as const
export type MergeForm = keyof typeof MERGE_SHEETS
