import { textWith } from '../i18n/featureWords'
import { closings } from '../i18n/vi/closings'

const vi = { closings }
export type Words = typeof closings

/** All sentences, those of these pages among them. */
export const useText = textWith(vi, async () => ({ ...(await import('../i18n/en/closings')) }))
