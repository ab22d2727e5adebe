import { TOPICS, type Topic } from '#domain/inspections/words'
import { CheckField } from '../ui/ChoiceFields'
import { useTried } from '../ui/Form'
import { useText } from './text'

interface TopicsFieldProps {
  value: readonly Topic[]
  onChange: (topics: readonly Topic[]) => void
}

/** What is looked at; at least one. */
export function TopicsField({ value, onChange }: TopicsFieldProps) {
  const { form, topics } = useText().inspections
  const tried = useTried()
  return (
    <fieldset className="field">
      <legend>{form.topics}</legend>
      <div className="inspection-checks">
        {TOPICS.map((topic) => (
          <CheckField
            key={topic}
            label={topics[topic]}
            checked={value.includes(topic)}
            onChange={(checked) =>
              onChange(TOPICS.filter((known) => (known === topic ? checked : value.includes(known))))
            }
          />
        ))}
      </div>
      <p className="field-error" aria-live="polite">
        {tried && value.length === 0 ? form.topicsMissing : undefined}
      </p>
    </fieldset>
  )
}
