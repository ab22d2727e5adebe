import { useEffect, useRef } from 'react'
import { traitsOf } from '#domain/candidates/kinds'
import { useSaveKey } from '../../admissions/useSaveKey'
import { useOrganisation } from '../../organisations/lookup'
import { isRefusal } from '../../platform/api'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { CheckField } from '../../ui/ChoiceFields'
import type { Option } from '../../ui/Controls'
import { findingSentence } from '../../ui/Findings'
import { Form, FormEnd } from '../../ui/Form'
import { Notice } from '../../ui/Notice'
import { TextField } from '../../ui/TextField'
import { WriteError } from '../../ui/WriteError'
import { FindingNotice } from '../FileNotices'
import { useText } from '../text'
import { BehalfFields } from './BehalfFields'
import { DetailFields } from './DetailFields'
import { PaperPart } from './PaperPart'
import { PrintedPart } from './PrintedPart'
import { asksVote } from './recordDraft'
import { type RecordFormProps, type RecordFormState, useRecordForm } from './useRecordForm'
import { VoteArithmetic } from './VoteArithmetic'
import { AttendanceFields, VoteFields } from './VoteFields'
import { voteRuleOf } from './voteRule'
import { bodiesFor } from './way'

/** One form for every kind of record: its fields follow from the table of kinds. */
export function RecordForm(props: RecordFormProps) {
  const { candidates, fileWords } = useText()
  const { form: words } = candidates
  const { detail, kind, corrects } = props
  const form = useRecordForm(props)
  const frame = useRef<HTMLDivElement>(null)
  useSaveKey(frame)
  useEffect(() => {
    frame.current?.scrollIntoView({ block: 'nearest' })
  }, [])
  const what = fileWords.kinds[kind]
  const title = corrects === null ? words.title(what) : words.correctTitle(what)
  const { form: paperForm } = traitsOf(kind)
  return (
    <div ref={frame} className="record-form">
      <Card
        title={title}
        actions={paperForm !== undefined && <span className="soft">{words.form(paperForm)}</span>}
      >
        {form.isRestored && (
          <Notice actions={<Button onClick={form.drop}>{words.draftDrop}</Button>}>{words.draft}</Notice>
        )}
        <Form label={title} onSubmit={form.save}>
          <Fields form={form} detail={detail} />
          {form.isBehalf && <BehalfGroup form={form} />}
          <Judgement form={form} />
          <ReasonField form={form} isCorrection={corrects !== null} />
          <WriteProblem form={form} />
          <EndOfForm
            form={form}
            label={corrects === null ? words.submit(lower(what)) : words.submitCorrection}
          />
        </Form>
      </Card>
    </div>
  )
}

const lower = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1)

function Fields({ form, detail }: { form: RecordFormState; detail: RecordFormProps['detail'] }) {
  const cell = useOrganisation(detail.cell.id).data
  const { draft, edit, notes, members, known } = form
  const way: readonly Option[] = bodiesFor(draft.kind, detail).map(({ id, name }) => ({
    value: id,
    label: name,
  }))
  return (
    <>
      <PaperPart draft={draft} edit={edit} notes={notes} cell={cell} />
      <DetailFields
        kind={draft.kind}
        detail={draft.detail}
        onChange={(change) => edit({ detail: { ...draft.detail, ...change } })}
        notes={notes}
        records={known.records}
        cellId={detail.cell.id}
        members={members}
        way={way}
      />
      <PrintedPart form={form} />
      {asksVote(draft.kind) && <VotePart form={form} />}
    </>
  )
}

/** Attendance, vote and its arithmetic. */
function VotePart({ form }: { form: RecordFormState }) {
  const { form: words } = useText().candidates
  const { draft, edit, notes, record, known } = form
  const { voting = 'cell' } = traitsOf(draft.kind)
  const isOptional = voting !== 'cell'
  return (
    <fieldset className="vote-part">
      <legend>{voting === 'cell' ? words.vote.title : words.vote.titleCommittee}</legend>
      {isOptional && (
        <CheckField
          label={words.vote.also}
          checked={draft.withVote}
          onChange={(withVote) => edit({ withVote })}
        />
      )}
      {draft.withVote && (
        <>
          <AttendanceFields
            attendance={draft.attendance}
            voting={voting}
            onChange={(change) => edit({ attendance: { ...draft.attendance, ...change } })}
            error={notes.errorAt('attendance.official')}
          />
          <VoteFields
            vote={draft.vote}
            attendance={draft.attendance}
            onChange={(change) => edit({ vote: { ...draft.vote, ...change } })}
            error={notes.errorAt('vote')}
          />
          <VoteArithmetic
            attendance={record.attendance}
            vote={record.vote}
            rule={voteRuleOf(record, known.context)}
          />
        </>
      )}
    </fieldset>
  )
}

function BehalfGroup({ form: { draft, edit, notes } }: { form: RecordFormState }) {
  const { behalf: words } = useText().candidates.form
  return (
    <fieldset className="vote-part">
      <legend>{words.title}</legend>
      <BehalfFields
        behalf={draft.behalf}
        error={notes.errorAt('behalf.day') ?? notes.errorAt('behalf')}
        onChange={(behalf) => edit({ behalf })}
      />
    </fieldset>
  )
}

/** Fields that show their findings themselves; the others are told together. */
const AT_FIELDS = /^(day|paper|detail|printed|behalf|vote$|attendance)/

/** A day that cannot be is told at its field as soon as it is typed, not once more at the end. */
const OF_DAYS = /^(paper\.|behalf\.)?day$/

function Judgement({ form: { findings } }: { form: RecordFormState }) {
  const { form: words } = useText().candidates
  const elsewhere = findings.filter(({ field }) => field === undefined || !AT_FIELDS.test(field))
  return (
    <>
      <FindingNotice
        tone="error"
        title={words.findings}
        findings={elsewhere.filter(({ effect }) => effect !== 'warn')}
        live
      />
      <FindingNotice
        tone="warn"
        title={words.findings}
        findings={elsewhere.filter(({ effect }) => effect === 'warn')}
      />
    </>
  )
}

/** What is late needs its reason; for other warnings one may be given. */
function ReasonField({ form, isCorrection }: { form: RecordFormState; isCorrection: boolean }) {
  const { form: words } = useText().candidates
  const { draft, edit, findings, isLate } = form
  if (!isCorrection && findings.every(({ effect }) => effect !== 'warn')) return null
  return (
    <TextField
      label={isCorrection ? words.correctReason : words.reason}
      hint={isLate ? `${words.reasonLate} ${words.reasonHint}` : words.reasonHint}
      optional={!isCorrection && !isLate}
      value={draft.reason}
      maxLength={500}
      lines={2}
      onChange={(reason) => edit({ reason })}
    />
  )
}

/** When somebody was quicker: what is new, and that nothing typed is lost. */
function WriteProblem({ form: { writing } }: { form: RecordFormState }) {
  const { candidates, fileWords } = useText()
  const { form: words } = candidates
  const { error } = writing
  if (error === null || isRefusal(error, 422)) return null
  const stale = isRefusal(error, 409) && error.findings.find(({ code }) => code === 'stale')
  if (!stale) return <WriteError error={error} />
  const kinds: Readonly<Record<string, string>> = fileWords.kinds
  const changed = String(stale.params?.changed ?? '')
    .split(', ')
    .flatMap((kind) => kinds[kind] ?? [])
  return (
    <Notice tone="warn" title={words.stale} live>
      {changed.length === 0 ? words.stalePlain : words.staleWhat(changed.join(', '))}
    </Notice>
  )
}

function EndOfForm({ form, label }: { form: RecordFormState; label: string }) {
  const text = useText()
  const { form: words } = text.candidates
  const { blocks, writing, giveUp } = form
  const [first] = blocks
  const why = first === undefined || writing.isError ? undefined : findingSentence(text, first)
  return (
    <>
      <FormEnd>
        <Button type="submit" look="main" disabled={writing.isPending} reason={why}>
          {writing.isPending ? text.common.working : label}
        </Button>
        <Button look="plain" onClick={giveUp} disabled={writing.isPending}>
          {words.stay}
        </Button>
      </FormEnd>
      {why !== undefined && !OF_DAYS.test(first?.field ?? '') && <p className="soft form-why">{why}</p>}
    </>
  )
}
