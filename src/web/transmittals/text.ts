import { textWith } from '../i18n/featureWords'
import { admissions } from '../i18n/vi/admissions'
import { words } from '../i18n/vi/transmittals'

/** All sentences, those of hand-overs, of purposes and of findings among them. */
export const useText = textWith({ transmittals: words, admissions }, async () => ({
  transmittals: (await import('../i18n/en/transmittals')).words,
  admissions: (await import('../i18n/en/admissions')).admissions,
}))
