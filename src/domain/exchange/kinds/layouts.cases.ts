import { CLASS_LAYOUTS } from './classLayouts.cases'
import { byCode, type KindLayouts } from './layoutShape.cases'
import { PEOPLE_LAYOUTS } from './peopleLayouts.cases'
import { TARGET_LAYOUTS } from './targetLayouts.cases'

/** Sheets as offices draw them: three layouts of each kind that say the same. */

const organisation = (name: string, code: string, parent: string) => ({
  name,
  code,
  kind: 'cell',
  sector: 'village',
  parent,
  day: '2025-07-01',
  recordsFrom: null,
})

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

export const LAYOUTS: readonly KindLayouts[] = [
  ...PEOPLE_LAYOUTS,
  ...CLASS_LAYOUTS,
  TARGET_LAYOUTS,
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
