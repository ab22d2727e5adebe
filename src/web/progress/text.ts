import { type PageText, textWith } from '../i18n/featureWords'
import { zeroCells } from '../i18n/vi/zeroCells'

const vi = { zeroCells }

/** All sentences, those of these pages among them. */
export type Text = PageText & typeof vi

export const useText = textWith(vi, async () => ({
  ...(await import('../i18n/en/zeroCells')),
}))
