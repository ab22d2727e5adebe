import { CANDIDATE_LAYOUTS } from './candidateLayouts.cases'
import { byCode, type KindLayouts } from './layoutShape.cases'

/** Lists of people as offices keep them: three layouts of each kind that say the same. */

const ACCOUNTS = [
  { body: byCode('007'), username: 'nv.an', displayName: 'Nguyễn Văn An', role: 'secretary', from: null },
  { body: byCode('008'), username: 'tt.binh', displayName: 'Trần Thị Bình', role: 'officer', from: null },
]

export const PEOPLE_LAYOUTS: readonly KindLayouts[] = [
  CANDIDATE_LAYOUTS,
  {
    kind: 'accounts',
    rows: ACCOUNTS,
    sheets: [
      {
        name: 'with a password nobody takes',
        cells: [
          ['TT', 'Họ và tên', 'Tài khoản', 'Vai trò', 'Mã đơn vị', 'Mật khẩu'],
          ['1', 'Nguyễn Văn An', 'nv.an', 'Bí thư chi bộ', '007', 'abc'],
          ['2', 'Trần Thị Bình', 'TT.Binh', 'cán bộ tổ chức', '008', ''],
        ],
      },
      {
        name: 'by rights',
        cells: [
          ['Tên đăng nhập', 'Người dùng', 'Quyền', 'Mã tổ chức', 'Đơn vị', 'Email'],
          ['nv.an', 'Nguyễn Văn An', 'bí thư', '007', 'Chi bộ Khu 1', 'a@b'],
          ['tt.binh', 'Trần Thị Bình', 'chuyên viên', '008', 'Đảng bộ phường', ''],
        ],
      },
      {
        name: 'without accents',
        cells: [
          ['user', 'ho ten', 'vai tro', 'ma don vi'],
          ['nv.an', 'Nguyễn Văn An', 'secretary', '007'],
          ['tt.binh', 'Trần Thị Bình', 'officer', '008'],
        ],
      },
    ],
  },
]
