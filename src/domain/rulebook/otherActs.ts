import type { Day } from '#domain/dates'
import type { Act } from './act'

const CENTRE = 'Ban Chấp hành Trung ương'
const POLITBURO = 'Bộ Chính trị'
const SECRETARIAT = 'Ban Bí thư'
const ORGANISATION_BOARD = 'Ban Tổ chức Trung ương'

/**
 * The Charter, and texts on single questions. Titles are short forms, and an issuer no source names is null: both
 * are for the owner of the matter to confirm. What rests on population policy is left out with its rule.
 */
export const OTHER_ACTS: readonly Act[] = [
  {
    ...signed('2011-01-19'),
    id: 'CHARTER',
    number: 'Điều lệ Đảng',
    issuer: 'Đại hội đại biểu toàn quốc lần thứ XI',
    title: 'Điều lệ Đảng Cộng sản Việt Nam, 12 chương, 48 điều',
  },
  {
    ...signed('2004-11-02'),
    id: 'TT06',
    number: '06-TT/TW',
    issuer: null,
    title: 'Công tác phát triển đảng viên là người Hoa',
  },
  {
    ...signed('2004-11-03'),
    id: 'QD127',
    number: '127-QĐ/TW',
    issuer: null,
    title: 'Kết nạp người có quan hệ hôn nhân với người nước ngoài',
  },
  {
    ...signed('2005-04-13'),
    id: 'HD41',
    number: '41-HD/BTCTW',
    issuer: ORGANISATION_BOARD,
    title: 'Hướng dẫn thực hiện 127-QĐ/TW',
  },
  {
    ...signed('2005-04-13'),
    id: 'HD42',
    number: '42-HD/BTCTW',
    issuer: ORGANISATION_BOARD,
    title: 'Hướng dẫn thực hiện 06-TT/TW',
  },
  {
    ...signed('2018-08-28'),
    id: 'QD06',
    number: '06-QĐi/TW',
    issuer: null,
    title: 'Kết nạp người có đạo và đảng viên có đạo tham gia sinh hoạt tôn giáo',
  },
  {
    ...signed('2019-09-26'),
    id: 'HD20',
    number: '20-HD/BTCTW',
    issuer: ORGANISATION_BOARD,
    title: 'Hướng dẫn thực hiện 06-QĐi/TW',
  },
  {
    ...signed('2019-01-21'),
    id: 'CT28',
    number: '28-CT/TW',
    issuer: SECRETARIAT,
    title: 'Nâng cao chất lượng kết nạp đảng viên và rà soát, sàng lọc đảng viên',
  },
  {
    ...signed('2021-04-12'),
    id: 'HD02',
    number: '02-HD/BTCTW',
    issuer: ORGANISATION_BOARD,
    title: 'Quy trình rà soát, sàng lọc đảng viên',
  },
  {
    ...signed('2021-09-27'),
    id: 'HD08',
    number: '08-HD/BTCTW',
    issuer: ORGANISATION_BOARD,
    title: 'Kết nạp chủ doanh nghiệp tư nhân',
  },
  {
    ...signed('2021-12-13', '2025-10-10'),
    id: 'HD11',
    number: '11-HD/BTCTW',
    issuer: ORGANISATION_BOARD,
    title: 'Biểu mẫu thống kê cơ bản về tổ chức xây dựng Đảng',
  },
  {
    ...signed('2025-10-10'),
    id: 'HD40',
    number: '40-HD/BTCTW',
    issuer: ORGANISATION_BOARD,
    title: 'Biểu mẫu thống kê cơ bản về tổ chức xây dựng Đảng',
    replaces: 'HD11',
  },
  {
    ...signed('2022-02-08', '2025-09-04'),
    id: 'QD58',
    number: '58-QĐ/TW',
    issuer: POLITBURO,
    title: 'Một số vấn đề về bảo vệ chính trị nội bộ Đảng',
  },
  {
    ...signed('2025-09-04'),
    id: 'QD367',
    number: '367-QĐ/TW',
    issuer: null,
    title: 'Một số vấn đề về bảo vệ chính trị nội bộ Đảng',
    replaces: 'QD58',
  },
  {
    ...signed('2022-06-16'),
    id: 'NQ21',
    number: '21-NQ/TW',
    issuer: CENTRE,
    title: 'Nâng cao chất lượng tổ chức cơ sở đảng và đội ngũ đảng viên: mỗi năm kết nạp 3–4 %',
  },
  {
    ...signed('2023-07-10'),
    id: 'QD113',
    number: '113-QĐ/TW',
    issuer: null,
    title: 'Thí điểm giao quyền cấp trên cơ sở cho đảng ủy cơ sở',
    note: 'Chưa rõ hiệu lực từ 208-QĐ/TW',
  },
  {
    ...signed('2023-10-04', '2025-08-30'),
    id: 'QD124',
    number: '124-QĐ/TW',
    issuer: POLITBURO,
    title: 'Kiểm điểm và đánh giá, xếp loại chất lượng hằng năm',
  },
  {
    ...signed('2025-08-30'),
    id: 'QD366',
    number: '366-QĐ/TW',
    issuer: POLITBURO,
    title: 'Kiểm điểm và đánh giá, xếp loại chất lượng, thang điểm 100',
    replaces: 'QD124',
  },
  {
    ...signed('2025-05-30'),
    id: 'QD296',
    number: '296-QĐ/TW',
    issuer: CENTRE,
    title: 'Công tác kiểm tra, giám sát và kỷ luật của Đảng',
  },
  {
    ...signed('2025-06-10'),
    id: 'HD08_2025',
    number: '08-HD/TW',
    issuer: null,
    title: 'Hướng dẫn công tác kiểm tra, giám sát và kỷ luật của Đảng',
  },
  {
    ...signed('2025-11-19'),
    id: 'QD02_HN',
    number: '02-QĐ/TU',
    issuer: 'Thành ủy Hà Nội',
    title: 'Rà soát, sàng lọc đảng viên (Hà Nội)',
  },
  {
    ...signed('2025-11-21'),
    id: 'HD02_HN',
    number: '02-HD/BTCTU',
    issuer: 'Ban Tổ chức Thành ủy Hà Nội',
    title: 'Công tác đảng viên (Hà Nội)',
  },
  {
    ...signed('2018-04-03', '2026-05-27'),
    id: 'HD36',
    number: '36-HD/VPTW',
    issuer: 'Văn phòng Trung ương Đảng',
    title: 'Thể thức và kỹ thuật trình bày văn bản của Đảng',
    evidence: 'V3',
  },
  {
    ...signed('2026-05-27'),
    id: 'HD05',
    number: '05-HD/VPTW',
    issuer: 'Văn phòng Trung ương Đảng',
    title: 'Thể thức và kỹ thuật trình bày văn bản của Đảng',
    replaces: 'HD36',
    evidence: 'V3',
  },
  {
    ...signed('2026-01-09'),
    id: 'QD399',
    number: '399-QĐ/TW',
    issuer: null,
    title: 'Thể loại, thẩm quyền ban hành và thể thức văn bản của Đảng',
    evidence: 'V3',
  },
  { ...signed('2025-07-23'), id: 'CT50', number: '50-CT/TW', issuer: null, title: 'Sinh hoạt chi bộ' },
  {
    ...signed('2025-10-28'),
    id: 'HD42_2025',
    number: '42-HD/BTCTW',
    issuer: ORGANISATION_BOARD,
    title: 'Sinh hoạt chi bộ',
  },
  { ...signed('2025-08-08'), id: 'CT51', number: '51-CT/TW', issuer: null, title: 'Thẻ đảng viên' },
  {
    id: 'L91',
    number: '91/2025/QH15',
    issuer: 'Quốc hội',
    day: null,
    from: '2026-01-01',
    to: null,
    title: 'Luật Bảo vệ dữ liệu cá nhân',
    evidence: 'V3',
  },
  {
    id: 'ND356',
    number: '356/2025/NĐ-CP',
    issuer: 'Chính phủ',
    day: null,
    from: '2026-01-01',
    to: null,
    title: 'Quy định chi tiết Luật Bảo vệ dữ liệu cá nhân',
    evidence: 'V3',
  },
]

/** In force from signing; told by a page about the text. */
function signed(day: Day, to: Day | null = null): Pick<Act, 'day' | 'from' | 'to' | 'evidence'> {
  return { day, from: day, to, evidence: 'V2' }
}
