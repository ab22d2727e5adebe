import type { Standing } from '#domain/progress/standing'
import { formatNumber, formatPercent } from '#domain/vietnamese'

const standings: Record<Standing, string> = {
  exceeded: 'Vượt chỉ tiêu',
  completed: 'Hoàn thành',
  onMilestone: 'Theo mốc',
  behindMilestone: 'Chậm so với mốc',
  noJudgement: 'Chưa đánh giá',
  noTarget: 'Chưa giao chỉ tiêu',
  noSource: 'Hết nguồn',
}

export const charts = {
  standings,
  bullet: {
    done: (done: number, target: number, percent: number) =>
      `${formatNumber(done)} trên ${formatNumber(target)}, đạt ${formatPercent(percent)}`,
    noTarget: (done: number) => `${formatNumber(done)} người, chưa giao chỉ tiêu`,
    unknown: 'chưa rõ số kết nạp',
    pending: (count: number) => `${formatNumber(count)} hồ sơ đang xem xét`,
    milestone: (due: number) => `mốc tiến độ ${formatNumber(due)}`,
  },
  mosaic: {
    hint: 'Dùng các phím mũi tên để đi giữa các ô, Enter để mở.',
    one: '1 người',
    more: '2 người trở lên',
    zero: 'chưa kết nạp',
    noSource: 'hết nguồn',
    unknown: 'chưa có danh sách',
    people: (count: number) => `${formatNumber(count)} người`,
    legend: (label: string, count: number) => `${label} (${formatNumber(count)})`,
    cell: 'Chi bộ',
    parent: 'Trực thuộc',
    admitted: 'Kết nạp',
  },
  course: {
    thisYear: 'Kỳ này',
    lastYear: 'Cùng kỳ năm trước',
    milestones: 'Mốc tiến độ',
    target: (target: number) => `Chỉ tiêu ${formatNumber(target)}`,
    day: 'Ngày',
    month: (month: number) => `T${month}`,
    summary: (now: number, last: number | null) =>
      last === null
        ? `Kết nạp lũy kế ${formatNumber(now)} người`
        : `Kết nạp lũy kế ${formatNumber(now)} người; cùng ngày năm trước ${formatNumber(last)} người`,
    empty: 'Chưa có người được kết nạp trong kỳ này.',
  },
  years: {
    year: 'Năm',
    target: 'Chỉ tiêu',
    admitted: 'Kết nạp',
    declared: 'theo văn bản',
    unknown: 'chưa rõ',
    source: 'Căn cứ',
    records: 'theo danh sách',
    mixed: 'một phần theo văn bản',
    targetMark: 'vạch ngang: chỉ tiêu',
    declaredMark: 'cột gạch chéo: theo văn bản',
  },
}
