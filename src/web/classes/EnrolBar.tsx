import type { EnrolmentBody } from '#contract/classRoster'
import type { OrganisationDetail } from '#contract/organisations'
import type { FileKind } from '#domain/classes/kinds'
import { useChoices } from '../platform/address'
import { useViewer } from '../platform/viewer'
import { Button } from '../ui/Button'
import { Pick } from '../ui/Controls'
import { Findings } from '../ui/Findings'
import { useAnnounce } from '../ui/Toast'
import { classUrl, useClasses } from './queries'
import { holdsClassOf } from './rights'
import { useText } from './text'
import { useClassWrite } from './useClassWrite'
import { WriteRefused } from './WriteRefused'

interface EnrolBarProps {
  body: OrganisationDetail
  kind: FileKind
  /** files of the people who are ticked */
  chosen: readonly string[]
  /** and of all who may be */
  offered: readonly string[]
  onPick: (ids: readonly string[], isPicked: boolean) => void
}

/** The people ticked go into one of the classes that take people: enrolled by its organiser, proposed by others. */
export function EnrolBar({ body, kind, chosen, offered, onPick }: EnrolBarProps) {
  const { needs: words } = useText().classes
  const viewer = useViewer()
  const announce = useAnnounce()
  const { chosen: inAddress, choose } = useChoices()
  const classes = useClasses(body.id, kind, null)
  const open = (classes.data?.pages ?? [])
    .flatMap(({ items }) => items)
    .filter(({ state }) => state === 'planned' || state === 'running')
  const target = open.find(({ id }) => id === inAddress('class')) ?? open[0]
  const isOwn = target !== undefined && holdsClassOf(viewer, target.organisation.id)
  const writing = useClassWrite<EnrolmentBody>(classUrl(target?.id ?? '', '/enrolments'), () => {
    announce(isOwn ? words.enrolled(chosen.length) : words.proposed(chosen.length))
    onPick(chosen, false)
  })
  if (offered.length === 0) return null
  if (target === undefined) return <p className="soft screen-only">{words.noOpenClass}</p>
  const as = isOwn ? 'enrolled' : 'proposed'
  const send = () =>
    writing.write((commandId) => ({ commandId, as, day: viewer.today, candidateIds: [...chosen] }))
  return (
    <div className="screen-only">
      <div className="class-bar" role="group" aria-label={words.toClass}>
        <label className="check">
          <input
            type="checkbox"
            checked={chosen.length === offered.length}
            onChange={(event) => onPick(offered, event.target.checked)}
          />
          <span>{words.chooseAll}</span>
        </label>
        <span role="status">{words.chosen(chosen.length)}</span>
        <Pick
          label={words.toClass}
          value={target.id}
          options={open.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(id) => choose({ class: id })}
        />
        <Button
          look="main"
          reason={chosen.length === 0 ? words.chooseFirst : undefined}
          disabled={writing.isPending}
          onClick={send}
        >
          {isOwn ? words.enrol : words.propose}
        </Button>
      </div>
      {writing.error !== null && <WriteRefused error={writing.error} />}
      {writing.data !== undefined && <Findings findings={writing.data.findings} live />}
    </div>
  )
}
