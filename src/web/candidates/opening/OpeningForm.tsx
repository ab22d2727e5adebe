import { useRef } from 'react'
import { existingFile } from '../../admissions/DuplicateDialog'
import { useSaveKey } from '../../admissions/useSaveKey'
import type { PickedOrganisation } from '../../organisations/OrganisationPicker'
import { useChoices } from '../../platform/address'
import { Button } from '../../ui/Button'
import { Findings } from '../../ui/Findings'
import { Form, FormEnd } from '../../ui/Form'
import { Notice } from '../../ui/Notice'
import { useMedia } from '../../ui/useMedia'
import { WriteError } from '../../ui/WriteError'
import { KnownPeople } from '../KnownPeople'
import { useText } from '../text'
import { GROUPS, type Group, groupOfFinding, isGroupFilled, OpeningGroup } from './OpeningGroups'
import type { Opening } from './useOpening'

const PHONE = 'screen and (max-width: 719px)'

interface OpeningFormProps {
  opening: Opening
  fixedCell: PickedOrganisation | null
}

/** All groups under one another; on a phone one after another. */
export function OpeningForm(props: OpeningFormProps) {
  const { opening: words, form } = useText().candidates
  const { opening } = props
  const isPhone = useMedia(PHONE)
  const frame = useRef<HTMLDivElement>(null)
  useSaveKey(frame)
  return (
    <div ref={frame} className="entry-form">
      {opening.isRestored && (
        <Notice actions={<Button onClick={opening.startAnew}>{form.draftDrop}</Button>}>{form.draft}</Notice>
      )}
      {isPhone ? (
        <Steps {...props} />
      ) : (
        <Form label={words.title} onSubmit={() => opening.save()}>
          {GROUPS.map((group) => (
            <OpeningGroup key={group} group={group} {...props} />
          ))}
          <Refused opening={opening} />
          <FormEnd>
            <SaveButton opening={opening} />
          </FormEnd>
        </Form>
      )}
      {opening.duplicates.length > 0 && <Duplicates opening={opening} />}
    </div>
  )
}

/** One group at a time; the step stands in the address, so that "back" of the phone goes one group back. */
function Steps(props: OpeningFormProps) {
  const { candidates, admissions } = useText()
  const { opening: words } = candidates
  const { opening } = props
  const { chosen, choose } = useChoices()
  const at = stepOf(chosen('step'))
  const group = GROUPS[at] ?? 'how'
  const isLast = at === GROUPS.length - 1
  const go = (step: number) => {
    choose({ step: step === 0 ? null : step + 1 })
    window.scrollTo(0, 0)
  }
  const submit = () => {
    const wanting = GROUPS.findIndex((one) => !isGroupFilled(opening, one))
    if (!isLast) go(at + 1)
    else if (wanting >= 0) go(wanting)
    else opening.save()
  }
  const blamed = opening.writing.isError ? blamedGroup(opening) : undefined
  return (
    <Form key={group} label={words.groups[group]} onSubmit={submit}>
      <p className="soft" role="status">
        {words.step(at + 1, GROUPS.length)}
      </p>
      <OpeningGroup group={group} {...props} />
      {blamed !== undefined && blamed !== group && (
        <Button onClick={() => go(GROUPS.indexOf(blamed))}>{words.groups[blamed]}</Button>
      )}
      <Refused opening={opening} />
      <FormEnd>
        {isLast ? (
          <SaveButton opening={opening} />
        ) : (
          <Button type="submit" look="main">
            {admissions.entry.next}
          </Button>
        )}
        {at > 0 && <Button onClick={() => go(at - 1)}>{admissions.entry.back}</Button>}
      </FormEnd>
    </Form>
  )
}

function stepOf(asked: string | null): number {
  const step = Number(asked ?? 1) - 1
  return Number.isInteger(step) && step >= 0 && step < GROUPS.length ? step : 0
}

/** The first group in which something was refused. */
function blamedGroup({ findings }: Opening): Group | undefined {
  const first = findings.find(({ effect }) => effect !== 'warn')
  return first === undefined ? undefined : groupOfFinding(first.field)
}

function Refused({ opening }: { opening: Opening }) {
  const { entry: words } = useText().admissions
  const { error } = opening.writing
  if (error === null || opening.duplicates.length > 0) return null
  const blocks = opening.findings.filter(({ effect }) => effect !== 'warn')
  return blocks.length > 0 ? (
    <Findings title={words.refused} findings={blocks} live />
  ) : (
    <WriteError error={error} />
  )
}

function SaveButton({ opening: { draft, writing } }: { opening: Opening }) {
  const { candidates, common } = useText()
  return (
    <Button type="submit" look="main" disabled={writing.isPending}>
      {writing.isPending ? common.working : candidates.opening.save[draft.mode ?? 'listed']}
    </Button>
  )
}

/** Somebody with the same name and birth date has a file: the same person, or another? */
function Duplicates({ opening }: { opening: Opening }) {
  const { candidates } = useText()
  const files = opening.duplicates.map(existingFile)
  return (
    <KnownPeople
      people={files.map(({ id, cell }) => ({
        id,
        words: candidates.opening.duplicateExisting(cell),
        hasFile: true,
      }))}
      busy={opening.writing.isPending}
      onClose={() => opening.writing.reset()}
      onDistinct={() => opening.save(files.map(({ id }) => id))}
    />
  )
}
