import { accounts } from './en/accounts'
import { admissions } from './en/admissions'
import { allocation } from './en/allocation'
import { charts } from './en/charts'
import { common } from './en/common'
import { fields } from './en/fields'
import { findings } from './en/findings'
import { organisations } from './en/organisations'
import { progress } from './en/progress'
import { refusals } from './en/refusals'
import { shell } from './en/shell'
import { statements } from './en/statements'
import { tables } from './en/tables'
import { targets } from './en/targets'
import { words } from './en/words'
import { zeroCells } from './en/zeroCells'
import type { Text } from './vi'

export const en: Text = {
  accounts,
  admissions,
  allocation,
  charts,
  common,
  fields,
  findings,
  organisations,
  progress,
  refusals,
  shell,
  statements,
  tables,
  targets,
  words,
  zeroCells,
}
