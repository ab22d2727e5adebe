import { useChoices } from '../../platform/address'
import { Button } from '../../ui/Button'
import type { Rights } from '../rights'
import { useText } from '../text'
import { correctionsFor, type Fact } from './facts'
import { factWords } from './factWords'

/** "Sửa", "Rút" beside a fact, for those who may. */
export function CorrectionButtons({ fact, rights }: { fact: Fact; rights: Rights }) {
  const text = useText()
  const { corrections: words } = text.organisations
  const { choose } = useChoices()
  const id = fact.of === 'event' ? fact.event.id : fact.state.id
  return (
    <span className="correction-buttons screen-only">
      {correctionsFor(rights, fact).map((how) => (
        <Button
          key={how}
          look="plain"
          aria-label={words.buttonOf(words.buttons[how], factWords(text, fact))}
          onClick={() => choose({ write: how, fact: id })}
        >
          {words.buttons[how]}
        </Button>
      ))}
    </span>
  )
}
