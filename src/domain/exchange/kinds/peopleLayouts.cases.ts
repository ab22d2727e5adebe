import type { ImportKind } from '#domain/exchange/imports'

/** Lists of people as offices keep them: three layouts of each kind that say the same. */

interface Layout {
  readonly name: string
  readonly cells: readonly (readonly string[])[]
  /** Its columns stand under groups and can only move with them. */
  readonly grouped?: true
}
export interface KindLayouts {
  readonly kind: ImportKind
  readonly sheets: readonly Layout[]
  /** what every layout says */
  readonly rows: readonly object[]
}

export const byCode = (words: string) => ({ words, above: '', field: 'bodyCode' })

const candidate = (fullName: string, certificate: object | null) => ({
  body: byCode('007'),
  person: {
    fullName,
    sex: 'female',
    birthDate: '2000-03-05',
    ethnicity: 'Tày',
    religion: '',
    youthUnion: false,
    occupation: 'student',
    education: 'upperSecondary',
  },
  listed: { day: '2026-03-10', number: '05-BC/CB' },
  certificate,
})
const CANDIDATES = [
  candidate('Nguyễn Thị An', null),
  candidate('Trần Thị Bình', { day: '2026-04-15', number: '12/CN' }),
]

const ACCOUNTS = [
  { body: byCode('007'), username: 'nv.an', displayName: 'Nguyễn Văn An', role: 'secretary', from: null },
  { body: byCode('008'), username: 'tt.binh', displayName: 'Trần Thị Bình', role: 'officer', from: null },
]

export const PEOPLE_LAYOUTS: readonly KindLayouts[] = [
  {
    kind: 'candidates',
    rows: CANDIDATES,
    sheets: [
      {
        name: 'the source list of a university, 34 columns',
        cells: [
          ['DANH SÁCH QUẦN CHÚNG ƯU TÚ'],
          [],
          [
            'STT',
            'Mã GV/SV',
            'Họ và tên',
            'SĐT',
            'Giới tính',
            'Ngày sinh',
            'Dân tộc',
            'Quê quán',
            'Chức vụ',

            'Lớp',
            'Mã chi bộ',
            'Số BC cảm tình Đảng',
            'Ngày họp CB công nhận',
            'ĐV giúp đỡ',
            'Ngày phân công',

            'Số QĐ mở lớp BD',
            'Ngày QĐ mở lớp',
            'Thời gian lớp',
            'Ngày cấp CC',
            'Số QĐ CC',
            'Đơn vị cấp CC',

            'Tổ khi cấp CC',
            'Lớp khi cấp CC',
            'Khoa khi cấp CC',
            'Nơi khi cấp CC',
            'Mã số',
            'Kết nạp Đảng',

            'Ngày quyết định',
            'Số QĐ',
            'Ngày kết nạp',
            'ĐV hướng dẫn',
            'Ngày chuyển SH',
            'Nơi chuyển tới',
            'Trạng thái',
            'Ghi chú',
          ],
          sourceLine('Nguyễn Thị An', '', ''),
          sourceLine('Trần Thị Bình', '15/04/2026', '12/CN'),
        ],
      },
      {
        name: 'with family and given names apart',
        cells: [
          [
            'TT',
            'Họ và đệm',
            'Tên',
            'Năm sinh',
            'Giới',
            'Dân tộc',
            'Nghề nghiệp',
            'Mã CB',
            'Số NQ',
            'Ngày NQ',
            'Số GCN',
            'Ngày cấp GCN',
          ],
          [
            '1',
            'Nguyễn Thị',
            'An',
            '05/03/2000',
            'nữ',
            'Tày',
            'sinh viên',
            '007',
            '05-BC/CB',
            '10/3/2026',
            '',
            '',
          ],
          [
            '2',
            'Trần Thị',
            'Bình',
            '05/03/2000',
            'nữ',
            'Tày',
            'SV',
            '007',
            '05-BC/CB',
            '10/3/2026',
            '12/CN',
            '15/4/2026',
          ],
        ],
      },
      {
        name: 'short, without accents in the head',
        cells: [
          [
            'ma chi bo',
            'ho ten',
            'ngay sinh',
            'gioi tinh',
            'dan toc',
            'nghe',
            'so nghi quyet',
            'ngay nghi quyet',
            'so chung nhan',
            'ngay chung nhan',
          ],
          ['007', 'Nguyễn Thị An', '2000-03-05', 'Nữ', 'Tày', 'Sinh viên', '05-BC/CB', '2026-03-10', '', ''],
          [
            '007',
            'Trần Thị Bình',
            '36590',
            'Nữ',
            'Tày',
            'Sinh viên',
            '05-BC/CB',
            '10.03.2026',
            '12/CN',
            '15.04.2026',
          ],
        ],
      },
    ],
  },
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

/** One line of the university's list: what the system takes, and what it leaves. */
function sourceLine(fullName: string, day: string, number: string): string[] {
  return [
    '1',
    'SV01',
    fullName,
    '0912345678',
    'Nữ',
    '05/03/2000',
    'Tày',
    'Hà Giang',
    'Sinh viên',
    'K12',
    '007',
    '05-BC/CB',
    '10/03/2026',
    'Lê Văn Giúp',
    '12/03/2026',
    '99-QĐ',
    '01/04/2026',
    '5 ngày',
    day,
    number,

    'Trung tâm chính trị',
    'Tổ 1',
    'K12',
    'Toán',
    'Hà Nội',
    'A7',
    '',
    '',
    '',
    '',
    '',
    '',
    '',
    'Đang học',
    '',
  ]
}
