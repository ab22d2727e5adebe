import { type PageText, textWith } from '../i18n/featureWords'
import { allocation } from '../i18n/vi/allocation'
import { statements } from '../i18n/vi/statements'
import { targets } from '../i18n/vi/targets'

const vi = { allocation, statements, targets }

/** All sentences, those of these pages among them. */
export type Text = PageText & typeof vi

export const useText = textWith(vi, async () => ({
  ...(await import('../i18n/en/allocation')),
  ...(await import('../i18n/en/statements')),
  ...(await import('../i18n/en/targets')),
}))
