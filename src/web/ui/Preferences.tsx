import { useState } from 'react'
import { useLanguage, useText } from '../i18n'
import { isTextLarge, setTextLarge } from '../platform/settings'
import './preferences.css'

/** Language and size of letters, for this machine. */
export function Preferences() {
  const { shell } = useText()
  const { language, speak } = useLanguage()
  const [large, setLarge] = useState(isTextLarge)
  const tongues = [
    { code: 'vi', name: shell.vietnamese },
    { code: 'en', name: shell.english },
  ] as const
  return (
    <div className="preferences">
      <div role="group" aria-label={shell.language}>
        {tongues.map(({ code, name }) => (
          <button
            key={code}
            type="button"
            lang={code}
            aria-pressed={language === code}
            onClick={() => speak(code)}
          >
            {name}
          </button>
        ))}
      </div>
      <button
        type="button"
        aria-pressed={large}
        onClick={() => {
          setTextLarge(!large)
          setLarge(!large)
        }}
      >
        {shell.largeText}
      </button>
    </div>
  )
}
