import { type PageText, textWith } from '../i18n/featureWords'
import { candidates } from '../i18n/vi/candidates'
import { fileWords } from '../i18n/vi/fileWords'
import { screening } from '../i18n/vi/screening'
import { screeningPapers } from '../i18n/vi/screeningPapers'

const vi = { candidates, fileWords, screening, screeningPapers }

/** All sentences, those of these pages among them. */
export type Text = PageText & typeof vi

export const useText = textWith(vi, async () => ({
  ...(await import('../i18n/en/candidates')),
  ...(await import('../i18n/en/fileWords')),
  ...(await import('../i18n/en/screening')),
  ...(await import('../i18n/en/screeningPapers')),
}))
