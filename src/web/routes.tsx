import { lazy, Suspense } from 'react'
import { Route, Routes } from 'react-router'
import { Frame, Home, OwnPage } from './Frame'
import { paths } from './paths'
import { NotFoundPage } from './ui/FallbackPages'
import { LoadingShape } from './ui/States'

const SignInPage = lazy(async () => ({ default: (await import('./accounts/SignInPage')).SignInPage }))
const ProgressPage = lazy(async () => ({ default: (await import('./progress/ProgressPage')).ProgressPage }))
const ZeroCellsPage = lazy(async () => ({
  default: (await import('./progress/ZeroCellsPage')).ZeroCellsPage,
}))

const TargetsPage = lazy(async () => ({ default: (await import('./targets/TargetsPage')).TargetsPage }))
const AllocationPage = lazy(async () => ({
  default: (await import('./targets/AllocationPage')).AllocationPage,
}))
const StatementsPage = lazy(async () => ({
  default: (await import('./targets/statements/StatementsPage')).StatementsPage,
}))

const OrganisationPage = lazy(async () => ({
  default: (await import('./organisations/OrganisationPage')).OrganisationPage,
}))

const AdmissionsPage = lazy(async () => ({
  default: (await import('./admissions/AdmissionsPage')).AdmissionsPage,
}))

const AdmissionPage = lazy(async () => ({
  default: (await import('./admissions/AdmissionPage')).AdmissionPage,
}))
const DuplicateNoticesPage = lazy(async () => ({
  default: (await import('./admissions/DuplicateNoticesPage')).DuplicateNoticesPage,
}))
const PastePage = lazy(async () => ({ default: (await import('./admissions/paste/PastePage')).PastePage }))
const AdmitPage = lazy(async () => ({ default: (await import('./admissions/AdmitPage')).AdmitPage }))

const CandidatePage = lazy(async () => ({
  default: (await import('./candidates/CandidatePage')).CandidatePage,
}))
const OpenPage = lazy(async () => ({ default: (await import('./candidates/opening/OpenPage')).OpenPage }))
const MeetingPage = lazy(async () => ({
  default: (await import('./candidates/meeting/MeetingPage')).MeetingPage,
}))
const MeetingsPage = lazy(async () => ({
  default: (await import('./candidates/meeting/MeetingsPage')).MeetingsPage,
}))

const ScreeningPage = lazy(async () => ({
  default: (await import('./screening/ScreeningPage')).ScreeningPage,
}))
const ScreeningListPage = lazy(async () => ({ default: (await import('./screening/ListPage')).ListPage }))
const ListReviewPage = lazy(async () => ({ default: (await import('./screening/ReviewPage')).ReviewPage }))

const PlansPage = lazy(async () => ({ default: (await import('./plans/PlansPage')).PlansPage }))
const StepsPage = lazy(async () => ({ default: (await import('./plans/StepsPage')).StepsPage }))

/** Accounts are bound to organisations: the field that finds one is joined to the page here. */
const AccountsPage = lazy(async () => {
  const [{ AccountsPage: Page }, { OrganisationPicker }] = await Promise.all([
    import('./accounts/AccountsPage'),
    import('./organisations/OrganisationPicker'),
  ])
  return { default: () => <Page Picker={OrganisationPicker} /> }
})
const AuditPage = lazy(async () => ({ default: (await import('./accounts/AuditPage')).AuditPage }))
/** What one is reminded of is the desk's, set where everything of one's own is set. */
const MePage = lazy(async () => {
  const [{ MePage: Page }, { ReminderCard }] = await Promise.all([
    import('./accounts/MePage'),
    import('./desk/ReminderCard'),
  ])
  return { default: () => <Page reminders={<ReminderCard />} /> }
})

const DeskPage = lazy(async () => ({ default: (await import('./desk/DeskPage')).DeskPage }))
const SourcesPage = lazy(async () => ({ default: (await import('./sources/SourcesPage')).SourcesPage }))
const EmptyCellsPage = lazy(async () => ({
  default: (await import('./sources/EmptyCellsPage')).EmptyCellsPage,
}))
const MembersPage = lazy(async () => ({ default: (await import('./sources/MembersPage')).MembersPage }))
const AuthorityPage = lazy(async () => ({
  default: (await import('./sources/AuthorityPage')).AuthorityPage,
}))

const ClosingsPage = lazy(async () => ({ default: (await import('./closings/ClosingsPage')).ClosingsPage }))
const ReportsPage = lazy(async () => ({ default: (await import('./reports/ReportsPage')).ReportsPage }))
const ReportPage = lazy(async () => ({ default: (await import('./reports/ReportPage')).ReportPage }))
const TransmittalsPage = lazy(async () => ({
  default: (await import('./transmittals/TransmittalsPage')).TransmittalsPage,
}))
const TransmittalPage = lazy(async () => ({
  default: (await import('./transmittals/TransmittalPage')).TransmittalPage,
}))
const AgreementsPage = lazy(async () => ({
  default: (await import('./agreements/AgreementsPage')).AgreementsPage,
}))
const DocumentsPage = lazy(async () => ({
  default: (await import('./documents/DocumentsPage')).DocumentsPage,
}))
const ObstaclesPage = lazy(async () => ({
  default: (await import('./obstacles/ObstaclesPage')).ObstaclesPage,
}))
const ObstaclePage = lazy(async () => ({ default: (await import('./obstacles/ObstaclePage')).ObstaclePage }))
const RaisePage = lazy(async () => ({ default: (await import('./obstacles/RaisePage')).RaisePage }))
const CausesPage = lazy(async () => ({ default: (await import('./obstacles/CausesPage')).CausesPage }))
const DrivesPage = lazy(async () => ({ default: (await import('./drives/DrivesPage')).DrivesPage }))
const DrivePage = lazy(async () => ({ default: (await import('./drives/DrivePage')).DrivePage }))
const CeremoniesPage = lazy(async () => ({
  default: (await import('./drives/CeremoniesPage')).CeremoniesPage,
}))
const SuccessionPage = lazy(async () => ({
  default: (await import('./drives/SuccessionPage')).SuccessionPage,
}))
const CeremonyPage = lazy(async () => ({ default: (await import('./drives/CeremonyPage')).CeremonyPage }))
const ClassesPage = lazy(async () => ({ default: (await import('./classes/ClassesPage')).ClassesPage }))
const OpenClassPage = lazy(async () => ({ default: (await import('./classes/OpenClassPage')).OpenClassPage }))
const NeedsPage = lazy(async () => ({ default: (await import('./classes/NeedsPage')).NeedsPage }))
const ClassPage = lazy(async () => ({ default: (await import('./classes/ClassPage')).ClassPage }))
const AttendancePage = lazy(async () => ({
  default: (await import('./classes/AttendancePage')).AttendancePage,
}))
const PapersPage = lazy(async () => ({ default: (await import('./classes/PapersPage')).PapersPage }))
const RegisterPage = lazy(async () => ({ default: (await import('./classes/RegisterPage')).RegisterPage }))

const InspectionsPage = lazy(async () => ({
  default: (await import('./inspections/InspectionsPage')).InspectionsPage,
}))
const InspectionPage = lazy(async () => ({
  default: (await import('./inspections/InspectionPage')).InspectionPage,
}))
const RecordInspectionPage = lazy(async () => ({
  default: (await import('./inspections/RecordPage')).RecordPage,
}))
const InspectionProgrammePage = lazy(async () => ({
  default: (await import('./inspections/ProgrammePage')).ProgrammePage,
}))
const ResponsibilitiesPage = lazy(async () => ({
  default: (await import('./responsibilities/ResponsibilitiesPage')).ResponsibilitiesPage,
}))
const SummariesPage = lazy(async () => ({
  default: (await import('./summaries/SummariesPage')).SummariesPage,
}))
const ImportsPage = lazy(async () => ({
  default: (await import('./exchange/imports/ImportsPage')).ImportsPage,
}))
const ImportPage = lazy(async () => ({ default: (await import('./exchange/imports/ImportPage')).ImportPage }))
const ResponsibilityPage = lazy(async () => ({
  default: (await import('./responsibilities/ResponsibilityPage')).ResponsibilityPage,
}))

const RulesPage = lazy(async () => ({ default: (await import('./rules/RulesPage')).RulesPage }))
const RulePage = lazy(async () => ({ default: (await import('./rules/RulePage')).RulePage }))

/** Every part with awkward content; development only. */
const GalleryPage = import.meta.env.DEV
  ? lazy(async () => ({ default: (await import('./ui/gallery/GalleryPage')).GalleryPage }))
  : null

export function AppRoutes() {
  return (
    <Suspense fallback={<LoadingShape />}>
      <Routes>
        <Route path="/sign-in" element={<SignInPage />} />
        {GalleryPage !== null && <Route path="/gallery" element={<GalleryPage />} />}
        <Route element={<Frame />}>
          <Route index element={<Home />} />
          <Route path="/organisations/:id" element={<OrganisationPage />} />
          <Route path="/organisations/:id/progress" element={<ProgressPage />} />
          <Route path="/organisations/:id/targets" element={<TargetsPage />} />
          <Route path="/organisations/:id/allocations" element={<AllocationPage />} />
          <Route path="/organisations/:id/statements" element={<StatementsPage />} />
          <Route path="/organisations/:id/admissions" element={<AdmissionsPage />} />
          <Route path="/organisations/:id/admissions/new" element={<AdmitPage />} />
          <Route path="/organisations/:id/admissions/paste" element={<PastePage />} />
          <Route path="/organisations/:id/duplicate-notices" element={<DuplicateNoticesPage />} />
          <Route path="/organisations/:id/responsibilities" element={<ResponsibilitiesPage />} />
          <Route path="/organisations/:id/closings" element={<ClosingsPage />} />
          <Route path="/organisations/:id/summaries" element={<SummariesPage />} />
          <Route path="/responsibilities/:id" element={<ResponsibilityPage />} />
          <Route path="/organisations/:id/documents" element={<DocumentsPage />} />
          <Route path="/organisations/:id/zero-cells" element={<ZeroCellsPage />} />
          <Route path="/admissions/:id" element={<AdmissionPage />} />
          <Route path="/organisations/:id/plans" element={<PlansPage />} />
          <Route path="/organisations/:id/steps" element={<StepsPage />} />
          <Route path="/organisations/:id/screening" element={<ScreeningPage />} />
          <Route path="/organisations/:id/screening/list" element={<ScreeningListPage />} />
          <Route path="/organisations/:id/list-review" element={<ListReviewPage />} />
          <Route path="/organisations/:id/duties" element={<DeskPage />} />
          <Route path="/organisations/:id/sources" element={<SourcesPage />} />
          <Route path="/organisations/:id/empty-cells" element={<EmptyCellsPage />} />
          <Route path="/organisations/:id/members" element={<MembersPage />} />
          <Route path="/organisations/:id/authority" element={<AuthorityPage />} />
          <Route path="/organisations/:id/reports" element={<ReportsPage />} />
          <Route path="/organisations/:id/reports/:report" element={<ReportPage />} />
          <Route path="/organisations/:id/transmittals" element={<TransmittalsPage />} />
          <Route path="/transmittals/:id" element={<TransmittalPage />} />
          <Route path="/organisations/:id/agreements" element={<AgreementsPage />} />
          <Route path="/organisations/:id/classes" element={<ClassesPage />} />
          <Route path="/organisations/:id/classes/new" element={<OpenClassPage />} />
          <Route path="/organisations/:id/class-needs" element={<NeedsPage />} />
          <Route path="/organisations/:id/certificates" element={<RegisterPage />} />
          <Route path="/classes/:id" element={<ClassPage />} />
          <Route path="/classes/:id/papers" element={<PapersPage />} />
          <Route path="/class-sessions/:id/attendance" element={<AttendancePage />} />
          <Route path="/duties" element={<OwnPage to={paths.duties} />} />
          <Route path="/sources" element={<OwnPage to={paths.sources} />} />
          <Route path="/organisations/:id/obstacles" element={<ObstaclesPage />} />
          <Route path="/organisations/:id/obstacles/new" element={<RaisePage />} />
          <Route path="/organisations/:id/obstacle-causes" element={<CausesPage />} />
          <Route path="/organisations/:id/inspections" element={<InspectionsPage />} />
          <Route path="/organisations/:id/inspections/new" element={<RecordInspectionPage />} />
          <Route path="/organisations/:id/inspections/programme" element={<InspectionProgrammePage />} />
          <Route path="/inspections" element={<OwnPage to={paths.inspections} />} />
          <Route path="/inspections/:id" element={<InspectionPage />} />
          <Route path="/obstacles" element={<OwnPage to={paths.obstacles} />} />
          <Route path="/obstacles/:id" element={<ObstaclePage />} />
          <Route path="/organisations/:id/drives" element={<DrivesPage />} />
          <Route path="/drives/:id" element={<DrivePage />} />
          <Route path="/organisations/:id/ceremonies" element={<CeremoniesPage />} />
          <Route path="/organisations/:id/succession" element={<SuccessionPage />} />
          <Route path="/ceremonies/:id" element={<CeremonyPage />} />
          <Route path="/organisations/:id/imports" element={<ImportsPage />} />
          <Route path="/imports" element={<OwnPage to={paths.imports} />} />
          <Route path="/imports/:id" element={<ImportPage />} />
          <Route path="/rules" element={<RulesPage />} />
          <Route path="/rules/:id" element={<RulePage />} />
          <Route path="/candidates/:id" element={<CandidatePage />} />
          <Route path="/organisations/:id/candidates/new" element={<OpenPage />} />
          <Route path="/organisations/:id/meetings" element={<MeetingsPage />} />
          <Route path="/organisations/:id/meetings/new" element={<MeetingPage />} />
          <Route path="/accounts" element={<AccountsPage />} />
          <Route path="/audit" element={<AuditPage />} />
          <Route path="/me" element={<MePage />} />
          <Route path="*" element={<NotFoundPage />} />
        </Route>
      </Routes>
    </Suspense>
  )
}
