import { type PageText, textWith } from '../i18n/featureWords'
import { fileWords } from '../i18n/vi/fileWords'
import { plans } from '../i18n/vi/plans'

const vi = { fileWords, plans }

/** All sentences, those of these pages among them. */
export type Text = PageText & typeof vi

export const useText = textWith(vi, async () => ({
  ...(await import('../i18n/en/fileWords')),
  ...(await import('../i18n/en/plans')),
}))
