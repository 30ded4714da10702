import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { run } from '../../../test/run.ts'

test('a command that is not known gets a suggestion', async () => {
  const { code, err } = await run(['call', 'openim/sendmesg', '{}', '--demo'])
  expect(code).toBe(2)
  expect(err).toContain('did you mean openim/sendmsg?')
})

test('a command that is not known is sent when that is meant', async () => {
  const { code, err } = await run(['call', 'new_svc/new_command', '--unknown', '--demo'])
  expect(code).toBe(2)
  expect(err).toContain('new_svc/new_command')
  expect(err).not.toContain('timkit knows no command')
})

test.each(['{', '[]', 'null', '"x"'])('a body that is no JSON object is refused: %s', async (body) => {
  const { code, err } = await run(['call', 'openim/sendmsg', body, '--demo'])
  expect(code).toBe(2)
  expect(err).toContain('not a JSON object')
})

test('a file that is not there is told', async () => {
  const { code, err } = await run(['call', 'openim/sendmsg', '@/not/there.json', '--demo'])
  expect(code).toBe(2)
  expect(err).toContain('/not/there.json')
})

test('a refusal of the service is explained', async () => {
  const { code, err } = await run(['call', 'openim/sendmsg', '{}', '--demo'])
  expect(code).toBe(2)
  expect(err).toMatch(/900\d\d/)
})

test('the body comes as an argument, from a file or from a pipe, and the answer is the output', async () => {
  const body = '{"To_Account":"shop_lin"}'
  const folder = mkdtempSync(join(tmpdir(), 'timkit-cli-'))
  writeFileSync(join(folder, 'body.json'), `\ufeff${body}`)
  for (const given of [body, '-', `@${join(folder, 'body.json')}`]) {
    const words = ['call', 'openim/get_c2c_unread_msg_num', given, '--demo', '--json']
    const { code, out } = await run(words, { stdin: body })
    expect(code).toBe(0)
    expect(JSON.parse(out)).toMatchObject({ ActionStatus: 'OK', AllC2CUnreadMsgNum: 5 })
  }
  rmSync(folder, { recursive: true })
})
