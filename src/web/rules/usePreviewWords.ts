import { type Language, useLanguage } from '../i18n'
import { rulePreview as english } from '../i18n/en/rulePreview'
import { rulePreview as vietnamese } from '../i18n/vi/rulePreview'

export type PreviewWords = typeof vietnamese

const words: Record<Language, PreviewWords> = { vi: vietnamese, en: english }

/** Words of files touched and of previews; they travel with these pages, not with the first one. */
export function usePreviewWords(): PreviewWords {
  return words[useLanguage().language]
}
