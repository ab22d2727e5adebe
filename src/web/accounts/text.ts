import { type PageText, textWith } from '../i18n/featureWords'
import { accountPages } from '../i18n/vi/accountPages'
import { admissions } from '../i18n/vi/admissions'

const vi = { accounts: accountPages, admissions }

/** All sentences, those of these pages among them; the audit log names what admissions are read for. */
export type Text = PageText & typeof vi

export const useText = textWith(vi, async () => {
  const { accountPages } = await import('../i18n/en/accountPages')
  return { accounts: accountPages, ...(await import('../i18n/en/admissions')) }
})
