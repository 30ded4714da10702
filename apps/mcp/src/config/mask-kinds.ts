/** What can be masked in the texts of messages. */
export type MaskKind = (typeof allMasks)[number]

/** Everything that can be masked, longest patterns first: a card number must not become a phone number with digits around it. */
export const allMasks = ['email', 'identity', 'card', 'phone'] as const
