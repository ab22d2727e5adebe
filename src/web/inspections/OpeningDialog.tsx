import { useState } from 'react'
import type { ProgrammeReply } from '#contract/inspections'
import type { OpeningBody } from '#contract/inspectionWork'
import type { OrganisationDetail } from '#contract/organisations'
import type { Day } from '#domain/dates'
import { INSPECTION_KINDS, type InspectionKind, type Topic } from '#domain/inspections/words'
import type { PickedOrganisation } from '../organisations/OrganisationPicker'
import { isRefusal, newCommandId } from '../platform/api'
import { useDraft } from '../platform/draft'
import { newId } from '../platform/ids'
import { useWrite } from '../platform/useWrite'
import { useViewer } from '../platform/viewer'
import { RadioField } from '../ui/ChoiceFields'
import { DayField } from '../ui/DayField'
import { Dialog } from '../ui/Dialog'
import { findingFor } from '../ui/Findings'
import { Form } from '../ui/Form'
import { TextField } from '../ui/TextField'
import { useAnnounce } from '../ui/Toast'
import { WriteEnd } from '../ui/WriteEnd'
import { BodiesField } from './BodiesField'
import { ItemField } from './ItemField'
import { TopicsField } from './TopicsField'
import { useText } from './text'

interface OpeningDraft {
  readonly form: 'inspectionOpening'
  readonly commandId: string
  readonly id: string
  readonly itemId: string | null
  readonly kind: InspectionKind | null
  readonly number: string
  readonly day: Day | null
  readonly from: Day | null
  readonly to: Day | null
  readonly topics: readonly Topic[]
  readonly bodies: readonly PickedOrganisation[]
}

function isOpeningDraft(value: unknown): value is OpeningDraft {
  return typeof value === 'object' && value !== null && 'form' in value && value.form === 'inspectionOpening'
}

interface OpeningDialogProps {
  body: OrganisationDetail
  programme: ProgrammeReply
  onClose: () => void
}

/** Opens an inspection by its decision; what the programme planned is filled in when it is chosen. */
export function OpeningDialog({ body, programme, onClose }: OpeningDialogProps) {
  const text = useText()
  const { form, cancel, kinds } = text.inspections
  const { openings: words } = text.inspectionWork
  const { today } = useViewer()
  const announce = useAnnounce()
  const [start] = useState<OpeningDraft>(() => ({
    form: 'inspectionOpening',
    commandId: newCommandId(),
    id: newId(),
    itemId: null,
    kind: 'inspection',
    number: '',
    day: null,
    from: null,
    to: null,
    topics: ['files'],
    bodies: [],
  }))
  const { value, change, drop } = useDraft(`inspection opening ${body.id}`, start, isOpeningDraft)
  const close = () => {
    drop()
    onClose()
  }
  const writing = useWrite<OpeningBody, unknown>(`/api/organisations/${body.id}/inspection-openings`, () => {
    announce(words.opened)
    close()
  })
  const refused = isRefusal(writing.error, 422) ? writing.error.findings : []
  const errorAt = (field: string) => findingFor(text, refused, field)
  const type = (changes: Partial<OpeningDraft>) =>
    change({ ...value, ...(writing.isError && { commandId: newCommandId(), id: newId() }), ...changes })
  const submit = () => {
    const request = openingBody(value)
    if (request !== null && !writing.isPending) writing.mutate(request)
  }
  return (
    <Dialog title={words.open} onClose={onClose} busy={writing.isPending} width="wide">
      <Form label={words.open} onSubmit={submit}>
        <p className="field-hint">{words.hint}</p>
        <ItemField
          items={programme.programme?.items ?? []}
          value={value.itemId}
          error={errorAt('itemId')}
          onChange={(itemId, planned) => type({ itemId, ...planned })}
        />
        <RadioField
          label={form.kind}
          value={value.kind}
          options={INSPECTION_KINDS.map((kind) => ({ value: kind, label: kinds[kind] }))}
          onChange={(kind) => type({ kind })}
        />
        <BodiesField
          value={value.bodies}
          error={value.bodies.map((_, index) => errorAt(`organisationIds.${index}`)).find(Boolean)}
          onChange={(bodies) => type({ bodies })}
        />
        <TopicsField value={value.topics} onChange={(topics) => type({ topics })} />
        <TextField
          label={words.number}
          value={value.number}
          maxLength={100}
          onChange={(number) => type({ number })}
        />
        <DayField
          label={words.day}
          value={value.day}
          max={today}
          error={errorAt('decision.day')}
          onChange={(day) => type({ day })}
        />
        <DayField
          label={form.from}
          value={value.from}
          error={errorAt('from')}
          onChange={(from) => type({ from })}
        />
        <DayField label={form.to} value={value.to} error={errorAt('to')} onChange={(to) => type({ to })} />
        <WriteEnd
          submit={words.open}
          cancel={cancel}
          isPending={writing.isPending}
          error={writing.error}
          onCancel={close}
        />
      </Form>
    </Dialog>
  )
}

/** Null while something is missing. */
function openingBody(draft: OpeningDraft): OpeningBody | null {
  const { commandId, id, itemId, kind, number, day, from, to, topics, bodies } = draft
  if (kind === null || day === null || from === null || to === null) return null
  if (topics.length === 0 || bodies.length === 0) return null
  return {
    commandId,
    id,
    kind,
    ...(itemId !== null && { itemId }),
    decision: { number: number.trim(), day },
    from,
    to,
    topics: [...topics],
    organisationIds: bodies.map((body) => body.id),
  }
}
