import { textWith } from '../i18n/featureWords'
import { words } from '../i18n/vi/reports'

/** All sentences, those of reports and of findings among them. */
export const useText = textWith({ reports: words }, async () => ({
  reports: (await import('../i18n/en/reports')).words,
}))
