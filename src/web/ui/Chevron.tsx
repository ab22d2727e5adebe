/** The sign that something opens downwards. Always beside a word. */
export function Chevron() {
  return (
    <svg className="chevron" viewBox="0 0 10 6" width="0.625em" height="0.375em" aria-hidden="true">
      <path d="M0 0h10L5 6z" fill="currentColor" />
    </svg>
  )
}
