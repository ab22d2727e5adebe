import { featureWords } from '../i18n/featureWords'
import { ruleWords } from '../i18n/vi/ruleWords'

/** Words of parameters and values. */
export const useRuleWords = featureWords(ruleWords, async () => ({
  words: (await import('../i18n/en/ruleWords')).ruleWords,
}))
