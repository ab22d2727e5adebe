import { Tag } from '../../ui/Tag'
import { useText } from '../text'
import type { Place } from './rows'

/** A rate outside what the document names: a word and a sign, not colour alone. */
export function PlaceTag({ place }: { place: Place | null }) {
  const { allocation } = useText()
  if (place === null || place === 'within') return null
  return place === 'below' ? (
    <Tag tone="late" sign="↓">
      {allocation.below}
    </Tag>
  ) : (
    <Tag tone="way" sign="↑">
      {allocation.above}
    </Tag>
  )
}
