import { useMutation } from '@tanstack/react-query'
import type { SheetFile, SheetReading } from '#contract/exchange'
import { api } from '../platform/api'

/** As the server takes it: six million bytes. */
export const LARGEST_FILE = 6_000_000

/** Reads a file at the server; nothing of it is kept there. */
export function useSheetFile() {
  return useMutation({
    mutationFn: async (file: File) => {
      const body: SheetFile = { name: file.name, content: base64Of(new Uint8Array(await file.arrayBuffer())) }
      return api.post<SheetReading>('/api/sheet-readings', body)
    },
  })
}

const CHUNK = 0x8000

function base64Of(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += CHUNK)
    text += String.fromCharCode(...bytes.subarray(at, at + CHUNK))
  return btoa(text)
}
