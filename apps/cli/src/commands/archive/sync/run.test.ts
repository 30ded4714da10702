import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { noon, rows, run } from '../../../../test/run.ts'

const day = 24 * 3_600_000
let folder: string
const sync = (now: number, ...words: string[]) =>
  run(['archive', 'sync', ...words, '--archive', folder, '--demo'], { now })

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'timkit-cli-'))
  expect(await sync(noon - 9 * day, '--quiet')).toEqual({ code: 0, out: '', err: '' })
})

afterEach(() => rmSync(folder, { recursive: true }))

it('names hours that were lost since last time, also when it is to be quiet, and ends with 1', async () => {
  const { code, out, err } = await sync(noon, '--quiet')
  expect({ code, out }).toEqual({ code: 1, out: '' })
  expect(err).toMatch(/^\d+ hours are lost, the service had deleted their files: c2c 20261109\d\d, /)
  expect(err).toContain('more (timkit archive status)')
  expect(err.trimEnd().split('\n')).toHaveLength(1)
})

it('tells of a loss once; the status tells of it for ever', async () => {
  expect((await sync(noon)).err).toContain('hours are lost')
  expect(await sync(noon)).toMatchObject({ code: 0, err: '' })
  const status = await run(['archive', 'status', '--archive', folder], { now: noon })
  expect(status.code).toBe(1)
  expect(status.out).toContain('X lost')
})

it('gives programs the hours that were lost', async () => {
  const { code, out } = await sync(noon, '--json')
  expect(code).toBe(1)
  expect(rows(out)[0]).toMatchObject({
    complete: false,
    missed: expect.arrayContaining([expect.objectContaining({ chatType: 'c2c' })]),
  })
})

it('is quiet when nothing is lost, also where the service has other files than before', async () => {
  expect(await sync(noon - 8 * day, '--quiet')).toEqual({ code: 0, out: '', err: '' })
})

it('keeps nothing in a folder that holds something else, and says what', async () => {
  writeFileSync(join(folder, 'archive.json.bak'), '')
  expect((await sync(noon)).err).not.toContain('holds something else')
  const other = mkdtempSync(join(tmpdir(), 'timkit-cli-'))
  writeFileSync(join(other, 'thesis.txt'), '')
  mkdirSync(join(other, '.git'))
  const { code, err } = await run(['archive', 'sync', '--archive', other, '--demo'])
  expect(code).toBe(2)
  expect(err).toContain('thesis.txt')
  expect(readdirSync(other).toSorted()).toEqual(['.git', 'thesis.txt'])
  rmSync(other, { recursive: true })
})

it('says where the archive is, and works in an empty folder of a file system', async () => {
  const mount = mkdtempSync(join(tmpdir(), 'timkit-cli-'))
  mkdirSync(join(mount, 'lost+found'))
  const { code, out } = await run(['archive', 'sync', '--since', '3h', '--archive', mount, '--demo'])
  expect(code).toBe(0)
  expect(out).toContain(`The archive is in ${mount}.`)
  rmSync(mount, { recursive: true })
})
