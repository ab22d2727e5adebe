import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'

/** The walls that neither the compiler nor the linter can build. */

/**
 * The doors of a feature: the only files of it that other features may import, because their question needs its rows,
 * its judgement or a part of its page. A door nobody uses is closed here; everything else goes through platform and ui.
 */
const DOORS: Record<string, readonly string[]> = {
  // who an account is, in whose name a file goes on: a calendar asks for the account behind it
  'server/accounts': ['accountWrites', 'sessions'],
  // the person of a file, likely duplicates and who reads names are the same as of an admission
  'server/admissions': [
    'admissionList',
    'admissionQueries',
    'correctPerson',
    'duplicates',
    'identityMarks',
    'judgeRows',
    'nameScope',
    'people',
    'recordAdmission',
    'sealing',
    'storedFile',
  ],
  // which files a viewer may see, how a body is told, how a record enters, what a file asks for
  'server/candidates': [
    'addListed',
    'addRecord',
    'askedDay',
    'brokenFile',
    'candidateList',
    'centreRecords',
    'correctRecord',
    'dutyItems',
    'entering',
    'fileContext',
    'filePlace',
    'fileScope',
    'fileWork',
    'funnel',
    'listedMembers',
    'listedRoads',
    'meetingRows',
    'members',
    'openCandidate',
    'pastFiles',
    'recordDraft',
    'refreshFiles',
    'storedRecords',
    'takeBackFile',
    'writers',
  ],
  // what each feature asks of whom by when stands on the desk
  'server/classes': [
    'classDuties',
    'givenResults',
    'listedFile',
    'openClassDuties',
    'standing',
    'takeBackResults',
  ],
  'server/closings': ['closingDuties'],
  'server/drives': ['driveDuties'],
  'server/inspections': ['inspectionDuties'],
  'server/obstacles': ['countObstacles', 'obstacleCauses', 'obstacleDuties'],
  'server/plans': ['planDuties'],
  'server/responsibilities': ['responsibilityDuties'],
  'server/screening': ['screeningDuties'],
  'server/summaries': ['summaryDuties'],
  // official tables and figures of a closed period leave as files do
  'server/exchange': ['pages', 'rows'],
  // what a body confirms of a period holds the numbers of Biểu 2
  'server/reports': ['newMembers'],
  // a file holds what the list shows: it is read by the list's own query; one that comes in is written as an entry is
  'server/organisations': ['changeOrganisation', 'organisationQueries', 'takeBackFounding'],
  // one definition of what counts and of the period asked for
  'server/progress': [
    'cellQueries',
    'counted',
    'figureQueries',
    'lastPeriod',
    'livingCells',
    'pipeline',
    'progressQueries',
    'question',
  ],
  'server/targets': [
    'entryRows',
    'ledger',
    'periods',
    'statementQueries',
    'statementRows',
    'takeBackTarget',
    'targetQueries',
  ],
  // what may be done here, purposes for names, and the fields of a person
  'web/admissions': [
    'BirthField',
    'CorrectionFields',
    'DuplicateDialog',
    'FieldNotes',
    'NamesNotice',
    'PaperFields',
    'PersonFields',
    'correction',
    'drafts',
    'issuers',
    'rights',
    'text',
    'useSaveKey',
  ],
  // a ballot is attended and counted as every meeting is
  'web/candidates': [
    'form/BehalfFields',
    'form/VoteArithmetic',
    'form/VoteFields',
    'form/behalfDraft',
    'form/voteDraft',
    'form/voteRule',
    'queries',
  ],
  // a duty says the same on the desk and in its file
  'web/desk': ['dutyWords', 'when'],
  // the guiding documents that ground a target, a class, a round, a closed year
  'web/documents': ['GroundDocuments'],
  // a class and a drive show that they were inspected
  'web/inspections': ['InspectedCard'],
  // a list comes in as the file it lies in
  'web/exchange': ['SheetFilePicker'],
  // whose page it is, and how a body is found
  'web/organisations': ['OrganisationFinder', 'OrganisationPicker', 'lookup'],
  // pages of the same period share its choices and links
  'web/progress': ['ChoiceControls', 'OfficialMark', 'Unopened', 'arrival', 'choices', 'links', 'replyWords'],
}

interface Import {
  file: string
  layer: string
  feature: string
  target: string
}

const FEATURES = [
  'organisations',
  'targets',
  'admissions',
  'progress',
  'accounts',
  'rules',
  'rulebook',
  'candidates',
  'desk',
  'sources',
  'agreements',
  'exchange',
  'reports',
  'documents',
  'screening',
  'plans',
  'obstacles',
  'drives',
  'classes',
  'inspections',
  'responsibilities',
  'summaries',
  'closings',
  'transmittals',
]

function sources(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !/\.test\.tsx?$/.test(name))
    .map((name) => join(folder, name))
}

function importsOf(layer: string): Import[] {
  return sources(join('src', layer)).flatMap((file) => {
    const [feature = ''] = file.split('/').slice(2)
    const text = readFileSync(file, 'utf8')
    return [...text.matchAll(/from '([^']+)'/g)].map(([, target = '']) => ({ file, layer, feature, target }))
  })
}

describe('walls', () => {
  it('a feature is entered through its doors alone, and every door is used', () => {
    const entries = [...importsOf('server'), ...importsOf('web')].flatMap(
      ({ feature, target, layer, file }) => {
        const other = FEATURES.find((name) => target.includes(`../${name}/`))
        if (!FEATURES.includes(feature) || other === undefined || other === feature) return []
        const door = target.slice(target.indexOf(`../${other}/`) + `../${other}/`.length)
        return [{ door: `${layer}/${other}/${door}`, file }]
      },
    )
    const doors = Object.entries(DOORS).flatMap(([place, files]) => files.map((name) => `${place}/${name}`))
    const used = new Set(entries.map(({ door }) => door))
    expect(
      entries.filter(({ door }) => !doors.includes(door)).map(({ door, file }) => `${file} → ${door}`),
    ).toEqual([])
    expect(doors.filter((door) => !used.has(door))).toEqual([])
  })

  it('no file leads back to itself, not even for a type', () => {
    const files = new Set(sources('src'))
    const reach = new Map<string, string[]>()
    for (const { file, target } of ['domain', 'contract', 'server', 'web'].flatMap(importsOf)) {
      const path = target.startsWith('#') ? join('src', target.slice(1)) : join(dirname(file), target)
      const found = [`${path}.ts`, `${path}.tsx`, join(path, 'index.tsx')].find((name) => files.has(name))
      if (found !== undefined) reach.set(file, [...(reach.get(file) ?? []), found])
    }
    expect(reach.size).toBeGreaterThan(files.size / 2)
    // what leads nowhere is taken away again and again; what stays lies on a circle or leads to one
    for (let before = -1; before !== reach.size; ) {
      before = reach.size
      for (const [file, targets] of reach)
        if (!targets.some((target) => reach.has(target))) reach.delete(file)
    }
    expect([...reach.keys()]).toEqual([])
  })

  it('platform and ui know no feature', () => {
    const knowing = [...importsOf('server'), ...importsOf('web')].filter(
      ({ feature, target }) =>
        (feature === 'platform' || feature === 'ui') &&
        FEATURES.some((name) => target.includes(`../${name}/`)),
    )
    expect(knowing.map(({ file, target }) => `${file} → ${target}`)).toEqual([])
  })

  it('the domain imports nothing but itself', () => {
    const outside = importsOf('domain').filter(
      ({ target }) => !target.startsWith('#domain/') && !target.startsWith('./'),
    )
    expect(outside).toEqual([])
  })

  it('the browser takes types alone from the contract: schemas stay on the server', () => {
    const runtime = sources('src/web').filter((file) =>
      /import (?!type )[^;]*?from '#contract\//.test(
        readFileSync(file, 'utf8').replace(/import type [^;]*?from '[^']+'/g, ''),
      ),
    )
    expect(runtime).toEqual([])
  })

  it('no outside address stands in the source', () => {
    const named = [...sources('src'), ...sources('scripts')].filter((file) =>
      /https?:\/\/(?!127\.0\.0\.1|localhost|\$\{|www\.w3\.org|schemas\.openxmlformats\.org)/.test(
        readFileSync(file, 'utf8'),
      ),
    )
    expect(named).toEqual([])
  })

  it('files stay short enough to read', () => {
    const long = [...sources('src'), ...sources('scripts'), ...sources('test')]
      .filter((file) => !file.includes('generated'))
      .map((file) => ({ file, lines: readFileSync(file, 'utf8').split('\n').length }))
      .filter(({ lines }) => lines > 301)
    expect(long).toEqual([])
  })
})
