import type { Finding } from '#domain/findings'
import type {
  AgreementCode,
  AgreementFinding,
  AgreementResult,
  Claim,
  ImpliedClaim,
  OverClaim,
  RatioClaim,
  SeriesClaim,
  SumClaim,
} from './claims'
import { denominatorsOf, nearestIn } from './denominators'
import {
  addition,
  hundredOf,
  type Printed,
  printLike,
  readPrinted,
  roundedLike,
  signed,
  truncatedLike,
} from './printed'

/**
 * Whether published figures agree with themselves, by exact integer arithmetic: a percentage agrees when it is
 * the quotient rounded half up at the number of decimals that the source prints.
 * @throws for what `claimProblems` refuses
 */
export function checkClaim(claim: Claim): AgreementResult {
  if (claim.kind === 'implied') return checkImplied(claim)
  const findings = findingsOf(claim)
  return { id: claim.id, agrees: findings.length === 0, findings }
}

function findingsOf(claim: Exclude<Claim, ImpliedClaim>): AgreementFinding[] {
  switch (claim.kind) {
    case 'ratio':
      return ratioFindings(claim)
    case 'over':
      return overFindings(claim)
    case 'sum':
      return sumFindings(claim)
    case 'series':
      return seriesFindings(claim)
  }
}

/** What keeps claims from being checked: an id given twice, a division by nothing. */
export function claimProblems(claims: readonly Claim[]): Finding[] {
  const seen = new Set<string>()
  return claims.flatMap((claim, place) => {
    const problems: Finding[] = []
    if (seen.has(claim.id)) problems.push({ code: 'idRepeated', field: `claims.${place}.id` })
    seen.add(claim.id)
    const zero = zeroWhole(claim)
    if (zero !== null) problems.push({ code: 'wholeZero', field: `claims.${place}.${zero}` })
    return problems
  })
}

function zeroWhole(claim: Claim): string | null {
  if (claim.kind === 'ratio') return claim.whole === 0 && claim.statedPercent !== undefined ? 'whole' : null
  if (claim.kind === 'over') return claim.target === 0 ? 'target' : null
  if (claim.kind !== 'implied') return null
  const place = claim.wholes.indexOf(0)
  return place === -1 ? null : `wholes.${place}`
}

function ratioFindings({ part, whole, statedPercent }: RatioClaim): AgreementFinding[] {
  const isAbove = part > whole
  if (statedPercent === undefined) return isAbove ? [exceeding(part, whole)] : []
  const stated = printed(statedPercent)
  const quotient: Quotient = { part: BigInt(part), whole: BigInt(whole), base: 0n }
  const found = explain(quotient, stated)
  if (found === null) return []
  // beyond 100 % a plan is exceeded; a percentage of at most 100 says that the part lies within the whole
  const saysWithin = stated.scaled <= hundredOf(stated) && found.code !== 'exchanged'
  return isAbove && saysWithin ? [found, exceeding(part, whole)] : [found]
}

function overFindings({ value, target, statedOverPercent }: OverClaim): AgreementFinding[] {
  const stated = printed(statedOverPercent)
  const quotient: Quotient = { part: BigInt(value), whole: BigInt(target), base: hundredOf(stated) }
  const found = explain(quotient, stated)
  return found === null ? [] : [found]
}

/** A quotient in per cent, less a base: 0, or one hundred where it tells by how much a target is exceeded. */
interface Quotient {
  readonly part: bigint
  readonly whole: bigint
  readonly base: bigint
}

/** What is wrong with a percentage, by the simplest reading that would make it right; null when it agrees. */
function explain(quotient: Quotient, stated: Printed): AgreementFinding | null {
  const { part, whole, base } = quotient
  const exact = roundedLike(part, whole, stated) - base
  if (exact === stated.scaled) return null
  const told = (code: AgreementCode, also?: string): AgreementFinding => ({
    code,
    expected: printLike(exact, stated),
    found: printLike(stated.scaled, stated),
    explanation: also === undefined ? equation(quotient, stated) : `${equation(quotient, stated)}; ${also}`,
  })
  if (truncatedLike(part, whole, stated) - base === stated.scaled) return told('truncated')
  const exchanged = { part: whole, whole: part, base }
  if (part > 0n && roundedLike(whole, part, stated) - base === stated.scaled)
    return told('exchanged', equation(exchanged, stated))
  const reached = { ...quotient, base: 0n }
  if (base > 0n && roundedLike(part, whole, stated) === stated.scaled)
    return told('attainedAsOver', equation(reached, stated))
  return explainByDenominator(quotient, stated) ?? told('percentDiffers')
}

/** The denominator next to the one stated that gives the percentage. */
function explainByDenominator(quotient: Quotient, stated: Printed): AgreementFinding | null {
  const { part, whole, base } = quotient
  const range = part === 0n ? null : denominatorsOf(part, { ...stated, scaled: stated.scaled + base })
  if (range === null) return null
  const nearest = nearestIn(range, whole)
  const other = equation({ ...quotient, whole: nearest }, stated)
  const span = range.from === range.to ? '' : `; ${range.from}–${range.to}`
  return {
    code: 'otherDenominator',
    expected: countOf(nearest),
    found: countOf(whole),
    explanation: `${equation(quotient, stated)}; ${other}${span}`,
  }
}

/** "365/450 = 81,11%"; for what exceeds a target "245/175 − 100% = 40%". */
function equation({ part, whole, base }: Quotient, like: Printed): string {
  const less = base === 0n ? '' : ' − 100%'
  return `${part}/${whole}${less} = ${printLike(roundedLike(part, whole, like) - base, like)}`
}

function checkImplied({ id, value, statedPercent, wholes }: ImpliedClaim): AgreementResult {
  const stated = printed(statedPercent)
  const part = BigInt(value)
  const range = denominatorsOf(part, stated)
  const denominators = range && { from: Number(range.from), to: Number(range.to) }
  const readings = wholes.map((whole) => explain({ part, whole: BigInt(whole), base: 0n }, stated))
  if (wholes.length === 0) {
    const findings = range === null ? [nothingGives(part, stated)] : []
    return { id, agrees: range !== null, findings, denominators }
  }
  if (readings.includes(null)) return { id, agrees: true, findings: [], denominators }
  const told = readings.filter((reading) => reading !== null)
  const simple = told.find(({ code }) => code === 'truncated' || code === 'exchanged')
  return { id, agrees: false, findings: [simple ?? told[0] ?? nothingGives(part, stated)], denominators }
}

/** No whole number gives the percentage: the two whose percentages lie around it. */
function nothingGives(part: bigint, stated: Printed): AgreementFinding {
  const found = printLike(stated.scaled, stated)
  if (part === 0n || stated.scaled === 0n) {
    return {
      code: 'noDenominator',
      expected: printLike(0n, stated),
      found,
      explanation: `${part} ≠ ${found}`,
    }
  }
  const below = (part * hundredOf(stated)) / stated.scaled
  const around = below === 0n ? [1n] : [below, below + 1n]
  const [nearest = 1n] = around
  return {
    code: 'noDenominator',
    expected: printLike(roundedLike(part, nearest, stated), stated),
    found,
    explanation: around.map((whole) => equation({ part, whole, base: 0n }, stated)).join('; '),
  }
}

function sumFindings({ total, parts, partition }: SumClaim): AgreementFinding[] {
  const above = parts.filter((part) => part > total).map((part) => exceeding(part, total))
  if (partition === false) return above
  const sum = parts.reduce((so, part) => so + BigInt(part), 0n)
  const difference = BigInt(total) - sum
  if (difference === 0n) return above
  const differs: AgreementFinding = {
    code: 'sumDiffers',
    expected: countOf(sum),
    found: total,
    explanation: `${addition(parts)} = ${sum}; ${total} − ${sum} = ${signed(difference)}`,
    difference: countOf(difference),
  }
  return [differs, ...above]
}

function seriesFindings({ values }: SeriesClaim): AgreementFinding[] {
  return values.flatMap((value, place) => {
    const before = values[place - 1]
    if (before === undefined || value >= before) return []
    const explanation = `[${place}] ${before} > [${place + 1}] ${value}`
    return [{ code: 'seriesFalls', expected: before, found: value, explanation }]
  })
}

function exceeding(part: number, whole: number): AgreementFinding {
  return { code: 'partExceedsWhole', expected: whole, found: part, explanation: `${part} > ${whole}` }
}

function printed(text: string): Printed {
  const read = readPrinted(text)
  if (read === null) throw new RangeError('not a printed percentage')
  return read
}

/** Counts travel as numbers while they are exact there. */
function countOf(count: bigint): number | string {
  const value = Number(count)
  return Number.isSafeInteger(value) ? value : String(count)
}
