import { type Kind, OPENING_STEPS } from '#domain/candidates/kinds'
import { type FieldNotes, fieldNotes } from '../../admissions/FieldNotes'
import { PaperFields } from '../../admissions/PaperFields'
import { PersonFields, SealedFields, WorkFields } from '../../admissions/PersonFields'
import { OrganisationPicker, type PickedOrganisation } from '../../organisations/OrganisationPicker'
import { useViewer } from '../../platform/viewer'
import { Card } from '../../ui/Card'
import { RadioField, SelectField } from '../../ui/ChoiceFields'
import { DayField } from '../../ui/DayField'
import { TextField } from '../../ui/TextField'
import { useText } from '../text'
import { MODES, type OpeningDraft, papersUpTo, type SeenPaper } from './openingDraft'
import type { Opening } from './useOpening'

/** In the order of entry: how, who, by which papers; what is sealed comes last and may be left empty. */
export const GROUPS = ['how', 'person', 'work', 'paper', 'sealed'] as const
export type Group = (typeof GROUPS)[number]

/** Whether what the group needs is there; on a phone its fields may not be on the page to be asked. */
export function isGroupFilled({ draft }: Opening, group: Group): boolean {
  const { cell, mode, person, day, number, reached, decision } = draft
  if (group === 'how') return cell !== null && mode !== null
  if (group === 'person') {
    return person.fullName.trim() !== '' && person.sex !== null && person.birthDate !== null
  }
  if (group === 'work') return person.occupation !== null && person.education !== null
  if (group === 'sealed') return true
  if (mode === 'listed') return day !== null && number.trim() !== ''
  if (mode === 'opening') return day !== null && reached !== null
  return decision.number.trim() !== '' && decision.day !== null && draft.ceremonyDay !== null
}

/** The group in which the field of a finding is typed. */
export function groupOfFinding(field: string | undefined): Group {
  if (field === undefined || field === 'organisationId') return 'how'
  if (/^person\.(occupation|education|youthUnion|demobilised)$/.test(field)) return 'work'
  return field.startsWith('person') ? 'person' : 'paper'
}

interface GroupProps {
  group: Group
  opening: Opening
  fixedCell: PickedOrganisation | null
}

/** One group of fields with its heading. */
export function OpeningGroup({ group, opening, fixedCell }: GroupProps) {
  const text = useText()
  const notes = fieldNotes(text, opening.findings)
  const { draft, edit } = opening
  const setPerson = (change: Partial<OpeningDraft['person']>) =>
    edit({ person: { ...draft.person, ...change } })
  const { groups, papersOf } = text.candidates.opening
  const { mode } = draft
  return (
    <Card title={group === 'paper' && mode !== null ? papersOf[mode] : groups[group]}>
      <div className="entry-group">
        {group === 'how' && <HowGroup opening={opening} fixedCell={fixedCell} notes={notes} />}
        {group === 'person' && <PersonFields person={draft.person} onChange={setPerson} notes={notes} />}
        {group === 'work' && <WorkFields person={draft.person} onChange={setPerson} notes={notes} />}
        {group === 'paper' && <PaperGroup opening={opening} notes={notes} />}
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
  opening: Opening
  notes: FieldNotes
}

function HowGroup({ opening, fixedCell, notes }: PartProps & Pick<GroupProps, 'fixedCell'>) {
  const { admissions, candidates } = useText()
  const { opening: words } = candidates
  const { today } = useViewer()
  const { draft, edit } = opening
  return (
    <>
      {fixedCell === null ? (
        <OrganisationPicker
          label={admissions.entry.cell}
          hint={admissions.entry.cellHint}
          value={draft.cell}
          onChange={(cell) => edit({ cell })}
          error={notes.errorAt('organisationId')}
          cellsOnly
        />
      ) : (
        <p>
          <span className="soft">{admissions.entry.cell}: </span>
          <b>{fixedCell.name}</b>
          <small className="soft file-under">{fixedCell.note}</small>
        </p>
      )}
      <RadioField
        label={words.how}
        value={draft.mode}
        options={MODES.map((value) => ({ value, label: words.modes[value] }))}
        // a file is taken up today; a meeting was held on its own day
        onChange={(mode) => edit({ mode, day: mode === 'opening' ? (draft.day ?? today) : draft.day })}
      />
      {draft.mode !== null && <p className="soft">{words.modeHints[draft.mode]}</p>}
    </>
  )
}

function PaperGroup({ opening, notes }: PartProps) {
  const { admissions, candidates } = useText()
  const { entry } = admissions
  const { chooseFirst } = candidates.opening
  const { today } = useViewer()
  const { draft, edit, issuers } = opening
  if (draft.mode === null) return <p className="soft">{chooseFirst}</p>
  if (draft.mode === 'opening') return <ReachedFields opening={opening} notes={notes} />
  if (draft.mode !== 'probationer') return <ListedFields opening={opening} notes={notes} />
  return (
    <>
      <PaperFields
        at="decision"
        paper={draft.decision}
        onChange={(change) => edit({ decision: { ...draft.decision, ...change } })}
        notes={notes}
        issuers={issuers}
        today={today}
      />
      <DayField
        label={entry.ceremonyDay}
        value={draft.ceremonyDay}
        max={today}
        hint={notes.hintAt('ceremonyDay')}
        error={notes.errorAt('ceremonyDay')}
        onChange={(ceremonyDay) => edit({ ceremonyDay })}
      />
    </>
  )
}

function ListedFields({ opening: { draft, edit }, notes }: PartProps) {
  const { opening: words, form } = useText().candidates
  const { today } = useViewer()
  return (
    <div className="paper-fields">
      <DayField
        label={words.listedDay}
        value={draft.day}
        max={today}
        hint={notes.hintAt('record.day')}
        error={notes.errorAt('record.day') ?? notes.errorAt('day')}
        onChange={(day) => edit({ day })}
      />
      <TextField
        label={words.listedNumber}
        placeholder={form.numberExample}
        value={draft.number}
        maxLength={100}
        error={notes.errorAt('record.paper.number') ?? notes.errorAt('paper.number')}
        onChange={(number) => edit({ number })}
      />
    </div>
  )
}

/** The step reached, and what papers of it and before it are still there. */
function ReachedFields({ opening: { draft, edit }, notes }: PartProps) {
  const { candidates, fileWords } = useText()
  const { opening: words } = candidates
  const { today } = useViewer()
  const { reached, papers } = draft
  return (
    <>
      <DayField
        label={words.openingDay}
        value={draft.day}
        max={today}
        error={notes.errorAt('record.day') ?? notes.errorAt('day')}
        onChange={(day) => edit({ day })}
      />
      <SelectField
        label={words.reached}
        hint={words.reachedHint}
        value={reached}
        options={OPENING_STEPS.map((value) => ({ value, label: fileWords.kinds[value] }))}
        onChange={(next) => edit({ reached: next })}
      />
      {reached !== null && (
        <fieldset className="field seen-papers">
          <legend>{words.papers}</legend>
          <p className="field-hint">{words.papersHint}</p>
          {papersUpTo(reached).map((kind) => (
            <SeenPaperFields
              key={kind}
              kind={kind}
              paper={papers[kind] ?? NOT_SEEN}
              onChange={(paper) => edit({ papers: { ...papers, [kind]: paper } })}
            />
          ))}
        </fieldset>
      )}
    </>
  )
}

const NOT_SEEN: SeenPaper = { number: '', day: null }

interface SeenPaperProps {
  kind: Kind
  paper: SeenPaper
  onChange: (paper: SeenPaper) => void
}

function SeenPaperFields({ kind, paper, onChange }: SeenPaperProps) {
  const { candidates, fileWords } = useText()
  const { opening: words } = candidates
  const { today } = useViewer()
  const what = fileWords.kinds[kind]
  return (
    <div className="paper-fields">
      <DayField
        label={words.paperDay(what)}
        optional={paper.number.trim() === ''}
        value={paper.day}
        max={today}
        onChange={(day) => onChange({ ...paper, day })}
      />
      <TextField
        label={words.paperNumber(what)}
        optional
        value={paper.number}
        maxLength={100}
        onChange={(number) => onChange({ ...paper, number })}
      />
    </div>
  )
}
