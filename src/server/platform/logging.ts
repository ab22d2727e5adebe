/** What a line of the log may hold: never a query, a body, a cookie, or a row that a constraint refused. */

/** A request without what was searched for, and without the secret of a calendar's address. */
export function describeRequest({ method, url }: { method: string; url: string }) {
  const [path = ''] = url.split('?', 1)
  return { method, path: path.replace(/(\/calendar-feeds\/).+$/i, '$1*') }
}

/** An error without the values that PostgreSQL quotes in `detail`. */
export function describeError(error: Error & { code?: unknown; table?: unknown; constraint?: unknown }) {
  const { name, stack, code, table, constraint } = error
  return {
    type: name,
    message: code === undefined ? error.message : name,
    stack: stack ?? '',
    code,
    table,
    constraint,
  }
}
