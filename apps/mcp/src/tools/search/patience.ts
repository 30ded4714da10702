/**
 * For so many milliseconds a temporary archive is filled before there is an answer, and the service asked for what no file has. Hosts give up on a call
 * after a minute.
 */
export const patience = { fill: 8_000, tail: 8_000 } as const
