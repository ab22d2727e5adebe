import { featureWords } from '../i18n/featureWords'
import { words } from '../i18n/vi/ceremonies'

/** The sentences of ceremonies. */
export const useCeremonyWords = featureWords(words, () => import('../i18n/en/ceremonies'))
export type CeremonyWords = typeof words
