import { type PageText, textWith } from '../i18n/featureWords'
import { obstacles } from '../i18n/vi/obstacles'
import { summaries } from '../i18n/vi/summaries'

/** Causes of a shortfall are those of obstacles, in the same words. */
const vi = { obstacles, summaries }
export type Text = PageText & typeof vi

/** All sentences, those of these pages among them. */
export const useText = textWith(vi, async () => ({
  ...(await import('../i18n/en/obstacles')),
  ...(await import('../i18n/en/summaries')),
}))
