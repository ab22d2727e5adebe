import { useParams } from 'react-router'
import type { ProgressReply } from '#contract/progress'
import { useText } from '../i18n'
import { paths } from '../paths'
import { useChoices } from '../platform/address'
import { useArrival } from '../progress/arrival'
import { ChoiceControls } from '../progress/ChoiceControls'
import type { Choices } from '../progress/choices'
import { linksOf } from '../progress/links'
import { paperLines, signersOf } from '../progress/replyWords'
import { Unopened } from '../progress/Unopened'
import { Button } from '../ui/Button'
import { PrintButton } from '../ui/CopyButton'
import { PageHead } from '../ui/PageHead'
import { SignaturePlace } from '../ui/PrintParts'
import { Catalogue } from './Catalogue'
import { useWrittenList } from './queries'
import { SavedText } from './SavedText'
import { SavedTexts } from './SavedTexts'
import { SpanPick } from './SpanPick'
import { useReportWords } from './useReportWords'
import { WrittenCard } from './WrittenCard'
import './reports.css'

/** What leaves the committee: the paragraph, and every table there is. */
export function ReportsPage() {
  const { id = '' } = useParams()
  const words = useReportWords()
  const { choices, choose, body, progress, isSettled } = useArrival(id)
  const reply = progress.data
  if (reply === undefined || !isSettled) {
    return (
      <Unopened
        title={words.title}
        error={progress.error}
        onRetry={() => progress.refetch()}
        plain={paths.reports(id)}
        hasChoices={Object.values(choices).some((choice) => choice !== undefined)}
      />
    )
  }
  return (
    <div className={progress.isPlaceholderData ? 'is-asking' : undefined} aria-busy={progress.isFetching}>
      <Head reply={reply} choices={choices} parent={body?.ancestors.at(-1)?.name ?? null} />
      <ChoiceControls
        reply={reply}
        choices={choices}
        choose={choose}
        completeUntil={body?.completeUntil ?? null}
        actions={<PrintButton />}
      >
        <SpanPick reply={reply} choose={choose} />
      </ChoiceControls>
      <div className="stack">
        <Paragraph reply={reply} choices={choices} />
        <Catalogue reply={reply} choices={choices} />
      </div>
      <Signers reply={reply} />
    </div>
  )
}

/** The drafted paragraph, or one that was saved; and those there are. */
function Paragraph({ reply, choices }: { reply: ProgressReply; choices: Choices }) {
  const { chosen } = useChoices()
  const { tables } = useText()
  const list = useWrittenList(reply.organisation.id)
  const links = linksOf(reply, choices)
  const textId = chosen('written')
  return (
    <>
      {textId === null ? (
        <WrittenCard
          {...{ reply, links, choices }}
          mayWrite={list.data?.pages[0]?.mayWrite === true && choices.knownAt === undefined}
        />
      ) : (
        <SavedText key={textId} {...{ textId, reply, links }} />
      )}
      {list.data !== undefined && (
        <SavedTexts
          items={list.data.pages.flatMap(({ items }) => items)}
          more={
            list.hasNextPage && (
              <Button onClick={() => void list.fetchNextPage()} disabled={list.isFetchingNextPage}>
                {tables.more}
              </Button>
            )
          }
        />
      )}
    </>
  )
}

function Head({ reply, choices, parent }: { reply: ProgressReply; choices: Choices; parent: string | null }) {
  const text = useText()
  const words = useReportWords()
  return (
    <PageHead
      title={words.title}
      paper={{ organisation: reply.organisation.name, parent, lines: paperLines(text, reply, choices) }}
    />
  )
}

function Signers({ reply }: { reply: ProgressReply }) {
  const text = useText()
  return <SignaturePlace placeAndDay={text.progress.print.place} signers={signersOf(text, reply)} />
}
