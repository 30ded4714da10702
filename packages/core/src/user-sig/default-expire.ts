/** 180 days in seconds, the default of Tencent's signers. */
export const defaultExpire = 15_552_000
