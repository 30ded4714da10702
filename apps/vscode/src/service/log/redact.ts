/** Keeps secrets out of text that is shown or stored. */
export class Redactor {
  readonly #secrets = new Set<string>()

  /** Remembers a secret. */
  readonly add = (secret: string): void => {
    if (secret.length >= 6) this.#secrets.add(secret)
  }

  /** Returns the text without known secrets, signatures in addresses, and anything that looks like a UserSig or a key. */
  readonly clean = (text: string): string => {
    let clean = text
    for (const secret of this.#secrets) clean = clean.replaceAll(secret, '<redacted>')
    // A UserSig is zlib, whose first bytes make these letters, whatever packed it.
    return clean
      .replace(/([?&](?:usersig|sign|signature|q-signature|token)=)[^&\s"']+/gi, '$1<redacted>')
      .replace(/\be[AFJN][\w*\-+/=]{40,}/g, '<redacted>')
      .replace(/\b[0-9a-f]{64}\b/gi, '<redacted>')
  }
}
