import { useParams } from 'react-router'
import type { AdmissionDetail } from '#contract/admissions'
import { may } from '#domain/access'
import { formatDay, formatPartialDate } from '#domain/dates'
import { paths } from '../paths'
import { useChoices } from '../platform/address'
import { useViewer } from '../platform/viewer'
import { AwaitedPage } from '../ui/AwaitedPage'
import { Button, ButtonLink } from '../ui/Button'
import { PrintButton } from '../ui/CopyButton'
import { PageHead } from '../ui/PageHead'
import { CancelDialog } from './CancelDialog'
import { CorrectionForm } from './CorrectionForm'
import { FileFacts, FileStanding } from './FileFacts'
import { FileFindings } from './FileFindings'
import { FileHistory } from './FileHistory'
import { NamesNotice, usePurpose } from './NamesNotice'
import { useAdmission } from './queries'
import { TakeBackDialog } from './TakeBackDialog'
import { type Text, useText } from './text'
import { whereCounted } from './whereCounted'
import './admissions.css'
import './fields.css'
import './file.css'

/** One admission: what is recorded, what was corrected, and correcting it. */
export function AdmissionPage() {
  const { id = '' } = useParams()
  const { file: words } = useText().admissions
  const { purpose } = usePurpose()
  const file = useAdmission(id, purpose)
  if (file.data === undefined) {
    return <AwaitedPage title={words.title} asked={[file]} rows={8} />
  }
  return <File key={id} file={file.data} />
}

function File({ file }: { file: AdmissionDetail }) {
  const text = useText()
  const { file: words } = text.admissions
  const { roles, today } = useViewer()
  const { purpose } = usePurpose()
  const { chosen, choose } = useChoices()
  const write = chosen('write')
  const close = () => choose({ write: null }, { replace: true })
  const closeForm = () => {
    close()
    // the form is longer than the file: what was corrected stands at its top
    window.scrollTo(0, 0)
  }
  const { person, organisation } = file
  const parent = organisation.parentName
  const note = person.fullName === null ? undefined : personNote(text, file)
  const counted = whereCounted({ decisionDay: file.decision?.day ?? null, ceremonyDay: file.ceremonyDay })
  return (
    <>
      <PageHead
        title={person.fullName ?? words.title}
        note={note}
        paper={{
          organisation: organisation.name,
          parent,
          lines: [...(note === undefined ? [] : [note]), words.printed(formatDay(today))],
        }}
        lede={[parent === null ? organisation.name : `${organisation.name}, ${parent}`]}
        actions={
          <>
            <ButtonLink look="plain" to={paths.admissions(organisation.id, { ...counted, purpose })}>
              {words.back}
            </ButtonLink>
            {write !== 'correct' && <PrintButton />}
            {!file.mayCorrect && <span className="soft form-why">{words.mayNot}</span>}
            {write !== 'correct' && (
              <Button
                look="main"
                reason={file.mayCorrect ? undefined : words.mayNot}
                onClick={() => choose({ write: 'correct' })}
              >
                {words.correct.open}
              </Button>
            )}
          </>
        }
      />
      <div className="stack">
        <FileStanding file={file} />
        {!file.erased && (
          <NamesNotice
            open={file.nameOpen ? 'all' : 'none'}
            mayRead={roles.some(({ role }) => may(role, 'names.read', 'own'))}
          />
        )}
        {write === 'correct' && file.mayCorrect ? (
          <CorrectionForm file={file} onClose={closeForm} />
        ) : (
          <>
            <FileFindings file={file} />
            <FileFacts file={file} onWrite={(next) => choose({ write: next })} />
            <FileHistory history={file.history} nameOpen={file.nameOpen} />
          </>
        )}
      </div>
      {write === 'take-back' && file.mayCorrect && (
        <TakeBackDialog what="admission" file={file} onClose={close} />
      )}
      {write === 'uncancel' && file.mayCorrect && (
        <TakeBackDialog what="cancellation" file={file} onClose={close} />
      )}
      {write === 'cancel' && file.mayCorrect && <CancelDialog file={file} onClose={close} />}
    </>
  )
}

/** "nữ · sinh 12/09/1998 · giáo viên": never religion or ethnicity. */
function personNote({ admissions }: Text, { person }: AdmissionDetail): string {
  const { words, file } = admissions
  const { sex, birthDate, occupation } = person
  return [
    sex !== null && words.sexes[sex].toLowerCase(),
    birthDate !== null && file.born(formatPartialDate(birthDate)),
    occupation !== null && words.occupations[occupation].toLowerCase(),
  ]
    .filter((part) => part !== false)
    .join(' · ')
}
