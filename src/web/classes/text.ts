import { type PageText, textWith } from '../i18n/featureWords'
import { classes } from '../i18n/vi/classes'
import { fileWords } from '../i18n/vi/fileWords'

const vi = { classes, fileWords }

/** All sentences, those of these pages among them. */
export type Text = PageText & typeof vi

export const useText = textWith(vi, async () => ({
  ...(await import('../i18n/en/classes')),
  ...(await import('../i18n/en/fileWords')),
}))
