import { useState } from 'react'
import { PURPOSES, type Purpose } from '#domain/access'
import { useChoices } from '../platform/address'
import { Button } from '../ui/Button'
import { SelectField } from '../ui/ChoiceFields'
import { Form } from '../ui/Form'
import { Notice } from '../ui/Notice'
import { useText } from './text'

/** The purpose for which names are open; it stands in the address only while they are. */
export function usePurpose() {
  const { chosen, choose } = useChoices()
  const purpose = PURPOSES.find((known) => known === chosen('purpose'))
  return { purpose, setPurpose: (next: Purpose | null) => choose({ purpose: next }, { replace: true }) }
}

interface NamesNoticeProps {
  /** Which names are open without a purpose. */
  open: 'all' | 'some' | 'none'
  /** Whether the viewer's role reads names at all. */
  mayRead: boolean
  /** What the viewer may state here; everything of the list unless told otherwise. */
  purposes?: readonly Purpose[]
}

/** Says that names are closed and to whom they are open; opens them for a stated purpose. Paper shows it by its rows. */
export function NamesNotice({ open, mayRead, purposes = PURPOSES }: NamesNoticeProps) {
  const { admissions } = useText()
  const { names, words } = admissions
  const { purpose, setPurpose } = usePurpose()
  if (!mayRead) {
    return (
      <Notice title={names.closedTitle} screenOnly>
        {names.notForYou}
      </Notice>
    )
  }
  if (purpose !== undefined) {
    return (
      <Notice
        tone="warn"
        screenOnly
        title={names.openTitle(words.purposes[purpose].toLowerCase())}
        actions={<Button onClick={() => setPurpose(null)}>{names.close}</Button>}
      >
        {names.openHint}
      </Notice>
    )
  }
  if (open === 'all') return null
  return (
    <Notice title={open === 'some' ? names.partly : names.closedTitle} screenOnly>
      <p>{names.closed}</p>
      <PurposePick purposes={purposes} onOpen={setPurpose} />
    </Notice>
  )
}

interface PurposePickProps {
  purposes: readonly Purpose[]
  onOpen: (purpose: Purpose) => void
}

function PurposePick({ purposes, onOpen }: PurposePickProps) {
  const { admissions } = useText()
  const { names, words } = admissions
  const [purpose, setPurpose] = useState<Purpose | null>(purposes.length === 1 ? (purposes[0] ?? null) : null)
  return (
    <div className="purpose-pick">
      <Form label={names.purpose} onSubmit={() => purpose !== null && onOpen(purpose)}>
        <SelectField
          label={names.purpose}
          value={purpose}
          options={purposes.map((value) => ({ value, label: words.purposes[value] }))}
          onChange={setPurpose}
        />
        <Button type="submit">{names.open}</Button>
      </Form>
    </div>
  )
}
