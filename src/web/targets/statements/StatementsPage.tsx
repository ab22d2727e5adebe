import type { ReactNode } from 'react'
import { useParams } from 'react-router'
import type { StatementsReply } from '#contract/statements'
import { may } from '#domain/access'
import { paths } from '../../paths'
import { useChoices } from '../../platform/address'
import { useHashPlace } from '../../platform/useHashPlace'
import { useViewer } from '../../platform/viewer'
import { Button, ButtonLink } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { PrintButton } from '../../ui/CopyButton'
import { DownloadLink } from '../../ui/DownloadLink'
import { Notice } from '../../ui/Notice'
import { PageHead } from '../../ui/PageHead'
import { ErrorState, LoadingShape } from '../../ui/States'
import { useBody, useStatements } from '../data'
import { useText } from '../text'
import '../targets.css'
import { StatementDialog } from './StatementDialog'
import { CompletionList, FigureTable, MembersTable } from './StatementLists'

/** What documents and officers have stated about a body: figures, members, and how far its list is complete. */
export function StatementsPage() {
  const { id = '' } = useParams()
  const statements = useStatements(id)
  if (statements.isPending) return <LoadingShape shape="table" rows={8} />
  if (statements.isError) return <ErrorState error={statements.error} onRetry={() => statements.refetch()} />
  return <Statements id={id} reply={statements.data} />
}

function Statements({ id, reply }: { id: string; reply: StatementsReply }) {
  const { statements: say } = useText()
  const { choose } = useChoices()
  const body = useBody(id)
  const mayWrite = useMayState(id)
  useHashPlace(true)
  const correct = (write: string) => (mayWrite ? (entry: string) => choose({ write, entry }) : undefined)
  return (
    <>
      <PageHead
        title={say.title}
        lede={say.lede(reply)}
        paper={{
          organisation: body.data?.name ?? '',
          parent: body.data?.ancestors.at(-1)?.name,
          lines: [],
        }}
        actions={
          <>
            <ButtonLink to={paths.targets(id)}>{say.toTargets}</ButtonLink>
            <PrintButton />
          </>
        }
      />
      <div className="stack">
        {!mayWrite && <Notice>{say.readOnly}</Notice>}
        <Part name="complete" mayWrite={mayWrite}>
          <CompletionList completions={reply.completions} />
        </Part>
        <Part
          name="members"
          mayWrite={mayWrite}
          file={reply.membershipBases.length > 0 && `/api/organisations/${id}/membership-bases.xlsx`}
        >
          <MembersTable bases={reply.membershipBases} onCorrect={correct('members')} />
        </Part>
        <Part
          name="figures"
          mayWrite={mayWrite}
          file={hasAdmitted(reply) && `/api/organisations/${id}/declared-figures.xlsx`}
        >
          <FigureTable figures={reply.declaredFigures} onCorrect={correct('figures')} />
        </Part>
      </div>
      {mayWrite && <StatementDialog id={id} reply={reply} />}
    </>
  )
}

/** The file brings numbers of people admitted alone. */
function hasAdmitted({ declaredFigures }: StatementsReply): boolean {
  return declaredFigures.some(({ indicator, replaced }) => indicator === 'admitted' && !replaced)
}

interface PartProps {
  name: 'complete' | 'members' | 'figures'
  mayWrite: boolean
  /** where the table is had as a file */
  file?: string | false
  children: ReactNode
}

function Part({ name, mayWrite, file = false, children }: PartProps) {
  const say = useText().statements[name]
  const { choose } = useChoices()
  return (
    <div id={name} tabIndex={-1}>
      <Card
        title={say.title}
        actions={
          <>
            {file !== false && <DownloadLink path={file} />}
            {mayWrite && <Button onClick={() => choose({ write: name, entry: null })}>{say.add}</Button>}
          </>
        }
      >
        <p className="statement-about soft">{say.about}</p>
        {children}
      </Card>
    </div>
  )
}

/** As the server judges it: officers for their body and beneath, a secretary for their own cell. */
function useMayState(id: string): boolean {
  const { roles } = useViewer()
  return roles.some(({ role, organisation }) =>
    may(role, 'statements.write', organisation.id === id ? 'own' : 'beneath'),
  )
}
