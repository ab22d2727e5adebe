import type { Purpose } from '#domain/access'
import type { Education, Occupation, Sex } from '#domain/admissions/words'
import type { ListIndicator } from '#domain/progress/indicators'

const sexes: Record<Sex, string> = { female: 'Nữ', male: 'Nam' }

const occupations: Record<Occupation, string> = {
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

const educations: Record<Education, string> = {
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

const purposes: Record<Purpose, string> = {
  appraisal: 'Thẩm định hồ sơ',
  inspection: 'Kiểm tra, giám sát',
  complaint: 'Giải quyết khiếu nại, tố cáo',
  statistics: 'Lập biểu thống kê theo quy định',
  correction: 'Đối chiếu, sửa chỗ ghi sai',
}

/** As they stand before a number, inside a sentence. */
const groups: Record<ListIndicator, string> = {
  admitted: 'tất cả',
  women: 'nữ',
  youthUnion: 'đoàn viên TNCS Hồ Chí Minh',
  age18to30: 'từ 18 đến 30 tuổi',
  nonStateEnterprise: 'trong doanh nghiệp ngoài khu vực nhà nước',
  businessOwners: 'chủ doanh nghiệp',
  workers: 'công nhân',
  teachers: 'giáo viên',
  pupils: 'học sinh lớp 12',
  students: 'sinh viên',
  armedForces: 'trong quân đội, công an',
  demobilised: 'quân nhân, công an xuất ngũ',
  village: 'ở thôn, khu phố',
  remote: 'ở vùng sâu, vùng xa',
}

/** The closed lists of a person's categories, after the tables of the Organising Board. */
export const admissionWords = { sexes, occupations, educations, purposes, groups }
