import { allMasks, type MaskKind } from '../config/mask-kinds.ts'

const patterns: Readonly<Record<MaskKind, RegExp>> = {
  email: /[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,8}/gu,
  // Chinese identity numbers: 17 digits and a check character.
  identity: /(?<![\p{N}])\d{6}(?:18|19|20)\d{2}(?:0[1-9]|1[0-2])(?:[0-2]\d|3[01])\d{3}[\dXx](?![\p{N}])/gu,
  // 13 to 19 digits, perhaps in groups; the Luhn check tells cards from order numbers, the plus from phones.
  card: /(?<![\p{N}+])\d(?:[ -]?\d){12,18}(?![\p{N}])/gu,
  // Chinese mobile numbers, and international ones with their plus.
  phone: /(?<![\p{N}])(?:(?:\+?86[ -]?)?1[3-9]\d(?:[ -]?\d{4}){2}|\+\d(?:[ -]?\d){7,14})(?![\p{N}])/gu,
}

/** Replaces personal numbers and addresses of the given kinds by their kind, such as `[phone]`. */
export function maskText(text: string, kinds: readonly MaskKind[]): string {
  let masked = text
  for (const kind of allMasks) {
    if (!kinds.includes(kind)) continue
    masked = masked.replace(patterns[kind], (found) =>
      kind === 'card' && !passesLuhn(found) ? found : `[${kind}]`,
    )
  }
  return masked
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
