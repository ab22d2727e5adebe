import { use } from 'react'
import { useLanguage } from './index'

/**
 * The sentences of one feature, as a hook: `const useClassWords = featureWords(vi, () => import('../i18n/en/classes'))`.
 * The Vietnamese ones travel with the feature's own pages, the English ones to those who ask for them; where those
 * cannot be fetched, the Vietnamese stand.
 */
export function featureWords<T>(vi: T, loadEnglish: () => Promise<{ words: T }>): () => T {
  let english: Promise<T> | null = null
  return () => {
    const { language } = useLanguage()
    if (language === 'vi') return vi
    english ??= loadEnglish().then(
      ({ words }) => words,
      () => vi,
    )
    return use(english)
  }
}
