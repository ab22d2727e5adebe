import type { OrganisationDetail } from '#contract/organisations'
import { committeeOf, namedIssuer } from '#domain/admissions/committees'

/** A committee that may have issued a decision on a person of a cell, by its steps above the cell. */
export interface Issuer {
  readonly name: string
  /** 1 is the parent: so a body may be named whose id the viewer is not told. */
  readonly above: number
}

/** The committees above a cell, the nearest first. */
export function issuersOf({ ancestors }: Pick<OrganisationDetail, 'ancestors'>): readonly Issuer[] {
  return [...ancestors].reverse().flatMap(({ name }, index) => {
    const committee = committeeOf(name)
    return committee === null ? [] : [{ name: committee, above: index + 1 }]
  })
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
