import type { FindingCode, FindingParams } from '#domain/findings'
import { type PageText, textWith } from '../i18n/featureWords'
import { Notice } from './Notice'
import { LawChip } from './Tag'

/** A finding of the domain, or of the server's answer. */
export interface ShownFinding {
  readonly code: string
  readonly effect?: 'block' | 'warn' | undefined
  readonly field?: string | undefined
  readonly params?: FindingParams | undefined
  readonly cite?: string | undefined
}

/** The sentences of findings come with the first finding, not with the first page. */
/** The sentences of findings, beside those of every page. */
export const useFindingText = textWith({}, async () => ({}))

const isKnown = (text: PageText, code: string): code is FindingCode => Object.hasOwn(text.findings, code)

/** The sentence of a finding; a newer server may send a code this page does not know yet. */
export function findingSentence(text: PageText, finding: ShownFinding): string {
  return isKnown(text, finding.code)
    ? text.findings[finding.code](finding.params ?? {})
    : text.refusals.refused.hint
}

/** The sentence for one field of a form, to be shown under it. */
export function findingFor(
  text: PageText,
  findings: readonly ShownFinding[],
  field: string,
): string | undefined {
  const finding = findings.find((candidate) => candidate.field === field)
  return finding && findingSentence(text, finding)
}

interface FindingsProps {
  findings: readonly ShownFinding[]
  title?: string
  live?: boolean
}

/** What stands in the way first, then what only needs attention; each with its article. */
export function Findings({ findings, title, live = false }: FindingsProps) {
  const blocks = findings.filter((finding) => finding.effect !== 'warn')
  const warnings = findings.filter((finding) => finding.effect === 'warn')
  return (
    <>
      {blocks.length > 0 && <FindingList tone="error" title={title} findings={blocks} live={live} />}
      {warnings.length > 0 && <FindingList tone="warn" findings={warnings} live={live} />}
    </>
  )
}

interface FindingListProps {
  tone: 'error' | 'warn'
  title?: string | undefined
  findings: readonly ShownFinding[]
  live: boolean
}

function FindingList({ tone, title, findings, live }: FindingListProps) {
  const text = useFindingText()
  return (
    <Notice tone={tone} title={title} live={live}>
      <ul className="finding-list">
        {findings.map((finding) => (
          <li key={`${finding.code} ${finding.field ?? ''}`}>
            {findingSentence(text, finding)}
            {finding.cite !== undefined && <LawChip>{finding.cite}</LawChip>}
          </li>
        ))}
      </ul>
    </Notice>
  )
}
