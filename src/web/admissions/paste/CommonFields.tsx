import { OrganisationPicker } from '../../organisations/OrganisationPicker'
import { useViewer } from '../../platform/viewer'
import { DayField } from '../../ui/DayField'
import { TextField } from '../../ui/TextField'
import { useText } from '../text'
import type { CommonTexts } from './draft'

interface CommonFieldsProps {
  common: CommonTexts
  /** On the page of a cell every line belongs to it. */
  hasOwnCell: boolean
  onChange: (common: CommonTexts) => void
}

/** What one paper or one ceremony gives to all lines that do not say it. */
export function CommonFields({ common, hasOwnCell, onChange }: CommonFieldsProps) {
  const { sheet, entry } = useText().admissions
  const { today } = useViewer()
  const set = (change: Partial<CommonTexts>) => onChange({ ...common, ...change })
  return (
    <div className="stack">
      <p className="soft">{sheet.head.commonHint}</p>
      <div className="common-fields">
        <TextField
          label={sheet.fields.decisionNumber}
          optional
          maxLength={100}
          value={common.decisionNumber}
          onChange={(decisionNumber) => set({ decisionNumber })}
        />
        <DayField
          label={sheet.fields.decisionDay}
          optional
          max={today}
          value={common.decisionDay}
          onChange={(decisionDay) => set({ decisionDay })}
        />
        <TextField
          label={sheet.fields.issuer}
          optional
          maxLength={300}
          value={common.issuer}
          onChange={(issuer) => set({ issuer })}
        />
        <DayField
          label={entry.ceremonyDay}
          optional
          max={today}
          value={common.ceremonyDay}
          onChange={(ceremonyDay) => set({ ceremonyDay })}
        />
      </div>
      {!hasOwnCell && (
        <OrganisationPicker
          label={sheet.head.commonCell}
          value={common.cell}
          onChange={(cell) => set({ cell })}
          cellsOnly
        />
      )}
    </div>
  )
}
