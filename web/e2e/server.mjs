// Starts the server under test: the jar that was just built, on a free port.
import { execFileSync, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
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
 * A running server, a way to stop it, and one to kill it and start it again on the same folder and
 * port. ZHOL_SERVER names one that already runs, which cannot be started again.
 * `command` runs the command line on the same folder, as its owner would beside the server.
 * @returns {Promise<{address: string, stop: () => void, restart: (() => Promise<void>) | null,
 *   command: ((...words: string[]) => void) | null}>}
 */
export async function startServer() {
  if (process.env.ZHOL_SERVER) return { address: process.env.ZHOL_SERVER, stop() {}, restart: null, command: null }
  if (!existsSync(jar)) throw new Error(`${jar} is missing; build it first: ./mvnw -pl app -am package`)
  const data = mkdtempSync(join(tmpdir(), 'zhol-e2e-'))
  let [child, address] = await run(data, '0')
  const ended = () => new Promise((resolve) => child.once('exit', resolve))
  return {
    address,
    command(...words) {
      execFileSync(java(), ['-jar', jar, ...words, '--data', data])
    },
    async restart() {
      const gone = ended()
      child.kill('SIGKILL')
      await gone
      ;[child, address] = await run(data, new URL(address).port)
    },
    stop() {
      ended().then(() => rmSync(data, { recursive: true, force: true }))
      child.kill()
    },
  }
}

/** Starts a server on a data folder and waits until it names its address. */
async function run(data, port) {
  const line = ['-jar', jar, 'serve', '--port', port, '--data', data]
  const child = spawn(java(), line, { stdio: ['ignore', 'pipe', 'inherit'] })
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
  return [child, address]
}
