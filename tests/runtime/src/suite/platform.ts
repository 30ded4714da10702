import { same } from '../assert.ts'
import type { Suite } from '../suite.ts'

const text = new TextEncoder()

/** The parts of the web platform that core is built on. */
export const platform: Suite = {
  'HMAC-SHA256 of WebCrypto gives a known answer': async () => {
    // RFC 4231, test case 2.
    const key = await crypto.subtle.importKey(
      'raw',
      text.encode('Jefe'),
      { name: 'HMAC', hash: 'SHA-256' },
      false,
      ['sign'],
    )
    const signature = await crypto.subtle.sign('HMAC', key, text.encode('what do ya want for nothing?'))
    const hex = [...new Uint8Array(signature)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
    same(hex, '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843', 'HMAC')
  },

  'zlib data is inflated to what was deflated': async () => {
    const written = 'timkit '.repeat(1000)
    const stream = new Blob([written]).stream()
    const deflated = stream.pipeThrough(new CompressionStream('deflate'))
    same(
      await new Response(deflated.pipeThrough(new DecompressionStream('deflate'))).text(),
      written,
      'inflated',
    )
  },

  'gzip data is read as a stream, chunk by chunk': async () => {
    const line = text.encode(`${'x'.repeat(1023)}\n`)
    const lines = 1024
    let sent = 0
    const source = new ReadableStream<Uint8Array<ArrayBuffer>>({
      pull(controller) {
        if (sent === lines) return controller.close()
        sent += 1
        controller.enqueue(line.slice())
      },
    })
    const stream = source
      .pipeThrough(new CompressionStream('gzip'))
      .pipeThrough(new DecompressionStream('gzip'))
    let received = 0
    const reader = stream.getReader()
    for (let read = await reader.read(); !read.done; read = await reader.read()) received += read.value.length
    same(received, lines * line.length, 'bytes')
  },
}
