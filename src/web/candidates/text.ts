import { useMemo } from 'react'
import { useLanguage } from '../i18n'
import { candidates as en } from '../i18n/en/candidates'
import type { Text as Common } from '../i18n/vi'
import { candidates as vi } from '../i18n/vi/candidates'

/** The sentences of files travel with the pages of files, not with the first page. */
export type Text = Common & { readonly candidates: typeof vi }

/** All sentences in the reader's language, those of files among them. */
export function useText(): Text {
  const { language, text } = useLanguage()
  return useMemo(() => ({ ...text, candidates: language === 'en' ? en : vi }), [language, text])
}
