import type { AccountItem } from '#contract/accounts'

/** What every form about one account is given. */
export interface FormParts {
  readonly account: AccountItem
  /** With the sentence that says what was recorded. */
  readonly onDone: (sentence: string) => void
  readonly onCancel: () => void
}
