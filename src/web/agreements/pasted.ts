import { checkClaim } from '#domain/agreements/check'
import { type AgreementResult, type Claim, MOST_CLAIMS } from '#domain/agreements/claims'
import { readPhrases, readUnread } from '#domain/agreements/phrases'
import { lacksHead, readRows } from '#domain/agreements/rows'

/** The longest text looked at: some forty printed pages. */
export const MOST_LETTERS = 120_000

/** One figure of what was pasted, and whether it agrees. */
export interface CheckedFigure {
  readonly key: string
  /** the words of the sentence; of a row its body, of a column its head */
  readonly label: string
  readonly claim: Claim
  readonly result: AgreementResult
}

export interface Checked {
  readonly figures: readonly CheckedFigure[]
  readonly isCut: boolean
  /** the words of figures that are not understood */
  readonly unread: readonly string[]
  /** rows without heads over them: their percentages are not checked */
  readonly isHeadless: boolean
}

/** Reads the rows of sheets and the sentences between them, and checks every figure found, in this order. */
export function checkPasted(text: string): Checked {
  const looked = text.slice(0, MOST_LETTERS)
  const lines = looked.split(/\r?\n/)
  const sheet = lines.filter((line) => line.includes('\t')).join('\n')
  const running = lines.filter((line) => !line.includes('\t')).join('\n')
  const [rows, phrases] = [readRows(sheet), readPhrases(running)]
  const found = [
    ...rows.map(({ claim, label }) => ({ claim, label })),
    ...phrases.map(({ claim, text: label }) => ({ claim, label })),
  ]
  const figures = found.slice(0, MOST_CLAIMS).map(({ claim, label }, place) => {
    const named = { ...claim, id: String(place + 1) }
    return { key: named.id, label, claim: named, result: checkClaim(named) }
  })
  return {
    figures,
    isCut: found.length > MOST_CLAIMS,
    unread: readUnread(running),
    isHeadless: lacksHead(sheet),
  }
}
