import { featureWords } from '../i18n/featureWords'
import { type AgreementWords, words } from '../i18n/vi/agreements'

export type { AgreementWords }

/** The sentences of figures that must agree; they travel with this page. */
export const useAgreementWords = featureWords(words, () => import('../i18n/en/agreements'))
