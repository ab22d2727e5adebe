import { useViewer } from '../../platform/viewer'
import { DayField } from '../../ui/DayField'
import { TextField } from '../../ui/TextField'
import { useText } from '../text'
import type { BehalfDraft } from './behalfDraft'

interface BehalfFieldsProps {
  behalf: BehalfDraft
  onChange: (behalf: BehalfDraft) => void
  error?: string | undefined
}

/** What is entered for another body rests on a paper of it. */
export function BehalfFields({ behalf, onChange, error }: BehalfFieldsProps) {
  const { behalf: words } = useText().candidates.form
  const { today } = useViewer()
  return (
    <>
      <p className="soft">{words.hint}</p>
      <TextField
        label={words.paper}
        placeholder={words.paperExample}
        optional
        value={behalf.paper}
        maxLength={200}
        onChange={(paper) => onChange({ ...behalf, paper })}
      />
      <DayField
        label={words.day}
        value={behalf.day}
        max={today}
        error={error}
        onChange={(day) => onChange({ ...behalf, day })}
      />
    </>
  )
}
