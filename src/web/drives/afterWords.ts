import { featureWords } from '../i18n/featureWords'
import { words } from '../i18n/vi/afterAdmission'

/** The sentences of what follows the admission. */
export const useAfterWords = featureWords(words, () => import('../i18n/en/afterAdmission'))
export type AfterWords = typeof words
