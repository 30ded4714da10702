import { signUserSig } from '@timkit/core'
import { documentation } from '@timkit/core/api'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { noon } from '../../test/app.ts'
import { createEmulator, sampleApp } from '../index.ts'

const { sdkAppId, secretKey, identifier } = sampleApp
const userSig = await signUserSig({ sdkAppId, secretKey, userId: identifier, at: Math.floor(noon / 1000) })
const paths = Object.keys(documentation)

/** Fields and values that mean something, so that requests get past the first check. */
const names = [
  'To_Account',
  'From_Account',
  'Peer_Account',
  'Operator_Account',
  'Report_Account',
  'Member_Account',
  'Owner_Account',
  'UserID',
  'Accounts',
  'CheckItem',
  'DeleteItem',
  'MsgBody',
  'MsgRandom',
  'MsgSeq',
  'MsgKey',
  'MsgTimeStamp',
  'MaxCnt',
  'MinTime',
  'MaxTime',
  'LastMsgKey',
  'ChatType',
  'MsgTime',
  'GroupId',
  'GroupIdList',
  'ReqMsgNumber',
  'ReqMsgSeq',
  'Random',
  'Type',
  'Name',
  'ToGroupid',
  'ContactItem',
  'GroupContactItem',
  'GroupName',
  'MarkItem',
  'OptType',
  'TimeStamp',
  'StartIndex',
  'TopTimeStamp',
  'TopStartIndex',
  'AssistFlags',
  'SyncFromOldSystem',
  'TagList',
  'Tag',
  'Value',
  'ProfileItem',
  'ResponseFilter',
  'Limit',
  'Offset',
  'Next',
  'MsgSeqList',
  'MsgList',
  'SendTime',
  'C2CMsgInfo',
  'UnreadMsgNum',
  'UpdateType',
  'UpdateGroup',
  'MemberList',
  'Members_Account',
  'MuteTime',
  'Content',
  'Filter',
  'Count',
  'Cursor',
  'SetMark',
  '__proto__',
  'constructor',
  'toString',
]
const words = [
  'alice',
  'shop_lin',
  'bob',
  'tea_lovers',
  'C2C',
  'Group',
  'Public',
  '2026051909',
  '1_2_3',
  'TIMTextElem',
  '__proto__',
  '',
]
const leaf = fc.oneof(
  fc.constantFrom<unknown>(...words, null, true, 0, 1, -1, 2 ** 32, 1.5, 1e308),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.integer(),
)
const { value } = fc.letrec<{ value: unknown; object: object }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    leaf,
    fc.array(tie('value'), { maxLength: 4 }),
    tie('object'),
  ),
  object: fc.dictionary(fc.constantFrom(...names), tie('value'), { maxKeys: 8, noNullPrototype: true }),
}))
const body = fc.oneof(
  {
    weight: 8,
    arbitrary: fc
      .dictionary(fc.constantFrom(...names), value, { maxKeys: 10, noNullPrototype: true })
      .map((fields) => JSON.stringify(fields)),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'binary' }) },
  { weight: 1, arbitrary: fc.uint8Array({ maxLength: 60 }) },
)
const path = fc.oneof(
  { weight: 12, arbitrary: fc.constantFrom(...paths).map((command) => `/v4/${command}`) },
  { weight: 2, arbitrary: fc.webPath() },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '/v4/../v4//',
      '/v4/%00/%ff',
      '/msg_history/2/..%2f',
      '/v9/a/b',
      '/_emulator/control/x',
      '/_emulator/page/x',
    ),
  },
)
const query = fc.record({
  sdkappid: fc.oneof(
    { weight: 9, arbitrary: fc.constant(String(sdkAppId)) },
    { weight: 1, arbitrary: fc.string() },
  ),
  identifier: fc.oneof(
    { weight: 9, arbitrary: fc.constant(identifier) },
    { weight: 1, arbitrary: fc.string({ unit: 'binary' }) },
  ),
  usersig: fc.oneof({ weight: 9, arbitrary: fc.constant(userSig) }, { weight: 1, arbitrary: fc.string() }),
  random: fc.oneof({ weight: 9, arbitrary: fc.constant('7') }, { weight: 1, arbitrary: fc.string() }),
  contenttype: fc.constant('json'),
})
const method = fc.oneof(
  { weight: 12, arbitrary: fc.constant('POST') },
  { weight: 1, arbitrary: fc.constantFrom('GET', 'HEAD', 'PUT', 'DELETE', 'OPTIONS') },
)

const httpErrors = [403, 404, 405, 416]
/** Codes that say that the emulator itself failed. */
const internal = new Set([91000, 1003, 10002, 50004, 40006, 70500, 60008])

// 100 000 cases take about a minute: set TIMKIT_FUZZ_RUNS for that. A tenth of it runs with the other tests.
const numRuns = Number(process.env.TIMKIT_FUZZ_RUNS ?? 10_000)

test('whatever is asked, the answer is an envelope with HTTP 200 or a documented HTTP error', async () => {
  const emulator = createEmulator({ now: () => noon })
  let count = 0
  const codes = new Set<number>()
  await fc.assert(
    fc.asyncProperty(path, query, method, body, async (path, query, method, content) => {
      count += 1
      if (count % 1000 === 0) emulator.reset()
      const url = `https://console.tim.qq.com${path}?${new URLSearchParams(query)}`
      const bodiless = method === 'GET' || method === 'HEAD'
      const response = await emulator.fetch(url, { method, body: bodiless ? null : (content as BodyInit) })
      if (response.status !== 200) {
        expect(httpErrors).toContain(response.status)
        return
      }
      const answer = await response.json()
      expect(answer.ActionStatus).toBeTypeOf('string')
      expect(answer.ErrorInfo).toBeTypeOf('string')
      expect(Number.isInteger(answer.ErrorCode)).toBe(true)
      expect(internal.has(answer.ErrorCode), JSON.stringify(answer)).toBe(false)
      codes.add(answer.ErrorCode)
    }),
    { numRuns, seed: 4 },
  )
  // The cases get far enough to mean something.
  expect(codes.size).toBeGreaterThan(20)
  expect(codes.has(0)).toBe(true)
}, 300_000)
