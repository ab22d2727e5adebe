import { useViewer } from '../../platform/viewer'
import { CheckField, RadioField } from '../../ui/ChoiceFields'
import { DayField } from '../../ui/DayField'
import { TextField } from '../../ui/TextField'
import { DescriptionFields } from '../forms/DescriptionFields'
import type { FieldsProps } from '../forms/fields'
import { PaperFields } from '../forms/PaperFields'
import { OrganisationPicker } from '../OrganisationPicker'
import { useText } from '../text'
import type { CorrectionDraft } from './correctionDraft'
import type { Fact, TreeEvent } from './facts'

interface CorrectionFieldsProps extends FieldsProps {
  readonly draft: CorrectionDraft
  readonly change: (part: Partial<CorrectionDraft>) => void
}

/** The parts of the fact, as they should have been recorded. */
export function CorrectionFields({ fact, ...props }: CorrectionFieldsProps & { fact: Fact }) {
  return fact.of === 'event' ? <EventFields event={fact.event} {...props} /> : <SourceFields {...props} />
}

function EventFields({ event, ...props }: CorrectionFieldsProps & { event: TreeEvent }) {
  const { forms } = useText().organisations
  const { draft, change, errorAt, organisation } = props
  const { today } = useViewer()
  const { kind } = event
  const labels = { found: forms.foundDay, close: forms.closeDay, rename: forms.day, move: forms.day }
  return (
    <>
      {(kind === 'found' || kind === 'rename') && (
        <TextField
          label={kind === 'found' ? forms.name : forms.newName}
          value={draft.name}
          maxLength={200}
          error={errorAt('name')}
          onChange={(name) => change({ name })}
        />
      )}
      <DayField
        label={kind === 'describe' ? forms.day : labels[kind]}
        value={draft.day}
        min={kind === 'found' ? undefined : (organisation.from ?? undefined)}
        max={today}
        error={errorAt('day')}
        onChange={(day) => change({ day })}
      />
      {(kind === 'found' || kind === 'move') && <ParentFields event={event} {...props} />}
      {(kind === 'found' || kind === 'describe') && (
        <DescriptionFields {...props} isCodeOptional={event.code === null} />
      )}
      <PaperFields {...props} />
    </>
  )
}

/** The body above as it was recorded; another is looked for only when that is what was wrong. */
function ParentFields({ event, draft, change, errorAt }: CorrectionFieldsProps & { event: TreeEvent }) {
  const { forms, corrections } = useText().organisations
  if (event.kind === 'found' && event.parentName === null) return null
  return (
    <>
      <CheckField
        label={corrections.changesParent}
        hint={corrections.recordedParent(event.parentName ?? '')}
        checked={draft.changesParent}
        onChange={(changesParent) => change({ changesParent, parent: null })}
      />
      {draft.changesParent && (
        <OrganisationPicker
          label={corrections.rightParent}
          hint={forms.parentHint}
          value={draft.parent}
          error={errorAt('parentId')}
          onChange={(parent) => change({ parent })}
        />
      )}
    </>
  )
}

function SourceFields({ draft, change, errorAt, organisation }: CorrectionFieldsProps) {
  const { forms, corrections } = useText().organisations
  const { today } = useViewer()
  return (
    <>
      <RadioField
        label={corrections.state}
        value={draft.exhausted ? 'exhausted' : 'source'}
        options={[
          { value: 'exhausted', label: corrections.exhausted },
          { value: 'source', label: corrections.again },
        ]}
        onChange={(state) => change({ exhausted: state === 'exhausted' })}
      />
      <DayField
        label={forms.sourceDay}
        value={draft.day}
        min={organisation.from ?? undefined}
        max={today}
        error={errorAt('day')}
        onChange={(day) => change({ day })}
      />
      <TextField
        label={forms.sourceReason}
        value={draft.reason}
        lines={2}
        error={errorAt('reason')}
        onChange={(reason) => change({ reason })}
      />
    </>
  )
}
