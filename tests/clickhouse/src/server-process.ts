// A ClickHouse behind HTTP in a process of its own: prints its address, and ends when its input does.
import { ChdbEngine } from './chdb-engine.ts'
import { installChdb } from './install-chdb.ts'
import { serve } from './serve.ts'

const engine = new ChdbEngine(await installChdb())
const server = await serve(engine)
console.log(server.url)
process.stdin.resume().on('end', async () => {
  await server.close()
  await engine.close()
  process.exit()
})
