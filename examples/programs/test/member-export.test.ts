import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Seed } from '@timkit/emulator'
import { expect, test, vi } from 'vitest'
import { runProgram, startProgram } from './run-program.ts'
import { serveEachTest } from './serve-each-test.ts'

const served = serveEachTest({ seed: club() })

const file = (): string => join(served.folder, 'members.csv')
const run = (group = 'club') => runProgram('member-export', [group, file()], served.env)
const list = 'group_open_http_svc/get_group_member_info'

test('a group that is not there leaves the file of before', async () => {
  await writeFile(file(), 'of before')
  const { code, stderr } = await run('no-club')
  expect(stderr).toContain('"no-club"')
  expect(code).toBe(2)
  expect(await readFile(file(), 'utf8')).toBe('of before')
})

test('killed in the middle and run again, every member is there once', async () => {
  await writeFile(file(), 'of before')
  const { faults } = served.emulator
  faults.add({ command: list, after: 1, hang: true })
  const { child, finished } = startProgram('member-export', ['club', file()], served.env)
  await vi.waitFor(() => expect(faults.planned[0]?.happened).toBe(1), { timeout: 30_000 })
  child.kill('SIGKILL')
  await finished
  expect(await readFile(file(), 'utf8')).toBe('of before')

  faults.set([{ command: list, after: 1, times: 1, reset: true }])
  expect(await run()).toMatchObject({ code: 0, stdout: `${file()}: 251 members\n` })
  const [head, ...members] = (await readFile(file(), 'utf8')).trimEnd().split('\r\n')
  expect(head).toBe('\ufeffaccount,role,name card,joined at')
  expect(new Set(members.map((line) => line.split(',')[0]))).toHaveLength(251)
  expect(members[0]).toMatch(/^"desk","owner","","\d{4}-/)
  expect(await readdir(served.folder)).toEqual(['members.csv'])
})

/** A group of 251. */
function club(): Seed {
  const accounts = Array.from({ length: 250 }, (_, index) => ({ UserID: `=user${index}` }))
  const members = accounts.map(({ UserID }) => ({ Member_Account: UserID }))
  return {
    accounts: [{ UserID: 'desk' }, ...accounts],
    groups: [{ GroupId: 'club', Type: 'Public', Name: 'Club', Owner_Account: 'desk', members }],
  }
}
