import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Seed } from '@timkit/emulator'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { type ServedEmulator, serveEmulator } from '../../testing/serve-emulator.ts'
import { runProgram, startProgram } from './run-program.ts'

let app: ServedEmulator
let folder: string
beforeEach(async () => {
  app = await serveEmulator({ seed: club() })
  folder = await mkdtemp(join(tmpdir(), 'timkit-program-'))
})
afterEach(async () => {
  await app[Symbol.asyncDispose]()
  await rm(folder, { recursive: true })
})

const file = (): string => join(folder, 'members.csv')
const run = (group = 'club') => runProgram('member-export', [group, file()], app.env)
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
  const { faults } = app.emulator
  faults.add({ command: list, after: 1, hang: true })
  const { child, finished } = startProgram('member-export', ['club', file()], app.env)
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
  expect(await readdir(folder)).toEqual(['members.csv'])
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
