import type { OrganisationDetail } from '#contract/organisations'
import { nameKey } from '#domain/vietnamese'

/** A committee that may have issued a decision on a person of a cell, by its steps above the cell. */
export interface Issuer {
  readonly name: string
  /** 1 is the parent: so a body may be named whose id the viewer is not told. */
  readonly above: number
}

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

/** The committees above a cell, the nearest first. */
export function issuersOf({ ancestors }: Pick<OrganisationDetail, 'ancestors'>): readonly Issuer[] {
  return [...ancestors].reverse().flatMap(({ name }, index) => {
    const committee = committeeOf(name)
    return committee === null ? [] : [{ name: committee, above: index + 1 }]
  })
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

interface CellPlace {
  readonly id: string
  readonly parentId?: string | null
  readonly parentName: string | null
}

/**
 * The issuer of a decision in a sheet of many cells: the committee next above the cell, that of the page's body, or
 * one above it, as far as the cell's own steps are known.
 */
export function issuingOf(
  page: Pick<OrganisationDetail, 'id' | 'name' | 'ancestors'>,
  cell: CellPlace,
  name: string,
): { issuerOrganisationId?: string; issuerAbove?: number } {
  const steps = cell.id === page.id ? 0 : cell.parentId === page.id ? 1 : null
  const above = issuersOf(page).map((issuer) => ({
    name: issuer.name,
    id: page.ancestors.at(-issuer.above)?.id ?? null,
    above: steps === null ? null : issuer.above + steps,
  }))
  const own = { name: committeeOf(page.name) ?? '', id: page.id, above: null }
  const parent = { name: committeeOf(cell.parentName ?? '') ?? '', id: null, above: 1 }
  const named = namedIssuer([parent, own, ...above], name)
  if (named === undefined) return {}
  if (named.above !== null) return { issuerAbove: named.above }
  return named.id === null ? {} : { issuerOrganisationId: named.id }
}
