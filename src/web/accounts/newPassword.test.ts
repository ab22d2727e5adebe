import { expect, it } from 'vitest'
import { isLongEnough, newPassword } from './newPassword'

it('makes passwords of four groups, each its own, long enough for the server', () => {
  const made = Array.from({ length: 50 }, newPassword)
  for (const password of made) {
    expect(password).toMatch(/^[a-km-np-z2-9]{4}(-[a-km-np-z2-9]{4}){3}$/)
    expect(isLongEnough(password)).toBe(true)
  }
  expect(new Set(made).size).toBe(50)
})

it('counts letters with marks as one', () => {
  expect(isLongEnough('mật khẩu 1')).toBe(true)
  expect(isLongEnough('mật khẩu'.normalize('NFD'))).toBe(false)
})
