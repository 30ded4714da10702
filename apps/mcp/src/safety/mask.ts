import { allMasks, type MaskKind } from '../config/mask-kinds.ts'
import { halfWidth } from './half-width.ts'
import type { Place } from './phone-numbers.ts'

const patterns: Readonly<Record<Exclude<MaskKind, 'phone'>, RegExp>> = {
  email: /[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,8}/gu,
  // Chinese identity numbers: 17 digits and a check character.
  identity: /(?<![\p{N}])\d{6}(?:18|19|20)\d{2}(?:0[1-9]|1[0-2])(?:[0-2]\d|3[01])\d{3}[\dXx](?![\p{N}])/gu,
  // 13 to 19 digits, perhaps in groups, as the networks of cards begin theirs; the Luhn check tells them from order numbers. What begins
  // with 1 or 20 is a time or an id of the service.
  card: /(?<![\p{N}+])(?:[3-6]|2(?=[ .-]?[2-7])|9(?=55))(?:[ .-]?\d){12,18}(?![\p{N}])/gu,
}

/** What nobody sees between two digits: it would hide a number from every pattern. */
const unseen = /(?<=[\d\uff10-\uff19])\p{Default_Ignorable_Code_Point}+(?=[\d\uff10-\uff19\s.()-])/gu

let findPhoneNumbers: ((text: string) => readonly Place[]) | undefined

/** Loads what finds phone numbers, with the forms of all countries, where these are masked: before the first text is. */
export async function prepareMasks(kinds: readonly MaskKind[]): Promise<void> {
  if (kinds.includes('phone')) ({ findPhoneNumbers } = await import('./phone-numbers.ts'))
}

/**
 * Replaces personal numbers and addresses of the given kinds by their kind, such as `[phone]`.
 *
 * @throws {Error} Phone numbers are to be masked, and {@link prepareMasks} has not been waited for: nothing is shown unmasked.
 */
export function maskText(text: string, kinds: readonly MaskKind[]): string {
  if (kinds.length === 0) return text
  let masked = text.replace(unseen, '')
  for (const kind of allMasks) if (kinds.includes(kind)) masked = without(masked, kind)
  return masked
}

function without(text: string, kind: MaskKind): string {
  let masked = ''
  let end = 0
  for (const place of placesOf(halfWidth(text), kind)) {
    masked += text.slice(end, place.start)
    end = place.end
    // Together with what stands beside it, it could be read as an image or a link of Markdown.
    const [before, after] = [masked.endsWith('!') ? ' ' : '', /[(:]/.test(text[end] ?? '') ? ' ' : '']
    masked += `${before}[${kind}]${after}`
  }
  return masked + text.slice(end)
}

function placesOf(text: string, kind: MaskKind): readonly Place[] {
  if (kind === 'phone') {
    if (findPhoneNumbers === undefined) throw new Error('Phone numbers cannot be masked yet')
    return findPhoneNumbers(text)
  }
  return [...text.matchAll(patterns[kind])]
    .filter(([found]) => kind !== 'card' || passesLuhn(found))
    .map(({ index, 0: found }) => ({ start: index, end: index + found.length }))
}

function passesLuhn(text: string): boolean {
  const digits = text.replace(/\D/g, '')
  let sum = 0
  for (let index = 0; index < digits.length; index++) {
    const digit = Number(digits[digits.length - 1 - index])
    sum += index % 2 === 0 ? digit : digit > 4 ? digit * 2 - 9 : digit * 2
  }
  return sum % 10 === 0
}
