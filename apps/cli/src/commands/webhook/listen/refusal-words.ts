import type { WebhookObservation } from '@timkit/core/webhook'
import type { CliContext } from '../../../context.ts'

type Refusal = NonNullable<WebhookObservation['fault']>

/** Why a webhook was refused. */
export function refusalWords(fault: Refusal, { language }: Pick<CliContext, 'language'>): string {
  return words[fault][language]
}

const words: Readonly<Record<Refusal, Readonly<Record<CliContext['language'], string>>>> = {
  method: { en: 'it is no POST', zh: '不是 POST 请求' },
  query: { en: 'a parameter of its URL is there twice', zh: 'URL 中有重复的参数' },
  'signature-missing': {
    en: 'it is not signed: authentication may be off in the console',
    zh: '没有签名：控制台可能没有开启回调鉴权',
  },
  'request-time': { en: 'its RequestTime is no time', zh: 'RequestTime 不是时间' },
  expired: {
    en: 'its RequestTime is too far from now: somebody sent it again, or a clock is wrong',
    zh: 'RequestTime 与当前时间相差太多：可能被人重放，或某一方的时钟不准',
  },
  signature: {
    en: 'it is signed with another token, or not by Tencent Cloud',
    zh: '签名所用的 token 不同，或不是腾讯云发出的',
  },
  'app-mismatch': { en: 'it is of another app', zh: '属于另一个应用' },
  'body-size': { en: 'its body is too large', zh: '请求体过大' },
  'body-late': { en: 'its body did not arrive in time', zh: '请求体没有及时到达' },
  'body-broken': { en: 'its body broke off, or is not UTF-8', zh: '请求体中断，或不是 UTF-8' },
  'body-used': { en: 'its body was read before', zh: '请求体已被读取过' },
  json: { en: 'its body is no JSON object of an event', zh: '请求体不是事件的 JSON 对象' },
  command: { en: 'its body names another command than its URL', zh: '请求体与 URL 中的命令不同' },
  'batch-size': { en: 'it has too many events', zh: '事件过多' },
}
