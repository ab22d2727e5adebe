import { Link } from 'react-router'
import { paths } from '../../paths'
import { Notice } from '../../ui/Notice'
import { useChildPages } from '../lookup'
import { useText } from '../text'
import { DayOf } from './DayOf'
import type { FieldsProps } from './fields'
import { PaperFields } from './PaperFields'

const NAMED = 8

/** The day of the end; while bodies beneath live, only which ones stand in the way. */
export function CloseFields(props: FieldsProps) {
  const { forms } = useText().organisations
  const { name, children } = props.organisation
  if (children > 0) return <Living {...props} />
  return (
    <>
      <Notice tone="warn" title={forms.closeTitle}>
        {forms.closeHint(name)}
      </Notice>
      <DayOf {...props} label={forms.closeDay} hint={forms.closeDayHint} />
      <PaperFields {...props} />
    </>
  )
}

function Living({ organisation: { id, children } }: FieldsProps) {
  const { forms } = useText().organisations
  const pages = useChildPages(id)
  const living = pages.data?.pages.flatMap(({ items }) => items).filter(({ alive }) => alive) ?? []
  const named = living.slice(0, NAMED)
  return (
    <Notice tone="error" title={forms.livingTitle(children)}>
      <p>{forms.livingHint}</p>
      <ul className="change-living">
        {named.map((child) => (
          <li key={child.id}>
            <Link to={paths.organisation(child.id)}>{child.name}</Link>
          </li>
        ))}
        {children > named.length && named.length > 0 && <li>{forms.livingMore(children - named.length)}</li>}
      </ul>
    </Notice>
  )
}
