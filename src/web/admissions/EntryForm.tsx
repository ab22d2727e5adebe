import { useRef } from 'react'
import { useChoices } from '../platform/address'
import { Button } from '../ui/Button'
import { Findings } from '../ui/Findings'
import { Form, FormEnd } from '../ui/Form'
import { Notice } from '../ui/Notice'
import { useMedia } from '../ui/useMedia'
import { WriteError } from '../ui/WriteError'
import { DuplicateDialog } from './DuplicateDialog'
import type { AdmissionDraft } from './drafts'
import { EntryGroup, GROUPS, type Group, groupOfFinding, isGroupFilled } from './EntryGroups'
import { EntryReview } from './EntryReview'
import { useText } from './text'
import type { Entry } from './useEntry'
import { useSaveKey } from './useSaveKey'

const PHONE = 'screen and (max-width: 719px)'

interface EntryFormProps {
  entry: Entry
  fixedCell: AdmissionDraft['cell']
}

/** The form: all groups under one another, on a phone one after another. */
export function EntryForm({ entry, fixedCell }: EntryFormProps) {
  const { entry: words } = useText().admissions
  const isPhone = useMedia(PHONE)
  const frame = useRef<HTMLDivElement>(null)
  useSaveKey(frame)
  return (
    <div ref={frame} className="entry-form">
      {entry.isRestored && (
        <Notice actions={<Button onClick={entry.startAnew}>{words.draftDrop}</Button>}>{words.draft}</Notice>
      )}
      {isPhone ? (
        <Steps entry={entry} fixedCell={fixedCell} />
      ) : (
        <Whole entry={entry} fixedCell={fixedCell} />
      )}
      {entry.duplicates.length > 0 && <DuplicateDialog entry={entry} />}
    </div>
  )
}

/** What the server had against the entry, as a whole; each reason stands at its field as well. */
function Refused({ entry }: { entry: Entry }) {
  const { entry: words } = useText().admissions
  const { error } = entry.writing
  if (error === null || entry.duplicates.length > 0) return null
  const blocks = entry.findings.filter(({ effect }) => effect !== 'warn')
  return blocks.length > 0 ? (
    <Findings title={words.refused} findings={blocks} live />
  ) : (
    <WriteError error={error} />
  )
}

function Whole({ entry, fixedCell }: EntryFormProps) {
  const { entry: words } = useText().admissions
  return (
    <Form label={words.title} onSubmit={() => entry.save()}>
      {GROUPS.map((group) => (
        <EntryGroup key={group} group={group} entry={entry} fixedCell={fixedCell} />
      ))}
      <Refused entry={entry} />
      <FormEnd>
        <SaveButton entry={entry} />
        <span className="soft entry-keys">{words.saveKeys}</span>
      </FormEnd>
    </Form>
  )
}

/** One group at a time; the step stands in the address, so that "back" of the phone goes one group back. */
function Steps({ entry, fixedCell }: EntryFormProps) {
  const { entry: words } = useText().admissions
  const { chosen, choose } = useChoices()
  const frame = useRef<HTMLDivElement>(null)
  const at = stepOf(chosen('step'))
  const group = GROUPS[at] ?? 'person'
  const isLast = at === GROUPS.length - 1
  const go = (step: number) => {
    choose({ step: step === 0 ? null : step + 1 })
    window.scrollTo(0, 0)
  }
  const submit = () => {
    const wanting = GROUPS.findIndex((one) => !isGroupFilled(entry, one))
    if (refusedIn(entry, group)) frame.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus()
    else if (!isLast) go(at + 1)
    else if (wanting >= 0 && wanting < at) go(wanting)
    else entry.save()
  }
  const blamed = entry.writing.isError ? blamedGroup(entry) : undefined
  return (
    <Form key={group} label={words.groups[group]} onSubmit={submit}>
      <p className="soft" role="status">
        {words.step(at + 1, GROUPS.length)}
      </p>
      <div ref={frame}>
        <EntryGroup group={group} entry={entry} fixedCell={fixedCell} />
      </div>
      {isLast && <EntryReview draft={entry.draft} onGo={(one) => go(GROUPS.indexOf(one))} />}
      {blamed !== undefined && blamed !== group && (
        <Button onClick={() => go(GROUPS.indexOf(blamed))}>{words.groups[blamed]}</Button>
      )}
      <Refused entry={entry} />
      <FormEnd>
        {isLast ? (
          <SaveButton entry={entry} />
        ) : (
          <Button type="submit" look="main">
            {words.next}
          </Button>
        )}
        {at > 0 && <Button onClick={() => go(at - 1)}>{words.back}</Button>}
      </FormEnd>
    </Form>
  )
}

/** Whether what stands in the group may not be recorded; it is said at its field. */
function refusedIn({ findings }: Entry, group: Group): boolean {
  return findings.some(({ effect, field }) => effect !== 'warn' && groupOfFinding(field) === group)
}

function stepOf(asked: string | null): number {
  const step = Number(asked ?? 1) - 1
  return Number.isInteger(step) && step >= 0 && step < GROUPS.length ? step : 0
}

/** The first group in which something was refused. */
function blamedGroup(entry: Entry): Group | undefined {
  return GROUPS.find((group) => refusedIn(entry, group))
}

function SaveButton({ entry }: { entry: Entry }) {
  const { admissions, common } = useText()
  const { isPending } = entry.writing
  return (
    <Button type="submit" look="main" disabled={isPending}>
      {isPending ? common.working : admissions.entry.save}
    </Button>
  )
}
