import type { ClassItem } from '#contract/classes'
import type { EnrolmentBody } from '#contract/classRoster'
import type { OrganisationDetail } from '#contract/organisations'
import type { FileKind } from '#domain/classes/kinds'
import { paths } from '../paths'
import { useChoices } from '../platform/address'
import { useViewer } from '../platform/viewer'
import { Button, ButtonLink } from '../ui/Button'
import { Pick } from '../ui/Controls'
import { Findings } from '../ui/Findings'
import { useAnnounce } from '../ui/Toast'
import { classUrl, useClasses } from './queries'
import { holdsClassOf, holdsHere } from './rights'
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

/** Also one that is entered after it was held, as long as it has given no certificate. */
function takesPeople({ state, certificates }: ClassItem): boolean {
  return state === 'planned' || state === 'running' || (state === 'ended' && certificates === 0)
}

/** The people ticked go into one of the classes that take people: enrolled by its organiser, proposed by others. */
export function EnrolBar({ body, kind, chosen, offered, onPick }: EnrolBarProps) {
  const { needs: words, list } = useText().classes
  const viewer = useViewer()
  const announce = useAnnounce()
  const { chosen: inAddress, choose } = useChoices()
  const classes = useClasses(body.id, kind, null)
  const open = (classes.data?.pages ?? []).flatMap(({ items }) => items).filter(takesPeople)
  const target = open.find(({ id }) => id === inAddress('class')) ?? open[0]
  const isOwn = target !== undefined && holdsClassOf(viewer, target.organisation.id)
  const writing = useClassWrite<EnrolmentBody>(classUrl(target?.id ?? '', '/enrolments'), () => {
    announce(isOwn ? words.enrolled(chosen.length) : words.proposed(chosen.length))
    onPick(chosen, false)
  })
  if (offered.length === 0) return null
  if (target === undefined) {
    const isHolder = holdsHere(viewer, body.id)
    return (
      <div className="class-bar screen-only">
        <span className="soft">{isHolder ? words.noOpenClass : words.noOpenClassAbove}</span>
        {isHolder && <ButtonLink to={paths.openClass(body.id, { kind })}>{list.open}</ButtonLink>}
      </div>
    )
  }
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
