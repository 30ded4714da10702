import { describe } from 'vitest'
import { samples } from '../../../../packages/emulator/src/webhooks/samples/samples.ts'
import { defect, given, queryOf, sent, takes } from './defect.ts'
import { post, type Query, requestOf } from './naive-receiver.ts'

describe('the URL', () => {
  const withQuery = async (change: (query: string) => string): Promise<Request> =>
    post(change(await queryOf()), JSON.stringify(sent))

  defect(
    'is read in one order',
    { query: ({ search }) => ({ ...inOrder.exec(search)?.groups }) },
    takes(async () => [
      await withQuery((query) => query.split('&').reverse().join('&')),
      await withQuery((query) => `shop=tea&${query}`),
    ]),
    [[200, 200], 2],
    [[403, 403], 0],
  )
  defect(
    'is read in one spelling of its names',
    {
      query: ({ searchParams }) => ({
        sdkappid: searchParams.get('SdkAppid') ?? '',
        callbackcommand: searchParams.get('CallbackCommand') ?? '',
        sign: searchParams.get('Sign') ?? '',
        requesttime: searchParams.get('RequestTime') ?? '',
      }),
    },
    takes(() =>
      Promise.all(
        ['SdkAppId', 'SDKAppID', 'sdkappid'].map((name) =>
          withQuery((query) => query.replace('SdkAppid', name)),
        ),
      ),
    ),
    [[200, 200, 200], 3],
    [[403, 403, 403], 0],
  )
  defect(
    'is not decoded',
    {
      query: ({ search }) =>
        Object.fromEntries(
          search
            .slice(1)
            .split('&')
            .map((pair) => pair.split('='))
            .map(([name = '', value]) => [name.toLowerCase(), value]),
        ),
    },
    takes(async () => [
      await withQuery((query) => query.replace('Sign=', '%53ign=')),
      await withQuery((query) => query.replace('C2C.', 'C2C%2e')),
    ]),
    [[200, 200], 2],
    [[403, 200], 1],
  )
  defect(
    'has a parameter twice: one is checked, and the other may be read elsewhere',
    { query: ({ searchParams }) => firstOfEach(searchParams) },
    takes(async () => [
      await withQuery((query) => `${query}&SdkAppid=1400000001`),
      await withQuery((query) => `${query}&callbackcommand=State.StateChange`),
      await withQuery((query) => `${query}&%53ign=x`),
    ]),
    [[403, 403, 403], 0],
    [[200, 200, 200], 3],
  )
  defect(
    'does not say which event it is: only the body is asked, and moderation results are of none',
    { eventsOf: (body) => [body] },
    async (make) => {
      const { unknown, events } = await given(make, [
        await requestOf(samples['ContentCallback.ResultNotify']),
      ])
      return [unknown, events.map(({ CallbackCommand }) => CallbackCommand)]
    },
    [[], ['ContentCallback.ResultNotify']],
    [[undefined], []],
  )
  defect(
    'says another command than the body, which is believed',
    { eventsOf: (body) => [body] },
    takes(() => [requestOf(sent, { command: 'State.StateChange' })]),
    [[400], 0],
    [[200], 1],
  )
  defect(
    'has the address of the user, and that of whoever connected is taken',
    { contextOf: (_, { headers }) => ({ clientIp: headers.get('x-forwarded-for') }) },
    async (make) => {
      const headers = {
        'x-forwarded-for': '10.9.9.9',
        'x-real-ip': '10.9.9.9',
        'cf-connecting-ip': '10.9.9.9',
      }
      const requests = [await requestOf(sent), await requestOf(sent, { clientIp: undefined })]
      const forwarded = requests.map((request) => new Request(request, { headers }))
      const { contexts } = await given(make, forwarded)
      return contexts.map(({ clientIp }) => clientIp)
    },
    ['127.0.0.2', undefined],
    ['10.9.9.9', '10.9.9.9'],
  )
  const platforms = ['IOS', 'macOS', 'Unkown', 'Linux', 'HarmonyOS', undefined]
  defect(
    'has a platform that is in no list',
    {
      isOurs: ({ optplatform = '' }) => ['RESTAPI', 'Web', 'Android', 'iOS', 'Windows'].includes(optplatform),
    },
    takes(() => platforms.map((platform) => requestOf(sent, { platform }))),
    [platforms.map(() => 200), platforms.length],
    [platforms.map(() => 403), 0],
  )
  defect(
    'is called by another method than POST',
    { method: () => true },
    async (make) => {
      const url = `https://example.com/im?${await queryOf()}`
      const requests = ['GET', 'HEAD', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'].map(
        (method) =>
          new Request(url, {
            method,
            ...(/^(GET|HEAD)$/.test(method) ? {} : { body: JSON.stringify(sent) }),
          }),
      )
      return takes(() => Promise.resolve(requests))(make)
    },
    [[405, 405, 405, 405, 405, 405], 0],
    [[400, 400, 200, 200, 200, 200], 4],
  )
})

const inOrder =
  /^\?SdkAppid=(?<sdkappid>[^&]*)&CallbackCommand=(?<callbackcommand>[^&]*).*&Sign=(?<sign>[^&]*)&RequestTime=(?<requesttime>[^&]*)$/

function firstOfEach(parameters: URLSearchParams): Query {
  return Object.fromEntries([...parameters].reverse().map(([name, value]) => [name.toLowerCase(), value]))
}
