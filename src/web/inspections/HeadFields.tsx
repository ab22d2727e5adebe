import { INSPECTION_KINDS } from '#domain/inspections/words'
import { useViewer } from '../platform/viewer'
import { RadioField } from '../ui/ChoiceFields'
import { DayField } from '../ui/DayField'
import { TextField } from '../ui/TextField'
import { BodiesField } from './BodiesField'
import { type Item, ItemField } from './ItemField'
import type { RecordFieldsProps } from './recordDraft'
import { TopicsField } from './TopicsField'
import { useText } from './text'

/** When, by whom, at whom, and the conclusion. */
export function HeadFields({ value, type, errorAt, items }: RecordFieldsProps & { items: readonly Item[] }) {
  const { form, kinds } = useText().inspections
  const { today } = useViewer()
  const bodyError = value.bodies.map((_, index) => errorAt(`organisationIds.${index}`)).find(Boolean)
  return (
    <>
      <ItemField
        items={items}
        value={value.itemId}
        error={errorAt('itemId')}
        onChange={(itemId) => type({ itemId })}
      />
      <RadioField
        label={form.kind}
        value={value.kind}
        options={INSPECTION_KINDS.map((kind) => ({ value: kind, label: kinds[kind] }))}
        onChange={(kind) => type({ kind })}
      />
      <BodiesField value={value.bodies} error={bodyError} onChange={(bodies) => type({ bodies })} />
      <TopicsField value={value.topics} onChange={(topics) => type({ topics })} />
      <DayField
        label={form.from}
        value={value.from}
        max={today}
        error={errorAt('from')}
        onChange={(from) => type({ from })}
      />
      <DayField
        label={form.to}
        value={value.to}
        max={today}
        error={errorAt('to')}
        onChange={(to) => type({ to })}
      />
      <TextField
        label={form.team}
        hint={form.teamHint}
        value={value.team}
        lines={3}
        maxLength={2000}
        error={errorAt('team.0')}
        onChange={(team) => type({ team })}
      />
      <TextField
        label={form.number}
        value={value.number}
        maxLength={100}
        onChange={(number) => type({ number })}
      />
      <DayField
        label={form.conclusionDay}
        value={value.conclusionDay}
        max={today}
        error={errorAt('conclusion.day')}
        onChange={(conclusionDay) => type({ conclusionDay })}
      />
      <TextField
        label={form.conclusion}
        hint={form.care}
        value={value.conclusion}
        lines={4}
        maxLength={1000}
        error={errorAt('conclusion.text')}
        onChange={(conclusion) => type({ conclusion })}
      />
    </>
  )
}
