import { countsAsReligious } from '#domain/admissions/words'
import { type Criterion, criterion, heading } from '#domain/reports/criteria'
import { searchKey } from '#domain/vietnamese'

/** Biểu 2b "Đảng viên mới kết nạp chia theo dân tộc, tôn giáo": every row but the total opens for a purpose alone. */

/** The list of the peoples of Vietnam in its order, with other ways in which people write their name. */
const PEOPLES: readonly (readonly [name: string, ...others: string[]])[] = [
  ['Kinh', 'Việt'],
  ['Tày'],
  ['Thái'],
  ['Hoa', 'Hán'],
  ['Khmer', 'Khơ-me', 'Khơ me', 'Khome'],
  ['Mường'],
  ['Nùng'],
  ['Mông', 'HMông', 'H-Mông', 'Mèo'],
  ['Dao'],
  ['Gia Rai', 'Jrai', 'Giarai', 'Jarai'],
  ['Ngái'],
  ['Ê Đê', 'Êđê', 'Rhadé'],
  ['Ba Na', 'Bana', 'Bahnar'],
  ['Xơ Đăng', 'Xê Đăng', 'Xơđăng', 'Sê Đăng'],
  ['Sán Chay', 'Cao Lan', 'Sán Chỉ'],
  ['Cơ Ho', 'Cơho', 'Kơ Ho', 'Kho'],
  ['Chăm', 'Chàm'],
  ['Sán Dìu'],
  ['Hrê', 'Hre'],
  ['Mnông', 'M-nông', "M'Nông"],
  ['Ra Glai', 'Raglai', 'Raglay'],
  ['Xtiêng', 'Stiêng', 'S-tiêng'],
  ['Bru - Vân Kiều', 'Vân Kiều', 'Bru'],
  ['Thổ'],
  ['Giáy'],
  ['Cơ Tu', 'Cơtu', 'Ka Tu'],
  ['Gié Triêng', 'Giẻ Triêng', 'Gié - Triêng'],
  ['Mạ'],
  ['Khơ Mú', 'Khơmú'],
  ['Co', 'Cor'],
  ['Tà Ôi', 'Tà-ôi', 'Pa Cô'],
  ['Chơ Ro', 'Chơro'],
  ['Kháng'],
  ['Xinh Mun'],
  ['Hà Nhì'],
  ['Chu Ru', 'Churu'],
  ['Lào'],
  ['La Chí'],
  ['La Ha'],
  ['Phù Lá'],
  ['La Hủ'],
  ['Lự'],
  ['Lô Lô'],
  ['Chứt'],
  ['Mảng'],
  ['Pà Thẻn'],
  ['Cơ Lao'],
  ['Cống'],
  ['Bố Y'],
  ['Si La'],
  ['Pu Péo'],
  ['Brâu'],
  ['Ơ Đu'],
  ['Rơ Măm'],
]

const RELIGIONS: readonly (readonly [name: string, ...others: string[]])[] = [
  ['Công giáo', 'Thiên Chúa', 'Thiên Chúa giáo', 'Kitô giáo'],
  ['Tin Lành'],
  ['Phật giáo', 'Đạo Phật', 'Phật'],
  ['Cao Đài'],
  ['Phật giáo Hòa Hảo', 'Hòa Hảo'],
  ['Hồi giáo', 'Đạo Hồi', 'Islam'],
]

const spelled = (name: string): string => searchKey(name).replace(/ /g, '')

function keysOf(kind: string, names: readonly (readonly string[])[]): ReadonlyMap<string, string> {
  return new Map(
    names.flatMap(([first = '', ...others]) =>
      [first, ...others].map((name) => [spelled(name), `${kind}.${spelled(first)}`] as const),
    ),
  )
}

const PEOPLE_KEYS = keysOf('ethnicity', PEOPLES)
const RELIGION_KEYS = keysOf('religion', RELIGIONS)

/** The row that a stated ethnicity belongs to; a missing one is told as missing, never guessed. */
export function ethnicityRow(text: string | null): string {
  const key = text === null ? '' : spelled(text.replace(/^\s*(dân tộc|người)\s+/iu, ''))
  if (key === '') return 'ethnicity.notStated'
  return PEOPLE_KEYS.get(key) ?? 'ethnicity.other'
}

/** The row that a stated religion belongs to; who states none is told apart from those of another one. */
export function religionRow(text: string | null): string {
  if (text === null || !countsAsReligious(searchKey(text))) return 'religion.none'
  const key = spelled(text)
  return RELIGION_KEYS.get(key) ?? RELIGION_KEYS.get(key.replace(/^dao/, '')) ?? 'religion.other'
}

const sealed = { access: 'sealed' } as const

/** Every row of the form in its order; the rows of a part fill its total. */
export const GROUP_ROWS: readonly Criterion[] = [
  { key: 'admitted', mark: 'I', label: 'Tổng số đảng viên mới kết nạp', indent: 0, access: 'open' },
  heading('II', 'Chia theo dân tộc'),
  ...PEOPLES.map(([name]) => criterion(`ethnicity.${spelled(name)}`, name, sealed)),
  criterion('foreignOrigin', 'Người gốc nước ngoài', { access: 'untracked' }),
  criterion('ethnicity.other', 'Dân tộc khác (kể cả người gốc nước ngoài)', sealed),
  criterion('ethnicity.notStated', 'Chưa ghi dân tộc', sealed),
  heading('III', 'Chia theo tôn giáo'),
  ...RELIGIONS.map(([name]) => criterion(`religion.${spelled(name)}`, name, sealed)),
  criterion('religion.other', 'Tôn giáo khác', sealed),
  criterion('religion.none', 'Không theo tôn giáo hoặc không ghi', sealed),
]
