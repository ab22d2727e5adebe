import { useEffect, useRef } from 'react'
import { paths } from '../paths'
import { useChoices } from '../platform/address'
import { Button, ButtonLink } from '../ui/Button'
import { Card } from '../ui/Card'
import { FigureLink } from '../ui/FigureLink'
import { Findings } from '../ui/Findings'
import { FormEnd } from '../ui/Form'
import { Notice } from '../ui/Notice'
import { useAnnounce } from '../ui/Toast'
import { WriteError } from '../ui/WriteError'
import type { Recorded } from './sitting'
import { useText } from './text'
import type { Entry, SavedEntry } from './useEntry'
import { useTakeBack } from './useTakeBack'
import { whereCounted } from './whereCounted'

interface SavedPanelProps {
  entry: Entry
  saved: SavedEntry
  organisationId: string
}

/** It is recorded: what next. */
export function SavedPanel({ entry, saved, organisationId }: SavedPanelProps) {
  const { entry: words } = useText().admissions
  const { choose } = useChoices()
  const next = useRef<HTMLButtonElement>(null)
  useEffect(() => next.current?.focus(), [])
  const startNext = () => {
    choose({ step: null }, { replace: true })
    entry.startAnew()
  }
  return (
    <div className="stack">
      <Notice tone="ok" title={words.saved(saved.name, saved.cellName)} live />
      {saved.findings.length > 0 && <Findings findings={saved.findings} />}
      <FormEnd>
        <Button ref={next} look="main" onClick={startNext}>
          {words.nextPerson}
        </Button>
        <ButtonLink to={paths.admissions(organisationId, lastCounted(entry))}>{words.toList}</ButtonLink>
      </FormEnd>
    </div>
  )
}

/** Where the person just recorded is found. */
function lastCounted({ sitting }: Entry) {
  const { paper, ceremonyDay = null } = sitting.last ?? {}
  return whereCounted({ decisionDay: paper?.day ?? null, ceremonyDay })
}

/** Everybody recorded in this sitting; a slip is taken back in one press. */
export function SittingList({ entry }: { entry: Entry }) {
  const { entry: words } = useText().admissions
  const { recorded } = entry.sitting
  if (recorded.length === 0) return null
  const standing = recorded.filter(({ takenBack }) => !takenBack).length
  return (
    <Card title={words.sitting(standing)}>
      <ul className="sitting-list">
        {[...recorded].reverse().map((one) => (
          <SittingRow key={one.id} one={one} onTakenBack={entry.markTakenBack} />
        ))}
      </ul>
    </Card>
  )
}

function SittingRow({ one, onTakenBack }: { one: Recorded; onTakenBack: (id: string) => void }) {
  const { admissions, common } = useText()
  const { entry: words } = admissions
  const announce = useAnnounce()
  const takingBack = useTakeBack(one.id, () => {
    onTakenBack(one.id)
    announce(words.undone(one.name))
  })
  return (
    <li>
      <span className="sitting-name">
        <FigureLink to={paths.admission(one.id)}>{one.name}</FigureLink>
        <small className="soft admission-under">{one.cellName}</small>
      </span>
      {one.takenBack ? (
        <span className="soft">{words.undoneMark}</span>
      ) : (
        <span className="sitting-acts">
          <ButtonLink to={paths.admission(one.id, { write: 'correct' })}>{words.mend}</ButtonLink>
          <Button disabled={takingBack.isPending} onClick={() => takingBack.mutate(words.undoReason)}>
            {takingBack.isPending ? common.working : words.undo}
          </Button>
        </span>
      )}
      {takingBack.error !== null && <WriteError error={takingBack.error} />}
    </li>
  )
}
