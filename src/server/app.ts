import cookie from '@fastify/cookie'
import fastifyStatic from '@fastify/static'
import Fastify, { type FastifyInstance } from 'fastify'
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod'
import { getDescription, getHealth } from '#contract/accounts'
import { findAccount } from './accounts/accountQueries'
import { accountRoutes } from './accounts/accountRoutes'
import { auditRoutes } from './accounts/auditRoutes'
import { sessionRoutes } from './accounts/sessionRoutes'
import { viewerOfRequest } from './accounts/sessions'
import { findAdmission } from './admissions/admissionQueries'
import { admissionRoutes } from './admissions/admissionRoutes'
import { agreementRoutes } from './agreements/agreementRoutes'
import { candidateListRoutes } from './candidates/candidateListRoutes'
import { candidateRoutes } from './candidates/candidateRoutes'
import { isMeetingHidden } from './candidates/correctMeeting'
import { findPlace } from './candidates/filePlace'
import { isSessionHidden } from './classes/attendance'
import { classRoutes } from './classes/classRoutes'
import { findClass } from './classes/findClass'
import { closingRoutes } from './closings/closingRoutes'
import { deskRoutes } from './desk/deskRoutes'
import { isDocumentHidden } from './documents/documentQueries'
import { documentRoutes } from './documents/documentRoutes'
import { isCeremonyHidden } from './drives/ceremonyAccess'
import { isDriveHidden } from './drives/driveAccess'
import { driveRoutes } from './drives/driveRoutes'
import { exchangeRoutes } from './exchange/exchangeRoutes'
import { exportRoutes } from './exchange/exportRoutes'
import { importRoutes } from './exchange/imports/importRoutes'
import { findJob } from './exchange/imports/jobs'
import { inspectionRoutes } from './inspections/inspectionRoutes'
import { findInspection } from './inspections/inspectionScope'
import { isOpeningHidden } from './inspections/openings'
import { isRecommendationHidden } from './inspections/recommendationEvents'
import { findObstacle } from './obstacles/obstaclePlace'
import { obstacleRoutes } from './obstacles/obstacleRoutes'
import { describeApi } from './openapi'
import { organisationRoutes } from './organisations/organisationRoutes'
import { planRoutes } from './plans/planRoutes'
import type { Db } from './platform/database'
import { answerError, type SubjectCheck } from './platform/errors'
import { addSafetyHeaders } from './platform/headers'
import { describeError, describeRequest } from './platform/logging'
import { refuseForeignOrigin } from './platform/origin'
import type { Ports } from './platform/ports'
import { Refusal } from './platform/refusal'
import { publicRoute, type Server } from './platform/route'
import { findInReach } from './platform/viewer'
import { admittedYearBefore } from './progress/lastPeriod'
import { progressRoutes } from './progress/progressRoutes'
import { reportRoutes } from './reports/reportRoutes'
import { isChargeHidden } from './responsibilities/chargeQueries'
import { responsibilityRoutes } from './responsibilities/responsibilityRoutes'
import { ruleRoutes } from './rules/ruleRoutes'
import { screeningRoutes } from './screening/screeningRoutes'
import { summaryRoutes } from './summaries/summaryRoutes'
import { statementRoutes } from './targets/statementRoutes'
import { targetRoutes } from './targets/targetRoutes'
import { isTransmittalHidden } from './transmittals/transmittalQueries'
import { transmittalRoutes } from './transmittals/transmittalRoutes'

/** The whole server but for listening: routes of every feature on one database. */
export async function buildApp(db: Db, ports: Ports): Promise<FastifyInstance> {
  const app = Fastify({
    logger: ports.log
      ? { level: ports.log, serializers: { req: describeRequest, err: describeError } }
      : false,
    trustProxy: ports.trustedProxy,
    bodyLimit: 2 * 1024 * 1024,
  })
  app.setValidatorCompiler(validatorCompiler)
  app.setSerializerCompiler(serializerCompiler)
  await app.register(cookie)
  await describeApi(app, ports)
  app.decorateRequest('viewer', null)
  app.addHook('onRequest', refuseForeignOrigin)
  app.addHook('onSend', addSafetyHeaders)
  app.addHook('onRequest', async (request) => {
    if (!request.url.startsWith('/api/') || request.routeOptions.config.public) return
    request.viewer = await viewerOfRequest(db, request, ports)
    if (request.viewer === null) throw new Refusal('unauthenticated')
  })
  app.setErrorHandler(answerError(hiddenSubjects(db)))

  const server: Server = { app, db, ports }
  publicRoute(server, getHealth, () => Promise.resolve({ status: 'ok' as const }))
  addFeatures(server)
  publicRoute(server, getDescription, () => Promise.resolve({ ...app.swagger() }))
  await servePage(app, ports)
  return app
}

function addFeatures(server: Server): void {
  sessionRoutes(server)
  accountRoutes(server)
  auditRoutes(server)
  organisationRoutes(server)
  targetRoutes(server, admittedYearBefore)
  statementRoutes(server)
  admissionRoutes(server)
  progressRoutes(server)
  candidateRoutes(server)
  candidateListRoutes(server)
  classRoutes(server)
  deskRoutes(server)
  ruleRoutes(server)
  exchangeRoutes(server)
  agreementRoutes(server)
  exportRoutes(server)
  importRoutes(server)
  reportRoutes(server)
  transmittalRoutes(server)
  documentRoutes(server)
  screeningRoutes(server)
  obstacleRoutes(server)
  driveRoutes(server)
  inspectionRoutes(server)
  planRoutes(server)
  responsibilityRoutes(server)
  summaryRoutes(server)
  closingRoutes(server)
}

/** Whether the subject of an address lies outside the viewer's reach, by the first word of the address. */
function hiddenSubjects(db: Db): Record<string, SubjectCheck> {
  return {
    organisations: async (id, viewer) => (await findInReach(db, id, viewer)) === null,
    admissions: async (id, viewer) => (await findAdmission(db, id, viewer)) === null,
    candidates: async (id, viewer) => (await findPlace(db, id, viewer)) === null,
    inspections: async (id, viewer) => (await findInspection(db, id, viewer)) === null,
    'inspection-openings': (id, viewer) => isOpeningHidden(db, id, viewer),
    recommendations: (id, viewer) => isRecommendationHidden(db, id, viewer),
    obstacles: async (id, viewer) => (await findObstacle(db, id, viewer)) === null,
    meetings: (id, viewer) => isMeetingHidden(db, id, viewer),
    responsibilities: (id, viewer) => isChargeHidden(db, id, viewer),
    documents: (id, viewer) => isDocumentHidden(db, id, viewer),
    ceremonies: (id, viewer) => isCeremonyHidden(db, id, viewer),
    drives: (id, viewer) => isDriveHidden(db, id, viewer),
    transmittals: (id, viewer) => isTransmittalHidden(db, id, viewer),
    classes: async (id, viewer) => (await findClass(db, id, viewer)) === null,
    imports: async (id, viewer) => (await findJob(db, id, viewer)) === null,
    'class-sessions': (id, viewer) => isSessionHidden(db, id, viewer),
    accounts: async (id, viewer) => (await findAccount(db, id, viewer)) === null,
  }
}

/** The built page; every address that is no file, no file of an earlier build and no API is the page itself. */
async function servePage(app: FastifyInstance, ports: Ports): Promise<void> {
  const { webRoot } = ports
  if (webRoot !== null) {
    await app.register(fastifyStatic, { root: webRoot, wildcard: false, maxAge: '1h', index: false })
    app.get('/', (_request, reply) => reply.sendFile('index.html', { maxAge: 0 }))
  }
  app.setNotFoundHandler((request, reply) => {
    const isPage = !request.url.startsWith('/api/') && !request.url.startsWith('/assets/')
    if (!isPage || webRoot === null || request.method !== 'GET') {
      return reply.status(404).send(new Refusal('notFound').toReply())
    }
    return reply.sendFile('index.html', { maxAge: 0 })
  })
}
