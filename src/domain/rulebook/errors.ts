import { byBoard, byRegulation } from './carried'
import { rule } from './timeline'

/** Admitted against the standards or the rules of re-admission. */
export const CANCELLED_DECISION = rule({
  id: 'R-ERR-1',
  title:
    'Kết nạp sai tiêu chuẩn, điều kiện: cấp ủy đã quyết định hủy quyết định, chi bộ xóa tên trong danh sách',
  subject: 'errors',
  effect: 'warn',
  parameters: {
    cancelledBy: byRegulation('decidingCommittee' as const, {
      since: 'P294',
      cite: '294-QĐ/TW 4.4.1; 38-HD/BTCTW I.3a',
    }),
  },
  note: 'Nơi đã quyết định không còn: cấp ủy có thẩm quyền nơi đang sinh hoạt.',
})

/** Qualified, but decided by the wrong body or with a faulty step. */
export const FAULTY_STEP = rule({
  id: 'R-ERR-2',
  title:
    'Sai thẩm quyền hoặc thủ tục nhưng đủ tiêu chuẩn: chỉ làm lại khâu sai, ghi lại ngày trong quyết định mới',
  subject: 'errors',
  effect: 'warn',
  parameters: { validStepsKept: byBoard(true, 'I.3b; 294-QĐ/TW 4.4.2') },
})

/** A fault found where the member arrives. */
export const FAULT_AT_ARRIVAL = rule({
  id: 'R-ERR-3',
  title:
    'Phát hiện sai ở nơi đến: dừng tiếp nhận, gửi công văn về nơi đi; đã tiếp nhận thì nơi đến hủy khi cấp trên đồng ý',
  subject: 'errors',
  effect: 'warn',
  parameters: { receivingStops: byBoard(true, 'I.3c') },
})
