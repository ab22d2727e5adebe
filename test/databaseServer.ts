import type { TestProject } from 'vitest/node'
import { startEmbeddedPostgres } from '../src/server/platform/embeddedPostgres'
import { makeTemporaryFolder } from '../src/server/platform/temporaryFolder'

declare module 'vitest' {
  export interface ProvidedContext {
    databaseServer: { adminUrl: string; ownerUrl: string; appUrl: string }
  }
}

/** One PostgreSQL for the whole run; it and its folder go when the run ends, however it ends. */
export default async function startDatabaseServer(project: TestProject): Promise<() => Promise<void>> {
  const server = await startEmbeddedPostgres({
    dataDir: makeTemporaryFolder('test'),
    temporary: true,
  })
  const { adminUrl, ownerUrl, appUrl } = server
  project.provide('databaseServer', { adminUrl, ownerUrl, appUrl })
  return server.stop
}
