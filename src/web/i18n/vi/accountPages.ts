import { accountForms as forms } from './accountForms'
import { accounts } from './accounts'
import { audit } from './audit'

const list = {
  title: 'Tài khoản',
  lede: 'Ai được vào hệ thống, với vai trò nào, ở tổ chức đảng nào, trong thời gian nào.',
  privacy:
    'Cán bộ quản trị giao vai trò và mật khẩu, không xem được họ tên, hồ sơ hay số liệu kết nạp. Mỗi việc làm ở đây được ghi vào nhật ký hệ thống.',
  add: 'Thêm tài khoản',
  find: 'Tìm tài khoản',
  findHint: 'Tên đăng nhập hoặc tên người dùng, có dấu hoặc không dấu',
  caption: 'Tài khoản trong phạm vi quản trị',
  displayName: 'Tên người dùng',
  roles: 'Vai trò',
  state: 'Tình trạng',
  open: 'đang dùng',
  disabled: 'Đã khóa',
  noRoleNow: 'không còn vai trò',
  empty: 'Không có tài khoản nào khớp',
  emptyHint: 'Thử tên ngắn hơn, có dấu hoặc không dấu.',
  rolesEnded: (count: number) => `và ${count} vai trò đã kết thúc`,
}

/** One account: what it holds and what can be done with it. */
const one = {
  notFound: 'Không có tài khoản này trong phạm vi quản trị của đồng chí.',
  created: (day: string) => `Lập ngày ${day}`,
  roles: 'Vai trò',
  role: 'Vai trò',
  organisation: 'Tổ chức đảng',
  period: 'Thời gian',
  noRoles: 'Chưa có vai trò nào: tài khoản chưa đăng nhập được.',
  own: 'Đây là tài khoản của đồng chí: vai trò và việc khóa do cán bộ quản trị khác ghi; mật khẩu đổi ở trang Tài khoản của tôi.',
  toMe: 'Mở trang Tài khoản của tôi',
  grant: 'Giao thêm vai trò',
  end: 'Kết thúc',
  endOf: (role: string, organisation: string) => `Kết thúc vai trò ${role} ở ${organisation}`,
  password: 'Đặt mật khẩu mới',
  disable: 'Khóa tài khoản',
  enable: 'Mở lại tài khoản',
  acts: 'Thao tác',
}

const period = {
  from: (from: string) => `từ ${from}`,
  until: (from: string, to: string) => `từ ${from} đến trước ${to}`,
  never: (day: string) => `ghi cho ngày ${day}, không có hiệu lực`,
  future: 'chưa đến ngày',
  over: 'đã kết thúc',
}

const me = {
  title: 'Tài khoản của tôi',
  lede: (name: string, username: string) => `${name}, tên đăng nhập ${username}.`,
  roles: 'Vai trò của tôi',
  rolesHint: 'Vai trò do cán bộ quản trị của cấp ủy giao. Thấy chưa đúng thì báo cán bộ quản trị.',
  noRoles: 'Hôm nay chưa có vai trò nào.',
  reads: {
    leader: 'Xem số liệu, họ tên khi có lý do',
    officer: 'Xem số liệu, ghi chỉ tiêu, kết nạp và thay đổi tổ chức ở cấp dưới',
    secretary: 'Xem số liệu, ghi kết nạp của chi bộ mình',
    trainer: 'Xem số liệu',
    inspector: 'Xem số liệu',
    administrator: 'Quản lý tài khoản, xem nhật ký; không xem thông tin cá nhân và số liệu',
  },
  may: 'Được làm',
  password: 'Đổi mật khẩu',
  passwordHint: 'Sau khi đổi, những máy khác đang mở bằng tài khoản này phải đăng nhập lại.',
  current: 'Mật khẩu đang dùng',
  next: 'Mật khẩu mới',
  nextHint: 'Ít nhất 10 ký tự. Một câu ngắn dễ nhớ tốt hơn một từ khó.',
  again: 'Ghi lại mật khẩu mới',
  different: 'Hai lần ghi mật khẩu mới chưa giống nhau.',
  submit: 'Đổi mật khẩu',
  done: 'Đã đổi mật khẩu.',
  screen: 'Màn hình',
  screenHint: 'Chỉ áp dụng trên máy này.',
}

export const accountPages = { ...accounts, list, one, period, me, forms, audit }
