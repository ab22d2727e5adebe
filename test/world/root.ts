import { found, type World } from './build'
import { periodId } from './ids'

const YEARS = [2020, 2021, 2022, 2023, 2024, 2025, 2026, 2027]

/** Root and periods. Founding days other than the root's and Móng Cái's are invented. */
export function addRoot(world: World): void {
  found(world, {
    code: 'TW',
    name: 'Trung ương',
    parent: null,
    kind: 'central',
    sector: 'other',
    founded: '1930-02-03',
  })
  for (const year of YEARS)
    addPeriod(world, 'year', `Năm ${year}`, `${year}`, [`${year}-01-01`, `${year}-12-31`])
  addPeriod(world, 'term', 'Nhiệm kỳ 2020–2025', '2020-2025', ['2020-07-01', '2025-06-30'])
  addPeriod(world, 'term', 'Nhiệm kỳ 2025–2030', '2025-2030', ['2025-07-01', '2030-06-30'])
  addPeriod(world, 'schoolYear', 'Năm học 2022–2023', '2022-2023', ['2022-09-01', '2023-08-31'])
  addPeriod(world, 'schoolYear', 'Năm học 2023–2024', '2023-2024', ['2023-09-01', '2024-08-31'])
}

type Span = readonly [from: string, to: string]

function addPeriod(
  world: World,
  kind: 'year' | 'term' | 'schoolYear',
  name: string,
  key: string,
  [from, to]: Span,
): void {
  world.rows.period.push({ id: periodId(key), kind, name, from_day: from, to_day: to })
}
