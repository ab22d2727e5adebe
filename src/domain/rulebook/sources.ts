import { byBoard, byBoardSince2016, byRegulation } from './carried'
import { rule } from './timeline'

/** The list of sympathizers is gone through every month, at the cell and above. */
export const LIST_REVIEW = rule({
  id: 'R-SRC-1',
  title: 'Danh sách cảm tình Đảng rà soát hằng tháng; đưa vào, đưa ra và cử đi học bằng nghị quyết chi bộ',
  subject: 'sources',
  effect: 'warn',
  parameters: {
    everyMonths: byBoardSince2016<number>(1, 'I.1.1'),
    resolutionNeeded: byBoardSince2016(true, 'I.1.1'),
  },
})

/** A helper from the day of listing on. */
export const HELPER = rule({
  id: 'R-SRC-2',
  title: 'Chi bộ ra nghị quyết phân công đảng viên giúp đỡ và giao nhiệm vụ thử thách khi đưa vào danh sách',
  subject: 'sources',
  effect: 'warn',
  parameters: {
    assignedAtListing: byBoard(true, 'I.1.1d, I.1.3'),
    trialTask: byBoard(true, 'I.1.1d, I.1.3'),
  },
})

/** Where there is no cell or member: the level above names the cell that runs the file. */
export const CELL_FOR_NO_CELL = rule({
  id: 'R-SRC-3',
  title: 'Nơi chưa có chi bộ hoặc đảng viên: cấp trên chọn chi bộ thích hợp làm hồ sơ',
  subject: 'sources',
  effect: 'warn',
  parameters: {
    chosenBy: byRegulation('upperLevel' as const, {
      since: 'P294',
      cite: '294-QĐ/TW 3.4.1; 38-HD/BTCTW I.1.2',
    }),
  },
  note: 'Thôn, tổ dân phố: đảng ủy xã phân công; doanh nghiệp tư nhân: chi bộ nơi cư trú hoặc chi bộ thuộc đảng ủy khu công nghiệp.',
})
