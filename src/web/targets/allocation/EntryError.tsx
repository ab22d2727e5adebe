import { isRefusal } from '../../platform/api'
import { findingSentence } from '../../ui/Findings'
import { Notice } from '../../ui/Notice'
import { WriteError } from '../../ui/WriteError'
import { useText } from '../text'
import type { AllocationRow } from './rows'

/** A refusal of single bodies names them; anything else as everywhere. */
export function EntryError({ error, given }: { error: Error; given: readonly AllocationRow[] }) {
  const text = useText()
  const findings = isRefusal(error, 422) ? error.findings : []
  const located = findings.flatMap((finding) => {
    const place = /^entries\.(\d+)\./.exec(finding.field ?? '')
    const row = place === null ? undefined : given[Number(place[1])]
    return row === undefined ? [] : [{ id: row.organisation.id, name: row.organisation.name, finding }]
  })
  if (located.length === 0) return <WriteError error={error} />
  return (
    <Notice tone="error" title={text.refusals.refused.title} live>
      <ul className="finding-list">
        {located.map(({ id, name, finding }) => (
          <li key={id}>
            {name}: {findingSentence(text, finding)}
          </li>
        ))}
      </ul>
    </Notice>
  )
}
