import { TextField } from '../../ui/TextField'
import { useText } from '../text'
import { CloseFields } from './CloseFields'
import type { Change } from './changes'
import { DayOf } from './DayOf'
import { DescriptionFields } from './DescriptionFields'
import { FoundFields } from './FoundFields'
import type { FieldsProps } from './fields'
import { MoveFields } from './MoveFields'
import { PaperFields } from './PaperFields'
import { RecordsFields, SourceFields } from './SourceFields'

/** The fields of one change, from its day to its paper. */
export function ChangeFields({ of, ...props }: FieldsProps & { of: Change }) {
  if (of === 'source') return <SourceFields {...props} />
  if (of === 'records') return <RecordsFields {...props} />
  if (of === 'close') return <CloseFields {...props} />
  return (
    <>
      {of === 'found' && <FoundFields {...props} />}
      {of === 'rename' && <RenameFields {...props} />}
      {of === 'move' && <MoveFields {...props} />}
      {of === 'describe' && <DescribeFields {...props} />}
      <PaperFields {...props} />
    </>
  )
}

function RenameFields(props: FieldsProps) {
  const { forms } = useText().organisations
  const { draft, change, errorAt } = props
  return (
    <>
      <TextField
        label={forms.newName}
        value={draft.name}
        maxLength={200}
        error={errorAt('name')}
        onChange={(name) => change({ name })}
      />
      <DayOf {...props} />
    </>
  )
}

function DescribeFields(props: FieldsProps) {
  return (
    <>
      <DescriptionFields {...props} isCodeOptional={props.organisation.code === null} />
      <DayOf {...props} />
    </>
  )
}
