import type { Education } from '#domain/admissions/words'
import { compareDays, type Day, type PartialDate } from '#domain/dates'
import type { Mark, OrganisationKind, Sector } from '#domain/organisations/kinds'
import type { GrantKind } from '#domain/rulebook/authority'
import type { ProvinceCode } from '#domain/rulebook/local/provinces'

/** A stretch of a body's life; spans tile all days. */
export interface BodySpan {
  readonly from: Day | null
  /** not included */
  readonly to: Day | null
  readonly alive: boolean
  readonly kind: OrganisationKind
  readonly sector: Sector
  /** of the province whose own text applies here; null where there is none */
  readonly province: ProvinceCode | null
  readonly marks: readonly Mark[]
  /** ids of the bodies above it, nearest last, each with its kind */
  readonly above: readonly { readonly id: string; readonly kind: OrganisationKind }[]
}

/** A body may decide on admissions and recognitions from a day up to, not including, another. */
export interface AuthorityGrant {
  readonly organisationId: string
  readonly kind: GrantKind
  readonly from: Day
  readonly to: Day | null
}

/**
 * What judging a file needs beyond its records: the same on the page and on the server. Bodies are those named
 * by the records and those above the cell; a body or member that is not here is not known.
 */
export interface FileContext {
  readonly today: Day
  readonly person: {
    /** null where nothing is concluded from it */
    readonly fullName: string | null
    readonly birthDate: PartialDate
    readonly education: Education
    readonly youthUnion: boolean
  }
  readonly members: Readonly<Record<string, { readonly officialDay: Day | null }>>
  readonly bodies: Readonly<Record<string, readonly BodySpan[]>>
  readonly grants: readonly AuthorityGrant[]
}

/** The span that covers the day. */
export function spanOn(context: FileContext, organisationId: string, day: Day): BodySpan | null {
  const spans = context.bodies[organisationId] ?? []
  return spans.find(({ from, to }) => (from === null || from <= day) && (to === null || day < to)) ?? null
}

/** Chi bộ cơ sở: its resolution is that of the grassroots level too. */
export function isGrassrootsCell(context: FileContext, cellId: string, day: Day): boolean {
  return spanOn(context, cellId, day)?.kind === 'grassrootsCell'
}

/** The grant that lets the body decide on the day, the latest one where several hold; or null. */
export function grantOn(context: FileContext, organisationId: string, day: Day): AuthorityGrant | null {
  const holding = context.grants.filter(
    (grant) =>
      grant.organisationId === organisationId && grant.from <= day && (grant.to === null || day < grant.to),
  )
  return [...holding].sort((a, b) => compareDays(a.from, b.from)).at(-1) ?? null
}
