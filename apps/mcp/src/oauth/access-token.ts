import { errors, type JWTPayload, type JWTVerifyOptions, jwtVerify } from 'jose'
import type { IssuerClientOptions } from './issuer-client.ts'
import { IssuerError } from './issuer-error.ts'
import { IssuerKeys } from './issuer-keys.ts'

/** What an access token says about its holder. */
export interface Claims {
  /** Whom it was given to. */
  readonly subject: string
  /** Until when it is good, in unix seconds. */
  readonly expiresAt: number
  /** What it is good for. */
  readonly scopes: readonly string[]
}

/** What became of a check. */
export type Verdict =
  | { readonly claims: Claims }
  /** Why the token is refused: for its holder, in characters of a header; and what the operator needs to know besides. */
  | { readonly refused: string; readonly detail?: string | undefined }
  /** Nobody knows, because the keys cannot be read; in so many milliseconds it is worth trying again. */
  | { readonly wait: number }

/** What tokens are checked against. */
export interface TokenVerifierOptions extends IssuerClientOptions {
  /** The address of this server: a token for another one is refused. */
  readonly audience: string
}

/** Public-key algorithms only: a token "signed" with `none`, or with a public key as a shared secret, has no place here. */
const algorithms = [
  'RS256',
  'RS384',
  'RS512',
  'PS256',
  'PS384',
  'PS512',
  'ES256',
  'ES384',
  'ES512',
  'EdDSA',
  'Ed25519',
]

/** In seconds: how far the clocks of two machines may be apart. */
const skew = 60

/** Makes the check of JWT access tokens: signature by a key of the issuer, issuer, audience and times. */
export function createTokenVerifier(options: TokenVerifierOptions): (token: string) => Promise<Verdict> {
  const { issuer, audience, now } = options
  const keys = new IssuerKeys(options)
  const check = async (token: string): Promise<JWTPayload> => {
    const expected: JWTVerifyOptions = {
      issuer,
      audience,
      algorithms,
      clockTolerance: skew,
      requiredClaims: ['exp'],
      currentDate: new Date(now()),
    }
    try {
      return (await jwtVerify(token, keys.find, expected)).payload
    } catch (error) {
      if (!(error instanceof errors.JWKSMultipleMatchingKeys)) throw error
      for await (const key of error) {
        try {
          return (await jwtVerify(token, key, expected)).payload
        } catch (fault) {
          if (!(fault instanceof errors.JWSSignatureVerificationFailed)) throw fault
        }
      }
      throw new errors.JWSSignatureVerificationFailed()
    }
  }
  return async (token) => {
    try {
      const payload = await check(token).catch(async (error: unknown) => {
        if (!(error instanceof errors.JWSSignatureVerificationFailed) || !(await keys.renew())) throw error
        return check(token)
      })
      return verdictOf(payload)
    } catch (error) {
      return refusal(error)
    }
  }
}

function verdictOf(payload: JWTPayload): Verdict {
  const { sub, client_id: client, azp, exp = 0 } = payload
  // Tokens of programs may name the program only.
  const subject = [sub, client, azp].find((value) => typeof value === 'string' && value !== '')
  if (subject === undefined) return { refused: 'The access token does not say whom it was given to' }
  return { claims: { subject: String(subject), expiresAt: exp, scopes: scopesOf(payload) } }
}

/** The scopes of a token, in a text or in a list: `scope` of RFC 9068, `scp` of others. */
function scopesOf({ scope, scp }: JWTPayload): readonly string[] {
  return [scope, scp].flatMap((value) => {
    const texts = Array.isArray(value) ? value : [value]
    return texts.flatMap((text) =>
      typeof text === 'string' ? text.split(' ').filter((part) => part !== '') : [],
    )
  })
}

/** Whatever is wrong with a token: it is not accepted. Nothing of it is repeated but its claims of issuer and audience. */
function refusal(error: unknown): Verdict {
  if (error instanceof IssuerError) return { wait: error.wait }
  if (error instanceof errors.JWTExpired) return { refused: 'The access token has expired' }
  if (error instanceof errors.JWTClaimValidationFailed) {
    const { claim, payload } = error
    const known = claim === 'iss' || claim === 'aud' || claim === 'nbf'
    const detail = known && payload[claim] !== undefined ? JSON.stringify(payload[claim]) : undefined
    return {
      refused: known ? claims[claim] : `The claim ${claim} of the access token is missing or wrong`,
      detail,
    }
  }
  if (error instanceof errors.JWSSignatureVerificationFailed || error instanceof errors.JWKSNoMatchingKey) {
    return { refused: 'The access token is not signed by a key of the issuer' }
  }
  if (error instanceof errors.JOSEAlgNotAllowed || error instanceof errors.JOSENotSupported) {
    return { refused: 'The access token is signed in a way that is not accepted' }
  }
  if (error instanceof errors.JWSInvalid || error instanceof errors.JWTInvalid) {
    return { refused: 'The access token is not a signed JWT' }
  }
  return {
    refused: 'The access token cannot be checked',
    detail: error instanceof Error ? error.message : undefined,
  }
}

const claims = {
  iss: 'The access token is of another issuer',
  aud: 'The access token is for another server',
  nbf: 'The access token is not valid yet',
} as const
