import { use, useMemo } from 'react'
import { useLanguage } from './index'
import type { Text } from './vi'
import { findings } from './vi/findings'

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

/** What every page may say: the sentences of the first page, and those of all findings. */
export type PageText = Text & { readonly findings: typeof findings }

/** As `featureWords`, joined with all other sentences: the `useText` of a feature's own folder. */
export function textWith<T extends object>(vi: T, loadEnglish: () => Promise<T>): () => PageText & T {
  const useWords = featureWords({ ...vi, findings }, async () => {
    const [words, english] = await Promise.all([loadEnglish(), import('./en/findings')])
    return { words: { ...words, findings: english.findings } }
  })
  return () => {
    const { text } = useLanguage()
    const words = useWords()
    return useMemo(() => ({ ...text, ...words }), [text, words])
  }
}
