import { readFile } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'
import { fileOf, renderServices } from '../../scripts/services.ts'

test('the lists of what is emulated, and how far, are what the folders of the services hold', async () => {
  for (const { url, text } of await renderServices())
    expect(await readFile(url, 'utf8'), 'run `pnpm run docs`').toBe(text)
})

describe('the file of a command', () => {
  test('may not be there twice', () => {
    const files = ['life/add-member.ts', 'members/add-member.ts']
    expect(() => fileOf('addMember', 'group', files)).toThrow(
      'Cannot tell which file of group carries out addMember: life/add-member.ts or members/add-member.ts',
    )
  })

  test('is missing where the command is not emulated', () => {
    expect(fileOf('addMember', 'group', ['add-member.test.ts', 'members/add-members.ts'])).toBeUndefined()
  })

  test.each(['add-member.ts', 'members/add-member.ts', 'members/many/add-member.ts'])(
    'is found by its name anywhere below the service: %s',
    (file) => {
      expect(fileOf('addMember', 'group', ['codes.ts', file])).toBe(file)
    },
  )
})
