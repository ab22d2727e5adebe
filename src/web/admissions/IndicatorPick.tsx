import { LIST_INDICATORS, type ListIndicator } from '#domain/progress/indicators'
import { useChoices as useAddress } from '../platform/address'
import { Pick } from '../ui/Controls'
import { useText } from './text'

/** Which part of the people is listed: only groups that may be opened as a list. */
export function IndicatorPick({ indicator }: { indicator: ListIndicator }) {
  const { admissions } = useText()
  const { choose } = useAddress()
  return (
    <Pick
      label={admissions.list.group}
      value={indicator}
      options={LIST_INDICATORS.map((value) => ({ value, label: admissions.words.groups[value] }))}
      onChange={(next) => choose({ indicator: next === 'admitted' ? null : next })}
    />
  )
}
