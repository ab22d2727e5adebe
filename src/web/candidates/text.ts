import { type PageText, textWith } from '../i18n/featureWords'
import { admissions } from '../i18n/vi/admissions'
import { candidates } from '../i18n/vi/candidates'
import { desk } from '../i18n/vi/desk'
import { fileWords } from '../i18n/vi/fileWords'

const vi = { admissions, candidates, desk, fileWords }

/** All sentences, those of these pages among them. */
export type Text = PageText & typeof vi

export const useText = textWith(vi, async () => ({
  ...(await import('../i18n/en/admissions')),
  ...(await import('../i18n/en/candidates')),
  ...(await import('../i18n/en/fileWords')),
  ...(await import('../i18n/en/desk')),
}))
