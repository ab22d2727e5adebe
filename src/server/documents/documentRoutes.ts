import {
  correctDocument,
  endDocumentLink,
  getDocument,
  linkDocument,
  listDocumentLinks,
  listDocuments,
  registerDocument,
} from '#contract/documents'
import { route, type Server } from '../platform/route'
import { reach } from '../platform/viewer'
import { endLink, linkDocument as link, readLinks } from './documentLinks'
import { listDocuments as list, readDocument } from './documentQueries'
import { correctDocument as correct, registerDocument as register } from './registerDocument'

/** The register of guiding documents, and what they ground. */
export function documentRoutes(server: Server): void {
  const { db } = server
  route(server, listDocuments, async ({ params, query, viewer }) =>
    list(db, await reach(db, params.id, 'documents.read', viewer), query, viewer),
  )
  route(server, registerDocument, ({ params, body, viewer }) => register(db, params.id, body, viewer))
  route(server, getDocument, ({ params, viewer }) => readDocument(db, params.id, viewer))
  route(server, correctDocument, ({ params, body, viewer }) => correct(db, params.id, body, viewer))
  route(server, listDocumentLinks, async ({ params, query, viewer }) =>
    readLinks(db, await reach(db, params.id, 'documents.read', viewer), query, viewer),
  )
  route(server, linkDocument, ({ params, body, viewer }) => link(db, params.id, body, viewer))
  route(server, endDocumentLink, ({ params, body, viewer }) => endLink(db, params.id, body, viewer))
}
