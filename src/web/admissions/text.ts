import { type PageText, textWith } from '../i18n/featureWords'
import { admissions } from '../i18n/vi/admissions'

const vi = { admissions }

/** All sentences, those of these pages among them. */
export type Text = PageText & typeof vi

export const useText = textWith(vi, async () => ({
  ...(await import('../i18n/en/admissions')),
}))
