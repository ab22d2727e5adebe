import type { ImportKind } from '#domain/exchange/imports'

/** Sheets as offices draw them: three layouts of each kind that say the same. */

interface Layout {
  readonly name: string
  readonly cells: readonly (readonly string[])[]
  /** Its columns stand under groups and can only move with them. */
  readonly grouped?: true
}
interface KindLayouts {
  readonly kind: ImportKind
  readonly sheets: readonly Layout[]
  /** what every layout says */
  readonly rows: readonly object[]
}

const organisation = (name: string, code: string, parent: string) => ({
  name,
  code,
  kind: 'cell',
  sector: 'village',
  parent,
  day: '2025-07-01',
  recordsFrom: null,
})

const byCode = (words: string) => ({ words, above: '', field: 'bodyCode' })
const base = (code: string, value: number) => ({
  body: byCode(code),
  value,
  day: '2025-12-31',
  source: 'Báo cáo năm 2025',
})
const figure = (code: string, value: number) => ({
  body: byCode(code),
  value,
  from: '2025-01-01',
  to: '2025-06-30',
  title: 'Báo cáo 6 tháng',
  number: '12-BC/ĐU',
  day: '2025-07-02',
  declaredBy: 'Văn phòng Đảng ủy',
})

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

export const LAYOUTS: readonly KindLayouts[] = [
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
            ...[
              'STT',
              'Mã GV/SV',
              'Họ và tên',
              'SĐT',
              'Giới tính',
              'Ngày sinh',
              'Dân tộc',
              'Quê quán',
              'Chức vụ',
            ],
            ...[
              'Lớp',
              'Mã chi bộ',
              'Số BC cảm tình Đảng',
              'Ngày họp CB công nhận',
              'ĐV giúp đỡ',
              'Ngày phân công',
            ],
            ...[
              'Số QĐ mở lớp BD',
              'Ngày QĐ mở lớp',
              'Thời gian lớp',
              'Ngày cấp CC',
              'Số QĐ CC',
              'Đơn vị cấp CC',
            ],
            ...[
              'Tổ khi cấp CC',
              'Lớp khi cấp CC',
              'Khoa khi cấp CC',
              'Nơi khi cấp CC',
              'Mã số',
              'Kết nạp Đảng',
            ],
            ...[
              'Ngày quyết định',
              'Số QĐ',
              'Ngày kết nạp',
              'ĐV hướng dẫn',
              'Ngày chuyển SH',
              'Nơi chuyển tới',
            ],
            ...['Trạng thái', 'Ghi chú'],
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
  {
    kind: 'organisations',
    rows: [organisation('Chi bộ Khu 1', '007', 'HL-A'), organisation('Chi bộ Khu 2', '008', 'HL-A')],
    sheets: [
      {
        name: 'as the system prints it',
        cells: [
          ['Đảng bộ thành phố'],
          ['Danh sách tổ chức đảng trực thuộc'],
          ['Ngày 01/08/2025'],
          [],
          ['STT', 'Mã', 'Tên tổ chức đảng', 'Loại hình', 'Lĩnh vực', 'Cấp trên trực tiếp', 'Ngày thành lập'],
          ['1', '007', 'Chi bộ Khu 1', 'Chi bộ trực thuộc', 'Thôn, khu phố', 'HL-A', '01/07/2025'],
          ['2', '008', 'Chi bộ Khu 2', 'Chi bộ trực thuộc', 'Thôn, khu phố', 'HL-A', '01/07/2025'],
        ],
      },
      {
        name: 'abbreviated, with a section, a sum and columns nobody needs',
        cells: [
          [
            'TT',
            'Tên chi bộ',
            'Mã số',
            'Loại TCĐ',
            'Ngành',
            'Thuộc đảng bộ',
            'Ngày TL',
            'Ngày thành lập',
            'ĐT',
          ],
          ['', 'I. Khối khu phố', '', '', '', '', '', '', ''],
          ['1', 'Chi bộ Khu 1', '007', 'CB', 'khu phố', 'HL-A', '', '1/7/2025', '0912'],
          ['2', 'Chi bộ Khu 2', '008', 'chi bộ', 'Khu', 'HL-A', '', '01.07.2025', '0913'],
          ['', 'Tổng cộng', '2', '', '', '', '', '', ''],
        ],
      },
      {
        name: 'heads without accents and numbers of columns',
        cells: [
          ['ma to chuc', 'ten to chuc dang', 'loai hinh', 'linh vuc', 'truc thuoc', 'ngay thanh lap'],
          ['1', '2', '3', '4', '5', '6'],
          ['007', 'Chi bộ  Khu 1', 'chi bo truc thuoc', 'thon', 'HL-A', '2025-07-01'],
          ['008', ' Chi bộ Khu 2', 'cell', 'village', 'HL-A', '45839'],
        ],
      },
    ],
  },
  {
    kind: 'membershipBases',
    rows: [base('007', 1234), base('008', 0)],
    sheets: [
      {
        name: 'as the system prints it',
        cells: [
          ['SỐ ĐẢNG VIÊN'],
          [],
          ['STT', 'Tổ chức đảng', 'Mã tổ chức đảng', 'Số đảng viên', 'Tính đến ngày', 'Nguồn số liệu'],
          ['1', 'Chi bộ Khu 1', '007', '1.234', '31/12/2025', 'Báo cáo năm 2025'],
          ['2', 'Chi bộ Khu 2', '008', '0', '31/12/2025', 'Báo cáo năm 2025'],
        ],
      },
      {
        name: 'with a group over its parts',
        grouped: true,
        cells: [
          ['Mã TCĐ', 'Đơn vị', 'Đảng viên', '', 'Thời điểm', 'Nguồn'],
          ['', '', 'Tổng số ĐV', 'Trong đó nữ', '', ''],
          ['007', 'Chi bộ Khu 1', '1 234', '20', '31-12-2025', 'Báo cáo năm 2025'],
          ['008', 'Chi bộ Khu 2', '0', '0', '31-12-2025', 'Báo cáo năm 2025'],
        ],
      },
      {
        name: 'short',
        cells: [
          ['Mã', 'Số ĐV', 'Đến ngày', 'Văn bản'],
          ['007', '1234', 'ngày 31 tháng 12 năm 2025', 'Báo cáo năm 2025'],
          ['008', '0', '2025-12-31 00:00:00', 'Báo cáo năm 2025'],
        ],
      },
    ],
  },
  {
    kind: 'declaredFigures',
    rows: [figure('007', 12), figure('008', 7)],
    sheets: [
      {
        name: 'as the system prints it',
        cells: [
          [
            'Mã tổ chức đảng',
            'Số đã kết nạp',
            'Từ ngày',
            'Đến ngày',
            'Văn bản nguồn',
            'Số văn bản',
            'Ngày văn bản',
            'Người, cơ quan báo số liệu',
          ],
          [
            '007',
            '12',
            '01/01/2025',
            '30/06/2025',
            'Báo cáo 6 tháng',
            '12-BC/ĐU',
            '02/07/2025',
            'Văn phòng Đảng ủy',
          ],
          [
            '008',
            '7',
            '01/01/2025',
            '30/06/2025',
            'Báo cáo 6 tháng',
            '12-BC/ĐU',
            '02/07/2025',
            'Văn phòng Đảng ủy',
          ],
        ],
      },
      {
        name: 'with a target and a rate beside it',
        cells: [
          ['KẾT QUẢ KẾT NẠP ĐẢNG VIÊN'],
          [
            'TT',
            'Mã đơn vị',
            'Chỉ tiêu',
            'Kết nạp',
            'Tỷ lệ',
            'Từ ngày',
            'Tính đến ngày',
            'Số báo cáo',
            'Ngày báo cáo',
            'Trích yếu',
            'Đơn vị báo cáo',
          ],
          [
            '1',
            '007',
            '20',
            '12',
            '60%',
            '1/1/2025',
            '30/6/2025',
            '12-BC/ĐU',
            '2/7/2025',
            'Báo cáo 6 tháng',
            'Văn phòng Đảng ủy',
          ],
          [
            '2',
            '008',
            '10',
            '7',
            '70%',
            '1/1/2025',
            '30/6/2025',
            '12-BC/ĐU',
            '2/7/2025',
            'Báo cáo 6 tháng',
            'Văn phòng Đảng ủy',
          ],
        ],
      },
      {
        name: 'without accents',
        cells: [
          [
            'ma to chuc',
            'so ket nap',
            'tu ngay',
            'den ngay',
            'van ban',
            'so van ban',
            'ngay van ban',
            'nguoi bao',
          ],
          [
            '007',
            '12',
            '2025-01-01',
            '2025-06-30',
            'Báo cáo 6 tháng',
            '12-BC/ĐU',
            '2025-07-02',
            'Văn phòng Đảng ủy',
          ],
          ['008', '7', '45658', '45838', 'Báo cáo 6 tháng', '12-BC/ĐU', '45840', 'Văn phòng Đảng ủy'],
        ],
      },
    ],
  },
]

/** One line of the university's list: what the system takes, and what it leaves. */
function sourceLine(fullName: string, day: string, number: string): string[] {
  return [
    ...[
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
    ],
    ...['05-BC/CB', '10/03/2026', 'Lê Văn Giúp', '12/03/2026', '99-QĐ', '01/04/2026', '5 ngày', day, number],
    ...[
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
    ],
  ]
}
