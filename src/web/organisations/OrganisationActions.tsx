import type { OrganisationDetail } from '#contract/organisations'
import { type Day, formatDay } from '#domain/dates'
import { useChoices } from '../platform/address'
import { useViewer } from '../platform/viewer'
import { Button } from '../ui/Button'
import { Card } from '../ui/Card'
import { Dialog } from '../ui/Dialog'
import { Notice } from '../ui/Notice'
import { useAnnounce } from '../ui/Toast'
import { ChangeForm } from './forms/ChangeForm'
import { type Change, changeOf, changesFor, wordOf } from './forms/changes'
import { type Rights, rightsOver } from './rights'
import { type Text, useText } from './text'

interface OrganisationActionsProps {
  /** The body as it stands today, whatever day is looked at. */
  detail: OrganisationDetail
  on: Day | null
}

/** What can be recorded of the body, and for everything else why not. */
export function OrganisationActions({ detail, on }: OrganisationActionsProps) {
  const { rights: words } = useText().organisations
  const { choose } = useChoices()
  const viewer = useViewer()
  const rights = rightsOver(viewer, detail)
  const changes = changesFor(rights, detail)
  if (on !== null) {
    return (
      <Notice actions={<Button onClick={() => choose({ on: null })}>{words.toToday}</Button>}>
        {words.past(formatDay(on))}
      </Notice>
    )
  }
  const missing = missingSentence(words, rights, detail)
  return (
    <Card title={words.title}>
      <div className="organisation-actions">
        {changes.map((change) => (
          <ActionButton key={change} change={change} isExhausted={detail.exhausted !== null} />
        ))}
      </div>
      {missing !== null && <p className="soft">{missing}</p>}
      <ChangeDialog detail={detail} changes={changes} />
    </Card>
  )
}

type Words = Text['organisations']['rights']

function missingSentence(words: Words, rights: Rights, { alive, name }: OrganisationDetail): string | null {
  if (!alive) return words.closed
  if (rights.change) return null
  if (rights.found) return words.ownOnly(name)
  return rights.state ? words.stateOnly : words.none
}

function ActionButton({ change, isExhausted }: { change: Change; isExhausted: boolean }) {
  const { forms } = useText().organisations
  const { choose } = useChoices()
  return (
    <Button onClick={() => choose({ write: change })}>{forms.titles[wordOf(change, !isExhausted)]}</Button>
  )
}

/** The change that the address asks for. */
function ChangeDialog({ detail, changes }: { detail: OrganisationDetail; changes: readonly Change[] }) {
  const { forms } = useText().organisations
  const { chosen, choose } = useChoices()
  const announce = useAnnounce()
  const asked = changeOf(chosen('write'))
  if (asked === null || !changes.includes(asked)) return null
  const close = () => choose({ write: null })
  const title = forms.titles[wordOf(asked, detail.exhausted === null)]
  return (
    <Dialog key={asked} title={`${title} · ${detail.name}`} width="wide" onClose={close}>
      <ChangeForm
        change={asked}
        organisation={detail}
        onCancel={close}
        onDone={(sentence) => {
          close()
          announce(sentence)
        }}
      />
    </Dialog>
  )
}
