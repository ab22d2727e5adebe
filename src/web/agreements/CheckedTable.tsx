import type { AgreementFinding } from '#domain/agreements/claims'
import { formatNumber } from '#domain/vietnamese'
import { type Column, DataTable } from '../ui/DataTable'
import { Tag } from '../ui/Tag'
import type { CheckedFigure } from './pasted'
import { type AgreementWords, useAgreementWords } from './useAgreementWords'

/** Each figure that was read, with the arithmetic behind the verdict; what does not agree stands first. */
export function CheckedTable({ figures }: { figures: readonly CheckedFigure[] }) {
  const words = useAgreementWords()
  const sorted = [...figures].sort((one, other) => Number(one.result.agrees) - Number(other.result.agrees))
  return (
    <DataTable caption={words.caption} columns={columnsOf(words)} rows={sorted} rowKey={({ key }) => key} />
  )
}

function columnsOf(words: AgreementWords): readonly Column<CheckedFigure>[] {
  return [
    {
      key: 'claim',
      head: words.claim,
      width: '38%',
      cell: (figure) => <span className="agreement-claim">{labelOf(words, figure)}</span>,
    },
    {
      key: 'verdict',
      head: words.verdict,
      onPhone: 'standing',
      width: '9rem',
      cell: (figure) => <Verdict figure={figure} />,
    },
    {
      key: 'reason',
      head: words.reason,
      onPhone: 'line',
      cell: ({ result }) => (
        <ul className="agreement-reasons">
          {result.findings.map((finding) => (
            <li key={`${finding.code} ${finding.explanation}`}>
              <Reason finding={finding} />
            </li>
          ))}
          {result.agrees && result.denominators && <li>{impliedWords(words, result.denominators)}</li>}
        </ul>
      ),
    },
  ]
}

function Verdict({ figure: { claim, result } }: { figure: CheckedFigure }) {
  const words = useAgreementWords()
  // with no whole beside it nothing was compared: what follows from the percentage is for the reader to know or not
  const isAlone = claim.kind === 'implied' && claim.wholes.length === 0
  if (isAlone && result.agrees) return <Tag tone="none">{words.alone}</Tag>
  return result.agrees ? (
    <Tag tone="met" sign="✓">
      {words.agrees}
    </Tag>
  ) : (
    <Tag tone="late" sign="!">
      {words.differs}
    </Tag>
  )
}

export function Reason({ finding }: { finding: AgreementFinding }) {
  const words = useAgreementWords()
  const { code, expected, found, explanation } = finding
  return (
    <>
      {words.codes[code](expected, found)} <span className="soft agreement-arithmetic">{explanation}</span>
    </>
  )
}

function labelOf(words: AgreementWords, { label, claim }: CheckedFigure): string {
  if (claim.kind === 'sum') return label === '' ? words.columnUnnamed : words.column(label)
  return claim.kind === 'ratio' && !label.includes('/') && claim.statedPercent !== undefined
    ? `${label}: ${formatNumber(claim.part)}/${formatNumber(claim.whole)}, ${withSign(claim.statedPercent)}`
    : label
}

const withSign = (percent: string): string => (percent.includes('%') ? percent : `${percent}%`)

/** Beyond so many neighbours a denominator says nothing. */
const TELLING = 1000

function impliedWords(words: AgreementWords, { from, to }: { from: number; to: number }): string {
  return to - from > TELLING ? words.impliedWide : words.implied(from, to)
}
