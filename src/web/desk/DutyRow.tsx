import type { DutyItem } from '#contract/candidates'
import { type Day, formatDay } from '#domain/dates'
import { ButtonLink } from '../ui/Button'
import { detailsOf, whatOf } from './dutyWords'
import { placeOf } from './place'
import { useText } from './text'
import { WhyPopover } from './WhyPopover'
import { untilWords } from './when'

interface DutyRowProps {
  duty: DutyItem
  on: Day
  /** The body whose desk this is. */
  bodyId: string
  mayWrite: boolean
}

function Whom({ duty: { candidateId, personName } }: { duty: DutyItem }) {
  const { desk } = useText()
  if (personName !== null) return `: ${personName}`
  return candidateId !== null && <span className="soft"> ({desk.nameClosed})</span>
}

/** One duty: by when, what for whom, why then, and the one press to where it is done. */
export function DutyRow({ duty, on, bodyId, mayWrite }: DutyRowProps) {
  const text = useText()
  const place = placeOf(duty, mayWrite)
  const details = detailsOf(text, duty, { on, bodyId })
  const isOwn = duty.organisation.id === bodyId
  return (
    <li className="duty">
      <p className="duty-day">
        <b>{formatDay(duty.last)}</b> <span>{untilWords(text, duty, on)}</span>
      </p>
      <div className="duty-what">
        <p>
          <b>{whatOf(text, duty)}</b>
          <Whom duty={duty} />
        </p>
        <WhyPopover duty={duty} />
        {details.length > 0 && <p className="soft duty-details">{details.join(' · ')}</p>}
      </div>
      {place !== null && (
        <div className="duty-act">
          <ButtonLink
            look={isOwn && place.words !== 'open' && place.words !== 'openOther' ? 'main' : 'edged'}
            to={place.to}
          >
            {text.desk.actions[place.words]}
          </ButtonLink>
        </div>
      )}
    </li>
  )
}
