// Starts the server under test: the jar that was just built, on a free port.
import { spawn } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, realpathSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const jar = fileURLToPath(new URL('../../app/target/zhol/zhol.jar', import.meta.url))

function isRecent(home) {
  if (!home || !existsSync(`${home}/release`)) return false
  const version = /JAVA_VERSION="(\d+)/.exec(readFileSync(`${home}/release`, 'utf8'))
  return Number(version?.[1]) >= 25 && existsSync(`${home}/bin/java`)
}

function java() {
  const installed = existsSync('/usr/lib/jvm') ? readdirSync('/usr/lib/jvm').map((name) => `/usr/lib/jvm/${name}`) : []
  const onPath = (process.env.PATH ?? '')
    .split(':')
    .filter((folder) => existsSync(`${folder}/java`))
    .map((folder) => realpathSync(`${folder}/java`).replace(/\/bin\/java$/, ''))
  const home = [process.env.ZHOL_JAVA_HOME, process.env.JAVA_HOME, ...installed, ...onPath].find(isRecent)
  if (!home) throw new Error('no JDK 25 or newer found; set JAVA_HOME to one')
  return `${home}/bin/java`
}

/**
 * The address of a running server and a way to stop it. ZHOL_SERVER names one that already runs.
 * @returns {Promise<{address: string, stop: () => void}>}
 */
export async function startServer() {
  if (process.env.ZHOL_SERVER) return { address: process.env.ZHOL_SERVER, stop() {} }
  if (!existsSync(jar)) throw new Error(`${jar} is missing; build it first: ./mvnw -pl app -am package`)
  const child = spawn(java(), ['-jar', jar, 'serve', '--port', '0'], { stdio: ['ignore', 'pipe', 'inherit'] })
  const address = await new Promise((resolve, reject) => {
    let said = ''
    child.stdout.on('data', (bytes) => {
      said += bytes
      const found = /http:\/\/\S+/.exec(said)
      if (found) resolve(found[0])
    })
    child.on('exit', (code) => reject(new Error(`the server ended with code ${code} after saying: ${said}`)))
    setTimeout(() => reject(new Error(`the server named no address within a minute; it said: ${said}`)), 60_000).unref()
  })
  return { address, stop: () => child.kill() }
}
