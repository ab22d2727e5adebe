import { type PageText, textWith } from '../../i18n/featureWords'
import { imports } from '../../i18n/vi/imports'

const vi = { imports }
export type Text = PageText & typeof vi

/** All sentences, those of imports among them. */
export const useText = textWith(vi, async () => ({ ...(await import('../../i18n/en/imports')) }))
