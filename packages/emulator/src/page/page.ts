import { pageFolder } from './page-folder.ts'
import type { PageParts } from './parts.ts'
import type { PageServer } from './server/page-server.ts'

/** Answers what belongs to the page; `undefined` for everything else. */
export type Page = (request: Request, url: URL) => Promise<Response> | undefined

/** Makes the page of an emulator. It is loaded when somebody looks at it: most emulators work for tests. */
export function createPage(parts: PageParts): Page {
  let server: PageServer | undefined
  const answer: PageServer = async (request, url) => {
    const { createPageServer } = await import('./server/page-server.ts')
    server ??= createPageServer(parts)
    return server(request, url)
  }
  return (request, url) =>
    url.pathname === '/' || url.pathname.startsWith(pageFolder) ? answer(request, url) : undefined
}
