import { byRegulation, bySecretariat } from './carried'
import { rule } from './timeline'

/** The guidance treats the move of a candidate in two places. */
const MOVES = '3.9, 5.2'

/** Being helped, no resolution of the cell yet. */
export const MOVE_BEFORE_RESOLUTION = rule({
  id: 'R-MOV-1',
  title: 'Đang được giúp đỡ, chưa có nghị quyết: nơi đi cấp giấy chứng nhận, nơi đến phân công người giúp đỡ',
  subject: 'moving',
  effect: 'warn',
  parameters: { sharedMonthsWaived: bySecretariat(true, MOVES) },
})

/** Resolution made, papers not yet sent up. */
export const MOVE_RESOLUTION_NOT_SENT = rule({
  id: 'R-MOV-2',
  title: 'Đã có nghị quyết, chưa gửi hồ sơ: nơi đi chuyển công văn và hồ sơ, nơi đến xem xét lại',
  subject: 'moving',
  effect: 'warn',
  parameters: { reconsidered: bySecretariat(true, MOVES) },
})

/** Papers sent up, no decision: forwarded from the move, decided from receipt. */
export const MOVE_SENT_NOT_DECIDED = rule({
  id: 'R-MOV-3',
  title: 'Đã gửi hồ sơ, chưa có quyết định: chuyển hồ sơ đến cấp ủy có thẩm quyền nơi đến để quyết định',
  subject: 'moving',
  effect: 'warn',
  parameters: {
    forwardWorkingDays: bySecretariat<number>(15, MOVES),
    decideWorkingDays: bySecretariat<number>(30, MOVES),
  },
})

/** Decided, and the arrival lies under the same committee. */
export const MOVE_SAME_COMMITTEE = rule({
  id: 'R-MOV-4',
  title: 'Đã có quyết định, cùng cấp ủy có thẩm quyền: chuyển quyết định, tổ chức lễ ở nơi đến',
  subject: 'moving',
  effect: 'warn',
  parameters: { ceremonyAt: bySecretariat('arrival' as const, MOVES) },
})

/** Decided within the days of grace after the person's transfer, by another committee. */
export const MOVE_WITHIN_GRACE = rule({
  id: 'R-MOV-5',
  title:
    'Quyết định kết nạp trong 30 ngày làm việc từ quyết định chuyển: gửi quyết định và hồ sơ, làm lễ ở nơi đến',
  subject: 'moving',
  effect: 'warn',
  parameters: {
    graceWorkingDays: bySecretariat<number>(30, MOVES),
    ceremonyAt: bySecretariat('arrival' as const, MOVES),
  },
})

/** Decided later than that: cancelled, and decided anew. */
export const MOVE_AFTER_GRACE = rule({
  id: 'R-MOV-6',
  title:
    'Quyết định kết nạp sau 30 ngày làm việc từ quyết định chuyển: nơi đi hủy quyết định, nơi đến quyết định',
  subject: 'moving',
  effect: 'warn',
  parameters: {
    graceWorkingDays: bySecretariat<number>(30, MOVES),
    cancelled: bySecretariat(true, MOVES),
  },
})

/** The arrival finds faults. */
export const MOVE_REVIEW = rule({
  id: 'R-MOV-7',
  title: 'Nơi đến phát hiện sai sót: đề nghị cấp ủy đã quyết định xem xét lại',
  subject: 'moving',
  effect: 'warn',
  parameters: { reviewWorkingDays: bySecretariat<number>(60, MOVES) },
})

/** Temporary activity: below this many months the permanent cell decides. */
export const TEMPORARY_ACTIVITY = rule({
  id: 'R-MOV-8',
  title: 'Sinh hoạt tạm thời dưới 12 tháng: giúp đỡ ở nơi tạm thời, quyết định và làm lễ ở nơi chính thức',
  subject: 'moving',
  effect: 'warn',
  parameters: {
    temporaryMonths: bySecretariat<number>(12, MOVES),
    ceremonyAt: bySecretariat('permanentCell' as const, MOVES),
  },
})

/** Study or secondment from this many months on: the place of study or secondment considers. */
export const LONG_STUDY = rule({
  id: 'R-MOV-9',
  title:
    'Đi học, biệt phái từ 12 tháng: nơi học, nơi biệt phái xem xét; chi bộ cũ và nơi cư trú nhận xét bằng văn bản',
  subject: 'moving',
  effect: 'warn',
  parameters: { temporaryMonths: bySecretariat<number>(12, MOVES) },
})

/** Graduates. */
export const GRADUATES = rule({
  id: 'R-MOV-10',
  title: 'Tốt nghiệp đang chờ việc: chi bộ nơi cư trú; đang chờ quyết định công nhận tốt nghiệp: nhà trường',
  subject: 'moving',
  effect: 'warn',
  parameters: {
    waitingForWork: bySecretariat('residenceCell' as const, MOVES),
    waitingForDegree: bySecretariat('school' as const, MOVES),
  },
})

/** Contract workers: below the months of actual work the residence cell considers. */
export const CONTRACT_WORKERS = rule({
  id: 'R-MOV-11',
  title:
    'Lao động hợp đồng: làm việc thực tế dưới 12 tháng do chi bộ nơi cư trú, liên tục từ 12 tháng do nơi làm việc',
  subject: 'moving',
  effect: 'warn',
  parameters: { workedMonths: bySecretariat<number>(12, MOVES) },
})

/** A member's transfer, probationers included: begun, and the paper shown. */
export const MEMBER_TRANSFER = rule({
  id: 'R-MOV-12',
  title: 'Chuyển sinh hoạt đảng: làm thủ tục và nộp giấy giới thiệu đúng hạn, kể cả đảng viên dự bị',
  subject: 'moving',
  effect: 'warn',
  parameters: {
    transferStartWorkingDays: byRegulation<number>(60, {
      since: 'P294',
      latest: 'V3',
      cite: '294-QĐ/TW 6.3.1',
    }),
    showPaperWorkingDays: byRegulation<number>(30, { since: 'P294', cite: '294-QĐ/TW 6.3.1' }),
  },
})
