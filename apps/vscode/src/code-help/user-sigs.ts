import { type Found, findAll } from './found.ts'

/** zlib's first byte and its usual second, in the Base64 of the service: `eJ` or `eA`. A short one is 100 characters and more. */
const userSig = /(?<![\w*-])(?<value>e[JA][\w*-]{78,})(?![\w*-])/g

/** What looks like a UserSig in a text. */
export function userSigsIn(text: string): Found<string>[] {
  return findAll(text, userSig)
}
