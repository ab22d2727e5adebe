import type { Sentence } from '../i18n/sentence'
import { FigureLink } from '../ui/FigureLink'

/** A sentence beside the figures, in running text; its numbers lead on as those of the opening sentence do. */
export function Telling({ sentence }: { sentence: Sentence }) {
  return sentence.map((part, index) => {
    if (typeof part === 'string') return part
    // the parts of one sentence never change places
    const key = `${index} ${part.text}`
    return (
      <FigureLink key={key} to={part.to}>
        {part.text}
      </FigureLink>
    )
  })
}
