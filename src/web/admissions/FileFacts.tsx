import type { ReactNode } from 'react'
import type { AdmissionDetail } from '#contract/admissions'
import { formatDay, formatPartialDate } from '#domain/dates'
import { Button } from '../ui/Button'
import { Card } from '../ui/Card'
import { Notice } from '../ui/Notice'
import { placeName, standsInTwo } from './recordPlaces'
import { useText } from './text'

/** Whether the admission still counts. */
export function FileStanding({ file }: { file: AdmissionDetail }) {
  const { file: words } = useText().admissions
  return (
    <>
      {file.decision === null && <Notice tone="warn" title={words.takenBack} />}
      {file.cancelledDay !== null && (
        <Notice tone="warn" title={words.cancelledNotice(formatDay(file.cancelledDay))} />
      )}
      {file.erased && <Notice>{words.erased}</Notice>}
      {file.generated && <Notice>{words.generated}</Notice>}
    </>
  )
}

interface FileFactsProps {
  file: AdmissionDetail
  onWrite: (write: 'take-back' | 'cancel' | 'uncancel') => void
}

/** What is recorded. What is sealed is told to be sealed, never what it says. */
export function FileFacts({ file, onWrite }: FileFactsProps) {
  const { file: words } = useText().admissions
  const { mayCorrect, decision, cancelledDay } = file
  return (
    <Card title={words.facts}>
      <dl className="file-facts">
        <PersonFacts file={file} />
        <PaperFacts file={file} />
        <Fact name={words.sealed}>{words.sealedShown}</Fact>
      </dl>
      <p className="file-sealed soft">{words.sealedHint}</p>
      {mayCorrect && decision !== null && (
        <div className="file-actions screen-only">
          {cancelledDay === null ? (
            <Button onClick={() => onWrite('cancel')}>{words.cancel.open}</Button>
          ) : (
            <Button onClick={() => onWrite('uncancel')}>{words.uncancel.open}</Button>
          )}
          <Button onClick={() => onWrite('take-back')}>{words.takeBack.open}</Button>
        </div>
      )}
    </Card>
  )
}

function PersonFacts({ file: { person } }: { file: AdmissionDetail }) {
  const { file: words, words: known, list } = useText().admissions
  const { fullName, sex, birthDate, occupation, education, youthUnion, demobilised } = person
  if (fullName === null) return null
  const yesNo = (value: boolean | null) => (value === true ? words.yes : words.no)
  return (
    <>
      <Fact name={list.name}>{fullName}</Fact>
      <Fact name={list.sex}>{sex !== null && known.sexes[sex]}</Fact>
      <Fact name={list.birth}>{birthDate !== null && formatPartialDate(birthDate)}</Fact>
      <Fact name={list.work}>{occupation !== null && known.occupations[occupation]}</Fact>
      <Fact name={list.education}>{education !== null && known.educations[education]}</Fact>
      <Fact name={list.youthUnion}>{yesNo(youthUnion)}</Fact>
      <Fact name={list.demobilised}>{yesNo(demobilised)}</Fact>
    </>
  )
}

function PaperFacts({ file }: { file: AdmissionDetail }) {
  const { file: words, list } = useText().admissions
  const { decision, ceremonyDay, cancelledDay } = file
  return (
    <>
      <CellFacts file={file} />
      <Fact name={words.decision} note={decision?.issuerName}>
        {decision === null ? words.notYet : list.decisionShown(decision.number, formatDay(decision.day))}
      </Fact>
      <Fact name={words.ceremony}>{ceremonyDay === null ? words.notYet : formatDay(ceremonyDay)}</Fact>
      {cancelledDay !== null && <Fact name={words.cancelled}>{formatDay(cancelledDay)}</Fact>}
    </>
  )
}

/** One cell, or both where the person changed cells between decision and ceremony. */
function CellFacts({ file }: { file: AdmissionDetail }) {
  const text = useText()
  const { file: words } = text.admissions
  const { organisation, decisionOrganisation, ceremonyOrganisation } = file
  if (!standsInTwo(file)) {
    return (
      <Fact name={words.cell} note={organisation.parentName}>
        {organisation.name}
      </Fact>
    )
  }
  return (
    <>
      <Fact name={words.cellOfDecision} note={decisionOrganisation?.parentName}>
        {placeName(text, decisionOrganisation)}
      </Fact>
      <Fact name={words.cellOfCeremony} note={ceremonyOrganisation?.parentName}>
        {placeName(text, ceremonyOrganisation)}
      </Fact>
    </>
  )
}

interface FactProps {
  name: string
  note?: string | null | undefined
  children: ReactNode
}

function Fact({ name, note, children }: FactProps) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        {children}
        {note !== null && note !== undefined && <small className="admission-under">{note}</small>}
      </dd>
    </div>
  )
}
