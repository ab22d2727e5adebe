import { formatDay, formatPartialDate } from '#domain/dates'
import { Button } from '../ui/Button'
import { Card } from '../ui/Card'
import type { AdmissionDraft } from './drafts'
import type { Group } from './EntryGroups'
import { type Text, useText } from './text'
import './file.css'

type ReviewedGroup = Exclude<Group, 'sealed'>

interface EntryReviewProps {
  draft: AdmissionDraft
  onGo: (group: ReviewedGroup) => void
}

/** What was typed on the pages before, to be read once more before it is recorded. What is sealed stays out. */
export function EntryReview({ draft, onGo }: EntryReviewProps) {
  const text = useText()
  const { entry: words, file } = text.admissions
  return (
    <Card title={words.review}>
      {partsOf(text, draft).map(({ group, rows }) => (
        <div key={group} className="entry-review">
          <dl className="file-facts">
            {rows.map(([name, value]) => (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{value === null || value === '' ? file.notYet : value}</dd>
              </div>
            ))}
          </dl>
          <Button onClick={() => onGo(group)}>{words.reviewChange[group]}</Button>
        </div>
      ))}
    </Card>
  )
}

interface Part {
  readonly group: ReviewedGroup
  readonly rows: readonly (readonly [name: string, value: string | null])[]
}

function partsOf(
  { admissions }: Text,
  { person, paper, ceremonyDay, cell }: AdmissionDraft,
): readonly Part[] {
  const { list, words, file } = admissions
  const { fullName, sex, birthDate, occupation, education } = person
  const yesNo = (value: boolean) => (value ? file.yes : file.no)
  return [
    {
      group: 'person',
      rows: [
        [list.name, fullName.trim()],
        [list.sex, sex && words.sexes[sex]],
        [list.birth, birthDate && formatPartialDate(birthDate)],
        [list.cell, cell && cell.name],
      ],
    },
    {
      group: 'work',
      rows: [
        [list.work, occupation && words.occupations[occupation]],
        [list.education, education && words.educations[education]],
        [list.youthUnion, yesNo(person.youthUnion)],
        [list.demobilised, yesNo(person.demobilised)],
      ],
    },
    {
      group: 'decision',
      rows: [
        [
          list.decision,
          paper.day === null ? paper.number : list.decisionShown(paper.number, formatDay(paper.day)),
        ],
        [list.issuer, paper.issuerName],
        [list.ceremony, ceremonyDay && formatDay(ceremonyDay)],
      ],
    },
  ]
}
