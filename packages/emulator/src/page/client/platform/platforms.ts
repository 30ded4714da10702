/** From what an account on the page says something, in the words of `OptPlatform`: a device, or a server by the API. */
export const pagePlatforms = [
  'Web',
  'Android',
  'iOS',
  'Windows',
  'Mac',
  'iPad',
  'Unknown',
  'RESTAPI',
] as const
