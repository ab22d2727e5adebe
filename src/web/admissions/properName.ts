/**
 * The name as papers write it, where it was typed all small or all large as phones and lists leave it: each word
 * with a large first letter. A name that already has both is somebody's own way and stays ("Y Bhôk Êban").
 */
export function properName(typed: string): string {
  const words = typed.trim().split(/\s+/)
  const isSmall = words.some((word) => word !== capital(word))
  const isLarge = words.some((word) => Array.from(word).length > 1 && word === word.toLocaleUpperCase('vi'))
  if (!isSmall && !isLarge) return words.join(' ')
  return words.map((word) => capital(isLarge ? word.toLocaleLowerCase('vi') : word)).join(' ')
}

function capital(word: string): string {
  const [first = '', ...rest] = Array.from(word.normalize('NFC'))
  return first.toLocaleUpperCase('vi') + rest.join('')
}
