import { searchKey } from '#domain/vietnamese'
import { EDUCATIONS, type Education, type Occupation, type Sex } from './words'

/** Ways of saying, without accents, of whole words; the first that fits is meant. */
type Sayings<Meaning extends string> = readonly (readonly [Meaning, string])[]

const OCCUPATIONS_SAID: Sayings<Occupation> = [
  ['pupil', 'hoc sinh, hs lop, hs thpt'],
  ['student', 'sinh vien, sv, hoc vien'],
  ['teacher', 'giao vien, gv, giang vien, nha giao, hieu truong, pho hieu truong'],
  ['businessOwner', 'chu doanh nghiep, chu dn, chu co so, chu cong ty, chu hop tac xa'],
  ['enterpriseManager', 'lanh dao doanh nghiep, lanh dao quan ly doanh nghiep, quan ly doanh nghiep'],
  ['enterpriseManager', 'lanh dao quan ly dn, giam doc, pho giam doc, ke toan truong, quan doc'],
  [
    'villageOfficer',
    'truong thon, pho thon, truong khu, pho khu, to truong to dan pho, o thon, thon to dan pho',
  ],
  ['villageOfficer', 'bi thu chi doan thon, bi thu chi doan khu, cong tac mat tran, khong chuyen trach thon'],
  ['villageOfficer', 'can bo thon, can bo khu pho, can bo khu, cong an vien, thon doi truong'],
  ['armedForces', 'bo doi, quan nhan, cong an, si quan, chien si, ha si quan, luc luong vu trang, llvt'],
  ['armedForces', 'quan su, bien phong, canh sat, quan doi'],
  ['communeOfficial', 'cong chuc xa, cong chuc phuong, cong chuc thi tran, can bo cong chuc xa, cap xa'],
  [
    'communeOfficial',
    'can bo xa, can bo phuong, can bo thi tran, can bo cong chuc phuong, xa phuong, xa doi',
  ],
  ['communeOfficial', 'khong chuyen trach xa, khong chuyen trach phuong'],
  ['partyOfficial', 'co quan dang, mat tran, doan the, can bo doan, hoi lien hiep phu nu, hoi nong dan'],
  ['partyOfficial', 'van phong cap uy, ban to chuc, ban tuyen giao, ban xay dung dang'],
  ['nonPublicEmployee', 'ngoai cong lap, tu thuc, dan lap'],
  ['stateOfficial', 'cong chuc, co quan nha nuoc, chuyen vien, kiem lam, thanh tra, hai quan'],
  ['publicEmployee', 'vien chuc, bac si, bac sy, y si, y sy, y ta, dieu duong, ho sinh, duoc si, duoc sy'],
  ['publicEmployee', 'su nghiep cong lap, ky thuat vien, nhan vien y te, phat thanh vien, phong vien'],
  ['worker', 'cong nhan, lao dong truc tiep, tho, lai xe, cn'],
  [
    'enterpriseStaff',
    'nhan vien, nv, ky su, ke toan, lao dong gian tiep, can bo cong ty, can bo doanh nghiep',
  ],
  ['farmer', 'nong dan, lam ruong, lam nong, nong nghiep, trong trot, chan nuoi, ngu dan, danh ca'],
  ['farmer', 'ngu nghiep, lam nghiep, thuy san, lam vuon, trong rung'],
  ['other', 'lao dong tu do, tu do, ldtd, noi tro, buon ban, kinh doanh, ban hang, khac, thanh nien'],
  ['other', 'hop dong, nghi huu, huu tri, dich vu'],
]

/** From the highest down: who has two is counted by the higher. */
const EDUCATIONS_SAID: Sayings<Education> = [
  ['doctor', 'tien si, tien sy, ts, phd'],
  ['master', 'thac si, thac sy, ths, cao hoc'],
  ['university', 'dai hoc, dh, cu nhan, ky su, bac si, bac sy, dhsp'],
  ['college', 'cao dang, cd, cdsp'],
  ['vocational', 'trung cap, so cap, tc, sc, nghe, trung hoc chuyen nghiep, thcn, cong nhan ky thuat, cnkt'],
  ['upperSecondary', 'trung hoc pho thong, thpt, cap 3, cap iii, pho thong, ptth, btvh'],
  ['lowerSecondary', 'trung hoc co so, thcs, cap 2, cap ii'],
  ['primary', 'tieu hoc, cap 1, cap i'],
  ['literate', 'biet doc, biet viet, xoa mu chu'],
]

function meant<Meaning extends string>(sayings: Sayings<Meaning>, key: string): Meaning | null {
  const found = sayings.find(([, words]) =>
    words.split(', ').some((word) => ` ${key} `.includes(` ${word} `)),
  )
  return found === undefined ? null : found[0]
}

/** The group of occupations a text names; null when none is recognised. */
export function readOccupation(text: string): Occupation | null {
  return meant(OCCUPATIONS_SAID, searchKey(text))
}

/** The highest level of education a text names: `12/12; Đại học Luật` is a university. Null when none is. */
export function readEducation(text: string): Education | null {
  const said = meant(EDUCATIONS_SAID, searchKey(text))
  const grade = gradeOf(text)
  if (said === null || grade === null) return said ?? grade
  return EDUCATIONS.indexOf(said) > EDUCATIONS.indexOf(grade) ? said : grade
}

/** `12/12`, `9/12`, `10/10`, `lớp 9`, `12`: the last class finished. The old school had ten classes. */
function gradeOf(text: string): Education | null {
  const match = /(?:^|lớp\s*|[\s;,(])(\d{1,2})(?:\s*\/\s*(10|12))?(?=$|[\s;,)])/iu.exec(text.trim())
  if (match === null) return null
  const [finished, of] = [Number(match[1]), Number(match[2] ?? 12)]
  if (finished < 1 || finished > of) return null
  if (finished >= (of === 10 ? 8 : 10)) return 'upperSecondary'
  return finished >= (of === 10 ? 5 : 6) ? 'lowerSecondary' : 'primary'
}

/** Nam or nữ; null for anything else, also for both at once. */
export function readSex(text: string): Sex | null {
  const key = searchKey(text)
  if (['nu', 'f', 'female', 'gai'].includes(key)) return 'female'
  return ['nam', 'm', 'male', 'trai'].includes(key) ? 'male' : null
}

const NO = ['', '0', 'khong', 'ko', 'k', 'chua', 'chua vao', 'no']

/** A mark (x, có, 1, a day of joining) says yes; nothing, 0 and "không" say no. */
export function readMark(text: string): boolean {
  return !NO.includes(searchKey(text))
}
