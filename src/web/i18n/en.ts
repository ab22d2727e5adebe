import { accounts } from './en/accounts'
import { charts } from './en/charts'
import { common } from './en/common'
import { fields } from './en/fields'
import { findings } from './en/findings'
import { organisations } from './en/organisations'
import { refusals } from './en/refusals'
import { shell } from './en/shell'
import { tables } from './en/tables'
import type { Text } from './vi'

export const en: Text = { accounts, charts, common, fields, findings, organisations, refusals, shell, tables }
