import type { GetCosSigResponse } from '@timkit/core/wire'
import type { Call } from '../../request/call.ts'
import { fields } from '../../request/fields.ts'
import type { CoverageNote } from '../coverage-note.ts'
import { fileCodes } from './codes.ts'
import { fileDifference } from './file/file-difference.ts'
import { readAddress } from './file/read-address.ts'

export const difference: CoverageNote = {
  en: `${fileDifference.en} The signature in the address is made up, and opens nothing.`,
  zh: `${fileDifference.zh}返回的地址中的签名是虚构的，不能用来打开文件。`,
}

/** Addresses by which files can be opened, each with an outcome of its own. */
export function getCosSig(call: Call): GetCosSigResponse {
  const { bannedFiles } = call.world.stores
  const read = fields(call, { invalid: fileCodes.badRequest })
  const files = read
    .objectList('RawURLs')
    .map((item) => ({ id: item.integer('ResourceID'), url: readAddress(item) }))
  if (files.length === 0) throw read.refusal('RawURLs has no entry')
  return {
    PreSigURLs: files.map(({ id, url }) => ({
      Code: 0,
      Desc: '',
      ResourceID: id,
      PreSigURL: signed(url),
      Status: bannedFiles.has(url) ? 1 : 0,
    })),
  }
}

function signed(address: string): string {
  const url = new URL(address)
  url.searchParams.set('sign', 'emulator')
  return url.href
}
