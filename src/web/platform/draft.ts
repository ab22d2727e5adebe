import { useCallback, useState } from 'react'

const PREFIX = 'ke-thua:draft:'

let owner = ''

/** Drafts belong to one account: on a shared office machine nobody meets another's unfinished entries. */
export function ownDrafts(username: string): void {
  owner = username
}

const keyOf = (name: string): string => `${PREFIX}${owner}:${name}`

export function readDraft<T>(name: string, isDraft: (value: unknown) => value is T): T | null {
  try {
    const stored: unknown = JSON.parse(sessionStorage.getItem(keyOf(name)) ?? 'null')
    return isDraft(stored) ? stored : null
  } catch {
    return null
  }
}

export function writeDraft(name: string, value: unknown): void {
  try {
    sessionStorage.setItem(keyOf(name), JSON.stringify(value))
  } catch {
    // a full store loses the safety net, never the page
  }
}

export function dropDraft(name: string): void {
  sessionStorage.removeItem(keyOf(name))
}

/** Signing out leaves nothing behind, whoever typed it. */
export function clearDrafts(): void {
  for (const key of Object.keys(sessionStorage)) {
    if (key.startsWith(PREFIX)) sessionStorage.removeItem(key)
  }
}

interface Draft<T> {
  readonly value: T
  readonly change: (value: T) => void
  /** After it is recorded, or given up. */
  readonly drop: () => void
  /** True when the page opened with something typed earlier. */
  readonly restored: boolean
}

/** State that outlives a reload, a lost session and a walk to another page, until it is recorded or dropped. */
export function useDraft<T>(name: string, empty: T, isDraft: (value: unknown) => value is T): Draft<T> {
  const [found] = useState(() => readDraft(name, isDraft))
  const [value, setValue] = useState<T>(found ?? empty)
  const change = useCallback(
    (next: T) => {
      setValue(next)
      writeDraft(name, next)
    },
    [name],
  )
  const drop = useCallback(() => {
    setValue(empty)
    dropDraft(name)
  }, [name, empty])
  return { value, change, drop, restored: found !== null }
}
