import { expect, it } from 'vitest'
import { wrongSignature } from './check-signature.ts'

const key = {
  accessKeyId: 'AKIAIOSFODNN7EXAMPLE',
  secretAccessKey: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
}
const now = Date.parse('2013-05-24T00:00:00Z')

/** The example of AWS: https://docs.aws.amazon.com/AmazonS3/latest/API/sig-v4-header-based-auth.html */
function example(path: string) {
  return {
    method: 'GET',
    url: new URL(`https://examplebucket.s3.amazonaws.com/${path}`),
    headers: new Headers({
      range: 'bytes=0-9',
      'x-amz-content-sha256': 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
      'x-amz-date': '20130524T000000Z',
      authorization:
        'AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20130524/us-east-1/s3/aws4_request, SignedHeaders=host;range;x-amz-content-sha256;x-amz-date, Signature=f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41',
    }),
    body: Buffer.alloc(0),
  }
}

it('verifies as AWS documents it', () => {
  expect(wrongSignature(example('test.txt'), key, 'us-east-1', now)).toBeUndefined()
  expect(wrongSignature(example('other.txt'), key, 'us-east-1', now)).toBe('SignatureDoesNotMatch')
  expect(wrongSignature(example('test.txt'), key, 'us-east-1', now + 3_600_000)).toBe('RequestTimeTooSkewed')
})
