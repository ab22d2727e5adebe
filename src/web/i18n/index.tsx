import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react'
import { readSetting, writeSetting } from '../platform/settings'
import { type Text, vi } from './vi'

export type Language = 'vi' | 'en'

interface Speech {
  readonly language: Language
  readonly text: Text
  readonly speak: (language: Language) => Promise<void>
}

const SpeechContext = createContext<Speech>({ language: 'vi', text: vi, speak: async () => undefined })

/** English travels only to those who ask for it. */
async function textIn(language: Language): Promise<Text> {
  return language === 'en' ? (await import('./en')).en : vi
}

export interface LoadedLanguage {
  readonly language: Language
  readonly text: Text
}

/** The language chosen on this machine earlier; Vietnamese when its sentences cannot be fetched. */
export async function loadLanguage(): Promise<LoadedLanguage> {
  const language: Language = readSetting('language') === 'en' ? 'en' : 'vi'
  return textIn(language).then(
    (text) => ({ language, text }),
    () => ({ language: 'vi', text: vi }),
  )
}

export function LanguageProvider({ start, children }: { start: LoadedLanguage; children: ReactNode }) {
  const [loaded, setLoaded] = useState(start)
  useEffect(() => {
    document.documentElement.lang = loaded.language
  }, [loaded.language])
  const speech = useMemo<Speech>(
    () => ({
      ...loaded,
      speak: async (language) => {
        const text = await textIn(language)
        writeSetting('language', language)
        setLoaded({ language, text })
      },
    }),
    [loaded],
  )
  return <SpeechContext value={speech}>{children}</SpeechContext>
}

/** The sentences in the reader's language: `const text = useText()`, then `text.progress.title`. */
export function useText(): Text {
  return useContext(SpeechContext).text
}

export function useLanguage(): Speech {
  return useContext(SpeechContext)
}
