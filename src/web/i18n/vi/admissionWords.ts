import type { Purpose } from '#domain/access'
import { EDUCATION_WORDS, OCCUPATION_WORDS, SEX_WORDS } from '#domain/exchange/words'
import type { ListIndicator } from '#domain/progress/indicators'

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
export const admissionWords = {
  sexes: SEX_WORDS,
  occupations: OCCUPATION_WORDS,
  educations: EDUCATION_WORDS,
  purposes,
  groups,
}
