import { z } from 'zod'
import { ROLES } from '#domain/access'
import { CommandId, Cursor, Day, endpoint, Id, IdParams, Instant, Limit, listOf, nameOf } from './common'
import { OrganisationRef } from './organisations'

export const RoleShape = z.enum(ROLES)

export const SignInBody = z.object({
  username: z.string().min(1).max(100),
  password: z.string().min(1).max(500),
})
export type SignInBody = z.infer<typeof SignInBody>

export const ViewerReply = z.object({
  account: z.object({ id: Id, username: z.string(), displayName: z.string() }),
  roles: z.array(z.object({ role: RoleShape, organisation: OrganisationRef, from: Day, to: Day.nullable() })),
  today: Day,
})
export type ViewerReply = z.infer<typeof ViewerReply>

export const AccountItem = z.object({
  id: Id,
  username: z.string(),
  displayName: z.string(),
  disabled: z.boolean(),
  createdAt: Instant,
  roles: z.array(
    z.object({ id: Id, role: RoleShape, organisation: OrganisationRef, from: Day, to: Day.nullable() }),
  ),
})
export type AccountItem = z.infer<typeof AccountItem>
export const AccountList = listOf(AccountItem)
export type AccountList = z.infer<typeof AccountList>

export const AccountBody = z.object({
  commandId: CommandId,
  id: Id,
  username: z
    .string()
    .trim()
    .toLowerCase()
    .regex(/^[a-z0-9._-]{3,60}$/),
  displayName: nameOf(120),
  password: z.string().max(500),
  role: RoleShape,
  organisationId: Id,
  from: Day.optional(),
  to: Day.optional(),
})
export type AccountBody = z.input<typeof AccountBody>
export const RoleGrantBody = z.object({
  commandId: CommandId,
  id: Id,
  role: RoleShape,
  organisationId: Id,
  from: Day.optional(),
  to: Day.optional(),
})
export type RoleGrantBody = z.input<typeof RoleGrantBody>
export const RoleEndBody = z.object({ commandId: CommandId, to: Day })
export const PasswordBody = z.object({
  commandId: CommandId,
  password: z.string().max(500),
  current: z.string().max(500).optional(),
})
export const DisableBody = z.object({ commandId: CommandId, disabled: z.boolean() })

export const AuditItem = z.object({
  seq: z.string(),
  at: Instant,
  account: z.string().nullable(),
  action: z.string(),
  organisation: z.string().nullable(),
  subjectId: z.string().nullable(),
  detail: z.record(z.string(), z.unknown()),
})
export type AuditItem = z.infer<typeof AuditItem>
export const AuditList = listOf(AuditItem)
export type AuditList = z.infer<typeof AuditList>

export const signIn = endpoint({
  method: 'POST',
  url: '/api/sessions',
  summary: 'Đăng nhập',
  access: 'public',
  body: SignInBody,
  replies: { 201: ViewerReply },
})
export const signOut = endpoint({
  method: 'DELETE',
  url: '/api/sessions/current',
  summary: 'Đăng xuất',
  replies: { 204: z.null() },
})
export const getViewer = endpoint({
  method: 'GET',
  url: '/api/viewer',
  summary: 'Người đang đăng nhập, vai trò và phạm vi',
  replies: { 200: ViewerReply },
})
export const getHealth = endpoint({
  method: 'GET',
  url: '/api/health',
  summary: 'Trạng thái máy chủ',
  access: 'public',
  replies: { 200: z.object({ status: z.literal('ok') }) },
})
export const getDescription = endpoint({
  method: 'GET',
  url: '/api/openapi.json',
  summary: 'Mô tả này, theo OpenAPI 3.1',
  access: 'public',
  replies: { 200: z.looseObject({}) },
})
export const listAccounts = endpoint({
  method: 'GET',
  url: '/api/accounts',
  summary: 'Tài khoản trong phạm vi quản trị',
  query: z.object({ q: z.string().max(100).optional(), cursor: Cursor, limit: Limit }),
  replies: { 200: AccountList },
})
export const getAccount = endpoint({
  method: 'GET',
  url: '/api/accounts/:id',
  summary: 'Một tài khoản trong phạm vi quản trị, hoặc tài khoản của mình',
  params: IdParams,
  replies: { 200: AccountItem },
})
export const createAccount = endpoint({
  method: 'POST',
  url: '/api/accounts',
  summary: 'Thêm tài khoản',
  body: AccountBody,
  replies: { 201: AccountItem },
})
export const grantRole = endpoint({
  method: 'POST',
  url: '/api/accounts/:id/roles',
  summary: 'Giao vai trò cho tài khoản',
  params: IdParams,
  body: RoleGrantBody,
  replies: { 201: AccountItem },
})
export const endRole = endpoint({
  method: 'POST',
  url: '/api/accounts/:id/roles/:roleId/ends',
  summary: 'Kết thúc một vai trò',
  params: IdParams.extend({ roleId: Id }),
  body: RoleEndBody,
  replies: { 201: AccountItem },
})
export const changePassword = endpoint({
  method: 'POST',
  url: '/api/accounts/:id/passwords',
  summary: 'Đặt mật khẩu mới; các phiên khác kết thúc',
  params: IdParams,
  body: PasswordBody,
  replies: { 201: z.object({ id: Id }) },
})
export const disableAccount = endpoint({
  method: 'POST',
  url: '/api/accounts/:id/disablements',
  summary: 'Khóa hoặc mở lại tài khoản',
  params: IdParams,
  body: DisableBody,
  replies: { 201: AccountItem },
})
export const listAudit = endpoint({
  method: 'GET',
  url: '/api/audit',
  summary: 'Nhật ký ghi và xem; không chứa nội dung cá nhân',
  query: z.object({
    account: z.string().max(100).optional(),
    action: z.string().max(60).optional(),
    from: Day.optional(),
    to: Day.optional(),
    cursor: Cursor,
    limit: Limit,
  }),
  replies: { 200: AuditList },
})
