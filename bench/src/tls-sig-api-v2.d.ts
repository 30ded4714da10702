// Tencent's own package comes without types.
declare module 'tls-sig-api-v2/TLSSigAPIv2.js' {
  interface OfficialSigner {
    genUserSig(userId: string, expire: number): string
  }
  const official: { Api: new (sdkAppId: number, secretKey: string) => OfficialSigner }
  export = official
}
