import { formatDay } from '#domain/dates'
import { OrganisationPicker } from '../organisations/OrganisationPicker'
import { useViewer } from '../platform/viewer'
import { Button } from '../ui/Button'
import { Card } from '../ui/Card'
import { DayField } from '../ui/DayField'
import { Findings } from '../ui/Findings'
import type { AdmissionDraft } from './drafts'
import { type FieldNotes, fieldNotes } from './FieldNotes'
import { PaperFields } from './PaperFields'
import { PersonFields, SealedFields, WorkFields } from './PersonFields'
import { useText } from './text'
import type { Entry } from './useEntry'

/** In the order of entry; what is sealed comes last and may be left empty. */
export const GROUPS = ['person', 'work', 'decision', 'sealed'] as const
export type Group = (typeof GROUPS)[number]

const WORK = ['person.occupation', 'person.education', 'person.youthUnion', 'person.demobilised']
const SEALED = ['person.ethnicity', 'person.religion']

/** Where the field of a finding is typed. */
export function groupOfFinding(field: string | undefined): Group | undefined {
  if (field === undefined) return undefined
  if (WORK.includes(field)) return 'work'
  if (SEALED.includes(field)) return 'sealed'
  if (field.startsWith('person.') || field === 'organisationId') return 'person'
  return field.startsWith('decision') || field === 'ceremonyDay' ? 'decision' : undefined
}

/** Whether what the group needs is there; on a phone its fields may not be on the page to be asked. */
export function isGroupFilled({ draft }: Entry, group: Group): boolean {
  const { cell, person, paper } = draft
  if (group === 'person')
    return cell !== null && person.fullName.trim() !== '' && person.sex !== null && person.birthDate !== null
  if (group === 'work') return person.occupation !== null && person.education !== null
  if (group === 'sealed') return true
  return paper.number.trim() !== '' && paper.day !== null && paper.issuerName.trim() !== ''
}

interface GroupProps {
  group: Group
  entry: Entry
  fixedCell: AdmissionDraft['cell']
}

/** One group of fields with its heading. */
export function EntryGroup({ group, entry, fixedCell }: GroupProps) {
  const text = useText()
  const notes = fieldNotes(text, entry.findings)
  const { draft, edit } = entry
  const setPerson = (change: Partial<AdmissionDraft['person']>) =>
    edit({ person: { ...draft.person, ...change } })
  return (
    <Card title={text.admissions.entry.groups[group]}>
      <div className="entry-group">
        {group === 'person' && (
          <>
            <CellField entry={entry} fixedCell={fixedCell} notes={notes} />
            <PersonFields person={draft.person} onChange={setPerson} notes={notes} />
          </>
        )}
        {group === 'work' && <WorkFields person={draft.person} onChange={setPerson} notes={notes} />}
        {group === 'decision' && <DecisionGroup entry={entry} notes={notes} />}
        {group === 'sealed' && (
          <SealedFields
            sealed={draft.sealed}
            onChange={(change) => edit({ sealed: { ...draft.sealed, ...change } })}
            notes={notes}
          />
        )}
      </div>
    </Card>
  )
}

interface PartProps {
  entry: Entry
  notes: FieldNotes
}

/** A secretary's own cell is told, an officer chooses one. */
function CellField({ entry, fixedCell, notes }: PartProps & Pick<GroupProps, 'fixedCell'>) {
  const { admissions, findings } = useText()
  const { entry: words } = admissions
  const { draft, edit, isElsewhere } = entry
  const error = isElsewhere ? findings.notBeneath({}) : notes.errorAt('organisationId')
  if (fixedCell !== null) {
    return (
      <>
        <p>
          <span className="soft">{words.cell}: </span>
          <b>{fixedCell.name}</b>
          <small className="soft admission-under">{fixedCell.note}</small>
        </p>
        {error !== undefined && <Findings findings={[{ code: 'notCell' }]} />}
      </>
    )
  }
  return (
    <OrganisationPicker
      label={words.cell}
      hint={words.cellHint}
      value={draft.cell}
      onChange={(cell) => edit({ cell })}
      error={error}
      cellsOnly
    />
  )
}

function DecisionGroup({ entry, notes }: PartProps) {
  const { entry: words } = useText().admissions
  const { today } = useViewer()
  const { draft, edit, issuers, sitting } = entry
  const { last } = sitting
  return (
    <>
      {last !== null && draft.paper.number === '' && (
        <p className="entry-again">
          <span className="soft">
            {words.again(last.paper.number, formatDay(last.paper.day ?? today), last.paper.issuerName)}
          </span>{' '}
          <Button onClick={() => edit({ paper: last.paper, ceremonyDay: last.ceremonyDay })}>
            {words.useAgain}
          </Button>
        </p>
      )}
      <PaperFields
        at="decision"
        paper={draft.paper}
        onChange={(change) => edit({ paper: { ...draft.paper, ...change } })}
        notes={notes}
        issuers={issuers}
        today={today}
      />
      <DayField
        label={words.ceremonyDay}
        optional
        value={draft.ceremonyDay}
        max={today}
        hint={notes.hintAt('ceremonyDay', words.ceremonyHint)}
        error={notes.errorAt('ceremonyDay')}
        onChange={(ceremonyDay) => edit({ ceremonyDay })}
      />
    </>
  )
}
