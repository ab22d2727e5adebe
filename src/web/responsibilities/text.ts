import { type PageText, textWith } from '../i18n/featureWords'
import { responsibilities } from '../i18n/vi/responsibilities'

const vi = { responsibilities }
export type Text = PageText & typeof vi

/** All sentences, those of these pages among them. */
export const useText = textWith(vi, () => import('../i18n/en/responsibilities'))
