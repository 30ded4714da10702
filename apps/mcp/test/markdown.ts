import { lexer, type Token, walkTokens } from 'marked'
import { expect } from 'vitest'

/** Fails where a renderer of Markdown makes an image of a text, a link that hides where it leads, or a tag that does more than format. */
export function expectHarmlessMarkdown(text: string): void {
  void walkTokens(lexer(text), (token: Token) => {
    expect(['image', 'def'], text).not.toContain(token.type)
    if (token.type === 'link') expect(bare(String(token.href)), text).toBe(bare(String(token.text)))
    if (token.type === 'html') expect(token.raw.trim(), text).toMatch(/^(?:<\/?[a-z]{1,6}\s*\/?>[^<]*)+$/i)
  })
}

/** An address as it is written, without what renderers add to it. */
function bare(text: string): string {
  return text.replace(/^(?:mailto:|http:\/\/(?=www\.))/, '')
}
