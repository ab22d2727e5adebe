import type { Kind } from '#domain/candidates/kinds'
import type { FileRecord } from '#domain/candidates/records'
import { openRequests } from '#domain/candidates/steps'
import { formatDay } from '#domain/dates'
import type { FieldNotes } from '../../admissions/FieldNotes'
import { OrganisationPicker } from '../../organisations/OrganisationPicker'
import { CheckField, RadioField, SelectField } from '../../ui/ChoiceFields'
import type { Option } from '../../ui/Controls'
import { CountField } from '../../ui/CountField'
import { DayField } from '../../ui/DayField'
import { TextField } from '../../ui/TextField'
import { type Text, useText } from '../text'
import { type DetailDraft, type DetailField, type DetailValue, detailFields, LISTS } from './detailFields'
import { type KnownMember, MemberField } from './MemberField'

interface DetailFieldsProps {
  kind: Kind
  detail: DetailDraft
  onChange: (change: DetailDraft) => void
  notes: FieldNotes
  records: readonly FileRecord[]
  cellId: string
  members: readonly KnownMember[]
  /** The bodies through which the file passes. */
  way: readonly Option[]
}

/** What the kind says beyond its day and paper, one field after another. */
export function DetailFields(props: DetailFieldsProps) {
  return (
    <>
      {detailFields(props.kind)
        .filter(({ onlyWith }) => onlyWith === undefined || props.detail[onlyWith] === true)
        .map((field) => (
          <OneDetail key={field.name} {...props} field={field} />
        ))}
    </>
  )
}

/** A list of few is seen side by side, a long one is opened. */
const SIDE_BY_SIDE = 4

function OneDetail({ field, ...props }: DetailFieldsProps & { field: DetailField }) {
  const text = useText()
  const { name, type, optional = false } = field
  const value = props.detail[name] ?? null
  const set = (next: DetailValue) => props.onChange({ [name]: next })
  const at = `detail.${name}`
  const label = labelOf(text, props.kind, field)
  const common = { label, optional, error: props.notes.errorAt(at), hint: props.notes.hintAt(at) }
  switch (type) {
    case 'member':
      return (
        <MemberField
          {...common}
          organisationId={props.cellId}
          members={props.members}
          value={textOf(value)}
          onChange={set}
        />
      )
    case 'day':
      return <DayField {...common} value={textOf(value)} onChange={set} />
    case 'text':
      return (
        <TextField
          {...common}
          value={textOf(value) ?? ''}
          maxLength={100}
          onChange={(typed) => set(typed === '' ? null : typed)}
        />
      )
    case 'count':
      return <CountField {...common} value={typeof value === 'number' ? value : null} onChange={set} />
    case 'check':
      return <CheckField label={label} checked={value === true} onChange={set} />
    case 'yesNo':
      return (
        <RadioField
          label={label}
          value={value === null ? null : value === true ? 'yes' : 'no'}
          options={yesNoOptions(text, name)}
          onChange={(said) => set(said === 'yes')}
        />
      )
    case 'body':
      return (
        <OrganisationPicker
          label={label}
          value={typeof value === 'object' ? value : null}
          cellsOnly={name === 'toOrganisationId'}
          error={common.error}
          onChange={set}
        />
      )
    default:
      return (
        <ChoiceDetail
          {...common}
          isOpened={type === 'way'}
          options={optionsOf(text, field, props)}
          value={textOf(value)}
          onChange={set}
        />
      )
  }
}

interface ChoiceDetailProps {
  label: string
  optional: boolean
  error: string | undefined
  hint: React.ReactNode
  options: readonly Option[]
  /** Opened however few there are: which bodies are offered differs from file to file. */
  isOpened: boolean
  value: string | null
  onChange: (value: string | null) => void
}

function ChoiceDetail({ optional, hint, options, isOpened, ...rest }: ChoiceDetailProps) {
  if (!optional && !isOpened && options.length <= SIDE_BY_SIDE && options.length > 0 && hint === undefined) {
    return <RadioField {...rest} options={options} />
  }
  return <SelectField {...rest} hint={hint} optional={optional} width="medium" options={options} />
}

const textOf = (value: DetailValue): string | null => (typeof value === 'string' ? value : null)

function labelOf({ candidates }: Text, kind: Kind, { name }: DetailField): string {
  const { form: words } = candidates
  if (name === 'memberId' && kind === 'introduction') return words.introducer
  if (name === 'toOrganisationId' && kind === 'returned') return words.returnTo
  if (name === 'ground' && kind !== 'decisionCancellation' && kind !== 'recognitionCancellation')
    return words.grounds[kind === 'application' ? 'readmission' : 'deletion']
  return name === 'memberId' ? words.mentor : words.details[name]
}

function yesNoOptions({ candidates }: Text, name: string) {
  const { form: words } = candidates
  const isProposal = name === 'proposes'
  return [
    { value: 'yes', label: isProposal ? words.proposesYes : words.yes },
    { value: 'no', label: isProposal ? words.proposesNo : words.no },
  ]
}

function optionsOf(
  text: Text,
  { type, list, only }: DetailField,
  props: DetailFieldsProps,
): readonly Option[] {
  if (type === 'way') return props.way
  if (type === 'request') {
    return openRequests(props.records).map(({ id, day, paper }) => ({
      value: id,
      label: text.candidates.form.requestOf(paper?.number ?? '', formatDay(day)),
    }))
  }
  if (list === undefined) return []
  const words: Readonly<Record<string, string>> = { ...text.fileWords, ...text.candidates.form.lists }[list]
  return (only ?? LISTS[list]).map((value) => ({ value, label: words[value] ?? value }))
}
