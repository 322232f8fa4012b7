import { svelte } from '@sveltejs/vite-plugin-svelte'
import { defineConfig } from 'vite'
import { basemap } from './scripts/basemap.ts'
import { licenses } from './scripts/licenses.ts'

// `npm run dev` shows the page at once and takes answers from a server started with `./zhol serve`.
export default defineConfig({
  base: './',
  plugins: [svelte(), basemap(), licenses()],
  build: {
    target: 'es2022',
    chunkSizeWarningLimit: 1300, // MapLibre alone is 1,060 kB
  },
  server: {
    fs: { allow: ['.', '../app/src/main/resources'] }, // remarks.txt is the command line's too
    proxy: { '/v1': process.env['ZHOL_API'] ?? 'http://127.0.0.1:8080' },
  },
})
