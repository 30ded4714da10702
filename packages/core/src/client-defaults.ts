/** What a client does where its options say nothing. Times are milliseconds, but `userSigExpire`, which is seconds. */
export const clientDefaults = {
  region: 'china',
  failover: false,
  timeout: 10_000,
  totalTimeout: 60_000,
  userSigExpire: 86_400,
} as const
