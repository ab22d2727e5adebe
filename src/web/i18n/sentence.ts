/** A number inside a sentence, and the address of the rows that stand behind it. */
export interface Figure {
  readonly text: string
  readonly to?: string
}

export type SentencePart = string | Figure
export type Sentence = readonly SentencePart[]

/** A sentence with figures in it: sentence`kết nạp ${{ text: '365', to }} đảng viên`. Sentences may be nested. */
export function sentence(
  words: TemplateStringsArray,
  ...slots: readonly (SentencePart | Sentence)[]
): Sentence {
  const parts = words.flatMap((word, index) => [word, ...partsOf(slots[index])])
  return parts.filter((part) => part !== '')
}

function partsOf(slot: SentencePart | Sentence | undefined): Sentence {
  if (slot === undefined) return []
  return isSentence(slot) ? slot : [slot]
}

function isSentence(slot: SentencePart | Sentence): slot is Sentence {
  return Array.isArray(slot)
}

/** The sentence as plain text, for titles and announcements. */
export function plain(parts: Sentence): string {
  return parts.map((part) => (typeof part === 'string' ? part : part.text)).join('')
}
