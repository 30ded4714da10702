// Scripts and styles come from the page's own host and nowhere else; markup is never made from text.
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ')

const headers: Readonly<Record<string, string>> = {
  'cache-control': 'no-store',
  'content-security-policy': policy,
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
}

/** Answers with a text of some media type. */
export function respond(body: string, type: string, status = 200): Response {
  return new Response(body, { status, headers: { ...headers, 'content-type': type } })
}

/** Answers with JSON. */
export function respondJson(value: unknown, status = 200): Response {
  return respond(JSON.stringify(value), 'application/json', status)
}

/** Answers with JSON, or with 304 when the page has it already. */
export function respondTagged(request: Request, tag: string, value: () => unknown): Response {
  const etag = `"${tag}"`
  const tagged = { ...headers, etag }
  if (request.headers.get('if-none-match') === etag)
    return new Response(null, { status: 304, headers: tagged })
  return new Response(JSON.stringify(value()), {
    headers: { ...tagged, 'content-type': 'application/json' },
  })
}

/** Refuses a request of the page, in words. */
export function respondFault(status: number, error: string): Response {
  return respondJson({ error }, status)
}
