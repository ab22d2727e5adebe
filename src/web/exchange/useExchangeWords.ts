import { featureWords } from '../i18n/featureWords'
import { words } from '../i18n/vi/exchange'

export const useExchangeWords = featureWords(words, () => import('../i18n/en/exchange'))
