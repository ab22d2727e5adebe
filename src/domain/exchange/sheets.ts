import type { ColumnType, SheetColumn } from './cells'

/** The tables that leave the system, with the columns and the order that offices print. */

function columns<const Key extends string>(
  ...given: readonly (readonly [Key, string, ColumnType, number])[]
): readonly SheetColumn<Key>[] {
  return given.map(([key, head, type, width]) => ({ key, head, type, width }))
}

const ORDINAL = ['ordinal', 'STT', 'count', 6] as const

/** Biểu tổng hợp kết nạp đảng viên. */
export const PROGRESS_SHEET = {
  title: 'Tổng hợp kết quả kết nạp đảng viên',
  columns: columns(
    ORDINAL,
    ['organisation', 'Đảng bộ trực thuộc', 'text', 42],
    ['target', 'Chỉ tiêu', 'count', 10],
    ['admitted', 'Đã kết nạp', 'count', 10],
    ['percent', 'Tỷ lệ (%)', 'percent', 10],
    ['lastYear', 'Cùng kỳ năm trước', 'count', 12],
    ['pipeline', 'Hồ sơ đang xem xét', 'count', 12],
    ['note', 'Ghi chú', 'text', 26],
  ),
} as const

/** Biểu tổng hợp of a closed period. */
export const CLOSING_SHEET = {
  title: 'Số liệu kết nạp đảng viên của kỳ',
  columns: columns(
    ORDINAL,
    ['organisation', 'Đảng bộ trực thuộc', 'text', 42],
    ['target', 'Chỉ tiêu', 'count', 10],
    ['inWindow', 'Trong kỳ', 'count', 10],
    ['admitted', 'Lũy kế', 'count', 10],
    ['percent', 'Tỷ lệ (%)', 'percent', 10],
    ['lastYear', 'Cùng kỳ năm trước', 'count', 12],
    ['pipeline', 'Hồ sơ đang xem xét', 'count', 12],
    ['note', 'Báo cáo', 'text', 30],
  ),
} as const

export const ADMISSIONS_SHEET = {
  title: 'Danh sách đảng viên mới kết nạp',
  columns: columns(
    ORDINAL,
    ['fullName', 'Họ và tên', 'text', 26],
    ['sex', 'Giới tính', 'text', 8],
    ['birthDate', 'Ngày sinh', 'day', 12],
    ['youthUnion', 'Đoàn viên', 'text', 8],
    ['occupation', 'Nghề nghiệp', 'text', 26],
    ['education', 'Trình độ', 'text', 18],
    ['cell', 'Chi bộ', 'text', 30],
    ['parent', 'Đảng bộ', 'text', 34],
    ['decisionNumber', 'Số quyết định', 'text', 16],
    ['decisionDay', 'Ngày quyết định', 'day', 12],
    ['issuer', 'Cơ quan quyết định', 'text', 30],
    ['ceremonyDay', 'Ngày lễ kết nạp', 'day', 12],
    ['note', 'Ghi chú', 'text', 20],
  ),
} as const

/** With the columns that come in from a list of candidates, so that the list may go to another committee. */
export const CANDIDATES_SHEET = {
  title: 'Danh sách nguồn và hồ sơ phát triển đảng viên',
  columns: columns(
    ORDINAL,
    ['fullName', 'Họ và tên', 'text', 26],
    ['sex', 'Giới tính', 'text', 8],
    ['birthDate', 'Ngày sinh', 'day', 12],
    ['youthUnion', 'Đoàn viên', 'text', 8],
    ['occupation', 'Nghề nghiệp', 'text', 26],
    ['education', 'Trình độ', 'text', 18],
    ['cell', 'Chi bộ', 'text', 30],
    ['cellCode', 'Mã chi bộ', 'text', 16],
    ['parent', 'Đảng bộ', 'text', 34],
    ['stage', 'Giai đoạn', 'text', 22],
    ['stageDay', 'Từ ngày', 'day', 12],
    ['certificateUntil', 'Giấy chứng nhận có giá trị đến', 'day', 14],
    ['holder', 'Nơi đang giữ hồ sơ', 'text', 30],
    ['listedNumber', 'Số nghị quyết đưa vào danh sách', 'text', 16],
    ['listedDay', 'Ngày nghị quyết đưa vào danh sách', 'day', 12],
    ['mentor', 'Đảng viên giúp đỡ', 'text', 26],
    ['mentorDay', 'Ngày phân công giúp đỡ', 'day', 12],
    ['secondMentor', 'Đảng viên giúp đỡ 2', 'text', 26],
    ['secondMentorDay', 'Ngày phân công người giúp đỡ 2', 'day', 12],
    ['certificateNumber', 'Số giấy chứng nhận', 'text', 16],
    ['certificateDay', 'Ngày cấp giấy chứng nhận', 'day', 12],
    ['decisionNumber', 'Số quyết định kết nạp', 'text', 16],
    ['decisionDay', 'Ngày quyết định kết nạp', 'day', 12],
    ['decisionIssuer', 'Cơ quan quyết định kết nạp', 'text', 30],
    ['ceremonyDay', 'Ngày lễ kết nạp', 'day', 12],
    ['guide', 'Đảng viên hướng dẫn', 'text', 26],
    ['departureDay', 'Ngày chuyển sinh hoạt đi', 'day', 12],
  ),
} as const

const CELL_COLUMNS = columns(
  ORDINAL,
  ['cell', 'Chi bộ', 'text', 34],
  ['parent', 'Đảng bộ', 'text', 36],
  ['code', 'Mã', 'text', 16],
  ['sector', 'Lĩnh vực', 'text', 24],
  ['admitted', 'Đã kết nạp', 'count', 10],
  ['lastAdmissionDay', 'Lần kết nạp gần nhất', 'day', 14],
  ['note', 'Ghi chú', 'text', 14],
)
export const ZERO_CELLS_SHEET = { title: 'Danh sách chi bộ chưa kết nạp', columns: CELL_COLUMNS } as const
export const COVERAGE_SHEET = { title: 'Kết quả kết nạp của các chi bộ', columns: CELL_COLUMNS } as const

export const TARGETS_SHEET = {
  title: 'Giao chỉ tiêu kết nạp đảng viên',
  columns: columns(
    ORDINAL,
    ['code', 'Mã', 'text', 16],
    ['organisation', 'Đảng bộ trực thuộc', 'text', 42],
    ['members', 'Số đảng viên', 'count', 12],
    ['membersOn', 'Ngày của số đảng viên', 'day', 14],
    ['lastPeriod', 'Kết nạp kỳ trước', 'count', 12],
    ['registered', 'Tự đăng ký', 'count', 10],
    ['assigned', 'Chỉ tiêu giao', 'count', 10],
    ['rate', 'Tỷ lệ giao', 'text', 10],
    ['baseDay', 'Ngày tính tỷ lệ giao', 'day', 12],
    ['qualifier', 'Mức giao', 'text', 10],
    ['period', 'Kỳ', 'text', 16],
    ['number', 'Số văn bản giao', 'text', 16],
    ['day', 'Ngày văn bản giao', 'day', 12],
    ['issuer', 'Cơ quan giao', 'text', 30],
    ['draft', 'Dự kiến', 'count', 10],
  ),
} as const

const BODY_COLUMNS = [
  ORDINAL,
  ['code', 'Mã tổ chức đảng', 'text', 16],
  ['organisation', 'Tổ chức đảng', 'text', 42],
] as const

export const MEMBERSHIP_BASES_SHEET = {
  title: 'Số đảng viên theo từng ngày',
  columns: columns(
    ...BODY_COLUMNS,
    ['value', 'Số đảng viên', 'count', 12],
    ['day', 'Tính đến ngày', 'day', 12],
    ['source', 'Nguồn số liệu', 'text', 44],
  ),
} as const

export const DECLARED_FIGURES_SHEET = {
  title: 'Số đã kết nạp theo văn bản',
  columns: columns(
    ...BODY_COLUMNS,
    ['value', 'Số đã kết nạp', 'count', 12],
    ['from', 'Từ ngày', 'day', 12],
    ['to', 'Đến ngày', 'day', 12],
    ['title', 'Văn bản nguồn', 'text', 40],
    ['number', 'Số văn bản', 'text', 16],
    ['day', 'Ngày văn bản', 'day', 12],
    ['declaredBy', 'Người, cơ quan báo số liệu', 'text', 34],
  ),
} as const

export const ORGANISATIONS_SHEET = {
  title: 'Danh sách tổ chức đảng trực thuộc',
  columns: columns(
    ORDINAL,
    ['code', 'Mã', 'text', 16],
    ['name', 'Tên tổ chức đảng', 'text', 44],
    ['kind', 'Loại hình', 'text', 30],
    ['sector', 'Lĩnh vực', 'text', 26],
    ['parent', 'Cấp trên trực tiếp', 'text', 40],
    ['children', 'Số tổ chức trực thuộc', 'count', 12],
  ),
} as const

/** Columns of every statistical table: Tiêu chí / Kỳ này / Cùng kỳ năm trước / %, with a further one of some. */
export function criteriaColumns(beside: string | null): readonly SheetColumn[] {
  return [
    { key: 'ordinal', head: 'STT', type: 'text', width: 8 },
    { key: 'label', head: 'Tiêu chí', type: 'text', width: 52 },
    { key: 'now', head: 'Kỳ này', type: 'percent', width: 10 },
    ...(beside === null ? [] : [{ key: 'beside', head: beside, type: 'count' as const, width: 12 }]),
    { key: 'lastYear', head: 'Cùng kỳ năm trước', type: 'percent', width: 12 },
    { key: 'percent', head: '% so với cùng kỳ', type: 'percent', width: 12 },
    { key: 'note', head: 'Ghi chú', type: 'text', width: 18 },
  ]
}
