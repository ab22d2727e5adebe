import { byRegulation } from './carried'
import { rule } from './timeline'

/** Months a certificate of the awareness class serves: good through the day `addMonths(issue, validMonths)`. */
export const CERTIFICATE = rule({
  id: 'R-CERT-1',
  title: 'Giấy chứng nhận lớp bồi dưỡng nhận thức về Đảng có giá trị 60 tháng đến khi chi bộ xem xét',
  subject: 'certificate',
  effect: 'warn',
  parameters: {
    validMonths: [
      ...byRegulation<number>(60, { since: 'P29', until: 'P29', earlier: 'memory' }),
      ...byRegulation<number>(60, { since: 'P24', cite: '06-HD/TW 5.4b' }),
    ],
  },
  note: 'Quá hạn thì học lại trước khi chi bộ xem xét.',
})

/** Who issues the certificate. */
export const CERTIFICATE_ISSUER = rule({
  id: 'R-CERT-2',
  title:
    'Nơi cấp giấy chứng nhận: trung tâm chính trị, hoặc cấp ủy có thẩm quyền kết nạp nơi không có trung tâm',
  subject: 'certificate',
  effect: 'warn',
  parameters: {
    issuer: [
      ...byRegulation('districtCentre' as const, { since: 'P29', until: 'P232' }),
      ...byRegulation('communeCentre' as const, { since: 'P294', cite: '06-HD/TW 3.1' }),
    ],
  },
})
