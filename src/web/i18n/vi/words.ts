import type { Indicator } from '#domain/progress/indicators'
import type {
  CountBy,
  FigureQualifier,
  PeriodKind,
  TargetKind,
  TargetQualifier,
  TargetUnit,
} from '#domain/targets/words'

const indicators: Record<Indicator, string> = {
  admitted: 'Kết nạp đảng viên',
  women: 'Nữ',
  ethnicMinority: 'Dân tộc thiểu số',
  religious: 'Có đạo',
  youthUnion: 'Đoàn viên TNCS Hồ Chí Minh',
  age18to30: 'Từ 18 đến 30 tuổi',
  nonStateEnterprise: 'Doanh nghiệp ngoài khu vực nhà nước',
  businessOwners: 'Chủ doanh nghiệp',
  workers: 'Công nhân',
  teachers: 'Giáo viên',
  pupils: 'Học sinh lớp 12',
  students: 'Sinh viên',
  armedForces: 'Quân đội, công an',
  demobilised: 'Quân nhân, công an xuất ngũ',
  village: 'Thôn, khu phố',
  remote: 'Vùng sâu, vùng xa',
  cells: 'Số chi bộ',
  cellsNoSource: 'Chi bộ hết nguồn',
  villageCells: 'Số chi bộ thôn, khu phố',
  villageCellsNoSource: 'Chi bộ thôn, khu phố hết nguồn',
  grassroots: 'Số tổ chức cơ sở đảng',
  cellsWithAdmission: 'Chi bộ có kết nạp',
  villageCellsWithAdmission: 'Chi bộ thôn, khu phố có kết nạp',
  grassrootsCompleted: 'Tổ chức cơ sở đảng hoàn thành chỉ tiêu',
  grassrootsExceeded: 'Tổ chức cơ sở đảng vượt chỉ tiêu',
}

const targetKinds: Record<TargetKind, string> = {
  resolution: 'Nghị quyết đại hội',
  assigned: 'Cấp trên giao',
  registered: 'Tự đăng ký',
}

const units: Record<TargetUnit, string> = { people: 'đảng viên', bodies: 'tổ chức đảng', percent: '%' }

const targetQualifiers: Record<TargetQualifier, string> = {
  exactly: 'Đúng số đã ghi',
  orMore: 'Từ số đã ghi trở lên',
}

const figureQualifiers: Record<FigureQualifier, string> = {
  exactly: 'Đúng số đã ghi',
  moreThan: 'Trên số đã ghi',
  about: 'Khoảng số đã ghi',
}

const countBy: Record<CountBy, string> = {
  ceremony: 'ngày tổ chức lễ kết nạp',
  decision: 'ngày quyết định kết nạp',
}

const periodKinds: Record<PeriodKind, string> = {
  year: 'Năm',
  term: 'Nhiệm kỳ',
  schoolYear: 'Năm học',
  other: 'Khoảng thời gian khác',
}

/** The closed lists of targets and figures, as offices say them. */
export const words = {
  indicators,
  targetKinds,
  units,
  targetQualifiers,
  figureQualifiers,
  countBy,
  periodKinds,
}
