import { featureWords } from '../i18n/featureWords'
import { rulePreview } from '../i18n/vi/rulePreview'

export type PreviewWords = typeof rulePreview

/** Words of files touched and of previews. */
export const usePreviewWords = featureWords(rulePreview, async () => ({
  words: (await import('../i18n/en/rulePreview')).rulePreview,
}))
