import type { GetIPListResponse } from '@timkit/core/wire'
import type { CoverageNote } from '../coverage-note.ts'

export const difference: CoverageNote = {
  en: 'The addresses of this machine for itself.',
  zh: '返回本机的回环地址。',
}

/** Where the emulated service is. */
export function getIPList(): GetIPListResponse {
  return { IPList: ['127.0.0.1', '127.0.0.0/8'] }
}
