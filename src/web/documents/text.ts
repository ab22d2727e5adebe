import { textWith } from '../i18n/featureWords'
import { documents } from '../i18n/vi/documents'

export type DocumentWords = typeof documents

/** All sentences, those of these pages among them. */
export const useText = textWith({ documents }, () => import('../i18n/en/documents'))
