import { describe, expect, test } from 'vitest'
import { commandUrls } from './command-urls.ts'

const base = 'https://console.tim.qq.com'
const sdkAppId = 1_400_000_000

describe('what was given for one parameter becomes no other', () => {
  test.each(['a&sdkappid=1', 'a=b', 'a#b', 'a?b', 'a+b', 'a b', '100%', '%26', '../v5', '管理员', 'a\r\nb'])(
    'the account %j arrives as it is',
    (identifier) => {
      const url = new URL(commandUrls(sdkAppId, identifier)(base, 'openim/sendmsg', 'eJw', 7))
      expect([...url.searchParams]).toEqual(parameters({ identifier }))
      expect(url.pathname).toBe('/v4/openim/sendmsg')
      expect(url.hash).toBe('')
    },
  )

  test.each(['', 'eJw&identifier=root', 'eJw#', 'a+b', 'a/b=='])(
    'the UserSig %j of a signer arrives as it is',
    (usersig) => {
      const url = new URL(commandUrls(sdkAppId, 'administrator')(base, 'openim/sendmsg', usersig, 7))
      expect([...url.searchParams]).toEqual(parameters({ usersig }))
    },
  )
})

describe('nothing of an earlier request is in the next one', () => {
  test('a UserSig that was renewed takes the place of the old one, also when it comes back', () => {
    const url = commandUrls(sdkAppId, 'administrator')
    const sent = ['old', 'new', 'new', 'old'].map((userSig) =>
      new URL(url(base, 'openim/sendmsg', userSig, 7)).searchParams.getAll('usersig'),
    )
    expect(sent).toEqual([['old'], ['new'], ['new'], ['old']])
  })

  test('host, command and random number are those of each request', () => {
    const url = commandUrls(sdkAppId, 'administrator')
    url(base, 'openim/sendmsg', 'eJw', 7)
    expect(url('http://127.0.0.1:7890', 'profile/portrait_get', 'eJw', 2 ** 32 - 1)).toBe(
      'http://127.0.0.1:7890/v4/profile/portrait_get' +
        '?sdkappid=1400000000&identifier=administrator&usersig=eJw&random=4294967295&contenttype=json',
    )
  })

  test('two accounts do not share anything', () => {
    const [alice, bob] = [commandUrls(sdkAppId, 'alice'), commandUrls(sdkAppId + 1, 'bob')]
    alice(base, 'openim/sendmsg', 'eJw', 7)
    const { searchParams } = new URL(bob(base, 'openim/sendmsg', 'eJw', 7))
    expect([searchParams.get('identifier'), searchParams.get('sdkappid')]).toEqual(['bob', '1400000001'])
  })
})

test('a UserSig of timkit is in the address as it was made', () => {
  const userSig = 'eJyrVgrxCdYrSy1SslIy0jNQ0gHzM1NS80oy0zLBwhWZiflZpXlQqeKU7MSCgswUJStDEwMogMiUZOam*-_'
  expect(commandUrls(sdkAppId, 'administrator')(base, 'openim/sendmsg', userSig, 7)).toContain(
    `&usersig=${userSig}&`,
  )
})

function parameters(given: Readonly<Record<string, string>>): [string, string][] {
  const all = {
    sdkappid: '1400000000',
    identifier: 'administrator',
    usersig: 'eJw',
    random: '7',
    contenttype: 'json',
  }
  return Object.entries({ ...all, ...given })
}
