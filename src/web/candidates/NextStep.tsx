import type { CandidateDetail } from '#contract/candidates'
import { paths } from '../paths'
import { useChoices } from '../platform/address'
import { Button, ButtonLink } from '../ui/Button'
import type { Entries } from './entries'
import { useText } from './text'

/** The one thing to do now. A certificate is issued by the centre: before it, a cell proposes the person to a class. */
export function NextStep({
  detail: { cell },
  entries,
}: {
  detail: CandidateDetail
  entries: Entries | null
}) {
  const text = useText()
  const { chosen, choose } = useChoices()
  const { file: words } = text.candidates
  const main = entries?.main ?? null
  if (entries === null || main === null || chosen('record') !== null || chosen('correct') !== null)
    return null
  const isOfOthers = entries.next.some(({ kind, as }) => kind === main && as === 'behalf')
  if (main === 'certificate' && isOfOthers) {
    return (
      <ButtonLink look="main" to={paths.classNeeds(cell.id, { kind: 'awareness' })}>
        {words.proposeToClass}
      </ButtonLink>
    )
  }
  return (
    <Button look="main" onClick={() => choose({ record: main }, { replace: true })}>
      {words.open(text.fileWords.kinds[main])}
    </Button>
  )
}
