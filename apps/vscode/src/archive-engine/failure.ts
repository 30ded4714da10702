import { archiveErrorInChinese } from '@timkit/archive-place'

/** An error, as it goes from one thread to another. */
export interface Failure {
  readonly name: string
  readonly message: string
  /** The same in Chinese, where an archive has words for it. */
  readonly chinese?: string | undefined
  /** Of an error of an archive or its index: which. */
  readonly fault?: string | undefined
  /** Of an error of the service: its code, or a word. */
  readonly code?: number | string | undefined
  /** Of an archive that is locked: who writes to it. */
  readonly holder?: { readonly pid: number; readonly host: string; readonly since: string } | undefined
}

/** What of an error another thread can be told. */
export function failureOf(error: unknown): Failure {
  if (!(error instanceof Error)) return { name: 'Error', message: String(error) }
  const { fault, code, about } = error as Error & Partial<Facts>
  return {
    name: error.name,
    message: error.message,
    chinese: chineseOf(error),
    fault: typeof fault === 'string' ? fault : undefined,
    code: typeof code === 'string' || typeof code === 'number' ? code : undefined,
    holder: about?.holder,
  }
}

/** What leads to an option of the command line says less here than the English words. */
function chineseOf(error: Error): string | undefined {
  const text = archiveErrorInChinese(error)
  return text !== undefined && / --[a-z]/.test(text) ? undefined : text
}

interface Facts {
  readonly fault: unknown
  readonly code: unknown
  readonly about: { readonly holder?: Failure['holder'] }
}
