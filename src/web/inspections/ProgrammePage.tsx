import { useState } from 'react'
import { useNavigate, useParams } from 'react-router'
import type { ProgrammeBody, ProgrammeReply } from '#contract/inspections'
import type { OrganisationDetail } from '#contract/organisations'
import type { Day } from '#domain/dates'
import { INSPECTION_KINDS, type InspectionKind, type Topic } from '#domain/inspections/words'
import { useOrganisation } from '../organisations/lookup'
import type { PickedOrganisation } from '../organisations/OrganisationPicker'
import { paths } from '../paths'
import { useChoices } from '../platform/address'
import { isRefusal, newCommandId } from '../platform/api'
import { useDraft } from '../platform/draft'
import { newId } from '../platform/ids'
import { useWrite } from '../platform/useWrite'
import { useViewer } from '../platform/viewer'
import { AwaitedPage } from '../ui/AwaitedPage'
import { Button } from '../ui/Button'
import { Card } from '../ui/Card'
import { SelectField } from '../ui/ChoiceFields'
import { DayField } from '../ui/DayField'
import { findingFor } from '../ui/Findings'
import { Form } from '../ui/Form'
import { Notice } from '../ui/Notice'
import { PageHead } from '../ui/PageHead'
import { TextField } from '../ui/TextField'
import { useAnnounce } from '../ui/Toast'
import { WriteEnd } from '../ui/WriteEnd'
import { BodiesField } from './BodiesField'
import { useProgramme } from './queries'
import { TopicsField } from './TopicsField'
import { useText } from './text'
import './inspections.css'

/** Sets the programme of a year, or changes the one that stands. */
export function ProgrammePage() {
  const { id = '' } = useParams()
  const { programme: words } = useText().inspections
  const { today } = useViewer()
  const { chosen } = useChoices()
  const year = Number(chosen('year') ?? today.slice(0, 4))
  const body = useOrganisation(id)
  const programme = useProgramme(id, year)
  if (body.data === undefined || programme.data === undefined) {
    return <AwaitedPage title={words.title(year)} asked={[body, programme]} />
  }
  return (
    <>
      <PageHead title={words.title(year)} note={body.data.name} />
      {programme.data.mayWrite ? (
        <ProgrammeForm key={`${id} ${year}`} body={body.data} reply={programme.data} />
      ) : (
        <Notice>{words.notYours}</Notice>
      )}
    </>
  )
}

interface ItemDraft {
  readonly id: string
  readonly kind: InspectionKind | null
  readonly topics: readonly Topic[]
  readonly month: string | null
  readonly bodies: readonly PickedOrganisation[]
}

interface ProgrammeDraft {
  readonly form: 'inspectionProgramme'
  readonly commandId: string
  readonly id: string
  readonly number: string
  readonly day: Day | null
  readonly items: readonly ItemDraft[]
  readonly reason: string
}

function isProgrammeDraft(value: unknown): value is ProgrammeDraft {
  return (
    typeof value === 'object' && value !== null && 'form' in value && value.form === 'inspectionProgramme'
  )
}

const newItem = (): ItemDraft => ({ id: newId(), kind: 'inspection', topics: [], month: null, bodies: [] })

function newProgrammeDraft({ programme }: ProgrammeReply): ProgrammeDraft {
  const items = (programme?.items ?? []).map(({ id, kind, topics, month, bodies }) => ({
    id,
    kind,
    topics,
    month: String(month),
    bodies: bodies.flatMap(({ id: bodyId, name }) =>
      bodyId === null ? [] : [{ id: bodyId, name, note: '' }],
    ),
  }))
  return {
    form: 'inspectionProgramme',
    commandId: newCommandId(),
    id: newId(),
    number: programme?.number ?? '',
    day: programme?.day ?? null,
    items: items.length === 0 ? [newItem()] : items,
    reason: '',
  }
}

function ProgrammeForm({ body, reply }: { body: OrganisationDetail; reply: ProgrammeReply }) {
  const text = useText()
  const { programme: words, cancel } = text.inspections
  const { today } = useViewer()
  const navigate = useNavigate()
  const announce = useAnnounce()
  const { programme, year } = reply
  const [start] = useState(() => newProgrammeDraft(reply))
  const name = `programme ${body.id} ${year} ${programme?.id ?? ''}`
  const { value, change, drop } = useDraft(name, start, isProgrammeDraft)
  const back = () => {
    drop()
    void navigate(paths.inspections(body.id, { year }))
  }
  const path = `/api/organisations/${body.id}/inspection-programmes`
  const writing = useWrite<ProgrammeBody, unknown>(path, () => {
    announce(words.saved)
    back()
  })
  const refused = isRefusal(writing.error, 422) ? writing.error.findings : []
  const errorAt = (field: string) => findingFor(text, refused, field)
  const type = (changes: Partial<ProgrammeDraft>) =>
    change({ ...value, ...(writing.isError && { commandId: newCommandId(), id: newId() }), ...changes })
  const { items } = value
  const submit = () => {
    const request = programmeBody(value, reply)
    if (request !== null && !writing.isPending) writing.mutate(request)
  }
  return (
    <div className="inspection-form">
      <Card>
        <Form label={words.title(year)} onSubmit={submit}>
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
            error={errorAt('day')}
            onChange={(day) => type({ day })}
          />
          <div className="inspection-rows">
            {items.map((item, index) => (
              <ItemFields
                key={item.id}
                item={item}
                number={index + 1}
                error={item.bodies
                  .map((_, place) => errorAt(`items.${index}.organisationIds.${place}`))
                  .find(Boolean)}
                onChange={(changed) =>
                  type({ items: items.map((one) => (one.id === item.id ? changed : one)) })
                }
                onRemove={
                  items.length === 1 ? null : () => type({ items: items.filter(({ id }) => id !== item.id) })
                }
              />
            ))}
          </div>
          <Button onClick={() => type({ items: [...items, newItem()] })}>{words.addItem}</Button>
          {programme !== null && (
            <TextField
              label={words.reason}
              value={value.reason}
              error={errorAt('reason')}
              onChange={(reason) => type({ reason })}
            />
          )}
          <WriteEnd
            submit={words.submit}
            cancel={cancel}
            isPending={writing.isPending}
            error={writing.error}
            onCancel={back}
          />
        </Form>
      </Card>
    </div>
  )
}

interface ItemFieldsProps {
  item: ItemDraft
  number: number
  error: string | undefined
  onChange: (item: ItemDraft) => void
  /** Null for the last one that is left. */
  onRemove: (() => void) | null
}

const MONTHS = Array.from({ length: 12 }, (_, index) => String(index + 1))

function ItemFields({ item, number, error, onChange, onRemove }: ItemFieldsProps) {
  const { programme: words, kinds } = useText().inspections
  return (
    <fieldset className="inspection-row">
      <legend>{words.item(number)}</legend>
      <SelectField
        label={words.month}
        value={item.month}
        options={MONTHS.map((month) => ({ value: month, label: words.monthOf(Number(month)) }))}
        onChange={(month) => onChange({ ...item, month })}
      />
      <SelectField
        label={words.kind}
        value={item.kind}
        options={INSPECTION_KINDS.map((kind) => ({ value: kind, label: kinds[kind] }))}
        onChange={(kind) => onChange({ ...item, kind })}
      />
      <BodiesField value={item.bodies} error={error} onChange={(bodies) => onChange({ ...item, bodies })} />
      <TopicsField value={item.topics} onChange={(topics) => onChange({ ...item, topics })} />
      {onRemove !== null && (
        <Button look="plain" onClick={onRemove}>
          {words.removeItem}
        </Button>
      )}
    </fieldset>
  )
}

/** Null while something is missing. */
function programmeBody(draft: ProgrammeDraft, { year, programme }: ProgrammeReply): ProgrammeBody | null {
  const { commandId, id, number, day, reason } = draft
  const items = draft.items.flatMap(({ kind, month, bodies, topics, ...item }) =>
    kind === null || month === null || bodies.length === 0 || topics.length === 0
      ? []
      : [
          {
            ...item,
            kind,
            topics: [...topics],
            month: Number(month),
            organisationIds: bodies.map((body) => body.id),
          },
        ],
  )
  if (day === null || items.length < draft.items.length) return null
  const replaces = programme === null ? {} : { replacesId: programme.id, reason: reason.trim() }
  return { commandId, id, year, number: number.trim(), day, items, ...replaces }
}
