import { formatNumber, formatPercent } from '#domain/vietnamese'

type Terms = { total: number | null; floor: number | null; min: number | null; max: number | null }

function proposalShown({ floor, min, max }: Terms): string {
  return [
    'theo đảng viên',
    floor !== null && floor > 0 && `sàn ${formatPercent(floor)}`,
    min !== null && `tối thiểu ${formatNumber(min)}`,
    max !== null && `tối đa ${formatNumber(max)}`,
  ]
    .filter(Boolean)
    .join(', ')
}

function inTheWay(bound: string, body: string | null, { floor, min, max }: Terms): string {
  const at = body === null ? '' : ` Vướng nhất là ${body}.`
  if (bound === 'floor') return `Tỷ lệ sàn ${formatPercent(floor ?? 0)} đòi nhiều hơn tổng này.${at}`
  if (bound === 'min') return `Mức tối thiểu ${formatNumber(min ?? 0)} đòi nhiều hơn tổng này.${at}`
  if (bound === 'max') return `Mức tối đa ${formatNumber(max ?? 0)} không cho chia hết tổng này.${at}`
  if (bound === 'locked') return `Các ô đã khóa không cho chia đúng tổng này.${at}`
  return `Có tổ chức chưa ghi số đảng viên nên không chia theo tỷ lệ được.${at}`
}

/** What stands above and around the sheet: proposal, paste, the paper. */
export const allocationDialogs = {
  proposal: {
    label: 'Đề xuất',
    title: 'Phương án đề xuất',
    shown: proposalShown,
    hint: (locked: number) =>
      locked === 0
        ? 'Chia tổng theo số đảng viên của từng tổ chức. Chưa ghi gì vào bảng.'
        : `Chia phần còn lại theo số đảng viên; ${formatNumber(locked)} ô đã khóa giữ nguyên. Chưa ghi gì vào bảng.`,
    total: 'Tổng cần chia',
    floor: 'Tỷ lệ sàn (%)',
    min: 'Tối thiểu',
    max: 'Tối đa',
    submit: 'Tính phương án',
    infeasible: (total: number) => `Không chia được tổng ${formatNumber(total)}`,
    inTheWay,
    reachable: (sum: number) => `Tổng gần nhất chia được là ${formatNumber(sum)}.`,
    useTotal: (sum: number) => `Chia tổng ${formatNumber(sum)}`,
    ready: (sum: number) => `Phương án chia đủ ${formatNumber(sum)}; số đề xuất ghi ở từng tổ chức.`,
    take: 'Dùng phương án này',
    drop: 'Bỏ phương án',
    taken: 'Đã lấy số của phương án làm số giao mới.',
  },
  paste: {
    open: 'Dán từ Excel',
    title: 'Dán từ Excel',
    field: 'Nội dung chép từ Excel',
    hint: (name: string) =>
      `Dán hai cột: mã hoặc tên tổ chức (có thể kèm cấp trên) và số. Dán một cột số thì bắt đầu từ ${name}.`,
    found: (good: number, all: number, sum: number | null) =>
      `Khớp ${formatNumber(good)} trên ${formatNumber(all)} dòng${sum === null ? '' : `, cộng ${formatNumber(sum)}`}.`,
    leftOut: (count: number) =>
      `Bỏ qua ${formatNumber(count)} dòng tiêu đề, dòng cộng hoặc dòng không có số.`,
    faulty: (count: number) => `${formatNumber(count)} dòng chưa đưa vào được`,
    matched: (count: number) => `Xem ${formatNumber(count)} dòng khớp`,
    line: 'Dòng',
    words: 'Tên, mã đã dán',
    typed: 'Số đã dán',
    fault: 'Vì sao',
    body: 'Tổ chức đảng',
    now: 'Đang có',
    value: 'Số mới',
    faults: {
      unmatched: 'Không có tổ chức trực thuộc nào mang mã hoặc tên này',
      ambiguous: 'Nhiều tổ chức cùng tên: dán kèm mã',
      otherParent: 'Ghi cấp trên khác',
      repeated: 'Một tổ chức có nhiều dòng',
      faulty: 'Không phải số nguyên, ví dụ 1.234',
      locked: 'Ô đang khóa',
      closed: 'Tổ chức đã kết thúc hoạt động',
      beyond: 'Quá số dòng của bảng',
    },
    take: (count: number) => `Đưa ${formatNumber(count)} số vào bảng`,
    takeNone: 'Đưa vào bảng',
    nothing: 'Chưa có dòng nào khớp.',
    cancel: 'Thôi',
    done: (count: number) => `Đã đưa ${formatNumber(count)} số vào bảng. Ctrl Z để hoàn tác.`,
  },
  issue: {
    open: 'Ghi văn bản giao chỉ tiêu…',
    title: (period: string) => `Ghi văn bản giao chỉ tiêu · ${period}`,
    label: 'Văn bản giao chỉ tiêu',
    hint: 'Từ ngày của văn bản, các số dưới đây là chỉ tiêu có hiệu lực của từng tổ chức. Số cũ vẫn giữ trong sổ.',
    qualifier: 'Cách hiểu các con số',
    terms: 'Văn bản có nêu khoảng tính, ngày tính hoặc mốc tiến độ',
    reason: 'Lý do, ghi chú',
    scope: 'Văn bản giao cho',
    onlyChanged: (count: number) => `${formatNumber(count)} tổ chức có thay đổi`,
    allBodies: (count: number) => `cả ${formatNumber(count)} tổ chức có số`,
    changes: 'Những gì thay đổi',
    body: 'Tổ chức đảng',
    before: 'Đang giao',
    after: 'Giao mới',
    change: 'Tăng, giảm',
    afterwards: (total: number | null, target: number | null, gap: number | null) =>
      target === null
        ? `Sau khi ghi: tổng ${formatNumber(total ?? 0)}. Kỳ này chưa ghi chỉ tiêu cấp trên giao nên chưa tính được chênh lệch.`
        : `Sau khi ghi: tổng ${formatNumber(total ?? 0)} trên chỉ tiêu ${formatNumber(target)}, chênh lệch ${formatNumber(gap ?? 0)}.`,
    nothing: 'Chưa có số nào để giao.',
    submit: (count: string) => `Ghi văn bản giao cho ${count} tổ chức`,
    done: (total: number) => `Đã ghi văn bản giao chỉ tiêu. Tổng đang giao ${formatNumber(total)}.`,
  },
}
