import { isLikeKey } from '@timkit/command-line/doctor'
import type { Translate } from '../../../../context.ts'
import type { Setting, Step } from './parsed-file.ts'

/** What a setting would be called that holds a secret, and which setting names the file that it belongs into. */
const secretNames: Readonly<Record<string, string>> = {
  key: 'keyFile',
  secret: 'keyFile',
  secretkey: 'keyFile',
  appsecret: 'keyFile',
  usersig: 'keyFile',
  token: 'webhook.tokenFiles',
  tokens: 'webhook.tokenFiles',
  webhooktoken: 'webhook.tokenFiles',
  accesskeyid: 'bucket.credentialsFile',
  secretaccesskey: 'bucket.credentialsFile',
  secretid: 'bucket.credentialsFile',
  sessiontoken: 'bucket.credentialsFile',
  credentials: 'bucket.credentialsFile',
  awsaccesskeyid: 'bucket.credentialsFile',
  awssecretaccesskey: 'bucket.credentialsFile',
  password: 'indexPasswordFile',
  indexpassword: 'indexPasswordFile',
}

/** `https://user:password@host` */
const hasPassword = /^[a-z][a-z0-9+.-]*:\/\/[^/\s]*@/i

/** A setting that holds a secret, and what to do instead. */
export interface InlineSecret {
  readonly path: readonly Step[]
  readonly line: number
  readonly text: string
}

/** Finds secrets that stand in the file itself, whatever the schema says of it. What they are is not repeated. */
export function findInlineSecrets(settings: readonly Setting[], t: Translate): InlineSecret[] {
  return settings.flatMap(({ path, line, text }) => {
    const name = path.findLast((step) => typeof step === 'string') ?? ''
    const file = fileOf(String(name), path)
    if (file !== undefined && typeof path.at(-1) === 'string') {
      return [{ path, line, text: belongsInto(file, t) }]
    }
    if (text === undefined) return []
    // No path is 64 hex digits.
    if (isLikeKey(text.trim())) return [{ path, line, text: belongsInto(String(name), t) }]
    if (!hasPassword.test(text.trim())) return []
    const words = t({
      en: 'has a user or a password in its address. Take them out of it: a file that others read is no place for them',
      zh: '的地址里有用户名或密码。请从地址中去掉：其他人也会读到这个文件',
    })
    return [{ path, line, text: words }]
  })
}

/** Which setting names the file of a secret that is called so. */
function fileOf(name: string, path: readonly Step[]): string | undefined {
  const word = name.toLowerCase().replaceAll(/[^a-z]/g, '')
  if (!Object.hasOwn(secretNames, word)) return undefined
  // Whatever a secret is called there, it is one that webhooks are signed with.
  return path.includes('webhook') ? 'webhook.tokenFiles' : secretNames[word]
}

function belongsInto(file: string, t: Translate): string {
  return t({
    en: `is a secret that stands in the file itself. Put it into a file of its own, which only the service may read, and give that file's path as ${file}. Who has seen this file has seen the secret: replace it in the console`,
    zh: `是直接写在文件里的密钥。请把它放进只有本服务能读的单独文件，用 ${file} 给出该文件的路径。看过这个文件的人也看到了密钥：请在控制台更换`,
  })
}
