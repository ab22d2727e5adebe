import type { ColumnType, SheetColumn } from '#domain/exchange/cells'

/**
 * Registers of people (rulebook 6.1): sổ cảm tình, dự bị, công nhận. That of admissions is the list of admissions; what
 * each is called is in the catalogue.
 */
export const REGISTERS = ['sympathizers', 'probationers', 'recognitions'] as const
export type Register = (typeof REGISTERS)[number]

export interface RegisterEntry {
  /** what the day is by which people stand in it */
  readonly dayHead: string
  readonly paperHead: string
  /** a second day, where the register has one */
  readonly secondHead: string | null
}

export const REGISTER_ENTRIES: Readonly<Record<Register, RegisterEntry>> = {
  sympathizers: {
    dayHead: 'Ngày chi bộ xét là cảm tình Đảng',
    paperHead: 'Số nghị quyết',
    secondHead: 'Ngày có giấy chứng nhận lớp nhận thức',
  },
  probationers: {
    dayHead: 'Ngày vào Đảng',
    paperHead: 'Số quyết định kết nạp',
    secondHead: 'Hết 12 tháng dự bị',
  },
  recognitions: {
    dayHead: 'Ngày quyết định công nhận',
    paperHead: 'Số quyết định công nhận',
    secondHead: 'Ngày chính thức',
  },
}

/** The columns of a register as it leaves for a spreadsheet. */
export function registerColumns({ dayHead, paperHead, secondHead }: RegisterEntry): readonly SheetColumn[] {
  const column = (key: string, head: string, type: ColumnType, width: number) => ({ key, head, type, width })
  return [
    column('ordinal', 'STT', 'count', 6),
    column('fullName', 'Họ và tên', 'text', 26),
    column('sex', 'Giới tính', 'text', 8),
    column('birthDate', 'Ngày sinh', 'day', 12),
    column('cell', 'Chi bộ', 'text', 30),
    column('parent', 'Đảng bộ', 'text', 34),
    column('day', dayHead, 'day', 14),
    column('number', paperHead, 'text', 16),
    column('issuer', 'Cơ quan ban hành', 'text', 30),
    ...(secondHead === null ? [] : [column('secondDay', secondHead, 'day', 14)]),
  ]
}
