/**
 * A picture for sample data, whose addresses lead nowhere: a green square as BMP, drawn here so that nothing is
 * fetched and nothing has to be packed.
 */
export function samplePicture(size = 96): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(54 + size * size * 4)
  const view = new DataView(bytes.buffer)
  bytes.set([0x42, 0x4d])
  view.setUint32(2, bytes.length, true)
  view.setUint32(10, 54, true)
  view.setUint32(14, 40, true)
  view.setInt32(18, size, true)
  view.setInt32(22, size, true)
  view.setUint16(26, 1, true)
  view.setUint16(28, 32, true)
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      const [blue, green, red] = colorAt(x / size - 0.5, y / size - 0.5)
      bytes.set([blue, green, red, 0xff], 54 + (y * size + x) * 4)
    }
  }
  return bytes
}

/** A tea leaf on a light ground. */
function colorAt(x: number, y: number): readonly [number, number, number] {
  const along = (x + y) * Math.SQRT1_2
  const across = (y - x) * Math.SQRT1_2
  const width = 0.22 * (1 - (along / 0.42) ** 2)
  if (Math.abs(along) < 0.42 && Math.abs(across) < 0.012) return [120, 190, 150]
  if (Math.abs(along) < 0.42 && Math.abs(across) < width) return [70, 140 + Math.round(across * 120), 60]
  return [222, 240, 232]
}
