import { type PageText, textWith } from '../i18n/featureWords'
import { organisationPages } from '../i18n/vi/organisationPages'

const vi = { organisations: organisationPages }

/** All sentences, those of these pages among them. */
export type Text = PageText & typeof vi

export const useText = textWith(vi, async () => {
  const { organisationPages } = await import('../i18n/en/organisationPages')
  return { organisations: organisationPages }
})
