import type { ProgressReply } from '#contract/progress'
import { type Day, formatDay } from '#domain/dates'
import { useText } from '../i18n'
import { Button } from '../ui/Button'
import { Notice } from '../ui/Notice'
import type { ChoiceChanges, Choices } from './choices'
import { officialSentence, unofficialReasons } from './replyWords'

interface OfficialMarkProps {
  reply: ProgressReply
  choices: Choices
  choose: (changes: ChoiceChanges) => void
  /** The last day for which the body says its list is complete. */
  completeUntil: Day | null
}

/** Whether these are the official figures; else why not, and the way back in one press. */
export function OfficialMark({ reply, choices, choose, completeUntil }: OfficialMarkProps) {
  const text = useText()
  const { official } = text.progress
  const { knownAt } = choices
  const reasons = unofficialReasons(text, reply)
  const by = reply.official ? officialSentence(text, reply) : null
  return (
    <div className="official-marks">
      {by !== null && <p className="official-note soft screen-only">{by}</p>}
      {!reply.official && (
        <Notice
          tone="warn"
          title={official.mark}
          live
          actions={
            <Button
              onClick={() =>
                choose({ countBy: null, target: null, from: null, to: null, treeOn: null, knownAt: null })
              }
            >
              {official.back}
            </Button>
          }
        >
          {reasons.length > 0 && official.reasons(reasons)}
        </Notice>
      )}
      {knownAt !== undefined && (
        <Notice actions={<Button onClick={() => choose({ knownAt: null })}>{official.knownBack}</Button>}>
          {official.known(formatDay(knownAt))}
        </Notice>
      )}
      <Incomplete reply={reply} completeUntil={completeUntil} onGo={(asOf) => choose({ asOf })} />
    </div>
  )
}

interface IncompleteProps {
  reply: ProgressReply
  completeUntil: Day | null
  onGo: (asOf: Day) => void
}

/** Days after the one up to which the list is complete may still lack people. */
function Incomplete({ reply, completeUntil, onGo }: IncompleteProps) {
  const { official } = useText().progress
  if (completeUntil === null || completeUntil >= reply.asOf || completeUntil < reply.period.from) return null
  const day = formatDay(completeUntil)
  return (
    <Notice actions={<Button onClick={() => onGo(completeUntil)}>{official.incompleteBack(day)}</Button>}>
      {official.incomplete(day)}
    </Notice>
  )
}
