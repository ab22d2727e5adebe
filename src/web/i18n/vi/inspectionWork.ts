import type { TargetKind } from '#domain/targets/words'

const targetKinds: Record<TargetKind, string> = {
  resolution: 'chỉ tiêu nghị quyết',
  assigned: 'chỉ tiêu cấp trên giao',
  registered: 'chỉ tiêu tự đăng ký',
}

const ties = {
  title: 'Đã xem gì',
  hint: 'Chỉ tiêu, hồ sơ, lớp, đợt kết nạp của những nơi được kiểm tra. Nơi có những thứ ấy thấy mình đã được xem.',
  body: 'Của tổ chức',
  target: 'Thêm chỉ tiêu',
  file: 'Thêm hồ sơ',
  trainingClass: 'Thêm lớp',
  drive: 'Thêm đợt kết nạp',
  targetOf: (kind: TargetKind, period: string) => `${period}, ${targetKinds[kind]}`,
  fileOf: (stage: string, day: string, cell: string) => `${stage} (${day}), ${cell}`,
  chosenTarget: (name: string) => `Chỉ tiêu: ${name}`,
  chosenFile: (name: string) => `Hồ sơ: ${name}`,
  chosenClass: (name: string) => `Lớp: ${name}`,
  chosenDrive: (name: string) => `Đợt: ${name}`,
  none: 'không có',
  limited: (limit: number) => `Chỉ hiện ${limit} mục mới nhất; chọn từng chi bộ để thấy hết.`,
  remove: (name: string) => `Bỏ ${name}`,
  chosen: 'Đã chọn',
}

const inspected = {
  title: 'Kiểm tra, giám sát',
  none: 'Chưa có cuộc kiểm tra, giám sát nào xem tới.',
  by: (kind: string, body: string) => `${kind} của ${body}`,
  open: (count: number) => `${count} kiến nghị chưa xong`,
  settled: 'không còn kiến nghị nào phải làm',
}

const openings = {
  title: 'Đang tiến hành',
  none: 'Không có cuộc nào đang mở.',
  open: 'Mở cuộc theo quyết định',
  opened: 'Đã mở cuộc kiểm tra, giám sát.',
  hint: 'Từ ngày đầu đến ngày cuối, cán bộ kiểm tra của chính cấp ủy mở được từng hồ sơ của nơi được kiểm tra khi nội dung có “Hồ sơ”; mỗi lần mở được ghi vào nhật ký. Ghi kết quả hoặc thôi thì đóng.',
  number: 'Số quyết định',
  day: 'Ngày quyết định',
  decision: (number: string, day: string, body: string) => `Quyết định số ${number}, ngày ${day}, ${body}.`,
  states: { coming: 'chưa bắt đầu', running: 'đang mở', over: 'hết thời gian, chưa kết luận' },
  end: 'Thôi cuộc này',
  endReason: 'Lý do thôi',
  ended: 'Đã thôi cuộc kiểm tra, giám sát.',
  concludes: 'Kết luận của cuộc đã mở',
}

const corrections = {
  open: 'Sửa',
  openOf: (what: string) => `Sửa: ${what}`,
  finding: 'Sửa ưu điểm, khuyết điểm',
  event: (what: string) => `Sửa: ${what}`,
  followed: 'Đã có việc ghi sau nên ngày giữ nguyên.',
  reason: 'Lý do sửa',
  submit: 'Ghi bản sửa',
  done: 'Đã ghi bản sửa; bản cũ được giữ lại.',
  corrected: (reason: string) => `đã sửa: ${reason}`,
}

export const inspectionWork = { ties, inspected, openings, corrections }
