import { formatNumber } from '#domain/vietnamese'
import { type Figure, type Sentence, sentence } from '../sentence'

/** Members of a cell as far as files name them. */
const members = {
  title: 'Đảng viên của chi bộ',
  lede: (count: Figure): Sentence => sentence`${count} đảng viên đã được nêu trong hồ sơ của chi bộ.`,
  ledeMore: (count: Figure): Sentence => sentence`Hơn ${count} đảng viên đã được nêu trong hồ sơ của chi bộ.`,
  hint: 'Chỉ ghi người được phân công giúp đỡ, giới thiệu người vào Đảng, chủ trì hoặc ghi biên bản cuộc họp. Không cần ghi cả chi bộ.',
  caption: (cell: string) => `Đảng viên của ${cell} được nêu trong hồ sơ`,
  name: 'Họ và tên',
  official: 'Ngày chính thức',
  officialUnknown: 'chưa ghi',
  officialHint: 'Để xét người giúp đỡ, người giới thiệu đã chính thức vào ngày làm việc đó hay chưa.',
  reason: 'Lý do sửa',
  add: 'Ghi đảng viên',
  edit: 'Sửa',
  editOf: (name: string) => `Sửa: ${name}`,
  submit: 'Ghi đảng viên',
  submitEdit: 'Ghi lần sửa',
  done: (name: string) => `Đã ghi: ${name}.`,
  emptyTitle: 'Chưa nêu đảng viên nào',
  emptyHint: 'Ghi đảng viên giúp đỡ đầu tiên ở đây, hoặc ghi ngay khi phân công trong hồ sơ.',
  notCell: 'Trang này dành cho chi bộ. Chọn một chi bộ bên dưới.',
}

/** By what a body decides admission and recognition. */
const authority = {
  title: 'Thẩm quyền quyết định kết nạp, công nhận',
  lede: (count: number) =>
    `${formatNumber(count)} lần giao thẩm quyền còn hiệu lực ở tổ chức này và các tổ chức trực tiếp bên dưới.`,
  ledeNone: 'Chưa ghi thẩm quyền nào còn hiệu lực ở tổ chức này và các tổ chức trực tiếp bên dưới.',
  hint: 'Quyết định kết nạp, công nhận chỉ ghi được khi nơi quyết định có thẩm quyền vào ngày ký.',
  caption: 'Các lần giao thẩm quyền',
  organisation: 'Tổ chức đảng',
  organisationHint: (body: string) => `${body} hoặc tổ chức bên dưới.`,
  fromAbove: 'Thẩm quyền này do cấp trên giao: ghi ở trang của cấp trên.',
  kind: 'Thẩm quyền',
  paper: 'Văn bản',
  paperShown: (number: string, day: string) => `${number} ngày ${day}`,
  from: 'Từ ngày',
  to: 'Đến trước ngày',
  toField: 'Đến trước ngày',
  toHint: 'Ngày đầu tiên không còn thẩm quyền; để trống nếu đang còn.',
  open: 'đang có',
  ended: 'đã hết',
  coming: 'chưa tới ngày',
  add: 'Ghi thẩm quyền',
  edit: 'Sửa',
  editHead: 'Sửa, chấm dứt',
  editOf: (organisation: string) => `Sửa, chấm dứt thẩm quyền của ${organisation}`,
  takeBack: {
    title: (organisation: string) => `Rút lần ghi thẩm quyền của ${organisation}`,
    effect:
      'Dùng khi ghi nhầm. Thẩm quyền này coi như chưa từng có; quyết định đã ghi theo nó được xét lại. Thẩm quyền đã hết thì ghi ngày chấm dứt.',
    reason: 'Lý do rút',
    reasonHint: 'Ví dụ: ghi nhầm tổ chức.',
    submit: 'Rút',
    stay: 'Giữ nguyên',
    done: 'Đã rút lần ghi thẩm quyền.',
  },
  number: 'Số văn bản',
  numberExample: 'Ví dụ: 123-QĐ/TU',
  paperDay: 'Ngày văn bản',
  issuer: 'Nơi ban hành',
  reason: 'Lý do sửa hoặc chấm dứt',
  submit: 'Ghi thẩm quyền',
  submitEdit: 'Ghi lần sửa',
  done: (organisation: string) => `Đã ghi thẩm quyền của ${organisation}.`,
  emptyTitle: 'Chưa ghi thẩm quyền nào',
  emptyHint:
    'Ghi theo văn bản giao: đảng ủy cơ sở được ủy quyền, cấp ủy cấp trên trực tiếp, nơi được giao quyền.',
}

const write = {
  cancel: 'Thôi',
}

export const sourcesAdmin = { members, authority, write }
