import { useParams } from 'react-router'
import type { OrganisationDetail } from '#contract/organisations'
import { isCell } from '#domain/organisations/kinds'
import { useOrganisation } from '../organisations/lookup'
import { noteOf } from '../organisations/OrganisationFinder'
import { paths } from '../paths'
import { useViewer } from '../platform/viewer'
import { AwaitedPage } from '../ui/AwaitedPage'
import { ButtonLink } from '../ui/Button'
import { PageHead } from '../ui/PageHead'
import { EmptyState } from '../ui/States'
import { EntryForm } from './EntryForm'
import { mayHere } from './rights'
import { SavedPanel, SittingList } from './SavedPanel'
import { useText } from './text'
import { useEntry } from './useEntry'
import './admissions.css'
import './entry.css'

/** Entry of one person after another, large and in groups: often by a secretary, on a phone. */
export function AdmitPage() {
  const { id = '' } = useParams()
  const { entry } = useText().admissions
  const viewer = useViewer()
  const body = useOrganisation(id)
  if (body.data === undefined) {
    return <AwaitedPage title={entry.title} asked={[body]} rows={8} />
  }
  if (!mayHere(viewer, 'admissions.write', body.data)) {
    return (
      <>
        <PageHead title={entry.title} />
        <EmptyState
          title={entry.mayNotTitle}
          hint={entry.mayNotHint}
          action={<ButtonLink to={paths.admissions(id)}>{entry.toList}</ButtonLink>}
        />
      </>
    )
  }
  return <Admit key={id} page={body.data} />
}

function Admit({ page }: { page: OrganisationDetail }) {
  const text = useText()
  const { entry: words } = text.admissions
  const fixed = isCell(page.kind) ? { id: page.id, name: page.name, note: noteOf(text, page) } : null
  const entry = useEntry(page, fixed)
  const lede = fixed === null ? words.ledeChoose : words.lede(fixed.name)
  return (
    <div className="entry-page">
      <PageHead
        title={words.title}
        lede={entry.saved === null ? [lede] : undefined}
        actions={
          // once somebody is recorded, the way to the list stands with what comes next
          entry.saved === null && (
            <ButtonLink look="plain" to={paths.admissions(page.id)}>
              {words.toList}
            </ButtonLink>
          )
        }
      />
      <div className="entry-columns">
        {entry.saved === null ? (
          <EntryForm entry={entry} fixedCell={fixed} />
        ) : (
          <SavedPanel entry={entry} saved={entry.saved} organisationId={page.id} />
        )}
        <SittingList entry={entry} />
      </div>
    </div>
  )
}
