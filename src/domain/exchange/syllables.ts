import { searchKey } from '#domain/vietnamese'

/** Which words can be Vietnamese: enough to tell rightly read text from text read under the wrong encoding. */

const ONSET = '(?:ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|b|c|d|g|h|k|l|m|n|p|r|s|t|v|x)?'
const VOWELS =
  '(?:uye|uyu|oai|oay|oeo|uay|uoi|uou|ieu|yeu|uya|ai|ao|au|ay|eo|eu|ia|ie|iu|oa|oe|oi|oo|ua|ue|ui|uo|uu|uy|ya|ye|a|e|i|o|u|y)'
const CODA = '(?:ch|ng|nh|c|m|n|p|t)?'
const SYLLABLE = new RegExp(`^${ONSET}${VOWELS}${CODA}$`)

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g
/** Vowels that bear a breve, a circumflex or a horn; other letters bear none of them. */
const SHAPES = /[aeou][\u0302\u0306\u031b]/g
const MARKED = /[\u0300-\u036f]/
/** Open syllables whose tone may stand on their last vowel; on that of others (`xaõ`) it stands nowhere. */
const TONE_LAST = /(?:^|[^aeiouy])(?:qu|gi)?(?:oa|oe|uy|ue|uo|[aeiouy])$/

/** Whether a word of letters, in any case, can be a Vietnamese syllable: one onset, vowels, coda, at most one tone. */
export function isSyllable(word: string): boolean {
  const letters = word.toLowerCase().normalize('NFD').replaceAll('đ', 'd')
  if ((letters.match(TONES) ?? []).length > 1) return false
  const unshaped = letters.replace(TONES, '').replace(SHAPES, (pair) => pair.charAt(0))
  if (MARKED.test(unshaped) || !SYLLABLE.test(unshaped) || searchKey(word) !== unshaped) return false
  return isOneCase(word) && (TONE_LAST.test(unshaped) || !endsToned(letters))
}

/** The last letter is a vowel with a tone. */
function endsToned(letters: string): boolean {
  return /[aeiouy][\u0302\u0306\u031b]?[\u0300\u0301\u0303\u0309\u0323][\u0302\u0306\u031b]?$/.test(letters)
}

/** All small, all capital, or a capital first: a capital within small letters is a sign read wrongly. */
function isOneCase(word: string): boolean {
  const rest = word.slice(1)
  return rest === rest.toLowerCase() || word === word.toUpperCase()
}
