import { CLASS_FORMS, CLASS_KINDS, SESSION_PARTS } from '#domain/classes/kinds'
import { useViewer } from '../platform/viewer'
import { Button } from '../ui/Button'
import { CheckField, SelectField } from '../ui/ChoiceFields'
import { CountField } from '../ui/CountField'
import { DayField } from '../ui/DayField'
import { TextField } from '../ui/TextField'
import { newSession, type PlanDraft, type SessionDraft } from './planDraft'
import { useTrainers } from './queries'
import { useText } from './text'

export interface PlanFieldsProps {
  /** the body whose centre holds the class; its trainers may be put in charge */
  organisationId: string
  value: PlanDraft
  type: (changes: Partial<PlanDraft>) => void
  errorAt: (field: string) => string | undefined
  /** with people in it the class stays of its kind */
  isKindFixed: boolean
}

/** By which decision, what, where, for how many, and when. */
export function PlanFields({ organisationId, value, type, errorAt, isKindFixed }: PlanFieldsProps) {
  const { plan: words, kinds, forms } = useText().classes
  return (
    <>
      <SelectField
        label={words.kind}
        value={value.kind}
        disabled={isKindFixed}
        options={CLASS_KINDS.map((kind) => ({ value: kind, label: kinds[kind] }))}
        error={errorAt('kind')}
        onChange={(kind) => type({ kind })}
      />
      <TextField
        label={words.name}
        placeholder={words.nameExample}
        value={value.name}
        maxLength={200}
        spellCheck
        error={errorAt('name')}
        onChange={(name) => type({ name })}
      />
      <DecisionFields value={value} type={type} errorAt={errorAt} />
      <div className="class-row">
        <SelectField
          label={words.form}
          value={value.way}
          options={CLASS_FORMS.map((form) => ({ value: form, label: forms[form] }))}
          onChange={(way) => type({ way: way ?? 'central' })}
        />
        <CountField
          label={words.capacity}
          value={value.capacity}
          min={1}
          max={500}
          error={errorAt('capacity')}
          onChange={(capacity) => type({ capacity })}
        />
      </div>
      <TextField
        label={words.place}
        value={value.place}
        maxLength={300}
        error={errorAt('place')}
        onChange={(place) => type({ place })}
      />
      <SessionFields value={value} type={type} errorAt={errorAt} />
      <TextField
        label={words.topics}
        hint={words.topicsHint}
        value={value.topics}
        lines={3}
        maxLength={4000}
        optional
        onChange={(topics) => type({ topics })}
      />
      <TextField
        label={words.teachers}
        hint={words.teachersHint}
        value={value.teachers}
        lines={2}
        maxLength={2000}
        optional
        onChange={(teachers) => type({ teachers })}
      />
      <TrainerFields organisationId={organisationId} value={value} type={type} />
    </>
  )
}

function DecisionFields({ value, type, errorAt }: Pick<PlanFieldsProps, 'value' | 'type' | 'errorAt'>) {
  const { plan: words } = useText().classes
  const { today } = useViewer()
  return (
    <>
      <div className="class-row">
        <TextField
          label={words.number}
          placeholder={words.numberExample}
          value={value.number}
          maxLength={100}
          error={errorAt('decision.number')}
          onChange={(number) => type({ number })}
        />
        <DayField
          label={words.day}
          value={value.day}
          max={today}
          error={errorAt('decision.day')}
          onChange={(day) => type({ day })}
        />
      </div>
      <TextField
        label={words.issuer}
        value={value.issuer}
        maxLength={300}
        error={errorAt('decision.issuerName')}
        onChange={(issuer) => type({ issuer })}
      />
    </>
  )
}

function SessionFields({ value, type, errorAt }: Pick<PlanFieldsProps, 'value' | 'type' | 'errorAt'>) {
  const { plan: words, parts } = useText().classes
  const { sessions } = value
  const change = (id: string, changes: Partial<SessionDraft>) =>
    type({ sessions: sessions.map((session) => (session.id === id ? { ...session, ...changes } : session)) })
  const add = () => type({ sessions: [...sessions, newSession()] })
  const drop = (id: string) => type({ sessions: sessions.filter((session) => session.id !== id) })
  return (
    <fieldset className="class-sessions">
      <legend>{words.sessions}</legend>
      {sessions.map(({ id, day, part, topic }, index) => (
        <div key={id} className="class-session">
          <DayField
            label={words.sessionDay(index + 1)}
            value={day}
            error={errorAt(`sessions.${index}.day`)}
            onChange={(next) => change(id, { day: next })}
          />
          <SelectField
            label={words.sessionPart(index + 1)}
            value={part}
            options={SESSION_PARTS.map((one) => ({ value: one, label: parts[one] }))}
            onChange={(next) => change(id, { part: next ?? part })}
          />
          <TextField
            label={words.sessionTopic(index + 1)}
            value={topic}
            maxLength={300}
            onChange={(next) => change(id, { topic: next })}
          />
          {sessions.length > 1 && (
            <Button look="plain" onClick={() => drop(id)}>
              {words.dropSession(index + 1)}
            </Button>
          )}
        </div>
      ))}
      <Button onClick={add}>{words.addSession}</Button>
    </fieldset>
  )
}

/** An officer says who is in charge; a trainer who opens a class is. */
function TrainerFields({
  organisationId,
  value,
  type,
}: Pick<PlanFieldsProps, 'organisationId' | 'value' | 'type'>) {
  const { plan: words } = useText().classes
  const { roles } = useViewer()
  const isOfficer = roles.some(
    ({ role, organisation }) => role === 'officer' && organisation.id === organisationId,
  )
  const trainers = useTrainers(isOfficer ? organisationId : null).data?.items ?? []
  if (!isOfficer) return null
  if (trainers.length === 0) return <p className="soft">{words.trainersNone}</p>
  const { trainerIds } = value
  return (
    <fieldset className="class-sessions">
      <legend>{words.trainers}</legend>
      {trainers.map(({ id, displayName }) => (
        <CheckField
          key={id}
          label={displayName}
          checked={trainerIds.includes(id)}
          onChange={(checked) =>
            type({ trainerIds: checked ? [...trainerIds, id] : trainerIds.filter((one) => one !== id) })
          }
        />
      ))}
      <CheckField
        label={words.certifies}
        checked={value.trainerCertifies}
        onChange={(trainerCertifies) => type({ trainerCertifies })}
      />
    </fieldset>
  )
}
