import { type PageText, textWith } from '../i18n/featureWords'
import { fileWords } from '../i18n/vi/fileWords'
import { inspections } from '../i18n/vi/inspections'
import { inspectionWork } from '../i18n/vi/inspectionWork'

const vi = { fileWords, inspections, inspectionWork }

/** All sentences, those of these pages among them. */
export type Text = PageText & typeof vi

export const useText = textWith(vi, async () => ({
  ...(await import('../i18n/en/fileWords')),
  ...(await import('../i18n/en/inspections')),
  ...(await import('../i18n/en/inspectionWork')),
}))
