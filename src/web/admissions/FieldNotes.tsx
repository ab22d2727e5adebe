import type { ReactNode } from 'react'
import { findingFor, findingSentence, type ShownFinding } from '../ui/Findings'
import { LawChip } from '../ui/Tag'
import { type Text, useText } from './text'
import './fields.css'

/** What is to be said at the fields of a form: refusals, and what only needs attention. */
export interface FieldNotes {
  readonly errorAt: (field: string) => string | undefined
  /** The warnings of a field, else its ordinary hint. */
  readonly hintAt: (field: string, hint?: ReactNode) => ReactNode
}

export function fieldNotes(text: Text, findings: readonly ShownFinding[]): FieldNotes {
  const blocks = findings.filter(({ effect }) => effect !== 'warn')
  const warnings = findings.filter(({ effect }) => effect === 'warn')
  return {
    errorAt: (field) => findingFor(text, blocks, field),
    hintAt: (field, hint) => {
      const here = warnings.filter((finding) => finding.field === field)
      return here.length === 0 ? hint : <Warnings findings={here} />
    },
  }
}

function Warnings({ findings }: { findings: readonly ShownFinding[] }) {
  const text = useText()
  return (
    <span className="field-warnings">
      {findings.map((finding) => (
        <span key={finding.code}>
          {findingSentence(text, finding)}
          {finding.cite !== undefined && <LawChip>{finding.cite}</LawChip>}
        </span>
      ))}
    </span>
  )
}
