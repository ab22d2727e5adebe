import { featureWords } from '../i18n/featureWords'
import { type ReportWords, words } from '../i18n/vi/reports'

export type { ReportWords }

/** The sentences of reports; they travel with this page. */
export const useReportWords = featureWords(words, () => import('../i18n/en/reports'))
