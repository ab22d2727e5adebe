import { accounts } from './en/accounts'
import { charts } from './en/charts'
import { common } from './en/common'
import { fields } from './en/fields'
import { organisations } from './en/organisations'
import { progress } from './en/progress'
import { refusals } from './en/refusals'
import { shell } from './en/shell'
import { tables } from './en/tables'
import { words } from './en/words'
import type { Text } from './vi'

export const en: Text = {
  accounts,
  charts,
  common,
  fields,
  organisations,
  progress,
  refusals,
  shell,
  tables,
  words,
}
