import { useText } from '../i18n'
import './progress-line.css'

interface ProgressLineProps {
  /** What is being done: "Đang nhập danh sách". */
  label: string
  done: number
  /** Null while it is not known how much there is. */
  total: number | null
}

/** Long work, with the rows done. */
export function ProgressLine({ label, done, total }: ProgressLineProps) {
  const text = useText()
  const rows = total === null ? text.tables.rowsDoneSoFar(done) : text.tables.rowsDone(done, total)
  return (
    <div className="progress-line">
      <p>
        <b>{label}</b> <span className="soft">{rows}</span>
      </p>
      {total === null ? (
        <progress aria-label={label} />
      ) : (
        <progress aria-label={label} value={done} max={Math.max(total, 1)} />
      )}
    </div>
  )
}
