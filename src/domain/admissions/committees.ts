import { nameKey } from '#domain/vietnamese'

/** Committees that decide, by the names of their bodies and by the words of decisions. */

const COMMITTEES: readonly (readonly [body: RegExp, committee: string])[] = [
  [/^Đảng bộ tỉnh /iu, 'Ban Thường vụ Tỉnh ủy '],
  [/^Đảng bộ thành phố /iu, 'Ban Thường vụ Thành ủy '],
  [/^Đảng bộ thị xã /iu, 'Ban Thường vụ Thị ủy '],
  [/^Đảng bộ huyện /iu, 'Ban Thường vụ Huyện ủy '],
  [/^Đảng bộ (bộ phận )?/iu, 'Đảng ủy '],
]

/** The committee of a body as decisions name it: `Đảng bộ thành phố Hạ Long` → `Ban Thường vụ Thành ủy Hạ Long`. */
export function committeeOf(bodyName: string): string | null {
  const known = COMMITTEES.find(([body]) => body.test(bodyName))
  return known === undefined ? null : bodyName.replace(known[0], known[1])
}

/** The committee a name means: whole, without "Ban Thường vụ", or its kind alone where only one is of the kind. */
export function namedIssuer<One extends { readonly name: string }>(
  issuers: readonly One[],
  name: string,
): One | undefined {
  const said = committeeKey(name)
  if (said === '') return undefined
  const whole = issuers.find((issuer) => committeeKey(issuer.name) === said)
  if (whole !== undefined) return whole
  const ofKind = issuers.filter(
    (issuer) => KINDS.includes(said) && committeeKey(issuer.name).startsWith(`${said} `),
  )
  return ofKind.length === 1 ? ofKind[0] : undefined
}

const KINDS = ['Tỉnh ủy', 'Thành ủy', 'Thị ủy', 'Huyện ủy'].map(nameKey)
const STANDING = new RegExp(`^(${nameKey('Ban Thường vụ')}|btv) `)

function committeeKey(name: string): string {
  return nameKey(name).replace(STANDING, '')
}
