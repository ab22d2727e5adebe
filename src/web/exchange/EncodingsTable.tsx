import { decodeText, ENCODINGS, type Encoding } from '#domain/exchange/legacyText'
import { tellingCells } from './chosenSheet'
import { columnLetter } from './columnLetter'
import { useExchangeWords } from './useExchangeWords'
import './exchange.css'

interface EncodingsTableProps {
  rows: readonly (readonly string[])[]
  /** as proposed: the columns of old fonts are shown */
  proposed: readonly Encoding[]
  chosen: readonly Encoding[]
  onChange: (encodings: Encoding[]) => void
}

/** How the columns of old fonts are read; nothing where there are none. */
export function EncodingsTable({ rows, proposed, chosen, onChange }: EncodingsTableProps) {
  const words = useExchangeWords()
  const old = proposed.flatMap((encoding, place) => (encoding === 'unicode' ? [] : [place]))
  if (old.length === 0) return null
  const change = (at: number, encoding: Encoding) =>
    onChange(chosen.map((one, place) => (place === at ? encoding : one)))
  return (
    <>
      <p>
        <b>{words.oldFonts}.</b> {words.oldFontsHint}
      </p>
      <table className="encodings">
        <caption className="visually-hidden">{words.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{words.column}</th>
            <th scope="col">{words.inFile}</th>
            <th scope="col">{words.encoding}</th>
            <th scope="col">{words.read}</th>
          </tr>
        </thead>
        <tbody>
          {old.map((place) => (
            <EncodingRow
              key={place}
              place={place}
              examples={tellingCells(rows, place)}
              encoding={chosen[place] ?? 'unicode'}
              onChange={(encoding) => change(place, encoding)}
            />
          ))}
        </tbody>
      </table>
    </>
  )
}

interface EncodingRowProps {
  place: number
  examples: readonly string[]
  encoding: Encoding
  onChange: (encoding: Encoding) => void
}

function EncodingRow({ place, examples, encoding, onChange }: EncodingRowProps) {
  const words = useExchangeWords()
  return (
    <tr>
      <th scope="row">{columnLetter(place)}</th>
      <td className="soft">{examples.join(' · ')}</td>
      <td>
        <select
          className="input"
          aria-label={words.encodingOf(columnLetter(place))}
          value={encoding}
          onChange={(event) => onChange(ENCODINGS.find((one) => one === event.target.value) ?? 'unicode')}
        >
          {ENCODINGS.map((one) => (
            <option key={one} value={one}>
              {words.encodings[one]}
            </option>
          ))}
        </select>
      </td>
      <td>{examples.map((cell) => decodeText(cell, encoding)).join(' · ')}</td>
    </tr>
  )
}
