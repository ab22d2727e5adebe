import { Tag } from '../../ui/Tag'
import { useText } from '../text'

/** Whether a resolution carried; nothing for what is not voted on, or not told. */
export function OutcomeTag({ outcome }: { outcome: string | null }) {
  const { meetings: words } = useText().candidates
  if (outcome === 'carried') {
    return (
      <Tag tone="met" sign="✓">
        {words.carried}
      </Tag>
    )
  }
  if (outcome === 'notCarried') {
    return (
      <Tag tone="late" sign="!">
        {words.notCarried}
      </Tag>
    )
  }
  return null
}
