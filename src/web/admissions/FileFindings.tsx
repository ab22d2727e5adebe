import { Link } from 'react-router'
import type { AdmissionDetail } from '#contract/admissions'
import { paths } from '../paths'
import { findingSentence } from '../ui/Findings'
import { Notice } from '../ui/Notice'
import { LawChip } from '../ui/Tag'
import { existingFile } from './DuplicateDialog'
import { usePurpose } from './NamesNotice'
import { useText } from './text'

/** What there is to look at in a file; a likely duplicate leads to the other file. */
export function FileFindings({ file }: { file: AdmissionDetail }) {
  const text = useText()
  const { file: words } = text.admissions
  const { purpose } = usePurpose()
  if (file.findings.length === 0) return null
  return (
    <Notice tone="warn" title={words.findings}>
      <ul className="finding-list">
        {file.findings.map((finding) => {
          const { id, cell, number } = existingFile(finding)
          const isDuplicate = finding.code === 'possibleDuplicate'
          return (
            <li key={`${finding.code} ${finding.field ?? ''} ${id}`}>
              {findingSentence(text, finding)}
              {finding.cite !== undefined && <LawChip>{finding.cite}</LawChip>}
              {isDuplicate && (
                <>
                  {' '}
                  {words.duplicate(cell, number)}{' '}
                  <Link to={paths.admission(id, { purpose })}>{words.openOther}</Link>
                </>
              )}
            </li>
          )
        })}
      </ul>
    </Notice>
  )
}
