/** An hour in seconds, as the service counts. */
export const hourSeconds = 3_600

/** An hour in milliseconds, as clocks count. */
export const hourMs = 3_600_000

/** A day in seconds. */
export const daySeconds = 86_400

/** A day in milliseconds. */
export const dayMs = 86_400_000
