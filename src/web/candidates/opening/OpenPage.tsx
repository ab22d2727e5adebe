import { useEffect, useRef } from 'react'
import { useParams } from 'react-router'
import type { OrganisationDetail } from '#contract/organisations'
import { isCell } from '#domain/organisations/kinds'
import { mayHere } from '../../admissions/rights'
import { useOrganisation } from '../../organisations/lookup'
import { noteOf } from '../../organisations/OrganisationFinder'
import { paths } from '../../paths'
import { useChoices } from '../../platform/address'
import { useViewer } from '../../platform/viewer'
import { AwaitedPage } from '../../ui/AwaitedPage'
import { Button, ButtonLink } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { FigureLink } from '../../ui/FigureLink'
import { Findings } from '../../ui/Findings'
import { FormEnd } from '../../ui/Form'
import { Notice } from '../../ui/Notice'
import { PageHead } from '../../ui/PageHead'
import { EmptyState } from '../../ui/States'
import { OpeningForm } from './OpeningForm'
import { type Opened, type Opening, useOpening } from './useOpening'
import '../../admissions/entry.css'
import '../../admissions/fields.css'
import '../candidates.css'
import '../form/record-form.css'
import './opening.css'
import { useText } from '../text'

/** Files are opened one after another: onto the list, or taken up under way. */
export function OpenPage() {
  const { id = '' } = useParams()
  const { opening: words } = useText().candidates
  const viewer = useViewer()
  const body = useOrganisation(id)
  if (body.data === undefined) {
    return <AwaitedPage title={words.title} asked={[body]} rows={8} />
  }
  if (!mayHere(viewer, 'candidates.write', body.data)) {
    return (
      <>
        <PageHead title={words.title} />
        <EmptyState
          title={words.mayNotTitle}
          hint={words.mayNotHint}
          action={<ButtonLink to={paths.sources(id)}>{words.toList}</ButtonLink>}
        />
      </>
    )
  }
  return <Open key={id} page={body.data} />
}

function Open({ page }: { page: OrganisationDetail }) {
  const text = useText()
  const { opening: words } = text.candidates
  const fixed = isCell(page.kind) ? { id: page.id, name: page.name, note: noteOf(text, page) } : null
  const opening = useOpening(page, fixed)
  const { mode } = opening.draft
  const lede = fixed === null ? words.ledeChoose : words.lede(fixed.name)
  return (
    <div className="entry-page opening-page">
      <PageHead
        title={mode === null ? words.title : words.titles[mode]}
        lede={opening.saved === null ? [lede] : undefined}
        actions={
          <ButtonLink look="plain" to={paths.sources(page.id)}>
            {words.toList}
          </ButtonLink>
        }
      />
      <div className="entry-columns">
        {opening.saved === null ? (
          <OpeningForm opening={opening} fixedCell={fixed} />
        ) : (
          <Saved opening={opening} saved={opening.saved} />
        )}
        <Sitting opened={opening.sitting} />
      </div>
    </div>
  )
}

/** It is open: what next. The cell and the common papers stay for the next. */
function Saved({ opening, saved }: { opening: Opening; saved: NonNullable<Opening['saved']> }) {
  const { opening: words } = useText().candidates
  const { choose } = useChoices()
  const { mode } = opening.draft
  const next = useRef<HTMLButtonElement>(null)
  useEffect(() => next.current?.focus(), [])
  const startNext = () => {
    // cell and way are chosen already: on a phone the next person comes first
    choose({ step: 2 }, { replace: true })
    opening.startAnew()
  }
  return (
    <div className="stack">
      <Notice tone="ok" title={words.saved(saved.name, saved.cellName)} live />
      {saved.findings.length > 0 && <Findings findings={saved.findings} />}
      <FormEnd>
        <Button ref={next} look="main" onClick={startNext}>
          {words.next[mode ?? 'opening']}
        </Button>
        {mode === 'listed' && (
          <ButtonLink to={paths.candidate(saved.id, { record: 'mentorAssigned' })}>
            {words.assignMentor}
          </ButtonLink>
        )}
        <ButtonLink to={paths.candidate(saved.id)}>{words.openFile}</ButtonLink>
      </FormEnd>
    </div>
  )
}

function Sitting({ opened }: { opened: readonly Opened[] }) {
  const { opening: words } = useText().candidates
  if (opened.length === 0) return null
  return (
    <Card title={words.sitting(opened.length)}>
      <ul className="sitting-list">
        {[...opened].reverse().map(({ id, name, cellName }) => (
          <li key={id}>
            <span className="sitting-name">
              <FigureLink to={paths.candidate(id)}>{name}</FigureLink>
              <small className="soft file-under">{cellName}</small>
            </span>
          </li>
        ))}
      </ul>
    </Card>
  )
}
