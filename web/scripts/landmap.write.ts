import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { landMap } from './landmap.ts'

const file = fileURLToPath(new URL('../../packs/src/main/resources/org/zhol/packs/land.map', import.meta.url))
writeFileSync(file, landMap())
