import type { RuleItem } from '#contract/rules'
import { SUBJECTS, type Subject } from '#domain/rulebook/timeline'
import { searchKey } from '#domain/vietnamese'
import { parameterWords, type RuleWords } from './ruleWords'

/** Rules in force on the day whose text was not compared itself: "chưa đối chiếu văn bản gốc". */
export function isUncompared({ values }: RuleItem): boolean {
  return values.some(({ entry }) => entry !== null && !entry.compared)
}

/** Rules that hold every word typed, in title, id, cites or names of parameters; accents do not matter. */
export function rulesFound(items: readonly RuleItem[], typed: string, words: RuleWords): RuleItem[] {
  const asked = searchKey(typed).split(' ')
  return items.filter((item) => {
    const key = searchKey(textOf(item, words))
    return asked.every((word) => key.includes(word))
  })
}

function textOf({ id, title, values }: RuleItem, words: RuleWords): string {
  const parts = values.flatMap(({ parameter, entry }) => [
    parameterWords(words, parameter),
    entry?.cite ?? '',
  ])
  return [id, title, ...parts].join(' ')
}

/** Groups in the order of the work; subjects without a rule are left out. */
export function bySubject(
  items: readonly RuleItem[],
): readonly { readonly subject: Subject; readonly rules: readonly RuleItem[] }[] {
  return SUBJECTS.map((subject) => ({
    subject,
    rules: items.filter((item) => item.subject === subject),
  })).filter(({ rules }) => rules.length > 0)
}
