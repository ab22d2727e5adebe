import { byAct, byCharter, byRegulation, bySecretariat } from './carried'
import { rule } from './timeline'

/** A share of those who count, exact: `strict` is more than the fraction, otherwise at least. */
export type Fraction = {
  readonly numerator: number
  readonly denominator: number
  readonly strict: boolean
}

export const TWO_THIRDS: Fraction = { numerator: 2, denominator: 3, strict: false }
export const MORE_THAN_HALF: Fraction = { numerator: 1, denominator: 2, strict: true }

/** Share of the official members counted (DENOMINATOR) a resolution of the cell needs. */
export const CELL_VOTE = rule({
  id: 'R-VOTE-1',
  title: 'Nghị quyết chi bộ: từ hai phần ba đảng viên chính thức được tính trở lên tán thành',
  subject: 'votes',
  effect: 'block',
  parameters: {
    fraction: byCharter(TWO_THIRDS, 'Điều 5', { cite: '294-QĐ/TW 9.3.4; 06-HD/TW 3.6b' }),
  },
})

/** Who leaves the number a share is taken of. */
export const DENOMINATOR = rule({
  id: 'R-VOTE-2',
  title: 'Đảng viên chính thức được triệu tập không tính vào mẫu số khi biểu quyết',
  subject: 'votes',
  effect: 'warn',
  parameters: {
    excluded: byRegulation(['transferredOut', 'exempt', 'suspended', 'prosecuted'], {
      since: 'P294',
      cite: '294-QĐ/TW 9.3.2',
    }),
    excludedAtCongress: byRegulation(['excusedWholeMeeting'], { since: 'P294', cite: '294-QĐ/TW 9.3.2' }),
  },
  note: 'Đảng viên được miễn sinh hoạt chỉ không tính khi vắng mặt; vắng mặt thông thường vẫn tính.',
})

/** Share of the committee members in office a grassroots resolution needs. */
export const COMMITTEE_VOTE = rule({
  id: 'R-VOTE-3',
  title: 'Nghị quyết đảng ủy cơ sở: từ hai phần ba cấp ủy viên đương nhiệm trở lên tán thành',
  subject: 'votes',
  effect: 'block',
  parameters: {
    fraction: byRegulation(TWO_THIRDS, { since: 'P294', cite: '294-QĐ/TW 9.3.3; 06-HD/TW 3.6c' }),
  },
  note: 'Trừ cấp ủy viên chuyển đi tạm thời mà vắng mặt, bị đình chỉ sinh hoạt, bị khởi tố.',
})

/** Share of its members in office a standing committee decides with. */
export const STANDING_VOTE = rule({
  id: 'R-VOTE-4',
  title: 'Ban thường vụ cấp ủy có thẩm quyền: trên một phần hai ủy viên đương nhiệm đồng ý',
  subject: 'votes',
  effect: 'block',
  parameters: {
    fraction: byRegulation(MORE_THAN_HALF, { since: 'P294', cite: '294-QĐ/TW 9.3.4; 06-HD/TW 3.7a' }),
  },
})

/** Share with which a delegated grassroots committee decided itself. */
export const DELEGATED_VOTE = rule({
  id: 'R-VOTE-5',
  title: 'Đảng ủy cơ sở được ủy quyền quyết định: từ hai phần ba tổng số cấp ủy viên trở lên đồng ý',
  subject: 'votes',
  effect: 'block',
  parameters: {
    fraction: byRegulation(TWO_THIRDS, { since: 'P294', until: 'P20', cite: '06-HD/TW 3.7a' }),
  },
})

/** Share with which the standing committee of a grassroots committee decides under 208-QĐ/TW: assumed. */
export const GRASSROOTS_STANDING_VOTE = rule({
  id: 'R-VOTE-6',
  title: 'Ban thường vụ đảng ủy cơ sở quyết định: trên một phần hai ủy viên (tạm tính)',
  subject: 'votes',
  effect: 'warn',
  parameters: {
    fraction: byAct(MORE_THAN_HALF, { from: '2026-07-26', cite: '208-QĐ/TW', evidence: 'design' }),
  },
  note: 'Chưa thấy tỷ lệ trong văn bản; tạm lấy như ban thường vụ cấp ủy có thẩm quyền.',
})

/** How a vote is held; a vote that does not carry is told to the level above whole. */
export const BALLOT = rule({
  id: 'R-VOTE-7',
  title: 'Bỏ phiếu kín hoặc giơ thẻ do hội nghị chọn; không đủ phiếu vẫn báo cáo đầy đủ lên cấp trên',
  subject: 'votes',
  effect: 'warn',
  parameters: {
    ballots: bySecretariat(['secret', 'raised'], '5.1'),
    reportedUpward: bySecretariat(true, '5.1'),
  },
})
