import { formatNumber } from '#domain/vietnamese'

/** The printed sheet. */
export const sheet = {
  title: 'Phiếu nhắc việc',
  print: 'In phiếu nhắc việc',
  upTo: (day: string) => `Các việc tính đến ngày ${day}`,
  onlyKind: (kind: string) => `Chỉ gồm: ${kind}`,
  onlyGroup: (group: string) => `Chỉ gồm việc: ${group}`,
  left: (count: number, day: string) =>
    `Không ghi ${formatNumber(count)} việc khác, phần lớn có hạn sau ${day}`,
  caption: 'Các việc cần làm',
  last: 'Hạn cuối',
  what: 'Việc',
  who: 'Về ai, nơi làm',
  basis: 'Căn cứ',
  done: 'Ngày làm xong',
  signer: 'NGƯỜI LẬP PHIẾU',
  place: '…, ngày … tháng … năm …',
}

/** Days of the desk in the calendar of a telephone. */
export const calendar = {
  button: 'Đưa hạn vào lịch',
  title: 'Đưa hạn vào lịch điện thoại',
  hint: 'Lập một địa chỉ rồi đăng ký địa chỉ ấy trong ứng dụng lịch của điện thoại. Lịch tự có các hạn của tổ chức này, không có tên người.',
  care: 'Ai có địa chỉ này đều xem được các hạn. Không gửi cho người khác; thấy lộ thì thu lại.',
  make: 'Lập địa chỉ lịch',
  made: 'Địa chỉ lịch mới',
  once: 'Địa chỉ chỉ hiện lần này. Chép ngay rồi dán vào ứng dụng lịch.',
  copy: 'Chép địa chỉ',
  copied: 'Đã chép địa chỉ lịch.',
  copyFailed: 'Trình duyệt không cho chép. Bấm vào ô, chọn hết rồi bấm Ctrl C.',
  list: 'Các địa chỉ đã lập',
  none: 'Chưa lập địa chỉ nào.',
  madeAt: (instant: string) => `Lập lúc ${instant}`,
  takeBack: 'Thu lại',
  takeBackOf: (instant: string) => `Thu lại địa chỉ lập lúc ${instant}`,
  takenBack: 'Đã thu lại. Địa chỉ ấy không dùng được nữa.',
}

/** Letters about what is due. */
export const letters = {
  title: 'Thư nhắc việc',
  hint: 'Mỗi tuần một thư nêu số việc, loại việc và hạn của tổ chức mình, không có tên người. Tuần nào không có việc đến hạn thì không gửi.',
  unavailable: 'Máy chủ này hiện không gửi được thư. Địa chỉ dưới đây được giữ tới khi đồng chí thôi nhận.',
  address: 'Địa chỉ thư của đồng chí',
  malformed: 'Ghi địa chỉ như ten@donvi.vn.',
  daily: 'Nhắc thêm mỗi ngày khi còn việc quá hạn',
  submit: 'Nhận thư ở địa chỉ này',
  done: 'Đã ghi địa chỉ nhận thư nhắc việc.',
  end: 'Thôi nhận thư',
  ended: 'Đã thôi nhận thư. Địa chỉ đã được xóa.',
  lastSent: (instant: string) => `Thư gần nhất gửi lúc ${instant}.`,
}
