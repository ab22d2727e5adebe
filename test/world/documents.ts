import type { DocumentKind } from '#domain/documents/words'
import type { Username } from './accounts'
import type { World } from './build'
import { momentOf } from './calendar'
import { accountId, idOf, organisationId } from './ids'
import { ARTICLES } from './notes'

interface Paper {
  number: string
  kind: DocumentKind
  day: string
  issuer: string
  summary: string
}

/** The documents the article of district H001 names, by their own words. */
const NAMED: readonly Paper[] = [
  {
    number: '28-CT/TW',
    kind: 'directive',
    day: '2019-01-21',
    issuer: 'Ban Bí thư Trung ương Đảng',
    summary:
      'Nâng cao chất lượng kết nạp đảng viên và rà soát, sàng lọc, đưa những đảng viên không còn đủ tư cách ra khỏi Đảng',
  },
  {
    number: '07-CT/TU',
    kind: 'directive',
    day: '2021-03-01',
    issuer: 'Ban Thường vụ Tỉnh ủy',
    summary: 'Tăng cường lãnh đạo công tác phát triển đảng viên mới, nhiệm kỳ 2020-2025',
  },
  {
    number: '03-HD/TU',
    kind: 'guidance',
    day: '2021-07-19',
    issuer: 'Ban Thường vụ Tỉnh ủy',
    summary:
      'Tiêu chí, quy trình rà soát, phát hiện, giáo dục, giúp đỡ, sàng lọc, đưa đảng viên không còn đủ tư cách ra khỏi Đảng',
  },
]

/** Registered at the province of the district, and named as the ground of the district's targets of 2024. */
export function addDocuments(world: World): void {
  const by: Username = 'huyen001'
  for (const { number, kind, day, issuer, summary } of NAMED) {
    const id = idOf(`document ${number}`)
    world.rows.document.push({
      id,
      document_id: id,
      organisation_id: organisationId('T001'),
      kind,
      number,
      day,
      issuer_name: issuer,
      summary,
      from_day: day,
      reason: ARTICLES.district001,
      recorded_at: momentOf('2023-01-12'),
      recorded_by: null,
    })
    world.rows.document_link.push({
      id: idOf(`document link ${number} H001 2024`),
      document_id: id,
      subject: 'targetDocument',
      subject_id: idOf('paper H001 2024'),
      organisation_id: organisationId('H001'),
      recorded_at: momentOf('2024-02-21'),
      recorded_by: accountId(by),
    })
    // the article names two of them for the screening of members
    if (number === '07-CT/TU') continue
    world.rows.document_link.push({
      id: idOf(`document link ${number} screening H001 2024`),
      document_id: id,
      subject: 'screeningRound',
      subject_id: idOf('screening H001 2024'),
      organisation_id: organisationId('H001'),
      recorded_at: momentOf('2024-02-22'),
      recorded_by: accountId(by),
    })
  }
}
