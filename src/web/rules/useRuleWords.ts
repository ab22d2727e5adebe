import { type Language, useLanguage } from '../i18n'
import { ruleWords as english } from '../i18n/en/ruleWords'
import { ruleWords as vietnamese } from '../i18n/vi/ruleWords'
import type { RuleWords } from './ruleWords'

const words: Record<Language, RuleWords> = { vi: vietnamese, en: english }

/** Words of parameters and values; they travel with these pages, not with the first one. */
export function useRuleWords(): RuleWords {
  return words[useLanguage().language]
}
