import { useText } from '../text'

interface BodyNameProps {
  organisation: { readonly name: string; readonly code: string | null }
  formerName: string | null
}

/** Names repeat: the code and the former name stand with it. */
export function BodyName({ organisation: { name, code }, formerName }: BodyNameProps) {
  const { organisations } = useText()
  const former = formerName === null ? null : organisations.formerly(formerName)
  return (
    <span className="sheet-body" title={[name, code, former].filter(Boolean).join(' · ')}>
      <span className="sheet-name">{name}</span>{' '}
      {code !== null && <small className="soft sheet-code">{code}</small>}{' '}
      {former !== null && <small className="soft sheet-former">{former}</small>}
    </span>
  )
}
