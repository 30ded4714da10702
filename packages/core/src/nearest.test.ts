import { describe, expect, test } from 'vitest'
import { nearest } from './nearest.ts'

describe('nothing is suggested', () => {
  test.each<[string, string, readonly string[]]>([
    ['where nothing is known', 'port', []],
    ['for a short word of which more than two characters are wrong', 'abc', ['xyz', 'port']],
    ['for a word of which more than a third is wrong', 'openim/abcdefg', ['openim/sendmsg']],
    ['for what is too long to be a slip', 'a'.repeat(101), ['a'.repeat(101)]],
  ])('%s', (_, typed, known) => {
    expect(nearest(typed, known)).toBeUndefined()
  })
})

describe('what was meant is found', () => {
  test.each<[string, string, string, readonly string[]]>([
    ['a letter left out', 'time-zon', 'time-zone', ['port', 'time-zone']],
    ['a letter too many', 'portt', 'port', ['host', 'port']],
    ['two letters that changed places', 'emial', 'email', ['phone', 'email']],
    [
      'another case and no underscores',
      'openim/ADMINMSGWITHDRAW',
      'openim/admin_msgwithdraw',
      ['openim/admin_getroammsg', 'openim/admin_msgwithdraw'],
    ],
    ['nothing wrong at all', 'port', 'port', ['ports', 'port']],
    ['a third of a long word', 'abcdefxyz', 'abcdefghi', ['abcdefghi']],
  ])('%s', (_, typed, meant, known) => {
    expect(nearest(typed, known)).toBe(meant)
  })

  test('the first of those that are as near', () => {
    expect(nearest('pore', ['port', 'pork'])).toBe('port')
  })
})
