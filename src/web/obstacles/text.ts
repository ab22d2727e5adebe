import { type PageText, textWith } from '../i18n/featureWords'
import { fileWords } from '../i18n/vi/fileWords'
import { obstacles } from '../i18n/vi/obstacles'

const vi = { fileWords, obstacles }

/** All sentences, those of these pages among them. */
export type Text = PageText & typeof vi

export const useText = textWith(vi, async () => ({
  ...(await import('../i18n/en/fileWords')),
  ...(await import('../i18n/en/obstacles')),
}))
