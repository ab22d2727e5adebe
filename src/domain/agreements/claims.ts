/** What published figures claim, and what can be said against it. */

/** A part of a whole, with the percentage printed beside it: "365/450, đạt 81,11%". */
export interface RatioClaim {
  readonly id: string
  readonly kind: 'ratio'
  readonly part: number
  readonly whole: number
  /** as printed; without it only a part above its whole is told */
  readonly statedPercent?: string | undefined
}

/** Parts that add up to a total; `partition: false` are groups that may overlap and need only lie within it. */
export interface SumClaim {
  readonly id: string
  readonly kind: 'sum'
  readonly total: number
  readonly parts: readonly number[]
  readonly partition?: boolean | undefined
}

/** By how much a target is exceeded: value / target × 100 − 100, "vượt 40%". */
export interface OverClaim {
  readonly id: string
  readonly kind: 'over'
  readonly value: number
  readonly target: number
  readonly statedOverPercent: string
}

/** A value with a percentage of a whole that is not printed; `wholes` are those it could be of. */
export interface ImpliedClaim {
  readonly id: string
  readonly kind: 'implied'
  readonly value: number
  readonly statedPercent: string
  readonly wholes: readonly number[]
}

/** Cumulative figures in order of their days; they never fall. */
export interface SeriesClaim {
  readonly id: string
  readonly kind: 'series'
  readonly values: readonly number[]
}

export type Claim = RatioClaim | SumClaim | OverClaim | ImpliedClaim | SeriesClaim

export const AGREEMENT_CODES = [
  /** would agree if the figures were cut off and not rounded */
  'truncated',
  /** would agree with numerator and denominator exchanged */
  'exchanged',
  /** would agree with another denominator, which is told */
  'otherDenominator',
  /** the percentage reached was printed as the one exceeded by */
  'attainedAsOver',
  /** does not follow from the numbers, and no reading above explains it */
  'percentDiffers',
  /** no whole number gives the percentage */
  'noDenominator',
  'partExceedsWhole',
  'sumDiffers',
  'seriesFalls',
] as const
export type AgreementCode = (typeof AGREEMENT_CODES)[number]

/**
 * One disagreement. Counts are numbers (text beyond 2^53 − 1), percentages text as the source prints them.
 * `explanation` is arithmetic and no sentence: "365/450 = 81,11%".
 */
export interface AgreementFinding {
  readonly code: AgreementCode
  /** what follows from the numbers; for `otherDenominator` the denominator that explains the percentage */
  readonly expected: number | string
  /** what is stated */
  readonly found: number | string
  readonly explanation: string
  /** for `sumDiffers`: total − sum of the parts */
  readonly difference?: number | string
}

/** Whole numbers of which the value is the stated percentage, from the smallest to the largest. */
export interface Denominators {
  readonly from: number
  readonly to: number
}

export interface AgreementResult {
  readonly id: string
  readonly agrees: boolean
  readonly findings: readonly AgreementFinding[]
  /** for `implied`: what the percentage is of; null when no whole number gives it */
  readonly denominators?: Denominators | null
}

/** Bounds of one question; beyond them it is refused, so that no answer takes long. */
export const MOST_CLAIMS = 500
export const MOST_NUMBERS = 1000
/** Findings told of one claim; how many more there are is told as a number. */
export const MOST_FINDINGS = 50
