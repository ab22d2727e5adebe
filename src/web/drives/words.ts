import { featureWords } from '../i18n/featureWords'
import { words } from '../i18n/vi/drives'

/** The sentences of drives. */
export const useDriveWords = featureWords(words, () => import('../i18n/en/drives'))
export type DriveWords = typeof words
