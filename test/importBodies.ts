/** Well-formed bodies for the steps of a file that comes in. */
export function importBodies(command: { commandId: string }): Record<string, object> {
  const seen = { ...command, expectedVersion: 1 }
  const setting = { sheet: 0, headLines: 1, columns: ['name'], encodings: ['unicode'], constants: {} }
  return {
    '/api/organisations/{id}/imports': {},
    '/api/imports/{id}/settings': { ...seen, setting },
    '/api/imports/{id}/row-corrections': { ...seen, line: 2, decision: 'skip' },
    '/api/imports/{id}/confirmations': seen,
    '/api/imports/{id}/abandonments': seen,
    '/api/imports/{id}/halts': command,
    '/api/imports/{id}/resumptions': command,
    '/api/imports/{id}/withdrawal-endings': command,
    '/api/imports/{id}/withdrawals': { ...command, reason: 'Gửi nhầm tệp' },
  }
}
