import { useText } from '../../i18n'
import { useViewer } from '../../platform/viewer'
import { DayField } from '../../ui/DayField'
import { Notice } from '../../ui/Notice'
import { TextField } from '../../ui/TextField'
import { OrganisationPicker } from '../OrganisationPicker'
import { CloseFields } from './CloseFields'
import type { Change } from './changes'
import { DescriptionFields } from './DescriptionFields'
import { FoundFields } from './FoundFields'
import type { FieldsProps } from './fields'
import { PaperFields } from './PaperFields'

/** The fields of one change, from its day to its paper. */
export function ChangeFields({ of, ...props }: FieldsProps & { of: Change }) {
  switch (of) {
    case 'found':
      return withPaper(<FoundFields {...props} />, props)
    case 'rename':
      return withPaper(<RenameFields {...props} />, props)
    case 'move':
      return withPaper(<MoveFields {...props} />, props)
    case 'describe':
      return withPaper(<DescribeFields {...props} />, props)
    case 'close':
      return withPaper(<CloseFields {...props} />, props)
    case 'source':
      return <SourceFields {...props} />
    case 'records':
      return <RecordsFields {...props} />
  }
}

function withPaper(fields: React.ReactNode, props: FieldsProps) {
  return (
    <>
      {fields}
      <PaperFields {...props} />
    </>
  )
}
