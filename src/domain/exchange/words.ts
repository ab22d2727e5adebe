import type { Education, Occupation, Sex } from '#domain/admissions/words'
import type { Stage } from '#domain/candidates/fold'
import type { ClassKind } from '#domain/classes/kinds'
import type { WindowKind } from '#domain/closings/windows'
import type { Day } from '#domain/dates'
import type { Cause } from '#domain/obstacles/words'
import type { OrganisationKind, Sector } from '#domain/organisations/kinds'
import type { Standing } from '#domain/progress/standing'
import type { TargetQualifier } from '#domain/targets/words'

/** Closed lists in the wording of the official tables, for sheets that leave the system. */

export const QUALIFIER_WORDS: Record<TargetQualifier, string> = { exactly: 'Đúng số', orMore: 'Trở lên' }

export const SEX_WORDS: Record<Sex, string> = { female: 'Nữ', male: 'Nam' }

export const OCCUPATION_WORDS: Record<Occupation, string> = {
  stateOfficial: 'Cán bộ, công chức nhà nước',
  partyOfficial: 'Cán bộ, công chức Đảng, Mặt trận, đoàn thể',
  communeOfficial: 'Cán bộ, công chức, không chuyên trách xã, phường',
  villageOfficer: 'Không chuyên trách thôn, tổ dân phố',
  publicEmployee: 'Viên chức sự nghiệp công lập',
  teacher: 'Giáo viên, giảng viên',
  nonPublicEmployee: 'Lao động sự nghiệp ngoài công lập',
  enterpriseManager: 'Lãnh đạo, quản lý doanh nghiệp',
  businessOwner: 'Chủ doanh nghiệp tư nhân',
  enterpriseStaff: 'Lao động gián tiếp doanh nghiệp',
  worker: 'Công nhân, lao động trực tiếp',
  farmer: 'Lao động nông, lâm, ngư nghiệp',
  armedForces: 'Quân đội, công an',
  student: 'Sinh viên',
  pupil: 'Học sinh',
  other: 'Nghề khác, lao động tự do',
}

export const EDUCATION_WORDS: Record<Education, string> = {
  literate: 'Biết đọc, biết viết',
  primary: 'Tiểu học',
  lowerSecondary: 'Trung học cơ sở',
  upperSecondary: 'Trung học phổ thông',
  vocational: 'Sơ cấp, trung cấp',
  college: 'Cao đẳng',
  university: 'Đại học',
  master: 'Thạc sĩ',
  doctor: 'Tiến sĩ',
}

export const STAGE_WORDS: Record<Stage, string> = {
  listed: 'Cảm tình Đảng',
  trained: 'Đã học lớp nhận thức',
  permitted: 'Được làm thủ tục',
  applied: 'Đang lập hồ sơ',
  cellResolved: 'Chi bộ đã đề nghị',
  grassrootsResolved: 'Cấp cơ sở đã đề nghị',
  decided: 'Có quyết định, chờ lễ',
  admitted: 'Đảng viên dự bị',
  proposed: 'Chi bộ đề nghị công nhận',
  official: 'Đảng viên chính thức',
}

export const STANDING_WORDS: Record<Standing, string> = {
  exceeded: 'Vượt chỉ tiêu',
  completed: 'Hoàn thành',
  onMilestone: 'Theo mốc',
  behindMilestone: 'Chậm so với mốc',
  noJudgement: 'Chưa đánh giá',
  noTarget: 'Chưa giao chỉ tiêu',
  noSource: 'Hết nguồn',
}

export const SECTOR_WORDS: Record<Sector, string> = {
  village: 'Thôn, khu phố',
  school: 'Trường học',
  nonStateEnterprise: 'Doanh nghiệp ngoài khu vực nhà nước',
  stateEnterprise: 'Doanh nghiệp nhà nước',
  agency: 'Cơ quan',
  publicService: 'Đơn vị sự nghiệp',
  armedForces: 'Quân đội, công an',
  other: 'Lĩnh vực khác',
}

export const KIND_WORDS: Record<OrganisationKind, string> = {
  central: 'Trung ương',
  centralDirect: 'Đảng bộ trực thuộc Trung ương',
  upperDirect: 'Đảng bộ cấp trên trực tiếp của tổ chức cơ sở đảng',
  grassrootsCommittee: 'Đảng bộ cơ sở',
  grassrootsCell: 'Chi bộ cơ sở',
  subCommittee: 'Đảng bộ bộ phận',
  cell: 'Chi bộ trực thuộc',
}

const QUARTERS = ['I', 'II', 'III', 'IV']

/** "tháng 8/2023", "quý III/2023", "6 tháng đầu năm 2023", "8 tháng năm 2023", "năm 2023". */
export function windowWords(kind: WindowKind, from: Day): string {
  const [year, month] = [from.slice(0, 4), Number(from.slice(5, 7))]
  const words: Record<WindowKind, string> = {
    month: `tháng ${month}/${year}`,
    quarter: `quý ${QUARTERS[(month - 1) / 3] ?? ''}/${year}`,
    sixMonths: `6 tháng đầu năm ${year}`,
    eightMonths: `8 tháng năm ${year}`,
    nineMonths: `9 tháng năm ${year}`,
    year: `năm ${year}`,
  }
  return words[kind]
}

export const CAUSE_WORDS: Record<Cause, string> = {
  leftForWork: 'Nguồn đi học, đi làm ăn xa, xuất khẩu lao động',
  fewYoungPeople: 'Ít người trong độ tuổi',
  agedCell: 'Chi bộ già hóa',
  smallCell: 'Chi bộ ít đảng viên, khó phân công giúp đỡ',
  staffCuts: 'Tinh giản, không tuyển người mới',
  overAge: 'Nguồn quá tuổi',
  schooling: 'Vướng trình độ học vấn',
  pupilsUnderAge: 'Học sinh chưa đủ 18 tuổi khi xét',
  ownerNotInterested: 'Doanh nghiệp không mặn mà',
  shiftWork: 'Làm theo ca kíp, khó sinh hoạt, học lớp',
  enterpriseClosing: 'Doanh nghiệp khó khăn, thu hẹp, giải thể',
  headOfficeElsewhere: 'Trụ sở doanh nghiệp ở nơi khác',
  verificationAbroad: 'Thẩm tra người thân ở nước ngoài chậm trả lời',
  verificationSlow: 'Thẩm tra lý lịch trong nước chậm trả lời',
  upperLevelSlow: 'Cấp trên chậm thẩm định, quyết định',
  classNotOpened: 'Chưa mở lớp bồi dưỡng',
  movedAway: 'Chuyển nơi sinh hoạt, nơi công tác khi đang làm hồ sơ',
  textUnclear: 'Văn bản hướng dẫn chưa rõ',
  targetTooHigh: 'Chỉ tiêu giao cao so với nguồn',
  otherObjective: 'Nguyên nhân khách quan khác',
  cellNotLooking: 'Chi bộ chưa chủ động tạo nguồn',
  mentorNotFollowing: 'Đảng viên giúp đỡ chưa theo sát',
  massBodiesNotIntroducing: 'Đoàn thể chưa giới thiệu nguồn',
  papersIncomplete: 'Hồ sơ làm thiếu, phải bổ sung',
  meetingsIrregular: 'Sinh hoạt chi bộ chưa đều',
  committeePartTime: 'Cấp ủy kiêm nhiệm, thiếu người làm',
  unevenDirection: 'Chỉ đạo chưa đều, chưa sát',
  otherSubjective: 'Nguyên nhân chủ quan khác',
}

export const CLASS_KIND_WORDS: Record<ClassKind, string> = {
  patriotism: 'Bồi dưỡng chủ nghĩa yêu nước',
  awareness: 'Bồi dưỡng nhận thức về Đảng',
  newMember: 'Bồi dưỡng lý luận chính trị cho đảng viên mới',
  cellSecretaries: 'Bồi dưỡng bí thư chi bộ',
  committeeMembers: 'Bồi dưỡng cấp ủy viên cơ sở',
  partyWorkers: 'Bồi dưỡng cán bộ làm công tác đảng',
}
