import { type PageText, textWith } from '../i18n/featureWords'
import { fileWords } from '../i18n/vi/fileWords'

const vi = { fileWords }

/** All sentences, those of files and findings among them. */
export type Text = PageText & typeof vi

export const useText = textWith(vi, async () => ({ ...(await import('../i18n/en/fileWords')) }))
