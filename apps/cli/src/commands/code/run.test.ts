import { expect, test } from 'vitest'
import { rows, run } from '../../../test/run.ts'

test('what is no number is no code', async () => {
  const { code, err } = await run(['code', 'ERR'])
  expect(code).toBe(2)
  expect(err).toContain('"ERR" is no error code')
})

test('a code that no table has ends with 1', async () => {
  const { code, err } = await run(['code', '999999'])
  expect(code).toBe(1)
  expect(err).toContain('999999')
})

test('codes are explained in the language of the person', async () => {
  const { code, out } = await run(['code', '70001', '60020'], { env: { LANG: 'zh_CN.UTF-8' } })
  expect(code).toBe(0)
  expect(out).toContain('70001  ERR_SVR_ACCOUNT_USERSIG_EXPIRED')
  expect(out).toMatch(/\p{Script=Han}/u)
  const { out: json } = await run(['code', '70001', '--json'])
  expect(rows(json)).toMatchObject([{ code: 70001, meaning: expect.any(String), remedy: expect.any(String) }])
})
