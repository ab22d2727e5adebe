/** Letters and figures that are not taken for one another when written down or read aloud: no l, o, 0, 1. */
const SIGNS = 'abcdefghijkmnpqrstuvwxyz23456789'

/** The shortest the server takes. */
export const LEAST_PASSWORD = 10

/** Sixteen signs by chance, 80 bits, in groups of four: `k7mp-xq3v-9dth-w2fc`. */
export function newPassword(): string {
  // 32 signs: each of them is as likely for a byte taken modulo 32
  const signs = Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => SIGNS.charAt(byte % 32))
  return [0, 4, 8, 12].map((start) => signs.slice(start, start + 4).join('')).join('-')
}

export function isLongEnough(password: string): boolean {
  return Array.from(password.normalize('NFC')).length >= LEAST_PASSWORD
}
