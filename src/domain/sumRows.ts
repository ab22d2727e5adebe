import { nfc, searchKey } from './vietnamese'

/**
 * Sums and what stands beneath a list, by whole words: "Công an", "Tổng công ty" and people named Tống or Tòng begin
 * alike. With marks "Cộng" is told from "Công"; without any, only numbers may follow.
 */
const MARKED = /^\P{L}*(tổng cộng|tổng số|(tổng|cộng)(?=\P{L}*$|\P{L}+(toàn|của|các|chung) ))(?!\p{L})/u
const PLAIN = /^(tong|tong cong|tong so|cong)( [\divx]+)*$/
const BENEATH = /^(nguoi lap|t m|ghi chu|noi nhan)( |$)|^thu ky( (hoi nghi|cuoc hop|ghi bien ban))?$/

/** Whether a row that begins with the words is a sum, a signature or a note: it tells of nobody. */
export function isSumLabel(text: string): boolean {
  const key = searchKey(text)
  const isUnmarked = /^[ -~]*$/.test(text)
  return BENEATH.test(key) || (isUnmarked ? PLAIN.test(key) : MARKED.test(nfc(text).toLowerCase()))
}
