import { z } from 'zod'
import { ENCODINGS } from '#domain/exchange/legacyText'
import { MOST_SHEET_COLUMNS, MOST_SHEET_ROWS } from '#domain/exchange/limits'
import { endpoint } from './common'

/** Six million bytes as base64 text. */
const LONGEST_CONTENT = 8_000_000

export const SheetFile = z.object({
  name: z.string().min(1).max(255).describe('Tên tệp, để biết .csv'),
  content: z.base64().min(1).max(LONGEST_CONTENT).describe('Nội dung tệp, base64, tối đa 6 MB'),
})
export type SheetFile = z.infer<typeof SheetFile>

export const SheetReading = z.object({
  sheets: z.array(
    z.object({
      name: z.string(),
      rows: z
        .array(z.array(z.string()))
        .describe('Các ô dạng chữ, đúng như trong tệp; ngày là dd/mm/yyyy; dòng và cột trống ở cuối đã bỏ'),
      encodings: z
        .array(z.enum(ENCODINGS))
        .describe('Bảng mã đề nghị cho từng cột: chữ của phông cũ đọc được dưới bảng mã nào'),
    }),
  ),
})
export type SheetReading = z.infer<typeof SheetReading>

/** A reading: nothing is kept. 429 `tooManyUploads`; 422 `fileUnreadable`, `fileTooLarge`, `fileHasMacros`, `fileEncrypted`, `sheetTooLarge`. */
export const readSheetFile = endpoint({
  method: 'POST',
  url: '/api/sheet-readings',
  summary: `Đọc một tệp .xlsx, .xls hoặc .csv thành các ô (tối đa ${MOST_SHEET_ROWS} dòng, ${MOST_SHEET_COLUMNS} cột); không giữ lại gì`,
  body: SheetFile,
  bodyLimit: LONGEST_CONTENT + 10_000,
  replies: { 200: SheetReading },
})
