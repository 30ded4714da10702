import { describe, expect, it } from 'vitest'
import { readDamaged } from './damaged-line.ts'
import { matcherOf } from './erase-matcher.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const writersOf = (text: string) => [...readDamaged(bytes(text)).writers]

describe('who wrote a line that is damaged', () => {
  it.each<[string, string, string[]]>([
    ['nothing', '', []],
    ['a name that is cut', '{"MsgBody":[],"From_Account":"ali', []],
    ['a name whose start is lost', 'ice","To_Account":"bob","MsgBody":[', []],
    ['a name that is only mentioned', '{"From_Account":"bob","MsgBody":[{"Text":"alice"', ['bob']],
    ['who was written to', '{"To_Account":"alice","MsgBody":[', []],
    ['a lost key of who was written to', 'o_Account":"alice","MsgBody":[', []],
    ['a list of mentioned ones', '{"GroupAt_Account":"alice","GroupAtInfo":[', []],
    ['a whole name', '{"From_Account" : "alice","MsgBody":[{"x', ['alice']],
    ['a name of digits', '{"From_Account":12,"MsgBody":[{"x', ['12']],
    ['a name with escapes', '{"From_Account":"\\u0061l\\"ice","x', ['al"ice']],
    ['a start that is lost', 'om_Account":"alice","MsgBody":[', ['alice']],
    ['a letter of another byte', '{"From_Acco?nt":"alice","x', ['alice']],
    ['one inside of a text', '{"body":"{\\"From_Account\\":\\"alice\\",\\"x', ['alice']],
    ['a name whose last quote is lost', '{"From_Account":"alice},', ['alice']],
    [
      'a name whose last quote is lost, with more behind it',
      '{"From_Account":"alice,"MsgBody":[',
      ['alice,', 'alice'],
    ],
    ['two', '{"From_Account":"bob","MsgBo{"From_Account":"alice","MsgBody":[', ['bob', 'alice']],
  ])('of %s', (_, text, writers) => {
    expect(writersOf(text)).toEqual(writers)
  })
})

describe('a damaged line and an account whose name is short', () => {
  const until = '2026-11-22T00:00:00.000Z'
  const matcher = (account: string, scope: 'sent' | 'conversations' = 'sent', held: string[] = []) =>
    matcherOf([{ account, scope, until }], new Set(held), 'before')
  const decide = (line: string, ...given: Parameters<typeof matcher>) => {
    const { ofBytes, isNobodys } = matcher(...given)
    return ofBytes(bytes(line)) ? 'goes' : isNobodys(bytes(line)) ? 'told' : 'stays'
  }

  it.each<[string, string, 'goes' | 'told' | 'stays']>([
    ['that another one signs', '{"From_Account":"bella","MsgBody":[{"Text":"a a a', 'stays'],
    [
      'that names it in a text, signed by another one',
      '{"From_Account":"bella","MsgBody":[{"Text":"a"',
      'stays',
    ],
    ['that nobody signs, with its letters in every word', '{"MsgBody":[{"Text":"a banana"', 'told'],
    ['that is written to it', '{"To_Account":"a","MsgBody":[{"Text":"hello"', 'told'],
    ['whose writer is cut', '{"MsgBody":[{"Text":"hello"}],"From_Account":"a', 'told'],
    ['that it signs', '{"From_Account":"a","MsgBody":[{"Text":"hello"', 'goes'],
    ['that it signs beside another one', '{"From_Account":"bella","x{"From_Account":"a","y', 'goes'],
    ['without any text', '{"MsgSeq":', 'told'],
    ['of brackets', ']}', 'stays'],
  ])('%s', (_, line, fate) => {
    expect(decide(line, 'a')).toBe(fate)
  })

  it('is told to be of several where another one wrote in it', () => {
    const { isShared } = matcher('a')
    expect(isShared(bytes('{"From_Account":"bella","x{"From_Account":"a","y'))).toBe(true)
    expect(isShared(bytes('{"From_Account":"a","x{"From_Account":"a","y'))).toBe(false)
    expect(isShared(bytes('{"From_Account":"bella","x'))).toBe(false)
    expect(isShared(bytes('{"From_Account":"a,"MsgBody":['))).toBe(false)
    expect(isShared(bytes('{"From_Account":"a"}'))).toBe(false)
  })

  it('goes with conversations where it is written to the account, unless the writer is on hold', () => {
    const line = '{"From_Account":"bella","To_Account":"a","MsgBody":[{"Text":"hello"'
    expect(decide(line, 'a')).toBe('stays')
    expect(decide(line, 'a', 'conversations')).toBe('goes')
    expect(decide(line, 'a', 'conversations', ['bella'])).toBe('stays')
    expect(decide('{"To_Account":"ab","MsgBody":[{"Text":"a"', 'a', 'conversations')).toBe('told')
  })
})
