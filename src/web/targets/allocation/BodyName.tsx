import { useText } from '../../i18n'

interface BodyNameProps {
  organisation: { readonly name: string; readonly code: string | null }
  formerName: string | null
}

/** Names repeat: the code and the former name stand with it. */
export function BodyName({ organisation: { name, code }, formerName }: BodyNameProps) {
  const { organisations } = useText()
  const notes = [code, formerName !== null && organisations.formerly(formerName)].filter(Boolean)
  return (
    <>
      <span className="sheet-name">{name}</span>
      {notes.length > 0 && <small className="soft sheet-code">{notes.join(' · ')}</small>}
    </>
  )
}
